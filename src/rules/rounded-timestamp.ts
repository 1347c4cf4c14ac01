import { defineRule } from '../core/rule.ts';
import { COLUMN_KINDS, typedColumns } from '../sql/columns.ts';
import { code, codeIdentifier } from '../sql/names.ts';

export default defineRule({
  id: 'rounded-timestamp',
  category: 'schema',
  severity: 'note',
  since: '0.1.0',
  optIn: true,
  summary: 'A timestamp of whole seconds is rounded, half of them into the future',
  why: 'The type timestamp(0) does not cut the fraction off, it rounds: what happens at half past a second is stored as the second that has not come yet. A row may then be from after the moment at which it is read.',
  instead: "Keep the fraction, and cut it off where it is shown: date_trunc('second', …).",
  effect: null,
  noEffect: 'It shows in the values.',
  directions: ['up'],
  kinds: COLUMN_KINDS,
  examples: {
    schema: '',
    bad: ['CREATE TABLE IF NOT EXISTS orders (id bigint PRIMARY KEY, placed timestamptz(0));'],
    good: ['CREATE TABLE IF NOT EXISTS orders (id bigint PRIMARY KEY, placed timestamptz, seen timestamptz(3));'],
  },
  references: ['https://www.postgresql.org/docs/current/datatype-datetime.html'],
  *check(statement, { spanAt }) {
    for (const { table, name, type, typeLocation } of typedColumns(statement)) {
      if (!type.base.startsWith('timestamp') || type.modifiers[0] !== 0) continue;
      yield {
        message: `${codeIdentifier(name)} of ${code(table)} rounds to whole seconds, and so half of the time into the future. Keep the fraction.`,
        span: spanAt(typeLocation),
        table,
      };
    }
  },
});
