import { describe, expect, it } from 'vitest';
import { plain } from '../../src/collect/tools/plain.ts';
import type { Server } from '../../src/core/engine.ts';
import { OLDEST_MAJOR } from '../../src/core/engine.ts';
import { EngineError } from '../../src/core/errors.ts';
import type { SecondRun } from '../../src/core/trace.ts';
import rule from '../../src/rules/changes-when-run-twice.ts';
import { notTestedHere } from '../support/caches.ts';
import { sharedServer } from '../support/postgres.ts';
import { only, rehearseScripts } from '../support/rehearsal.ts';

const BASE = `CREATE TABLE orders (id bigint PRIMARY KEY, total int); INSERT INTO orders SELECT g, g FROM generate_series(1, 5) g;
CREATE TABLE settings (name text PRIMARY KEY, value int);`;

async function secondRun(
  change: string,
  transaction?: 'per-migration' | 'one-query' | 'per-statement',
  server?: Server,
) {
  const { migrations } = await rehearseScripts(BASE, change, {
    ...(server && { server }),
    request: { runTwice: true },
    ...(transaction && { transaction }),
  });
  expect(only(migrations).status).toBe('passed');
  return only(migrations).secondRun;
}

describe('a second run', () => {
  it.each([
    ['a guarded column', 'ALTER TABLE orders ADD COLUMN IF NOT EXISTS note text'],
    ['a guarded table and index', 'CREATE TABLE IF NOT EXISTS n (id int); CREATE INDEX IF NOT EXISTS i ON n (id);'],
    ['a function replaced by itself', `CREATE OR REPLACE FUNCTION f() RETURNS int LANGUAGE sql AS 'SELECT 1'`],
    ['a view replaced by itself', 'CREATE OR REPLACE VIEW v AS SELECT id FROM orders'],
    ['an update that finds nothing the second time', 'UPDATE orders SET total = 0 WHERE total > 3'],
    ['an update to the same values', 'UPDATE orders SET total = 7'],
    ['an upsert', `INSERT INTO settings VALUES ('a', 1) ON CONFLICT (name) DO UPDATE SET value = excluded.value`],
    ['the same rows deleted and inserted', `DELETE FROM settings; INSERT INTO settings VALUES ('a', 1);`],
    ['a temporary table', 'CREATE TEMPORARY TABLE n AS SELECT id FROM orders; CREATE INDEX n_id ON n (id);'],
    ['a snapshot of its own', 'SET TRANSACTION ISOLATION LEVEL REPEATABLE READ; SELECT count(*) FROM orders;'],
    [
      'a trigger dropped and made',
      `DROP TRIGGER IF EXISTS t ON orders; CREATE TRIGGER t BEFORE UPDATE ON orders FOR EACH ROW EXECUTE FUNCTION suppress_redundant_updates_trigger();`,
    ],
  ])('changes nothing with %s', async (_, change) => {
    expect(await secondRun(change)).toEqual({ outcome: 'unchanged', failures: [], changedTables: [] });
  });

  it('lets be what refuses a transaction only because a table is partitioned', async () => {
    const base = 'CREATE TABLE events (id bigint PRIMARY KEY) PARTITION BY RANGE (id);';
    const { migrations } = await rehearseScripts(base, 'REINDEX TABLE events;', {
      transaction: 'per-statement',
      request: { runTwice: true },
    });
    expect(only(migrations).status).toBe('passed');
    expect(only(migrations).secondRun?.failures).toEqual([]);
  });

  it('names every statement that fails, and runs the others', async () => {
    const run = await secondRun(
      'ALTER TABLE orders ADD COLUMN note text; CREATE INDEX IF NOT EXISTS i ON orders (note); CREATE TABLE n (id int);',
    );
    expect(run?.outcome).toBe('failed');
    expect(run?.failures.map(({ index, error }) => [index, error.code])).toEqual([
      [0, '42701'],
      [2, '42P07'],
    ]);
  });

  it('names the statement and the table of rows that come twice', async () => {
    const run = await secondRun('SELECT 1; INSERT INTO orders SELECT max(id) + 1, 1 FROM orders;');
    expect(run).toMatchObject({ outcome: 'changed', changedBy: 1, changedTables: ['public.orders'] });
  });

  it('sees rows that come twice in a table of the change itself', async () => {
    const run = await secondRun('CREATE TABLE IF NOT EXISTS n (id int); INSERT INTO n VALUES (1);');
    expect(run).toMatchObject({ outcome: 'changed', changedTables: ['public.n'] });
  });

  it('tells dates and times, which are often meant to change, from the rest', async () => {
    const clock = 'CREATE TABLE IF NOT EXISTS seen (id int PRIMARY KEY, at timestamptz, day date, n int);';
    const upsert = (set: string) =>
      `${clock} INSERT INTO seen VALUES (1, now(), '2024-01-01', 1) ON CONFLICT (id) DO UPDATE SET ${set};`;
    expect(await secondRun(upsert('at = clock_timestamp(), day = seen.day + 1'))).toMatchObject({
      outcome: 'changed',
      onlyTimes: ['at', 'day'],
    });
    const more = await secondRun(upsert('at = clock_timestamp(), n = seen.n + 1'));
    expect(more?.outcome).toBe('changed');
    expect(more?.onlyTimes).toBeUndefined();
    const rows = await secondRun(`${clock} INSERT INTO seen (id) SELECT coalesce(max(id), 0) + 1 FROM seen;`);
    expect(rows?.onlyTimes).toBeUndefined();
  });

  it('sees what adds up', async () => {
    expect(await secondRun('UPDATE orders SET total = total + 1')).toMatchObject({
      outcome: 'changed',
      changedTables: ['public.orders'],
    });
  });

  it('shows the schema’s difference', async () => {
    const run = await secondRun(
      `DO $$ BEGIN EXECUTE format('ALTER TABLE orders ADD COLUMN c%s int', (SELECT count(*) FROM pg_attribute WHERE attrelid = 'orders'::regclass)); END $$`,
    );
    expect(run?.outcome).toBe('changed');
    expect(run?.difference).toMatch(/^\+.*c\d+ integer/m);
  });

  it('is run for real where a transaction is refused', async () => {
    const unguarded = await secondRun('CREATE INDEX CONCURRENTLY i ON orders (total)', 'one-query');
    expect(unguarded?.failures.map(({ error }) => error.code)).toEqual(['42P07']);
    const guarded = await secondRun('CREATE INDEX CONCURRENTLY IF NOT EXISTS i ON orders (total)', 'one-query');
    expect(guarded?.outcome).toBe('unchanged');
  });

  it(`is done on PostgreSQL ${OLDEST_MAJOR}, too`, async ({ skip }) => {
    const shared = await sharedServer(OLDEST_MAJOR).catch((error: unknown) => {
      if (!(error instanceof EngineError)) throw error;
      notTestedHere(`a second run on PostgreSQL ${OLDEST_MAJOR}: ${error.message}`);
      return skip(error.message);
    });
    const run = await secondRun('CREATE TABLE IF NOT EXISTS n (id int)', undefined, shared.server);
    expect(run?.outcome).toBe('unchanged');
    const twice = await secondRun('INSERT INTO orders SELECT max(id) + 1, 1 FROM orders', undefined, shared.server);
    expect(twice?.outcome).toBe('changed');
  });

  it('leaves no trace of itself: later migrations meet the first run’s result', async () => {
    const { migrations } = await rehearseScripts(
      BASE,
      [
        'INSERT INTO settings SELECT count(*)::text, 1 FROM settings',
        'DO $$ BEGIN ASSERT (SELECT count(*) FROM settings) = 1; END $$',
      ],
      { request: { runTwice: true } },
    );
    expect(migrations.map(({ status }) => status)).toEqual(['passed', 'passed']);
    expect(migrations[0]?.secondRun?.outcome).toBe('changed');
  });
});

describe('what is said of a second run', () => {
  const said = (secondRun: Partial<SecondRun>) => {
    const run: SecondRun = { outcome: 'changed', failures: [], changedTables: ['public.t'], ...secondRun };
    const traces = [{ path: '2.sql', status: 'passed' as const, statements: [], secondRun: run }];
    const catalogue = { relations: new Map(), byOid: new Map() };
    return [...rule.check({ traces, migrations: [], claims: [], catalogue, tool: plain })];
  };

  it('is milder where only dates and times differ', () => {
    expect(said({ onlyTimes: ['updated_at'] })).toMatchObject([
      {
        severity: 'warning',
        message:
          'Applied a second time, this changes rows of public.t again, though nothing but dates and times in them (updated_at).',
      },
    ]);
    const [other] = said({});
    expect(other?.severity).toBeUndefined();
    expect(other?.message).toBe('Applied a second time, this changes rows of public.t again.');
  });
});
