import { describe, expect, it } from 'vitest';
import { existingLocks, only, rehearseScripts, traceStatements } from '../support/rehearsal.ts';

const ORDERS = `
CREATE TABLE customers (id bigint PRIMARY KEY);
CREATE TABLE orders (id bigint PRIMARY KEY, customer_id bigint, total int, note varchar(10));
INSERT INTO customers SELECT generate_series(1, 50);
INSERT INTO orders SELECT g, g, g, 'n' FROM generate_series(1, 40) g;`;

describe('what a statement is seen to do', () => {
  it('reads the table and keeps writes out for CREATE INDEX', async () => {
    const [trace] = await traceStatements(ORDERS, 'CREATE INDEX ON orders (total)');
    expect(existingLocks(trace)).toContain('public.orders ShareLock');
    expect(trace?.scans).toEqual([{ relation: 'public.orders', rows: 40, existing: true }]);
    expect(trace?.rewrites).toEqual([]);
    expect(trace?.observed).toBe('exact');
  });

  it('counts the scan of SET NOT NULL, and none where a validated CHECK proves it', async () => {
    const [scanned] = await traceStatements(ORDERS, 'ALTER TABLE orders ALTER COLUMN total SET NOT NULL');
    expect(scanned?.scans).toEqual([{ relation: 'public.orders', rows: 40, existing: true }]);
    const proven = `${ORDERS} ALTER TABLE orders ADD CONSTRAINT c CHECK (total IS NOT NULL);`;
    const [skipped] = await traceStatements(proven, 'ALTER TABLE orders ALTER COLUMN total SET NOT NULL');
    expect(skipped?.scans).toEqual([]);
    expect(existingLocks(skipped)).toContain('public.orders AccessExclusiveLock');
  });

  it('tells a rewrite from a change of the catalogue only', async () => {
    const [rewritten] = await traceStatements(ORDERS, 'ALTER TABLE orders ALTER COLUMN total TYPE bigint');
    expect(rewritten?.rewrites.map(({ relation }) => relation)).toEqual(
      expect.arrayContaining(['public.orders', 'public.orders_pkey']),
    );
    const [grown] = await traceStatements(ORDERS, 'ALTER TABLE orders ALTER COLUMN note TYPE varchar(20)');
    expect(grown?.rewrites).toEqual([]);
  });

  it('shows the lock on the far side of a foreign key', async () => {
    const [trace] = await traceStatements(
      ORDERS,
      'ALTER TABLE orders ADD FOREIGN KEY (customer_id) REFERENCES customers',
    );
    expect(existingLocks(trace)).toEqual(
      expect.arrayContaining(['public.customers ShareRowExclusiveLock', 'public.orders ShareRowExclusiveLock']),
    );
  });

  it('shows the locks on partitions, and on views that depend on what goes', async () => {
    const base = `CREATE TABLE parted (id int) PARTITION BY RANGE (id); CREATE TABLE part PARTITION OF parted FOR VALUES FROM (0) TO (9);
      CREATE TABLE plain (id int); CREATE VIEW seen AS SELECT id FROM plain;`;
    const [onParts, read, replaced, dropped] = await traceStatements(
      base,
      `ALTER TABLE parted ADD COLUMN note text; SELECT id FROM seen; CREATE OR REPLACE VIEW seen AS SELECT id FROM plain WHERE id > 0; DROP TABLE plain CASCADE;`,
      { transaction: 'per-statement' },
    );
    expect(existingLocks(onParts)).toEqual(
      expect.arrayContaining(['public.parted AccessExclusiveLock', 'public.part AccessExclusiveLock']),
    );
    expect(existingLocks(read).filter((lock) => !lock.endsWith(' AccessShareLock'))).toEqual([]);
    expect(existingLocks(replaced)).toContain('public.seen AccessExclusiveLock');
    expect(existingLocks(replaced)).not.toContain('public.plain AccessExclusiveLock');
    expect(existingLocks(dropped)).toEqual(
      expect.arrayContaining(['public.plain AccessExclusiveLock', 'public.seen AccessExclusiveLock']),
    );
  });

  it('counts the write-ahead log, of which reading makes little or none', async () => {
    const [written, read] = await traceStatements(
      ORDERS,
      "CREATE TABLE log AS SELECT g, repeat('x', 100) FROM generate_series(1, 2000) g; SELECT count(*) FROM orders;",
    );
    expect(written?.walBytes).toBeGreaterThan(200_000);
    expect(read?.walBytes).toBeLessThan(20_000);
  });

  it('leaves out relations of the change itself, which nobody else uses', async () => {
    const { migrations } = await rehearseScripts(ORDERS, [
      'CREATE TABLE n (id int); CREATE INDEX ON n (id);',
      'ALTER TABLE n ADD FOREIGN KEY (id) REFERENCES customers (id);',
    ]);
    const locks = migrations.flatMap(({ statements }) => statements.flatMap((trace) => trace.locks));
    expect(new Set(locks.map(({ relation }) => relation))).toEqual(
      new Set(['public.customers', 'public.customers_pkey']),
    );
  });

  it('sees through DO blocks, and counts rows that triggers write', async () => {
    const base = `${ORDERS} CREATE TABLE log (id bigint);
      CREATE FUNCTION note() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN INSERT INTO log VALUES (new.id); RETURN new; END $$;
      CREATE TRIGGER t AFTER UPDATE ON orders FOR EACH ROW EXECUTE FUNCTION note();`;
    const [trace] = await traceStatements(base, `DO $$ BEGIN UPDATE orders SET total = 1 WHERE id <= 3; END $$`);
    expect(trace?.written).toEqual(
      expect.arrayContaining([
        { relation: 'public.orders', inserted: 0, updated: 3, deleted: 0, existing: true },
        { relation: 'public.log', inserted: 3, updated: 0, deleted: 0, existing: true },
      ]),
    );
  });

  it('samples what refuses a transaction, and still sees its rewrite', async () => {
    const [trace] = await traceStatements(ORDERS, 'VACUUM FULL orders', { transaction: 'one-query' });
    expect(trace?.observed).toBe('sampled');
    expect(trace?.rewrites.map(({ relation }) => relation)).toContain('public.orders');
  });

  it.each([
    ['CREATE INDEX CONCURRENTLY i ON orders (total)', 'public.orders ShareUpdateExclusiveLock'],
    ['DROP INDEX CONCURRENTLY orders_note', 'public.orders ShareUpdateExclusiveLock'],
    ['REINDEX TABLE CONCURRENTLY public.orders', 'public.orders ShareUpdateExclusiveLock'],
    ['REINDEX INDEX CONCURRENTLY orders_note', 'public.orders ShareUpdateExclusiveLock'],
    ['VACUUM orders', 'public.orders ShareUpdateExclusiveLock'],
    ['VACUUM FULL orders', 'public.orders AccessExclusiveLock'],
    ['ALTER TABLE parted DETACH PARTITION part CONCURRENTLY', 'public.parted ShareUpdateExclusiveLock'],
  ])('sees the lock of %s every time, however short', async (sql, lock) => {
    const base = `${ORDERS} CREATE INDEX orders_note ON orders (note);
      CREATE TABLE parted (id int) PARTITION BY LIST (id); CREATE TABLE part PARTITION OF parted FOR VALUES IN (1);`;
    for (let round = 0; round < 2; round += 1) {
      const [trace] = await traceStatements(base, sql, { transaction: 'one-query' });
      expect(trace?.error).toBeUndefined();
      expect(existingLocks(trace)).toContain(lock);
    }
  });

  it('counts per statement, not per transaction', async () => {
    const traces = await traceStatements(ORDERS, 'SELECT count(*) FROM orders; SELECT 1; SELECT count(*) FROM orders;');
    expect(traces.map(({ scans }) => scans.map(({ rows }) => rows))).toEqual([[40], [], [40]]);
  });

  it('holds a lock to the end of its transaction', async () => {
    const [first, , last] = await traceStatements(ORDERS, 'LOCK TABLE orders; SELECT pg_sleep(0.2); SELECT 1;');
    const lock = first?.locks.find(({ mode }) => mode === 'AccessExclusiveLock');
    expect(lock?.heldMs).toBeGreaterThanOrEqual(200);
    const later = last?.locks.find(({ mode }) => mode === 'AccessExclusiveLock');
    expect(later).toMatchObject({ acquired: false, heldMs: lock?.heldMs });
  });

  it('lets go of a lock at the end of each statement in autocommit', async () => {
    const traces = await traceStatements(ORDERS, 'ALTER TABLE orders ADD x int; SELECT pg_sleep(0.2);', {
      transaction: 'per-statement',
    });
    const [first, second] = traces;
    expect(first?.locks.find(({ mode }) => mode === 'AccessExclusiveLock')?.heldMs).toBeLessThan(200);
    expect(existingLocks(second)).toEqual([]);
  });

  it('uses the names from before a rename', async () => {
    const traces = await traceStatements(
      ORDERS,
      'ALTER TABLE orders RENAME TO purchases; ALTER TABLE purchases ADD x int;',
    );
    expect(existingLocks(traces[1])).toContain('public.orders AccessExclusiveLock');
  });

  it('is not led astray by a hostile search_path', async () => {
    const hostile = `CREATE SCHEMA evil;
      CREATE FUNCTION evil.pg_backend_pid() RETURNS int LANGUAGE sql AS 'SELECT 0';
      CREATE VIEW evil.pg_locks AS SELECT 1 AS nothing;
      SET search_path = evil, pg_catalog, public; ALTER TABLE public.orders ADD x int;`;
    const traces = await traceStatements(ORDERS, hostile);
    expect(existingLocks(traces.at(-1))).toContain('public.orders AccessExclusiveLock');
  });
});

