import { readdirSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Engine, EngineRequest, Server } from '../../src/core/engine.ts';
import { notTestedHere } from '../support/caches.ts';
import { engineRequest } from '../support/postgres.ts';
import { only, rehearseScripts, type ScriptOptions } from '../support/rehearsal.ts';

const BASE = `CREATE TABLE t (line text); INSERT INTO t VALUES ('x');`;

/** Each attack, and the SQLSTATE that stops it at its last statement. */
const REFUSED: readonly (readonly [what: string, sql: string, code: string | readonly string[]])[] = [
  ['run a program', `COPY t FROM PROGRAM 'id'`, '42501'],
  ['feed a program', `COPY t TO PROGRAM 'cat > /tmp/pg-rehearsal-attack'`, '42501'],
  ['read a file by COPY', `COPY t FROM '/etc/passwd'`, '42501'],
  ['write a file by COPY', `COPY t TO '/tmp/pg-rehearsal-attack'`, '42501'],
  ['read a file by function', `SELECT pg_read_file('/etc/passwd')`, '42501'],
  ['list a directory', `SELECT pg_ls_dir('/')`, '42501'],
  ['import a file', `SELECT lo_import('/etc/passwd')`, '42501'],
  ['export a file', `SELECT lo_export(lo_create(0), '/tmp/pg-rehearsal-attack')`, '42501'],
  [
    'see the data directory',
    `SELECT setting::int FROM pg_settings WHERE name = 'data_directory'; SELECT current_setting('data_directory')`,
    '42501',
  ],
  ['see pg_hba.conf', `SELECT * FROM pg_hba_file_rules`, '42501'],
  ['see password hashes', `SELECT rolpassword FROM pg_authid`, '42501'],
  ['load a library', `LOAD '/tmp/evil.so'`, '42501'],
  ['make a C function', `CREATE FUNCTION f() RETURNS int LANGUAGE c AS '/tmp/evil.so', 'f'`, '42501'],
  ['take an untrusted language', `CREATE EXTENSION plpython3u`, ['42501', '0A000']],
  ['take file_fdw', `CREATE EXTENSION file_fdw`, ['42501', '0A000']],
  ['take dblink', `CREATE EXTENSION dblink`, ['42501', '0A000']],
  ['take postgres_fdw', `CREATE EXTENSION postgres_fdw`, ['42501', '0A000']],
  [
    'subscribe to another server',
    `CREATE SUBSCRIPTION s CONNECTION 'host=127.0.0.1' PUBLICATION p WITH (connect = false)`,
    '42501',
  ],
  ['become superuser', `ALTER ROLE CURRENT_USER SUPERUSER`, '42501'],
  ['make a superuser', `CREATE ROLE evil SUPERUSER`, '42501'],
  ['make a replication role', `CREATE ROLE evil REPLICATION`, '42501'],
  ['join a mighty role', `GRANT pg_execute_server_program TO CURRENT_USER`, '42501'],
  ['make a role that is a member of a mighty one', `CREATE ROLE evil IN ROLE pg_execute_server_program`, '42501'],
  [
    'act as the superuser',
    `DO $$ BEGIN EXECUTE format('SET ROLE %I', (SELECT rolname FROM pg_roles WHERE oid = 10)); END $$`,
    '42501',
  ],
  [
    'log in as the superuser',
    `DO $$ BEGIN EXECUTE format('SET SESSION AUTHORIZATION %I', (SELECT rolname FROM pg_roles WHERE oid = 10)); END $$`,
    '42501',
  ],
  [
    'end the observer',
    `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'pg-rehearsal observer'`,
    '42501',
  ],
  [
    'cancel the observer',
    `SELECT pg_cancel_backend(pid) FROM pg_stat_activity WHERE application_name = 'pg-rehearsal observer'`,
    '42501',
  ],
  ['drop another database', `COMMIT; DROP DATABASE template1`, ['42501', '25001']],
  ['change another database', `ALTER DATABASE template1 SET work_mem = '1MB'`, '42501'],
  ['change the server’s settings', `COMMIT; ALTER SYSTEM SET work_mem = '1MB'`, ['42501', '25001']],
  ['reload the configuration', `SELECT pg_reload_conf()`, '42501'],
  ['make a tablespace', `COMMIT; CREATE TABLESPACE evil LOCATION '/tmp'`, ['42501', '25001']],
  ['switch triggers off', `SET session_replication_role = replica`, '42501'],
  ['write the catalogue', `UPDATE pg_catalog.pg_class SET relname = 'evil' WHERE relname = 't'`, '42501'],
  ['prepare a transaction that outlives the session', `PREPARE TRANSACTION 'evil'`, ['55000', '42501']],
  [
    'hook every login',
    `CREATE FUNCTION e() RETURNS event_trigger LANGUAGE plpgsql AS $$ BEGIN END $$; CREATE EVENT TRIGGER e ON login EXECUTE FUNCTION e()`,
    '42501',
  ],
  [
    'run a program through a function of its own',
    `CREATE FUNCTION f() RETURNS void SECURITY DEFINER LANGUAGE plpgsql AS $$ BEGIN COPY t FROM PROGRAM 'id'; END $$; SELECT f()`,
    '42501',
  ],
  [
    'change the server’s settings from a block',
    `DO $$ BEGIN ALTER SYSTEM SET work_mem = '1MB'; END $$`,
    ['42501', '25001'],
  ],
  ['change everybody’s settings', `ALTER ROLE ALL SET work_mem = '1MB'`, '42501'],
  ['own another database', `ALTER DATABASE template1 OWNER TO CURRENT_USER`, '42501'],
  [
    'give its database to the superuser',
    `DO $$ BEGIN EXECUTE format('ALTER DATABASE %I OWNER TO %I', current_database(), (SELECT rolname FROM pg_roles WHERE oid = 10)); END $$`,
    '42501',
  ],
  [
    'load a library into every session of its database',
    `DO $$ BEGIN EXECUTE format('ALTER DATABASE %I SET session_preload_libraries = evil', current_database()); END $$`,
    '42501',
  ],
  ['keep the write-ahead log by a slot', `SELECT pg_create_logical_replication_slot('evil', 'pgoutput')`, '42501'],
  ['hide its work from the counters', `SET track_counts = off`, '42501'],
  ['reset the counters', `SELECT pg_stat_reset()`, '42501'],
];

