import type pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ConnectionSettings, Engine, EngineRequest, Server } from '../../src/core/engine.ts';
import { withConnection } from '../../src/engines/connect.ts';
import { notTestedHere } from '../support/caches.ts';
import { failureOf } from '../support/failure.ts';
import { engineRequest } from '../support/postgres.ts';

export interface Expectations {
  /** Shown in the names of the tests. */
  readonly name: string;
  readonly engine: Engine;
  /** What is asked for. */
  readonly request: Partial<EngineRequest>;
  /** What a run left behind: directories, processes, containers, databases. Empty when all is well. */
  leftovers(): Promise<readonly string[]>;
  /** Whether the observer is a superuser; default yes. */
  readonly superuser?: boolean;
  /** Whether the owner is a role of its own; default yes. */
  readonly ownRole?: boolean;
  /** Whether the server is ours, so that it ends with us; default yes. */
  readonly ours?: boolean;
}

const SECRET = 'a-token-that-no-server-may-see';

/** What every way to a Postgres must do. Where this machine has not got it, that is said on standard error. */
export async function behavesLikeAnEngine(expectations: Expectations): Promise<void> {
  const { name, engine, superuser = true, ownRole = true, ours = true } = expectations;
  const request = (changes: Partial<EngineRequest> = {}) => engineRequest({ ...expectations.request, ...changes });
  const offer = await engine.offer(request());
  if (!offer.available) {
    notTestedHere(`the engine ${name}: ${offer.detail}`);
    describe.skip(`${name} (not here: ${offer.detail})`, () => it('is not here'));
    return;
  }

  describe(`${name} behaves like an engine`, () => {
    let server: Server;
    beforeAll(async () => {
      process.env.PG_REHEARSAL_TEST_SECRET = SECRET;
      server = await engine.start(request());
    });
    afterAll(async () => {
      await server?.[Symbol.asyncDispose]();
      delete process.env.PG_REHEARSAL_TEST_SECRET;
    });

    it('gives the version that it offers', async () => {
      await using database = await server.createDatabase();
      const { server_version } = await one(database.owner, 'SHOW server_version');
      expect(String(server_version).split(' ')[0]).toBe(server.version);
      expect(server.major).toBe(Number.parseInt(server.version, 10));
      expect(server.version).toContain(offer.version ?? '');
      expect(server.engine).toBe(engine.id);
    });

    it('gives an empty database in UTF-8 that its owner owns', async () => {
      await using database = await server.createDatabase();
      const row = await one(
        database.owner,
        `SELECT current_database() AS name, pg_encoding_to_char(encoding) AS encoding, datdba::regrole::text AS owner,
           (SELECT count(*)::int FROM pg_class WHERE relnamespace = 'public'::regnamespace) AS relations
         FROM pg_database WHERE datname = current_database()`,
      );
      expect(row).toEqual({ name: database.name, encoding: 'UTF8', owner: database.owner.user, relations: 0 });
    });

    it('gives an owner that can log in and nothing else', async () => {
      await using database = await server.createDatabase();
      const row = await one(
        database.owner,
        `SELECT rolsuper, rolcreatedb, rolcreaterole, rolreplication, rolbypassrls,
           (SELECT count(*)::int FROM pg_auth_members WHERE member = pg_roles.oid) AS memberships
         FROM pg_roles WHERE rolname = current_user`,
      );
      const nothing = { rolsuper: false, rolcreatedb: false, rolcreaterole: false, rolreplication: false };
      if (ownRole) expect(row).toEqual({ ...nothing, rolbypassrls: false, memberships: 0 });
      else expect(row).toMatchObject({ rolsuper: false, rolreplication: false });
      expect(database.limitations?.length).toBe(ownRole ? 0 : 1);
    });

    it('lets the owner do what ordinary migrations do', async () => {
      await using database = await server.createDatabase();
      for (const sql of ORDINARY) await run(database.owner, sql);
      if (superuser || server.major >= 15)
        await run(database.owner, 'DROP SCHEMA public CASCADE; CREATE SCHEMA public');
      const { left } = await one(database.owner, `SELECT count(*)::int AS left FROM shop.orders`);
      expect(left).toBe(1);
    });

    it.each(REFUSED)('refuses the owner %s', async (_what, sql) => {
      await using database = await server.createDatabase();
      const problem = await failureOf(run(database.owner, sql));
      // 42501 insufficient_privilege; 0A000 and 42704 where the server has no such thing at all; 58P01 no such library.
      expect(['42501', '0A000', '42704', '58P01']).toContain(problem);
    });

    it('keeps databases apart', async () => {
      await using mine = await server.createDatabase();
      await using other = await server.createDatabase();
      expect(mine.name).not.toBe(other.name);
      if (!ownRole) return;
      expect(await failureOf(run({ ...mine.owner, database: other.name }, 'SELECT 1'))).toBe('42501');
      if (ours) expect(await failureOf(run({ ...mine.owner, database: 'template1' }, 'SELECT 1'))).toBe('42501');
    });

    it('copies a database for the same owner, and leaves nothing of the copy', async () => {
      await using database = await server.createDatabase();
      await run(database.owner, 'CREATE TABLE t (a int); INSERT INTO t VALUES (7)');
      const copy = await database.copy();
      await run(database.owner, 'DROP TABLE t');
      expect(await one(copy.owner, 'SELECT a, current_user AS owner FROM t')).toEqual({
        a: 7,
        owner: database.owner.user,
      });
      await copy[Symbol.asyncDispose]();
      const { left } = await one(
        database.observer,
        `SELECT count(*)::int AS left FROM pg_database WHERE datname = '${copy.name}'`,
      );
      expect(left).toBe(0);
      expect(await one(database.owner, 'SELECT 1 AS still')).toEqual({ still: 1 });
    });

    it('lets the observer see the owner’s locks and cancel its statements', async () => {
      await using database = await server.createDatabase();
      await run(database.owner, 'CREATE TABLE t (a int)');
      await withConnection(database.owner, async (owner) => {
        await owner.query('BEGIN; LOCK TABLE t IN SHARE MODE');
        const pid = await backend(owner);
        const { mode } = await one(
          database.observer,
          `SELECT mode FROM pg_locks WHERE pid = ${pid} AND relation = 't'::regclass`,
        );
        expect(mode).toBe('ShareLock');
        const sleeping = failureOf(owner.query('SELECT pg_sleep(60)'));
        await run(database.observer, `SELECT pg_cancel_backend(${pid})`);
        expect(await cancelled(sleeping, () => run(database.observer, `SELECT pg_cancel_backend(${pid})`))).toBe(
          '57014',
        );
      });
    });

    it('says truly whether the observer is a superuser', async () => {
      await using database = await server.createDatabase();
      const { rolsuper } = await one(database.observer, 'SELECT rolsuper FROM pg_roles WHERE rolname = current_user');
      expect(database.observerIsSuperuser).toBe(rolsuper);
      expect(rolsuper).toBe(superuser);
    });

    it('drops database and role on disposal, whoever is connected', async () => {
      const database = await server.createDatabase();
      const witness = await server.createDatabase();
      await withConnection(database.owner, async (owner) => {
        const busy = failureOf(owner.query(STUBBORN));
        await database[Symbol.asyncDispose]();
        expect(['57P01', '57P04', 'ECONNRESET', '57P03']).toContain(await busy);
      });
      const row = await one(
        witness.observer,
        `SELECT (SELECT count(*)::int FROM pg_database WHERE datname = '${database.name}') AS databases,
           (SELECT count(*)::int FROM pg_roles WHERE rolname = '${database.name}') AS roles`,
      );
      expect(row).toEqual({ databases: 0, roles: 0 });
      await database[Symbol.asyncDispose]();
      await witness[Symbol.asyncDispose]();
    });

    it('drops a database that its owner made hard to drop', async () => {
      const database = await server.createDatabase();
      const witness = await server.createDatabase();
      await run(database.owner, `ALTER DATABASE "${database.name}" WITH IS_TEMPLATE true CONNECTION LIMIT 0`);
      await database[Symbol.asyncDispose]();
      const { left } = await one(
        witness.observer,
        `SELECT count(*)::int AS left FROM pg_database WHERE datname = '${database.name}'`,
      );
      expect(left).toBe(0);
      await witness[Symbol.asyncDispose]();
    });

    it.runIf(superuser && ours)('keeps the environment of the job from the server', async () => {
      await using database = await server.createDatabase();
      const environment = await withConnection(database.observer, async (observer) => {
        await observer.query(
          `CREATE TEMP TABLE env (line text); COPY env FROM PROGRAM 'env' WITH (DELIMITER E'\\x01')`,
        );
        return (await observer.query<{ line: string }>('SELECT line FROM env')).rows.map(({ line }) => line);
      });
      expect(environment.some((line) => line.startsWith('PATH='))).toBe(true);
      expect(environment.filter((line) => line.includes(SECRET))).toEqual([]);
    });

    it('says nothing of its end while it answers', async () => {
      expect(await server.whyGone?.()).toBeUndefined();
    });

    it('starts two at once that do not meet, and leaves nothing', async () => {
      const before = await expectations.leftovers();
      {
        await using first = await engine.start(request());
        await using second = await engine.start(request());
        const [one_, two] = await Promise.all([first.createDatabase(), second.createDatabase()]);
        await run(one_.owner, 'CREATE TABLE t (a int)');
        expect(await failureOf(run(two.owner, 'SELECT * FROM t'))).toBe('42P01');
      }
      expect(await expectations.leftovers()).toEqual(before);
    });

    it('stops starting when aborted, and leaves nothing', async () => {
      const before = await expectations.leftovers();
      const reason = new Error('cancelled by the test');
      const abort = new AbortController();
      const starting = engine.start(request({ signal: abort.signal })).catch((error: unknown) => error);
      setTimeout(() => abort.abort(reason), 30);
      const result = await starting;
      // It may have been faster than the abort, which then ends the running server.
      if (result !== reason) await ended(result as Server);
      expect(await expectations.leftovers()).toEqual(before);
    });

    it('ends at once when aborted while a statement runs, and leaves nothing', async () => {
      const before = await expectations.leftovers();
      const abort = new AbortController();
      const aborted = await engine.start(request({ signal: abort.signal }));
      const database = await aborted.createDatabase();
      await withConnection(database.owner, async (owner) => {
        const busy = failureOf(owner.query('SELECT pg_sleep(60)'));
        abort.abort(new Error('cancelled by the test'));
        expect(await busy).toBeDefined();
      });
      await ended(aborted);
      expect(await expectations.leftovers()).toEqual(before);
    });
  });
}