describe('how a migration is applied', () => {
  it('fails with PostgreSQL’s own error at the failing statement, and reaches nothing later', async () => {
    const { migrations } = await rehearseScripts(ORDERS, [
      'ALTER TABLE orders ADD y int;\nALTER TABLE orders ADD CONSTRAINT big CHECK (total > 39);',
      'SELECT 1',
    ]);
    expect(migrations.map(({ status }) => status)).toEqual(['failed', 'not-reached']);
    const failed = migrations[0]?.statements.at(-1);
    expect(failed?.error).toMatchObject({ code: '23514', constraint: 'big', table: 'public.orders' });
    expect(failed?.span.line).toBe(2);
  });

  it('fails for CONCURRENTLY among several statements of one query, and not alone', async () => {
    const transaction = 'one-query';
    const several = await rehearseScripts(
      ORDERS,
      `SET lock_timeout = '1s'; CREATE INDEX CONCURRENTLY i ON orders (total);`,
      { transaction },
    );
    expect(only(several.migrations).statements.at(-1)?.error?.code).toBe('25001');
    const alone = await rehearseScripts(ORDERS, 'CREATE INDEX CONCURRENTLY i ON orders (total);', { transaction });
    expect(only(alone.migrations).status).toBe('passed');
  });

  it('reports a constraint that fails only at COMMIT', async () => {
    const base = `${ORDERS} ALTER TABLE orders ADD CONSTRAINT f FOREIGN KEY (customer_id) REFERENCES customers DEFERRABLE INITIALLY DEFERRED;`;
    const { migrations } = await rehearseScripts(base, 'UPDATE orders SET customer_id = 999 WHERE id = 1');
    expect(only(migrations)).toMatchObject({ status: 'failed', error: { code: '23503' } });
  });

  it('runs a procedure that commits, in autocommit as psql does', async () => {
    const commits = `DO $$ BEGIN UPDATE orders SET total = 0; COMMIT; END $$`;
    const psql = await rehearseScripts(ORDERS, commits, { transaction: 'per-statement' });
    expect(only(psql.migrations).status).toBe('passed');
    const sqlx = await rehearseScripts(ORDERS, commits);
    expect(only(sqlx.migrations).statements[0]?.error?.code).toBe('2D000');
  });

  it('stops a statement at the limit, whatever it SET itself', async () => {
    const { migrations } = await rehearseScripts(ORDERS, `SET statement_timeout = 0;\nSELECT pg_sleep(1000);`, {
      statementMs: 300,
    });
    expect(only(migrations).statements.at(-1)?.error).toMatchObject({
      code: '57014',
      message: expect.stringContaining('statement-timeout'),
    });
  });

  it('calls it a failure when a migration kills its own connection', async () => {
    const { migrations } = await rehearseScripts(ORDERS, 'SELECT pg_terminate_backend(pg_backend_pid())');
    expect(only(migrations).status).toBe('failed');
    expect(only(migrations).statements[0]?.error?.code).toBe('57P01');
  });

  it('throws away rows and keeps notices within bounds', async () => {
    const [rows, notices] = await traceStatements(
      ORDERS,
      `SELECT repeat('x', 1000) FROM generate_series(1, 200000); DO $$ BEGIN FOR i IN 1..1000 LOOP RAISE NOTICE 'n'; END LOOP; END $$`,
    );
    expect(rows?.rows).toBe(200_000);
    expect(notices?.notices).toHaveLength(50);
  });
});

