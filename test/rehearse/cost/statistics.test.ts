import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import type { ConnectionSettings, Database } from '../../../src/core/engine.ts';
import { parseStatistics, type Statistics, statisticsSchema, tablesByName } from '../../../src/core/statistics.ts';
import { formatStatistics } from '../../../src/rehearse/cost/format-statistics.ts';
import { readStatistics } from '../../../src/rehearse/cost/read-statistics.ts';
import { Session } from '../../../src/rehearse/session.ts';
import { sharedServer } from '../../support/postgres.ts';

const SECRET = 'secret-value-of-a-row';

const SHOP = `
CREATE TABLE customers (id bigint PRIMARY KEY, name text NOT NULL, note text);
INSERT INTO customers SELECT g, 'name ' || g, CASE WHEN g % 4 = 0 THEN '${SECRET}' END FROM generate_series(1, 5000) g;
CREATE INDEX customers_name ON customers (name);
CREATE TABLE pictures (id int, body text);
ALTER TABLE pictures ALTER body SET STORAGE EXTERNAL;
INSERT INTO pictures SELECT g, repeat('x', 20000) FROM generate_series(1, 20) g;
CREATE TABLE uncounted (id int);
INSERT INTO uncounted SELECT generate_series(1, 1000);
ALTER TABLE uncounted SET (autovacuum_enabled = off);
CREATE TABLE nothing (id int);
CREATE TABLE events (at date, id int) PARTITION BY RANGE (at);
CREATE TABLE events_2024 PARTITION OF events FOR VALUES FROM ('2024-01-01') TO ('2025-01-01');
CREATE TABLE events_2025 PARTITION OF events FOR VALUES FROM ('2025-01-01') TO ('2026-01-01');
INSERT INTO events SELECT '2024-03-01', g FROM generate_series(1, 300) g;
INSERT INTO events SELECT '2025-03-01', g FROM generate_series(1, 700) g;
CREATE MATERIALIZED VIEW names AS SELECT name FROM customers;
CREATE TEMPORARY TABLE scratch (id int);
ANALYZE customers; ANALYZE pictures; ANALYZE nothing; ANALYZE events; ANALYZE names;`;

async function filled(sql: string): Promise<Database> {
  const { freshDatabase } = await sharedServer();
  const database = await freshDatabase();
  await using owner = await Session.open(database.owner, 'filling');
  await run(owner, sql);
  return database;
}

async function run(session: Session, sql: string): Promise<void> {
  const { error } = await session.execute(sql);
  if (error !== undefined) throw new Error(`${error.message} in: ${sql}`);
}

/** A user of its own who may connect to one database, and no more; gone with the returned object. */
async function ordinaryUser(database: Database): Promise<ConnectionSettings & AsyncDisposable> {
  const user = `ordinary_${database.name.slice(-8)}`;
  const admin = await Session.open(database.observer, 'making a user');
  await run(admin, `CREATE ROLE ${user} LOGIN PASSWORD 'pw'; GRANT CONNECT ON DATABASE "${database.name}" TO ${user}`);
  return {
    ...database.owner,
    user,
    password: 'pw',
    async [Symbol.asyncDispose]() {
      await run(admin, `DROP OWNED BY ${user}; DROP ROLE ${user}`);
      await admin[Symbol.asyncDispose]();
    },
  };
}

function table(statistics: Statistics, name: string) {
  return tablesByName(statistics).get(name);
}

