import { describe, expect, it } from 'vitest';
import { lockWindows } from '../../../src/rehearse/cost/windows.ts';
import { rehearseScripts, type ScriptOptions } from '../../support/rehearsal.ts';

const BASE = `CREATE TABLE customers (id bigint PRIMARY KEY);
CREATE TABLE orders (id bigint PRIMARY KEY, customer_id bigint, total int);
INSERT INTO customers SELECT generate_series(1, 10);
INSERT INTO orders SELECT g, g, g FROM generate_series(1, 10) g;
CREATE VIEW totals AS SELECT total FROM orders;`;

/** Each lock as "statement table what statements". */
async function windows(change: string | readonly string[], options: ScriptOptions = {}): Promise<readonly string[]> {
  const { migrations, catalogue } = await rehearseScripts(BASE, change, options);
  return lockWindows(migrations, catalogue).map(
    ({ statementIndex, relation, blocks, statements }) =>
      `${statementIndex} ${relation} ${blocks}: ${statements.join(' ')}`,
  );
}

describe('the time through which a table is blocked', () => {
  it('goes from the statement that takes the lock to the end of its transaction', async () => {
    expect(await windows('SELECT 1; ALTER TABLE orders ADD COLUMN x int; UPDATE orders SET x = 1; SELECT 2;')).toEqual([
      '1 public.orders reads and writes: 1 2 3',
    ]);
  });

  it('ends with each statement that is a transaction of its own', async () => {
    const sql = 'ALTER TABLE orders ADD COLUMN x int; UPDATE orders SET x = 1; CREATE INDEX ON orders (x);';
    expect(await windows(sql, { transaction: 'per-statement' })).toEqual([
      '0 public.orders reads and writes: 0',
      '2 public.orders writes: 2',
    ]);
  });

  it('goes on over savepoints, and ends at a COMMIT in the file', async () => {
    const sql = `BEGIN; ALTER TABLE orders ADD COLUMN x int; SAVEPOINT s; UPDATE orders SET x = 1; COMMIT;
      ALTER TABLE orders ADD COLUMN y int;`;
    expect(await windows(sql, { transaction: 'per-statement' })).toEqual([
      '1 public.orders reads and writes: 1 2 3',
      '5 public.orders reads and writes: 5',
    ]);
  });

  it('is told once for each table, with the strongest lock', async () => {
    expect(await windows('ALTER TABLE orders ADD FOREIGN KEY (customer_id) REFERENCES customers')).toEqual([
      '0 public.customers writes: 0',
      '0 public.orders writes: 0',
    ]);
    expect(
      await windows('CREATE INDEX ON orders (total); ALTER TABLE orders ADD COLUMN x int; DROP INDEX orders_total_idx'),
    ).toEqual(['0 public.orders writes: 0 1 2', '1 public.orders reads and writes: 1 2']);
  });

  it('is not told again for a lock that adds nothing to an earlier one', async () => {
    expect(await windows('ALTER TABLE orders ADD COLUMN x int; CREATE INDEX ON orders (x)')).toEqual([
      '0 public.orders reads and writes: 0 1',
    ]);
  });

  it('counts a locked index as its table', async () => {
    expect(await windows('REINDEX INDEX orders_pkey', { transaction: 'per-statement' })).toEqual([
      '0 public.orders reads and writes: 0',
    ]);
  });

  it('is nothing for what blocks nobody, for new tables, for views, and for what fails', async () => {
    expect(
      await windows('UPDATE orders SET total = 1; SELECT * FROM orders; COMMENT ON TABLE orders IS $$x$$'),
    ).toEqual([]);
    expect(await windows('CREATE TABLE n (id int); ALTER TABLE n ADD COLUMN x int; CREATE INDEX ON n (x)')).toEqual([]);
    expect(await windows('CREATE OR REPLACE VIEW totals AS SELECT total FROM orders')).toEqual([]);
    expect(await windows('ALTER TABLE orders ADD COLUMN x int; SELECT 1/0')).toEqual([]);
  });
});
