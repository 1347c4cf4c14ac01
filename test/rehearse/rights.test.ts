import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ConnectionSettings, Server } from '../../src/core/engine.ts';
import { LENT_BY_DEFAULT, type LendableKind } from '../../src/core/lending.ts';
import type { ServerError } from '../../src/core/trace.ts';
import { withConnection } from '../../src/engines/connect.ts';
import { server as givenServer } from '../../src/engines/server.ts';
import { eventually } from '../support/children.ts';
import { type Cluster, clusterWith } from '../support/cluster.ts';
import { failureOf } from '../support/failure.ts';
import { engineRequest } from '../support/postgres.ts';
import { only, rehearseScripts, type ScriptOptions } from '../support/rehearsal.ts';
import { urlOf } from '../support/url.ts';

const BASE = `CREATE TABLE customers (id bigint PRIMARY KEY); CREATE TABLE orders (customer bigint REFERENCES customers);
  CREATE FUNCTION watch() RETURNS event_trigger LANGUAGE plpgsql AS $$ BEGIN END $$;`;

const NEEDY: Readonly<Record<LendableKind, string>> = {
  extensions: 'CREATE EXTENSION pg_stat_statements',
  'event-triggers': 'CREATE EVENT TRIGGER watching ON ddl_command_end EXECUTE FUNCTION watch()',
  publications: 'CREATE PUBLICATION everything FOR ALL TABLES',
  roles: `CREATE ROLE reader_${process.pid}`,
  'system-triggers': 'ALTER TABLE orders DISABLE TRIGGER ALL',
};

/** How the last statement of a change was refused, if it was. */
async function refusal(change: string, options: ScriptOptions = {}): Promise<ServerError | undefined> {
  const { migrations } = await rehearseScripts(BASE, change, options);
  return only(migrations).statements.at(-1)?.error;
}

describe('rights are lent', () => {
  it.each(Object.entries(NEEDY))(
    'for %s where they are on the list, and not where they are off it',
    async (kind, sql) => {
      const lent = kind === 'roles' ? `${sql}; DROP ROLE reader_${process.pid}` : sql;
      const listed = await refusal(kind === 'roles' ? sql : lent, { request: { lendRights: [kind as LendableKind] } });
      expect(listed).toBeUndefined();
      const others = Object.keys(NEEDY).filter((other) => other !== kind) as LendableKind[];
      const unlisted = await refusal(kind === 'roles' ? `CREATE ROLE other_${process.pid}` : sql, {
        request: { lendRights: others },
      });
      expect(unlisted).toMatchObject({ code: '42501', hint: `\`lend-rights\` does not name ${kind}.` });
    },
  );

  it('by default for what managed services allow', async () => {
    for (const [kind, sql] of Object.entries(NEEDY).filter(([name]) => name !== 'roles')) {
      const allowed = (LENT_BY_DEFAULT as readonly string[]).includes(kind);
      expect({ kind, code: (await refusal(sql))?.code }).toEqual({ kind, code: allowed ? undefined : '42501' });
    }
  });

  it('to base migrations for all of it', async () => {
    const base = `${BASE} ${NEEDY['system-triggers']}; ${NEEDY.publications};`;
    const { migrations } = await rehearseScripts(base, 'SELECT 1', { request: { lendRights: [] } });
    expect(only(migrations).status).toBe('passed');
  });

  it.each([
    ['an extension that no service lets users create', 'CREATE EXTENSION file_fdw', 'extensions that managed services'],
    ['a role with more than a login', 'CREATE ROLE mighty REPLICATION', 'roles that may log in'],
  ])('but not for %s', async (_what, sql, hint) => {
    const error = await refusal(sql, { request: { lendRights: [...LENT_BY_DEFAULT] } });
    expect(error).toMatchObject({ code: '42501', hint: expect.stringContaining(hint) });
  });
});

