import { describe, expect, it } from 'vitest';
import { loadGrammar } from '../../src/sql/parse.ts';
import { lintTexts, told } from './linting.ts';

await loadGrammar();

const BASE = [
  'CREATE TABLE orders (id bigint PRIMARY KEY, total bigint); CREATE INDEX orders_total_idx ON orders (total);',
];

/** What one rule says of a statement; forms that no server of the tests can run, for want of a tablespace or a publisher. */
function says(ruleId: string, sql: string): number {
  return lintTexts(sql, { base: BASE }).filter((found) => found.ruleId === ruleId).length;
}

describe('what moves to another tablespace', () => {
  it.each([
    ['ALTER INDEX orders_total_idx SET TABLESPACE fast;', 1],
    ['ALTER TABLE ALL IN TABLESPACE slow SET TABLESPACE fast;', 1],
    ['ALTER INDEX orders_total_idx SET (fillfactor = 50);', 0],
    ['CREATE TABLE t (n int);\nCREATE INDEX t_n_idx ON t (n);\nALTER INDEX t_n_idx SET TABLESPACE fast;', 0],
  ])('%s', (sql, times) => {
    expect(says('maintenance-rewrite', sql)).toBe(times);
  });

  it('names the table, since its readers wait', () => {
    const [found] = lintTexts('ALTER INDEX orders_total_idx SET TABLESPACE fast;', { base: BASE });
    expect(found).toMatchObject({ ruleId: 'maintenance-rewrite', table: 'orders' });
  });
});

describe('what refuses a transaction in some forms only', () => {
  it.each([
    ["CREATE SUBSCRIPTION s CONNECTION 'dbname=shop' PUBLICATION p WITH (create_slot = false, enabled = false);", 0],
    ["CREATE SUBSCRIPTION s CONNECTION 'dbname=shop' PUBLICATION p WITH (connect = false);", 0],
    ["CREATE SUBSCRIPTION s CONNECTION 'dbname=shop' PUBLICATION p WITH (copy_data = false);", 1],
    ['ALTER SUBSCRIPTION s REFRESH PUBLICATION;', 1],
    ['ALTER SUBSCRIPTION s SET PUBLICATION p;', 1],
    ['ALTER SUBSCRIPTION s ADD PUBLICATION p WITH (refresh = false);', 0],
    ['ALTER SUBSCRIPTION s DISABLE;', 0],
    ['DROP SUBSCRIPTION IF EXISTS s;', 1],
    ['ALTER DATABASE shop SET TABLESPACE fast;', 1],
    ['ALTER DATABASE shop CONNECTION LIMIT 9;', 0],
    ["COMMIT PREPARED 'a';", 1],
  ])('%s', (sql, times) => {
    expect(says('concurrently-in-transaction', sql)).toBe(times);
  });
});

describe('a view that goes', () => {
  it.each([
    ['DROP FOREIGN TABLE IF EXISTS rates;', 1],
    ['DROP SEQUENCE IF EXISTS rates;', 0],
  ])('%s', (sql, times) => {
    expect(says('drop-view-in-use', sql)).toBe(times);
  });
});

describe('an index on a new tablespace', () => {
  it('is no news to other rules', () => {
    const found = lintTexts("SET LOCAL lock_timeout = '2s';\nALTER INDEX orders_total_idx SET TABLESPACE fast;", {
      base: BASE,
    });
    expect(told(found)).toEqual(['2:1 maintenance-rewrite']);
  });
});

describe('tables that are published by the sweep', () => {
  const base = ['CREATE TABLE loose (n int); CREATE SCHEMA shop; CREATE TABLE shop.items (id bigint PRIMARY KEY);'];
  it.each([
    ['CREATE PUBLICATION p FOR ALL TABLES;', 'loose'],
    ['CREATE PUBLICATION p FOR TABLES IN SCHEMA public;', 'loose'],
    ['CREATE PUBLICATION p FOR TABLES IN SCHEMA shop;', undefined],
    ["CREATE PUBLICATION p FOR ALL TABLES WITH (publish = 'insert, truncate');", undefined],
  ])('%s', (sql, table) => {
    const found = lintTexts(sql, { base }).find(({ ruleId }) => ruleId === 'published-without-identity');
    expect(found?.table).toBe(table);
  });
});
