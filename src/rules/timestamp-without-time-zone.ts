import { defineRule } from '../core/rule.ts';
import { COLUMN_KINDS, typedColumns } from '../sql/columns.ts';
import { code, codeIdentifier } from '../sql/names.ts';

export default defineRule({
  id: 'timestamp-without-time-zone',
  category: 'schema',
  severity: 'note',
  since: '0.1.0',
  optIn: true,
  summary: 'A timestamp without a time zone does not say which moment it means',
  why: 'A timestamp stores what a clock showed somewhere, and drops the zone of what it is given. Two sessions with other TimeZone settings read the same value as different moments, and in autumn an hour comes twice.',
  instead:
    'Use timestamptz, which stores the moment and shows it in the zone of whoever reads. For a time on the wall, such as opening hours, keep timestamp and say so in a suppression.',
  effect: null,
  noEffect: 'It is about the type itself.',
  directions: ['up'],
  kinds: COLUMN_KINDS,
  examples: {
    schema: '',
    bad: [
      'CREATE TABLE IF NOT EXISTS orders (placed timestamp);',
      'CREATE TABLE IF NOT EXISTS orders (placed timestamp(3) without time zone);',
    ],
    good: ['CREATE TABLE IF NOT EXISTS orders (placed timestamptz, day date);'],
  },
  references: ['https://www.postgresql.org/docs/current/datatype-datetime.html'],
  *check(statement, { spanAt }) {
    for (const { table, name, type, typeLocation } of typedColumns(statement)) {
      if (type.base !== 'timestamp without time zone') continue;
      yield {
        message: `${codeIdentifier(name)} of ${code(table)} stores no moment but what a clock showed somewhere. Use timestamptz.`,
        span: spanAt(typeLocation),
        table,
      };
    }
  },
});
