import { describe, expect, it } from 'vitest';
import { traceStatements } from '../support/rehearsal.ts';

const BASE = `CREATE TABLE orders (id bigint PRIMARY KEY, total int, note varchar(10) DEFAULT 'x', CONSTRAINT positive CHECK (total > 0));
CREATE INDEX orders_total_idx ON orders (total);`;

describe('a statement that IF NOT EXISTS skipped', () => {
  it.each([
    [
      'a table with the same columns',
      'CREATE TABLE IF NOT EXISTS orders (id bigint PRIMARY KEY, total int, CHECK (total > 0))',
    ],
    ['a table that asks for less', 'CREATE TABLE IF NOT EXISTS orders (id bigint PRIMARY KEY)'],
    ['the same column', `ALTER TABLE orders ADD COLUMN IF NOT EXISTS note varchar(10) DEFAULT 'x'`],
    ['the same index', 'CREATE INDEX IF NOT EXISTS orders_total_idx ON orders (total)'],
    ['nothing skipped', 'CREATE TABLE IF NOT EXISTS fresh (id int)'],
  ])('is no difference for %s', async (_, sql) => {
    const [trace] = await traceStatements(BASE, sql);
    expect(trace?.error).toBeUndefined();
    expect(trace?.notGiven).toBeUndefined();
  });

  it.each([
    [
      'a column of another type',
      'ALTER TABLE orders ADD COLUMN IF NOT EXISTS total bigint',
      /^- .*total integer.*\n\+ .*total bigint/,
    ],
    [
      'a column without the default',
      'ALTER TABLE orders ADD COLUMN IF NOT EXISTS note varchar(10)',
      /^- .*DEFAULT.*\n\+ .*note/,
    ],
    [
      'a table with one column more',
      'CREATE TABLE IF NOT EXISTS orders (id bigint PRIMARY KEY, total int, extra int)',
      /^\+ .*extra integer$/,
    ],
    [
      'an index on another column',
      'CREATE INDEX IF NOT EXISTS orders_total_idx ON orders (note)',
      /^- .*\(total\)\n\+ .*\(note\)/,
    ],
  ])('shows the difference for %s', async (_, sql, difference) => {
    const [trace] = await traceStatements(BASE, sql);
    expect(trace?.notGiven).toMatch(difference);
  });

  it('leaves the table as it was', async () => {
    const traces = await traceStatements(
      BASE,
      'CREATE TABLE IF NOT EXISTS orders (id bigint, extra int); SELECT total FROM orders; ALTER TABLE orders ADD COLUMN extra int;',
    );
    expect(traces.map(({ error }) => error)).toEqual([undefined, undefined, undefined]);
  });
});