describe('the statistics of a live database', () => {
  it('are rows and bytes per table, index sizes and the version', async () => {
    await using database = await filled(SHOP);
    const { server } = await sharedServer();
    const statistics = await readStatistics(database.owner);
    expect(statistics.postgresVersion).toBe(server.version);
    expect(statistics.tables.map(({ schema, name }) => `${schema}.${name}`)).toEqual([
      'public.customers',
      'public.events',
      'public.events_2024',
      'public.events_2025',
      'public.names',
      'public.nothing',
      'public.pictures',
      'public.uncounted',
    ]);
    const customers = table(statistics, 'public.customers');
    await using owner = await Session.open(database.owner, 'asking');
    const [sizes] =
      await owner.query(`SELECT pg_relation_size('customers')::int AS heap, pg_indexes_size('customers')::int AS indexes,
      pg_total_relation_size((SELECT reltoastrelid FROM pg_class WHERE relname = 'pictures'))::int AS toast`);
    expect(customers).toMatchObject({ rows: 5000, tableBytes: sizes?.heap, indexBytes: sizes?.indexes, kind: 'table' });
    expect(customers?.indexes.map(({ name }) => name)).toEqual(['customers_name', 'customers_pkey']);
    expect(customers?.analyzedAt).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/);
    expect(table(statistics, 'public.pictures')).toMatchObject({ rows: 20, toastBytes: sizes?.toast });
    expect(Number(sizes?.toast)).toBeGreaterThan(20 * 20_000);
    expect(table(statistics, 'public.names')).toMatchObject({ rows: 5000, kind: 'materialized view' });
  });

  it('tell what nobody counted from what is empty', async () => {
    await using database = await filled(SHOP);
    const statistics = await readStatistics(database.owner);
    expect(table(statistics, 'public.uncounted')?.rows).toBeNull();
    expect(table(statistics, 'public.nothing')?.rows).toBe(0);
    expect(statistics.limitations).toEqual([
      'The rows of 1 table are unknown, since nobody counted them: run ANALYZE.',
    ]);
  });

  it('count a partitioned table by its partitions', async () => {
    await using database = await filled(SHOP);
    const statistics = await readStatistics(database.owner);
    const [whole, first, second] = ['events', 'events_2024', 'events_2025'].map((name) =>
      table(statistics, `public.${name}`),
    );
    expect([first?.rows, second?.rows, whole?.rows]).toEqual([300, 700, 1000]);
    expect(first?.partitionOf).toBe('public.events');
    expect(whole?.tableBytes).toBe(Number(first?.tableBytes) + Number(second?.tableBytes));
  });

  it('follow a table that grew since it was counted', async () => {
    await using database = await filled(`${SHOP}
      INSERT INTO customers SELECT g, 'name ' || g, NULL FROM generate_series(5001, 15000) g;`);
    const rows = table(await readStatistics(database.owner), 'public.customers')?.rows;
    expect(Number(rows)).toBeGreaterThan(12_000);
    expect(Number(rows)).toBeLessThan(18_000);
  });

  it('hold no value of any row, and no name of the server', async () => {
    await using database = await filled(SHOP);
    const statistics = await readStatistics(database.owner);
    const text = formatStatistics(statistics);
    const columns = table(statistics, 'public.customers')?.columns;
    expect(columns).toEqual([
      { name: 'id', nullFraction: 0, distinct: -1, averageWidth: 8 },
      { name: 'name', nullFraction: 0, distinct: -1, averageWidth: expect.any(Number) },
      { name: 'note', nullFraction: 0.75, distinct: 1, averageWidth: SECRET.length + 1 },
    ]);
    expect(text).not.toContain(SECRET);
    expect(text).not.toContain('xxxx');
    for (const secret of [database.name, database.owner.password, database.owner.host]) {
      expect(text).not.toContain(secret);
    }
  });

  it('need no right but to connect, and say what such a user may not see', async () => {
    await using database = await filled(SHOP);
    const owners = await readStatistics(database.owner);
    await using user = await ordinaryUser(database);
    const statistics = await readStatistics(user);
    const sizes = ({ tables }: Statistics) => tables.map((one) => ({ ...one, columns: [] }));
    expect(sizes(statistics)).toEqual(sizes(owners));
    expect(statistics.tables.flatMap(({ columns }) => columns)).toEqual([]);
    expect(statistics.limitations.at(-1)).toMatch(/^The columns of 8 tables are left out, since this user may not/);
    expect(owners.limitations.join()).not.toContain('columns');
  });

  it('do not wait for a table that somebody has locked, and say so', async () => {
    await using database = await filled(SHOP);
    await using other = await Session.open(database.owner, 'locking');
    await run(other, 'BEGIN; LOCK TABLE customers IN ACCESS EXCLUSIVE MODE');
    const statistics = await readStatistics(database.owner);
    expect(table(statistics, 'public.customers')).toMatchObject({ rows: 5000 });
    expect(Number(table(statistics, 'public.customers')?.tableBytes)).toBeGreaterThan(100_000);
    expect(statistics.limitations.at(-1)).toMatch(/^The sizes of 1 table are those of the last VACUUM or ANALYZE/);
  });

  it('are read without writing anything', async () => {
    await using database = await filled(SHOP);
    await using admin = await Session.open(database.observer, 'watching');
    // Whoever writes takes a number of the server's.
    const next = async () => (await admin.query('SELECT pg_snapshot_xmax(pg_current_snapshot())::text AS id'))[0]?.id;
    const before = await next();
    await readStatistics(database.owner);
    expect(await next()).toBe(before);
    await run(admin, `ALTER DATABASE "${database.name}" SET default_transaction_read_only = on`);
    expect((await readStatistics(database.owner)).tables.length).toBe(8);
  });

  it('take hostile names as they are', async () => {
    const hostile = `ev"il'; DROP TABLE customers; -- {\n} ::error::`;
    const quoted = `"${hostile.replaceAll('"', '""')}"`;
    await using database =
      await filled(`CREATE SCHEMA ${quoted}; CREATE TABLE ${quoted}.${quoted} (${quoted} int PRIMARY KEY);
      INSERT INTO ${quoted}.${quoted} VALUES (1); ANALYZE ${quoted}.${quoted};
      CREATE SCHEMA mine; CREATE TABLE mine.pg_class (oid int);
      CREATE FUNCTION mine.pg_relation_size(oid) RETURNS bigint LANGUAGE sql AS 'SELECT 1/0::bigint';`);
    await using admin = await Session.open(database.observer, 'setting');
    await run(admin, `ALTER DATABASE "${database.name}" SET search_path = mine, pg_catalog`);
    const statistics = await readStatistics(database.owner);
    const again = parseStatistics(formatStatistics(statistics), 'stats.json');
    expect(again).toEqual(statistics);
    expect(again.tables.find(({ schema }) => schema === hostile)).toMatchObject({
      name: hostile,
      rows: 1,
      columns: [{ name: hostile }],
    });
  });

  it('are the same text each time, in an order that no locale changes', async () => {
    await using database = await filled(
      'CREATE TABLE b (id int); CREATE TABLE "Z" (id int); CREATE TABLE "ä" (id int); CREATE TABLE a_b (id int)',
    );
    const first = await readStatistics(database.owner);
    expect(first.tables.map(({ name }) => name)).toEqual(['Z', 'a_b', 'b', 'ä']);
    expect(formatStatistics(await readStatistics(database.owner))).toBe(formatStatistics(first));
  });

  it('of an empty database are a file, too', async () => {
    await using database = await filled('SELECT');
    const text = formatStatistics(await readStatistics(database.owner));
    expect(v.parse(statisticsSchema, JSON.parse(text)).tables).toEqual([]);
  });
});

describe('a statistics file that cannot be read', () => {
  it.each([
    ['{', /^The statistics file s\.json is not JSON\. Write it anew with `pg-rehearsal stats/],
    ['{"schemaVersion": 2, "postgresVersion": "17", "tables": [], "limitations": []}', /can read \(schemaVersion\)/],
    [
      '{"schemaVersion": 1, "postgresVersion": "17", "tables": [{"schema": "a"}], "limitations": []}',
      /can read \(tables\.0\.name\)/,
    ],
  ])('says what to do: %s', (text, message) => {
    expect(() => parseStatistics(text, 's.json')).toThrow(expect.objectContaining({ name: 'ConfigError' }));
    expect(() => parseStatistics(text, 's.json')).toThrow(message);
  });
});