/** Each runs as one query of the owner. */
const ORDINARY = [
  'CREATE SCHEMA shop; CREATE TABLE shop.orders (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, note text)',
  'CREATE EXTENSION IF NOT EXISTS citext; CREATE TABLE public.people (email citext UNIQUE)',
  `CREATE FUNCTION shop.touch() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NEW; END $$;
   CREATE TRIGGER touch BEFORE INSERT ON shop.orders FOR EACH ROW EXECUTE FUNCTION shop.touch()`,
  `CREATE TYPE shop.status AS ENUM ('open', 'paid')`,
  'CREATE INDEX CONCURRENTLY orders_note ON shop.orders (note)',
  'CREATE PUBLICATION orders FOR TABLE shop.orders',
  'GRANT USAGE ON SCHEMA shop TO PUBLIC; ALTER DEFAULT PRIVILEGES IN SCHEMA shop GRANT SELECT ON TABLES TO PUBLIC',
  `INSERT INTO shop.orders (note) VALUES ('première')`,
  `DO $$ BEGIN EXECUTE format('ALTER DATABASE %I SET search_path = shop, public', current_database()); END $$`,
];

/** Ways out of the database, to the host and to its neighbours. */
const REFUSED: readonly (readonly [string, string])[] = [
  ['a program of the host', `CREATE TABLE t (a text); COPY t FROM PROGRAM 'id'`],
  ['a file of the host', `SELECT pg_read_file('/etc/passwd')`],
  ['a file as a large object', `SELECT lo_import('/etc/passwd')`],
  ['a large object as a file', `SELECT lo_export(lo_create(0), '/tmp/never')`],
  ['a file as a table', 'CREATE EXTENSION file_fdw'],
  ['a connection to another server', 'CREATE EXTENSION dblink'],
  ['a foreign server', 'CREATE EXTENSION postgres_fdw'],
  ['an untrusted language', 'CREATE EXTENSION plpython3u'],
  ['a C function', `CREATE FUNCTION f(int) RETURNS int LANGUAGE c AS '/tmp/evil.so', 'f'`],
  ['a library', `LOAD '/tmp/evil.so'`],
  ['a subscription', `CREATE SUBSCRIPTION s CONNECTION 'host=127.0.0.1' PUBLICATION p`],
  ['the server’s settings', `ALTER SYSTEM SET fsync = on`],
  ['triggers switched off', 'SET session_replication_role = replica'],
  ['a tablespace', `CREATE TABLESPACE away LOCATION '/tmp'`],
  ['the password hashes', 'SELECT * FROM pg_authid'],
];

