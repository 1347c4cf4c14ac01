import { describe, expect, it } from 'vitest';
import { loadGrammar } from '../../src/sql/parse.ts';
import { lintTexts } from '../lint/linting.ts';

await loadGrammar();

const BASE = [
  'CREATE TABLE orders (id bigint PRIMARY KEY, parent bigint, state text, code text UNIQUE, shop int, number int, UNIQUE (shop, number));',
  'CREATE TABLE states (name text PRIMARY KEY, label text);',
];

/** Whether a statement counts as one that may change any number of rows; under a lock an INSERT shows it, too. */
function isBulk(sql: string): boolean {
  const locked = `ALTER TABLE states ADD COLUMN IF NOT EXISTS at date;\n${sql}`;
  return lintTexts(locked, { base: BASE }).some(({ ruleId }) => ruleId === 'long-data-change-under-lock');
}

describe('a statement that may change any number of rows', () => {
  it.each([
    "UPDATE orders SET state = 'x' WHERE state = 'y'",
    'DELETE FROM orders WHERE shop = 1',
    'DELETE FROM orders WHERE id IS DISTINCT FROM 7',
    'DELETE FROM orders WHERE id <> 7',
    'DELETE FROM orders WHERE id = parent',
    'DELETE FROM orders WHERE orders.id = parent',
    'DELETE FROM orders WHERE id = 1 OR shop = 2',
    'DELETE FROM orders WHERE id IN (SELECT parent FROM orders)',
    'DELETE FROM orders WHERE id IN (SELECT id FROM orders LIMIT 1000000)',
    'DELETE FROM orders WHERE id IN (SELECT id FROM orders LIMIT ALL)',
    'UPDATE orders SET state = s.label FROM states s WHERE s.name = orders.code',
    "UPDATE orders SET state = v.new FROM (VALUES ('a', 'b')) v (old, new) WHERE orders.state = v.old",
    'INSERT INTO orders SELECT id + 100 FROM orders ON CONFLICT DO NOTHING',
    'INSERT INTO orders SELECT 1 UNION ALL SELECT parent FROM orders ON CONFLICT DO NOTHING',
    'WITH old AS (SELECT parent FROM orders) INSERT INTO orders SELECT parent FROM old ON CONFLICT DO NOTHING',
    'MERGE INTO orders USING states ON code = name WHEN MATCHED THEN DELETE',
    'MERGE INTO orders USING (VALUES (1)) v (id) ON orders.id = v.id WHEN NOT MATCHED BY SOURCE THEN DELETE',
  ])('is %s', (sql) => {
    expect(isBulk(`${sql};`)).toBe(true);
  });

  it.each([
    'DELETE FROM orders WHERE id = 7',
    "UPDATE orders SET state = 'x' WHERE code IN ('a', 'b') AND state = 'y'",
    "UPDATE orders SET state = 'x' WHERE code = ANY ('{a,b}')",
    'DELETE FROM orders WHERE id = ANY (ARRAY[1, 2])',
    'DELETE FROM orders WHERE shop = 1 AND number = 2',
    'DELETE FROM orders WHERE id = 1 OR id = 2',
    "DELETE FROM orders WHERE code = lower('A')",
    "DELETE FROM orders WHERE id = (SELECT min(parent) FROM orders WHERE state = 'x')",
    'DELETE FROM orders WHERE id IN (SELECT id FROM orders LIMIT 5000)',
    'DELETE FROM orders WHERE id = chosen.id',
    "UPDATE orders SET state = v.new FROM (VALUES (1, 'b')) v (id, new) WHERE orders.id = v.id",
    "INSERT INTO orders SELECT id + 100 FROM orders WHERE code = 'a' ON CONFLICT DO NOTHING",
    'INSERT INTO orders VALUES ((SELECT max(id) + 1 FROM orders)) ON CONFLICT DO NOTHING',
    'MERGE INTO orders USING (VALUES (1)) v (id) ON orders.id = v.id WHEN MATCHED THEN DELETE',
  ])('is not %s', (sql) => {
    expect(isBulk(`${sql};`)).toBe(false);
  });
});