describe('the preparation', () => {
  it('names the base file and the line that do not apply', async () => {
    await expect(rehearseScripts('CREATE TABLE a (id int);\nCREATE TABLE a (id int);', 'SELECT 1')).rejects.toThrow(
      /1_base\.sql:2 does not apply.*already exists/s,
    );
  });

  it('lends rights for a vetted extension only, and takes them back at once', async () => {
    const { migrations } = await rehearseScripts(ORDERS, [
      'CREATE EXTENSION pg_stat_statements;\nSELECT rolsuper FROM pg_roles WHERE rolname = current_user AND rolsuper;',
      `COPY customers FROM PROGRAM 'echo 1';`,
    ]);
    expect(migrations[0]?.statements[1]?.rows).toBe(0);
    expect(migrations[1]?.statements[0]?.error?.code).toBe('42501');
  });

  it('runs a base that is trusted as a superuser, and nothing after it', async () => {
    const base = `${ORDERS} ALTER TABLE orders DISABLE TRIGGER ALL; UPDATE pg_catalog.pg_index SET indisready = indisready;`;
    await expect(rehearseScripts(base, 'SELECT 1')).rejects.toThrow(/pg_index.*trust-base/s);
    const network = 'CREATE EXTENSION postgres_fdw;';
    await expect(rehearseScripts(network, 'SELECT 1')).rejects.toThrow(/"postgres_fdw".*trust-base/s);
    const { migrations } = await rehearseScripts(base, ['SELECT 1', `COPY customers FROM PROGRAM 'echo 1'`], {
      request: { trustBase: true },
    });
    expect(migrations.map(({ status }) => status)).toEqual(['passed', 'failed']);
    expect(migrations[1]?.statements[0]?.error?.code).toBe('42501');
  });

  it('lends nothing once an event trigger could run in its shadow', async () => {
    const { migrations } = await rehearseScripts(
      ORDERS,
      `CREATE FUNCTION evil() RETURNS event_trigger LANGUAGE plpgsql AS $$ BEGIN EXECUTE 'COPY customers FROM PROGRAM ''echo 1'''; END $$;
       CREATE EVENT TRIGGER e ON ddl_command_end EXECUTE FUNCTION evil();
       CREATE EXTENSION pg_stat_statements;`,
    );
    expect(only(migrations).statements.at(-1)?.error?.code).toBe('42501');
  });
});
