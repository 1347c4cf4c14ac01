import { defineRule } from '../core/rule.ts';
import { COLUMN_KINDS, typedColumns } from '../sql/columns.ts';
import { code, codeIdentifier } from '../sql/names.ts';

export default defineRule({
  id: 'float-for-money',
  category: 'schema',
  severity: 'note',
  since: '0.1.0',
  optIn: true,
  summary: 'An amount of money is stored as a binary fraction',
  why: 'The types real and double precision cannot hold most decimal fractions: 0.1 + 0.2 is not 0.3, sums depend on their order, and amounts that should be equal are not.',
  instead: 'Use numeric with a scale, or bigint in the smallest unit.',
  effect: null,
  noEffect: 'It is about the type itself.',
  directions: ['up'],
  kinds: COLUMN_KINDS,
  examples: {
    schema: '',
    bad: [
      'CREATE TABLE IF NOT EXISTS orders (total_price double precision);',
      'CREATE TABLE IF NOT EXISTS orders (amount real);',
    ],
    good: [
      'CREATE TABLE IF NOT EXISTS orders (total_price numeric(12, 2), weight double precision, discount_rate real);',
    ],
  },
  references: ['https://www.postgresql.org/docs/current/datatype-numeric.html#DATATYPE-FLOAT'],
  *check(statement, { spanAt }) {
    for (const { table, name, type, typeLocation } of typedColumns(statement)) {
      if ((type.base !== 'real' && type.base !== 'double precision') || !AMOUNT.test(name)) continue;
      yield {
        message: `${codeIdentifier(name)} of ${code(table)} looks like an amount of money, which a binary fraction cannot hold exactly. Use numeric, or bigint in the smallest unit.`,
        span: spanAt(typeLocation),
        table,
      };
    }
  },
});

/** Names that speak of money; rates, ratios and the like are numbers. */
const AMOUNT =
  /(?:^|_)(?:price|cost|amount|total|subtotal|balance|fee|salary|payment|money|revenue|refund|tax)(?:_(?!rate|ratio|percent|factor|count)|s?$)/i;
