import { defineRule } from '../core/rule.ts';
import { COLUMN_KINDS, typedColumns } from '../sql/columns.ts';
import { code, codeIdentifier } from '../sql/names.ts';

export default defineRule({
  id: 'timetz-type',
  category: 'schema',
  severity: 'note',
  since: '0.1.0',
  optIn: true,
  summary: 'The type time with time zone keeps an offset that no date belongs to',
  why: 'Whether it is summer time depends on the day, and a time of day has none: the offset that is stored is right for half of the year. PostgreSQL has the type because the standard does, and its manual advises against it.',
  instead: 'Use timestamptz for a moment, or time for a time of day with the zone by name in another column.',
  effect: null,
  noEffect: 'It is about the type itself.',
  directions: ['up'],
  kinds: COLUMN_KINDS,
  examples: {
    schema: '',
    bad: ['CREATE TABLE IF NOT EXISTS shops (id bigint PRIMARY KEY, opens timetz);'],
    good: ['CREATE TABLE IF NOT EXISTS shops (id bigint PRIMARY KEY, opens time, zone text, opened timestamptz);'],
  },
  references: ['https://www.postgresql.org/docs/current/datatype-datetime.html'],
  *check(statement, { spanAt }) {
    for (const { table, name, type, typeLocation } of typedColumns(statement)) {
      if (type.base !== 'time with time zone') continue;
      yield {
        message: `${codeIdentifier(name)} of ${code(table)} keeps an offset without a date, which is right for half of the year. Use timestamptz, or time.`,
        span: spanAt(typeLocation),
        table,
      };
    }
  },
});
