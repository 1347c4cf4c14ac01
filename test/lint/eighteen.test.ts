import { describe, expect, it } from 'vitest';
import { loadGrammar } from '../../src/sql/parse.ts';
import { sharedServer } from '../support/postgres.ts';
import { traceStatements } from '../support/rehearsal.ts';
import { lintTexts } from './linting.ts';

await loadGrammar();

const BASE = `
CREATE TABLE customers (id bigint PRIMARY KEY);
INSERT INTO customers SELECT generate_series(1, 10);
CREATE TABLE orders (id bigint PRIMARY KEY, customer_id bigint, net bigint NOT NULL, CONSTRAINT customer_fk FOREIGN KEY (customer_id) REFERENCES customers NOT ENFORCED);
INSERT INTO orders SELECT g, g, g FROM generate_series(1, 10) g;
CREATE TABLE events (id bigint PRIMARY KEY) PARTITION BY RANGE (id);
`;

const rules = (sql: string) =>
  lintTexts(sql, { base: [BASE], postgresVersion: 18 })
    .filter(({ effect, severity }) => effect !== null && severity === 'error')
    .map(({ ruleId }) => ruleId);

describe('what came with PostgreSQL 18', () => {
  it.each([
    ['foreign-key-validation', 'ALTER TABLE orders ALTER CONSTRAINT customer_fk ENFORCED;'],
    [
      'set-not-null-scan',
      'ALTER TABLE orders ADD COLUMN IF NOT EXISTS gross bigint GENERATED ALWAYS AS (net * 2) NOT NULL;',
    ],
    ['set-not-null-scan', 'ALTER TABLE orders ADD CONSTRAINT known NOT NULL customer_id;'],
  ])('is seen by %s, and the server reads the table: %s', async (rule, sql) => {
    expect(rules(sql)).toEqual([rule]);
    const [trace] = await traceStatements(BASE, sql, { server: (await sharedServer(18)).server });
    expect(trace?.error).toBeUndefined();
    expect(trace?.scans.map(({ relation }) => relation)).toContain('public.orders');
  });

  it.each([
    'ALTER TABLE orders ALTER CONSTRAINT customer_fk DEFERRABLE;',
    'ALTER TABLE orders ADD COLUMN IF NOT EXISTS gross bigint GENERATED ALWAYS AS (net * 2);',
    'ALTER TABLE orders ADD CONSTRAINT known NOT NULL customer_id NOT VALID;',
    'ALTER TABLE orders ADD CONSTRAINT positive CHECK (net > 0) NOT ENFORCED;',
    'ALTER TABLE events SET ACCESS METHOD heap;',
  ])('costs nothing, and nothing is said: %s', async (sql) => {
    expect(rules(sql)).toEqual([]);
    const [trace] = await traceStatements(BASE, sql, { server: (await sharedServer(18)).server });
    expect(trace?.error).toBeUndefined();
    expect([...(trace?.scans ?? []), ...(trace?.rewrites ?? [])]).toEqual([]);
  });
});
