import { describe, expect, it } from 'vitest';
import type { ConnectionSettings, EngineRequest } from '../../src/core/engine.ts';
import { ConfigError, EngineError } from '../../src/core/errors.ts';
import { withConnection } from '../../src/engines/connect.ts';
import { server } from '../../src/engines/server.ts';
import { holdServer } from '../support/children.ts';
import { clusterWith } from '../support/cluster.ts';
import { failureOf } from '../support/failure.ts';
import { engineRequest, sharedServer, TEST_ENVIRONMENT } from '../support/postgres.ts';
import { proxyTo } from '../support/proxy.ts';
import { urlOf } from '../support/url.ts';

const { freshDatabase } = await sharedServer();
const { observer: admin } = await freshDatabase();

const given = (settings: ConnectionSettings, changes: Partial<EngineRequest> = {}, query = '') =>
  engineRequest({ databaseUrl: urlOf(settings) + query, ...changes });

async function refusal(request: EngineRequest): Promise<Error> {
  const result = await server.start(request).catch((error: unknown) => error);
  if (result instanceof Error) return result;
  throw new Error('the server was taken');
}

async function exists(name: string): Promise<boolean> {
  const sql = 'SELECT FROM pg_database WHERE datname = $1 UNION ALL SELECT FROM pg_roles WHERE rolname = $1';
  return await withConnection(admin, async (client) => (await client.query(sql, [name])).rows.length > 0);
}

describe('what is wrong with a given server is said in plain words', () => {
  it.each<[string, ConnectionSettings, string]>([
    ['the password', { ...admin, password: 's3cret' }, 'does not take this password for user postgres.'],
    [
      'the user',
      { ...admin, user: 'nobody_here', password: 's3cret' },
      'does not take this password for user nobody_here.',
    ],
    [
      'the database',
      { ...admin, database: 'nowhere' },
      'has no database nowhere: name one that it has, such as postgres.',
    ],
    ['the path of the socket', { ...admin, host: '/no/such' }, 'Nothing answers at /no/such (port 5432)'],
    ['the port', { ...admin, host: '127.0.0.1', port: 1 }, 'Nothing answers at 127.0.0.1:1'],
  ])('%s', async (_what, settings, message) => {
    const error = await refusal(given(settings));
    expect(error).toBeInstanceOf(EngineError);
    expect(error.message).toContain(message);
    expect(error.message).not.toContain('s3cret');
    expect(error.message).not.toContain(admin.password);
  });

  it('the version', async () => {
    const error = await refusal(given(admin, { major: 13 }));
    expect(error).toBeInstanceOf(ConfigError);
    expect(error.message).toMatch(/^postgres-version is 13, but the server at .* is PostgreSQL 18\.\d+: change one\.$/);
  });

  it('the rights of the user', async () => {
    await withConnection(admin, (client) => client.query(`CREATE ROLE weak LOGIN PASSWORD 'weak'`));
    const error = await refusal(given({ ...admin, user: 'weak', password: 'weak', database: 'template1' }));
    expect(error.message).toContain('User weak may not connect to database template1 of the server at ');
    await withConnection(admin, (client) => client.query(`GRANT CONNECT ON DATABASE "${admin.database}" TO weak`));
    const later = await refusal(given({ ...admin, user: 'weak', password: 'weak' }));
    expect(later.message).toContain(
      'may not create databases: as a superuser, run ALTER ROLE "weak" CREATEDB CREATEROLE.',
    );
  });

  it('encryption that it has not got', async () => {
    await using proxy = await proxyTo(admin);
    const error = await refusal(given(proxy.through(admin), {}, '?sslmode=require'));
    expect(error.message).toMatch(/^The server at 127\.0\.0\.1:\d+ has no encryption.*sslmode=disable/);
  });

  it('silence, within ten seconds', async () => {
    await using silent = await proxyTo();
    const error = await refusal(given(silent.through(admin)));
    expect(error.message).toMatch(/^127\.0\.0\.1:\d+ did not answer within 10 seconds\.$/);
  });
});