/** A loop that catches the cancellation of a statement, which `WHEN OTHERS` would not. */
const STUBBORN = `DO $$ BEGIN LOOP BEGIN PERFORM pg_sleep(1); EXCEPTION WHEN query_canceled THEN NULL; END; END LOOP; END $$`;

async function run(settings: ConnectionSettings, sql: string): Promise<void> {
  await withConnection(settings, (client) => client.query(sql));
}

async function one(settings: ConnectionSettings, sql: string): Promise<Record<string, unknown>> {
  const { rows } = await withConnection(settings, (client) => client.query<Record<string, unknown>>(sql));
  return rows[0] ?? {};
}

async function backend(client: pg.Client): Promise<number> {
  return (await client.query<{ pid: number }>('SELECT pg_backend_pid() AS pid')).rows[0]?.pid ?? 0;
}

/** A cancellation may come before the statement; then it needs another. */
async function cancelled(result: Promise<string | undefined>, again: () => Promise<void>): Promise<string | undefined> {
  let settled = false;
  result.finally(() => {
    settled = true;
  });
  while (!settled) await again();
  return result;
}

/** Waits for the end of a server that was aborted; disposing it twice does no harm. */
async function ended(server: Server): Promise<void> {
  await server[Symbol.asyncDispose]();
}
