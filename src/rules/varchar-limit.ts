import { defineRule } from '../core/rule.ts';
import { COLUMN_KINDS, typedColumns } from '../sql/columns.ts';
import { code, codeIdentifier } from '../sql/names.ts';

export default defineRule({
  id: 'varchar-limit',
  category: 'schema',
  severity: 'note',
  since: '0.1.0',
  optIn: true,
  summary: 'A limit in the type of a text is awkward to change',
  why: 'The type varchar(n) is no faster or smaller than text. A limit that turns out too small is lifted by a change of type, which needs AccessExclusiveLock, and views that use the column stand in its way; one that is lowered writes the table anew.',
  instead: 'Use text, and where there is a real limit, a CHECK: it can be replaced with NOT VALID and validated later.',
  effect: null,
  noEffect: 'It is about the type itself.',
  directions: ['up'],
  kinds: COLUMN_KINDS,
  examples: {
    schema: '',
    bad: ['CREATE TABLE IF NOT EXISTS orders (note varchar(255));'],
    good: ['CREATE TABLE IF NOT EXISTS orders (note text, remark varchar);'],
  },
  references: ['https://www.postgresql.org/docs/current/datatype-character.html'],
  *check(statement, { spanAt }) {
    for (const { table, name, type, typeLocation } of typedColumns(statement)) {
      if (type.base !== 'character varying' || type.modifiers.length === 0) continue;
      yield {
        message: `${codeIdentifier(name)} of ${code(table)} has its limit in its type, which is awkward to change. Use text with a CHECK on its length.`,
        span: spanAt(typeLocation),
        table,
      };
    }
  },
});