describe('a given server', () => {
  it('is reached without encryption when it has none and none is asked for', async () => {
    await using proxy = await proxyTo(admin);
    for (const query of ['', '?sslmode=prefer', '?sslmode=disable']) {
      await using taken = await server.start(given(proxy.through(admin), {}, query));
      await using database = await taken.createDatabase();
      expect(await failureOf(withConnection(database.owner, (owner) => owner.query('SELECT 1')))).toBeUndefined();
    }
  });

  it('elsewhere is asked for encryption first, and used without where it has none', async () => {
    await using proxy = await proxyTo(admin);
    // A way to this machine that does not look like one.
    const elsewhere = { ...proxy.through(admin), host: '0.0.0.0' };
    expect(await refusal(given(elsewhere))).toBeInstanceOf(ConfigError);
    await using taken = await server.start(given(elsewhere, { allowRemoteServer: true }));
    await using database = await taken.createDatabase();
    expect(database.owner).toMatchObject({ host: '0.0.0.0', ssl: false });
  });

  it('goes away mid-statement: that ends it, and why is said', async () => {
    await using proxy = await proxyTo(admin);
    const taken = await server.start(given(proxy.through(admin)));
    const database = await taken.createDatabase();
    await withConnection(database.owner, async (owner) => {
      const busy = failureOf(owner.query('SELECT pg_sleep(600)'));
      await proxy.cut();
      expect(await busy).toBeDefined();
    });
    expect(await taken.whyGone?.()).toMatch(/^Nothing answers at 127\.0\.0\.1:\d+/);
    await taken[Symbol.asyncDispose]();
    expect(await exists(database.name)).toBe(true);
  });

  it('loses a process of this machine to a kill: the next run drops what it left, and nothing of one that lives', async () => {
    await using held = await holdServer({ ...TEST_ENVIRONMENT, TEST_DATABASE_URL: urlOf(admin) });
    await using other = await holdServer({ ...TEST_ENVIRONMENT, TEST_DATABASE_URL: urlOf(admin) });
    await held.kill('SIGKILL');
    // The server's clock may have jumped meanwhile.
    const older = `SELECT replace(shobj_description(oid, 'pg_database'), 'epoch 1', 'epoch 0') AS comment
      FROM pg_database WHERE datname = '${other.name}'`;
    await withConnection(admin, async (client) => {
      const [row] = (await client.query<{ comment: string }>(older)).rows;
      await client.query(`COMMENT ON DATABASE "${other.name}" IS '${row?.comment}'`);
    });
    await (await server.start(given(admin)))[Symbol.asyncDispose]();
    expect([await exists(held.name), await exists(other.name)]).toEqual([false, true]);
  });

  it('loses a process elsewhere to a kill: what it left is dropped when it is a day old, and not before', async () => {
    await using held = await holdServer({ ...TEST_ENVIRONMENT, TEST_DATABASE_URL: urlOf(admin) });
    await held.kill('SIGKILL');
    const start = async () => await (await server.start(given(admin)))[Symbol.asyncDispose]();
    await makeOlder(held.name, 23);
    await start();
    expect(await exists(held.name)).toBe(true);
    await makeOlder(held.name, 25);
    await start();
    expect(await exists(held.name)).toBe(false);
  });

  it('keeps databases and roles that are not ours, whatever they are called', async () => {
    const name = 'rehearsal_0123456789abcdef';
    await withConnection(admin, (client) => client.query(`CREATE ROLE ${name}`));
    await withConnection(admin, (client) => client.query(`CREATE DATABASE ${name}`));
    await (await server.start(given(admin)))[Symbol.asyncDispose]();
    expect(await exists(name)).toBe(true);
    await withConnection(admin, (client) =>
      client.query(`COMMENT ON DATABASE ${name} IS 'pg-rehearsal, created at epoch x'`),
    );
    await (await server.start(given(admin)))[Symbol.asyncDispose]();
    expect(await exists(name)).toBe(true);
  });
});

describe('a given server on which transactions can be prepared', () => {
  it.each(['SUPERUSER', 'CREATEDB CREATEROLE'])('keeps none of them, given as a user with %s', async (rights) => {
    await using cluster = await clusterWith(['max_prepared_transactions = 5']);
    const user = { ...cluster.admin, user: 'given', password: 'given' };
    await withConnection(cluster.admin, (client) =>
      client.query(`CREATE ROLE given LOGIN ${rights} PASSWORD 'given'; GRANT CONNECT ON DATABASE template1 TO given`),
    );
    {
      await using taken = await server.start(given(user));
      await using database = await taken.createDatabase();
      // What names resolve to in that database must not matter to whoever cleans up.
      const trap = `CREATE FUNCTION public.trap(name, name) RETURNS bool LANGUAGE plpgsql AS $$
        BEGIN RAISE 'caught'; END $$;
        CREATE OPERATOR public.= (LEFTARG = name, RIGHTARG = name, FUNCTION = public.trap);
        ALTER DATABASE "${database.name}" SET search_path = public, pg_catalog`;
      await withConnection(database.owner, (owner) => owner.query(trap));
      await withConnection(database.owner, (owner) =>
        owner.query(`BEGIN; CREATE TABLE t (a int); PREPARE TRANSACTION 'it''s evil'`),
      );
    }
    const { rows } = await withConnection(cluster.admin, (client) =>
      client.query(`SELECT gid FROM pg_prepared_xacts UNION ALL SELECT datname FROM pg_database WHERE datname ~ '^rehearsal'
        UNION ALL SELECT rolname FROM pg_roles WHERE rolname ~ '^rehearsal'`),
    );
    expect(rows).toEqual([]);
  });
});

async function makeOlder(name: string, hours: number): Promise<void> {
  const epoch = Math.floor(Date.now() / 1000) - hours * 3600;
  for (const kind of ['DATABASE', 'ROLE'])
    await withConnection(admin, (client) =>
      client.query(`COMMENT ON ${kind} "${name}" IS 'pg-rehearsal, created at epoch ${epoch}'`),
    );
}
