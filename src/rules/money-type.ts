import { defineRule } from '../core/rule.ts';
import { COLUMN_KINDS, typedColumns } from '../sql/columns.ts';
import { code, codeIdentifier } from '../sql/names.ts';

export default defineRule({
  id: 'money-type',
  category: 'schema',
  severity: 'note',
  since: '0.1.0',
  optIn: true,
  summary: 'The type money has no currency, and its digits depend on the server',
  why: 'The number of digits after the point, and how a value reads, come from the setting lc_monetary: a dump restored under another setting means other amounts. It holds no currency, and rounds each result.',
  instead: 'Use numeric with a scale, or bigint in the smallest unit, with the currency in a column of its own.',
  effect: null,
  noEffect: 'It is about the type itself.',
  directions: ['up'],
  kinds: COLUMN_KINDS,
  examples: {
    schema: '',
    bad: ['CREATE TABLE IF NOT EXISTS orders (total money);'],
    good: ['CREATE TABLE IF NOT EXISTS orders (total numeric(12, 2), currency text);'],
  },
  references: ['https://www.postgresql.org/docs/current/datatype-money.html'],
  *check(statement, { spanAt }) {
    for (const { table, name, type, typeLocation } of typedColumns(statement)) {
      if (type.base !== 'money') continue;
      yield {
        message: `${codeIdentifier(name)} of ${code(table)} means what lc_monetary says on each server. Use numeric, or bigint in the smallest unit.`,
        span: spanAt(typeLocation),
        table,
      };
    }
  },
});
