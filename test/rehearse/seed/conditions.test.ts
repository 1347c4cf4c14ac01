import { describe, expect, it } from 'vitest';
import type { Alternatives } from '../../../src/rehearse/seed/condition.ts';
import { readConditions } from '../../../src/rehearse/seed/conditions.ts';

const compare = (column: string, operator: string, text: string) => ({
  kind: 'compare',
  column,
  operator,
  constant: { text },
});
const isNull = (column: string, yes = true) => ({ kind: 'null', column, isNull: yes });

/** Conditions as `pg_get_expr` prints them, and what they are read as. */
const READINGS: readonly (readonly [string, unknown])[] = [
  ["((price >= (0)::numeric) AND (price <= 100.5))", [[compare('price', '>=', '0'), compare('price', '<=', '100.5')]]],
  ["((lat >= '-90'::integer) OR (90 > lat))", [[compare('lat', '>=', '-90')], [compare('lat', '<', '90')]]],
  ['(NOT ((a > 1) AND (b > 2)))', [[compare('a', '<=', '1')], [compare('b', '<=', '2')]]],
  [
    "((status)::text = ANY ((ARRAY['a'::character varying, 'b'::character varying])::text[]))",
    [[{ kind: 'one of', column: 'status', constants: ['a', 'b'] }]],
  ],
  ["(n = ANY ('{1,2}'::integer[]))", [[{ kind: 'one of', column: 'n', constants: ['1', '2'] }]]],
  ['((a IS NULL) <> (b IS NULL))', [[isNull('a'), isNull('b', false)], [isNull('a', false), isNull('b')]]],
  ['(num_nonnulls(a, b) = 1)', [[isNull('a', false), isNull('b')], [isNull('a'), isNull('b', false)]]],
  ['(x BETWEEN 1 AND 5)', [[compare('x', '>=', '1'), compare('x', '<=', '5')]]],
  ['is_active', [[{ kind: 'one of', column: 'is_active', constants: ['true'] }]]],
  ['(NOT is_deleted)', [[{ kind: 'one of', column: 'is_deleted', constants: ['false'] }]]],
  ["(born <= now())", [[{ kind: 'compare', column: 'born', operator: '<=', constant: 'now' }]]],
  ['(starts_at < ends_at)', [[{ kind: 'relation', column: 'starts_at', operator: '<', other: 'ends_at' }]]],
  [
    "(ends_at > (starts_at - '1 day'::interval))",
    [[{ kind: 'relation', column: 'ends_at', operator: '>', other: 'starts_at', offset: '-1 day' }]],
  ],
  [
    '(total = (price * (qty)::numeric))',
    [[{ kind: 'computed', column: 'total', expression: expect.stringMatching(/price.*\*.*qty/), from: ['price', 'qty'] }]],
  ],
  ['(length(TRIM(BOTH FROM name)) > 2)', [[{ kind: 'length', column: 'name', operator: '>', length: 2 }]]],
  ["(email ~~ '%@%'::text)", [[{ kind: 'like', column: 'email', pattern: '%@%' }]]],
  ["(\"left\"(code, 2) = 'A%'::text)", [[{ kind: 'like', column: 'code', pattern: 'A\\%%' }]]],
  ["((code)::text ~ similar_to_escape('[A-Z]{3}_%'::text))", [[{ kind: 'regex', column: 'code', pattern: '^(?:[A-Z]{3}..*)$' }]]],
  ['(code = upper(code))', [[{ kind: 'form', column: 'code', form: 'upper' }]]],
  ["(jsonb_typeof(data) = 'object'::text)", [[{ kind: 'json type', column: 'data', type: 'object' }]]],
  ["((data ->> 'kind'::text) = 'x'::text)", [[{ kind: 'json key', column: 'data', key: 'kind', texts: ['x'] }]]],
  [
    "CASE WHEN (kind = 'a'::text) THEN (x > 0) ELSE (x < 0) END",
    [[compare('kind', '=', 'a'), compare('x', '>', '0')], [compare('kind', '<>', 'a'), compare('x', '<', '0')]],
  ],
  ['(is_valid(code) AND (x > 1))', [[compare('x', '>', '1')]]],
  ['is_valid(code)', [[]]],
  ['this is no expression (', [[]]],
]; // biome-ignore format: a table

describe('reading conditions', () => {
  it.each(READINGS)('%s', (expression, expected) => {
    expect(readConditions(expression)).toEqual(expected);
  });

  it('keeps a bounded number of alternatives, from all over', () => {
    const days = Array.from({ length: 400 }, (_, at) => `(d = ${at})`).join(' OR ');
    const found: Alternatives = readConditions(days);
    expect(found).toHaveLength(64);
    expect(found[0]).toEqual([compare('d', '=', '0')]);
    expect(found[63]).toEqual([compare('d', '=', '393')]);
  });
});
