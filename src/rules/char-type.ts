import { defineRule } from '../core/rule.ts';
import { COLUMN_KINDS, typedColumns } from '../sql/columns.ts';
import { code, codeIdentifier } from '../sql/names.ts';

export default defineRule({
  id: 'char-type',
  category: 'schema',
  severity: 'note',
  since: '0.1.0',
  optIn: true,
  summary: 'The type char(n) pads with blanks and compares without them',
  why: 'A char(n) is stored with blanks up to its length, which come back to the program, and compares as if they were not there. It is neither smaller nor faster than text, and refuses longer values all the same.',
  instead: 'Use text, with a CHECK on its length where one is meant.',
  effect: null,
  noEffect: 'It is about the type itself.',
  directions: ['up'],
  kinds: COLUMN_KINDS,
  examples: {
    schema: '',
    bad: ['CREATE TABLE IF NOT EXISTS orders (country char(2));'],
    good: [
      'CREATE TABLE IF NOT EXISTS orders (country text CHECK (length(country) = 2), kind "char");',
      'CREATE TEMPORARY TABLE picked (country char(2));',
    ],
  },
  references: ['https://www.postgresql.org/docs/current/datatype-character.html'],
  *check(statement, { spanAt }) {
    for (const { table, name, type, typeLocation } of typedColumns(statement)) {
      if (type.base !== 'character') continue;
      yield {
        message: `${codeIdentifier(name)} of ${code(table)} is padded with blanks to its length. Use text with a CHECK on its length.`,
        span: spanAt(typeLocation),
        table,
      };
    }
  },
});