export interface Target {
  /** Shown in the names of the tests. */
  readonly name: string;
  readonly engine: Engine;
  readonly request: Partial<EngineRequest>;
  /** Whether the observer is a superuser, so that rights can be lent; default yes. */
  readonly lends?: boolean;
  /** Whether the server is ours, so that roles may be made in it; default yes. */
  readonly ours?: boolean;
}

/** Each attack on one engine. Where this machine has not got it, that is said on standard error. */
export async function resistsAttacks({ name, engine, request, lends = true, ours = true }: Target): Promise<void> {
  const offer = await engine.offer(engineRequest(request));
  if (!offer.available) {
    notTestedHere(`attacks on the engine ${name}: ${offer.detail}`);
    describe.skip(`attacks on ${name} (not here: ${offer.detail})`, () => it('is not here'));
    return;
  }
  let server: Server;
  const rehearse = (base: string, changes: string | readonly string[], options: ScriptOptions = {}) =>
    rehearseScripts(base, changes, { ...options, server });
  describe(`attacks on ${name}`, () => {
    beforeAll(async () => {
      server = await engine.start(engineRequest(request));
    });
    afterAll(async () => {
      await server?.[Symbol.asyncDispose]();
    });
    describe('hostile SQL is refused', () => {
      it.each(REFUSED)('it cannot %s', async (_, sql, code) => {
        const { migrations } = await rehearse(BASE, sql);
        const failed = only(migrations).statements.find(({ error }) => error !== undefined);
        expect([code].flat()).toContain(failed?.error?.code);
        expect(readdirSync('/tmp')).not.toContain('pg-rehearsal-attack');
      });
    });

    describe.runIf(lends)('rights that are lent cannot be abused', () => {
      it('by functions and operators that the observer might find on its path', async () => {
        const trap = `
      CREATE TABLE loot (who text);
      CREATE FUNCTION public.trap(name, name) RETURNS bool LANGUAGE plpgsql AS $$
        BEGIN INSERT INTO public.loot VALUES (current_user); RETURN true; END $$;
      CREATE OPERATOR public.!~ (LEFTARG = name, RIGHTARG = name, FUNCTION = public.trap);
      CREATE OPERATOR public.= (LEFTARG = name, RIGHTARG = name, FUNCTION = public.trap);`;
        const { migrations } = await rehearse(BASE + trap, [
          'CREATE EXTENSION pg_stat_statements',
          'SELECT * FROM loot',
        ]);
        expect(migrations.map(({ status }) => status)).toEqual(['passed', 'passed']);
        expect(migrations[1]?.statements[0]?.rows).toBe(0);
      });

      it('by keeping them after the statement that they were for', async () => {
        const { migrations } = await rehearse(BASE, `CREATE EXTENSION pg_stat_statements; COPY t FROM PROGRAM 'id';`);
        expect(only(migrations).statements.at(-1)?.error?.code).toBe('42501');
      });

      it.runIf(ours)('and a role that a migration makes is left without them', async () => {
        const role = `attacker_${process.pid}`;
        const { migrations } = await rehearse(BASE, [
          `CREATE ROLE ${role} LOGIN;`,
          `GRANT SELECT ON t TO ${role}; SET ROLE ${role}; COPY (SELECT 1) TO PROGRAM 'id';`,
          `DROP ROLE ${role}`,
        ]);
        expect(migrations[0]?.status).toBe('passed');
        expect(migrations[1]?.statements.at(-1)?.error?.code).toBe('42501');
      });
    });

    describe('hostile SQL cannot wear the rehearsal out', () => {
      it.each([
        ['an endless loop', `DO $$ BEGIN LOOP END LOOP; END $$`],
        ['a sleep', `SELECT pg_sleep(1e6)`],
        [
          'a handler that catches the cancel',
          `DO $$ BEGIN LOOP BEGIN PERFORM pg_sleep(1e6); EXCEPTION WHEN query_canceled THEN NULL; END; END LOOP; END $$`,
        ],
        ['a lock that it waits for itself', `SELECT pg_advisory_lock(1); SET lock_timeout = 0; SELECT pg_sleep(1e6)`],
      ])('%s ends at the limit', async (_, sql) => {
        const { migrations } = await rehearse(BASE, sql, { statementMs: 400 });
        expect(only(migrations).status).toBe('failed');
        expect(only(migrations).statements.at(-1)?.error?.message).toContain('statement-timeout');
      });

      // Temporary files are seen by a superuser only; for others the time limit is what ends them.
      const temporary = [
        'what needs temporary files and',
        `SELECT count(*) FROM (SELECT DISTINCT repeat(md5(g::text), 30) FROM generate_series(1, 100000000) g) s`,
      ] as const;
      const fillers: readonly (readonly [what: string, sql: string])[] = [
        ['a table that', `CREATE TABLE big AS SELECT repeat(md5(g::text), 30) FROM generate_series(1, 100000000) g`],
        ...(lends ? [temporary] : []),
      ];
      it.each(fillers)('%s fills the disk ends at the limit', async (_, sql) => {
        const limits = { statementMs: 60_000, diskBytes: 64 * 1_048_576, signal: new AbortController().signal };
        const { migrations } = await rehearse(BASE, sql, { request: { limits } });
        expect(only(migrations).statements.at(-1)?.error?.message).toContain('disk-limit');
      });

      it('a session that it ends itself is a statement that fails', async () => {
        const { migrations } = await rehearse(BASE, 'SELECT pg_terminate_backend(pg_backend_pid())');
        expect(only(migrations).statements.at(-1)?.error?.code).toBe('57P01');
      });

      it.each([
        ['a row', `SELECT repeat('x', 100000000)`],
        ['a notice', `DO $$ BEGIN RAISE NOTICE '%', repeat('x', 100000000); END $$`],
        ['an error', `DO $$ BEGIN RAISE '%', repeat('x', 100000000); END $$`],
      ])('%s of a hundred megabytes ends the statement, and not us', async (_, sql) => {
        const { migrations } = await rehearse(BASE, [sql, 'SELECT 1']);
        expect(migrations.map(({ status }) => status)).toEqual(['failed', 'not-reached']);
        expect(only(migrations).statements.at(-1)?.error?.message).toMatch(
          /^the server sent one row or message of \d+ MB, and 64 MB are the most/,
        );
      });

      it('a flood of notices and notifications is cut short, and passes', async () => {
        const flood = `LISTEN flood;
          DO $$ BEGIN FOR i IN 1..50000 LOOP RAISE NOTICE E'\n::error::%', i; PERFORM pg_notify('flood', i::text); END LOOP; END $$`;
        const { migrations } = await rehearse(BASE, flood);
        expect(only(migrations).status).toBe('passed');
        expect(only(migrations).statements[1]?.notices).toHaveLength(50);
      });

      it('a deadlock with a session of its own cannot be made, and a self-deadlock by DDL is refused', async () => {
        const { migrations } = await rehearse(
          BASE,
          `CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN DROP TABLE t; RETURN new; END $$;
       CREATE TRIGGER x BEFORE INSERT ON t FOR EACH ROW EXECUTE FUNCTION f(); INSERT INTO t VALUES ('y');`,
        );
        expect(only(migrations).statements.at(-1)?.error?.code).toBe('55006');
      });
    });
  });
}