describe('on a given server', () => {
  let cluster: Cluster;
  let server: Server;
  let admin: ConnectionSettings;
  beforeAll(async () => {
    // Autovacuum is on, as it is everywhere.
    cluster = await clusterWith(['autovacuum = on', 'autovacuum_naptime = 1s']);
    ({ admin } = cluster);
    server = await givenServer.start(engineRequest({ databaseUrl: urlOf(admin) }));
  });
  afterAll(async () => {
    await server?.[Symbol.asyncDispose]();
    await cluster?.[Symbol.asyncDispose]();
  });

  it('no role is made, and why is said', async () => {
    expect(await refusal('CREATE ROLE reader', { server })).toMatchObject({
      code: '42501',
      hint: expect.stringContaining('Roles belong to the whole server, and this one is given by `database-url`'),
    });
    const base = `${BASE} CREATE ROLE reader;`;
    await expect(rehearseScripts(base, 'SELECT 1', { server })).rejects.toThrow(/Roles belong to the whole server/);
    const { rows } = await withConnection(admin, (client) =>
      client.query(`SELECT FROM pg_roles WHERE rolname = 'reader'`),
    );
    expect(rows).toEqual([]);
  });

  it('they are lent', async () => {
    expect(await refusal(NEEDY.extensions, { server })).toBeUndefined();
  });

  it('they are not lent beside functions that autovacuum runs', async () => {
    // The worker would run this as the owner while the owner is a superuser.
    const trap = `CREATE FUNCTION act() RETURNS int LANGUAGE plpgsql AS $$ BEGIN
        IF current_setting('is_superuser') = 'on' THEN COPY (SELECT 1) TO PROGRAM 'true'; END IF; RETURN 1; END $$;
      CREATE FUNCTION still(text) RETURNS int IMMUTABLE LANGUAGE plpgsql AS $$ BEGIN RETURN act(); END $$;
      CREATE TABLE bait (a text);`;
    for (const bait of [
      'CREATE INDEX ON bait (still(a));',
      'CREATE INDEX ON bait (a) WHERE still(a) = 1;',
      'CREATE STATISTICS s ON still(a), a FROM bait;',
      `CREATE FUNCTION width(date, date) RETURNS float8 IMMUTABLE LANGUAGE sql AS 'SELECT 1.0::float8';
       CREATE TYPE days AS RANGE (subtype = date, subtype_diff = width);`,
      `CREATE DOMAIN checked AS text CHECK (still(VALUE) = 1); CREATE INDEX ON bait ((a::checked));`,
    ]) {
      const { migrations } = await rehearseScripts(BASE, [trap + bait, NEEDY.extensions], { server });
      expect(migrations.map(({ status }) => status)).toEqual(['passed', 'failed']);
      expect(migrations[1]?.statements[0]?.error).toMatchObject({
        code: '42501',
        hint: expect.stringContaining('Autovacuum runs functions'),
      });
    }
    const harmless =
      "CREATE INDEX ON orders ((customer + 1)); CREATE TYPE mood AS ENUM ('good'); CREATE TABLE days (m mood);";
    expect(await refusal(`${harmless} ${NEEDY.extensions}`, { server })).toBeUndefined();
  });

  it('they are not lent to a role that others may know the password of', async () => {
    const { migrations } = await rehearseScripts(BASE, [`ALTER ROLE CURRENT_USER PASSWORD 'known'`, NEEDY.extensions], {
      server,
    });
    expect(migrations[1]?.statements[0]?.error).toMatchObject({
      code: '42501',
      hint: expect.stringContaining('The password of the role was changed'),
    });
  });

  it('nobody can log in as the owner while they are lent', async () => {
    await using database = await server.createDatabase();
    const change = `ALTER TABLE orders DISABLE TRIGGER ALL`;
    await withConnection(database.observer, async (other) => {
      await other.query('SELECT pg_advisory_lock(7)');
      const rehearsal = rehearseScripts(BASE, ['SELECT pg_advisory_lock(7)', change], {
        server,
        request: { database, lendRights: ['system-triggers'] },
      });
      // It waits for this lock with the rights that it was lent.
      await eventually(async () => (await other.query(`SELECT FROM pg_locks WHERE NOT granted`)).rowCount === 1);
      await other.query('BEGIN; LOCK TABLE orders IN SHARE ROW EXCLUSIVE MODE; SELECT pg_advisory_unlock(7)');
      const state = `SELECT rolsuper FROM pg_roles WHERE rolname = '${database.owner.user}'`;
      await eventually(async () => (await other.query(state)).rows[0].rolsuper);
      const login = failureOf(withConnection(database.owner, (owner) => owner.query('SELECT 1')));
      expect(await login).toBe('28000');
      await other.query('COMMIT');
      expect((await rehearsal).migrations.map(({ status }) => status)).toEqual(['passed', 'passed']);
      const after = `SELECT rolsuper, rolcanlogin FROM pg_roles WHERE rolname = '${database.owner.user}'`;
      expect((await other.query(after)).rows).toEqual([{ rolsuper: false, rolcanlogin: true }]);
    });
  });
});
