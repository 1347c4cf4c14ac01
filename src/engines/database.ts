import { randomBytes } from 'node:crypto';
import pg from 'pg';
import type { ConnectionSettings, Database } from '../core/engine.ts';
import { errorCode, withConnection } from './connect.ts';
import { isOwnerGoneHere, ownerMark } from './owner.ts';

/** The name of every database and role that we create starts like this; roles may not start with `pg_`. */
export const NAME_PREFIX = 'rehearsal_';

/** No rehearsal runs for a day. */
const LEFTOVER_AGE_S = 24 * 60 * 60;
const STAMP = 'pg-rehearsal, created at epoch ';
const BY = ' by ';

/** What creating a database needs to know of its server. */
export interface Administration {
  readonly major: number;
  /** Reaches the maintenance database as the observer. */
  readonly admin: ConnectionSettings;
  readonly isSuperuser: boolean;
  /** Whether the observer may create roles; without, it owns the database itself. */
  readonly canCreateRoles: boolean;
  /** The database to copy: `template0`, which nobody can be connected to, unless an image brings something in `template1`. */
  readonly template: 'template0' | 'template1';
  report(activity: string): void;
}

/**
 * Creates a database with a random name and, where possible, a role of the same name that owns it. The role can log in and
 * nothing else: no CREATEROLE, with which a role before PostgreSQL 16 could make itself a member of
 * `pg_execute_server_program` (https://www.postgresql.org/docs/15/role-attributes.html). Owning the database gives it
 * CREATE in it and with that schemas and trusted extensions.
 */
export async function createDatabase(server: Administration): Promise<Database> {
  const name = `${NAME_PREFIX}${randomBytes(8).toString('hex')}`;
  const password = randomBytes(24).toString('base64url');
  const owner = server.canCreateRoles
    ? { ...server.admin, user: name, password, database: name }
    : { ...server.admin, database: name };
  const observer = { ...server.admin, database: name };
  try {
    await withConnection(server.admin, async (client) => {
      for (const sql of creation(server, name, owner)) await client.query(sql);
    });
    // Before PostgreSQL 15 `public` belongs to the superuser; from 15 on to whoever owns the database.
    if (server.isSuperuser && server.canCreateRoles && server.major < 15) {
      await withConnection(observer, (client) => client.query(`ALTER SCHEMA public OWNER TO "${name}"`));
    }
  } catch (error) {
    await dropDatabase(server, name).catch(() => {});
    throw error;
  }
  return {
    name,
    owner,
    observer,
    observerIsSuperuser: server.isSuperuser,
    limitations: server.canCreateRoles
      ? []
      : [
          `Migrations ran as the given user ${server.admin.user}, who may not create roles: nothing that this user can do was kept from them.`,
        ],
    async [Symbol.asyncDispose]() {
      await dropDatabase(server, name).catch((error: unknown) => {
        if (!isGone(error)) server.report(`could not drop database ${name}: a later run will`);
      });
    },
  };
}

function creation(server: Administration, name: string, owner: ConnectionSettings): readonly string[] {
  const role = server.canCreateRoles
    ? [`CREATE ROLE "${name}" LOGIN PASSWORD ${pg.escapeLiteral(owner.password)}`, stamp('ROLE', name)]
    : [];
  // Only a member may give a database to a role, or end its sessions.
  const membership = server.canCreateRoles && !server.isSuperuser ? [`GRANT "${name}" TO CURRENT_USER`] : [];
  const afterwards = [
    stamp('DATABASE', name),
    `REVOKE ALL ON DATABASE "${name}" FROM PUBLIC`,
    // What workers read is not in the leader's statistics, from which scans are told.
    `ALTER DATABASE "${name}" SET max_parallel_workers_per_gather = 0`,
    `ALTER DATABASE "${name}" SET max_parallel_maintenance_workers = 0`,
  ];
  const database = `CREATE DATABASE "${name}" OWNER ${pg.escapeIdentifier(owner.user)} TEMPLATE ${server.template}`;
  // Each is one query; CREATE DATABASE must be alone in its own.
  return [[...role, ...membership].join('; '), database, afterwards.join('; ')].filter((sql) => sql !== '');
}

/** Says in a comment when something was created, by the server's clock, which will also tell its age, and by whom. */
function stamp(kind: 'ROLE' | 'DATABASE', name: string): string {
  const text = `'${STAMP}' || extract(epoch FROM now())::bigint || ${pg.escapeLiteral(BY + ownerMark())}`;
  return `DO $$ BEGIN EXECUTE format('COMMENT ON ${kind} "${name}" IS %L', ${text}); END $$`;
}

/** What keeps a database from being dropped that its owner may do. */
interface Hold {
  readonly template: boolean;
  readonly prepared: boolean;
}
const HOLDS = `
  SELECT datistemplate AS template,
    EXISTS (SELECT FROM pg_prepared_xacts WHERE database = datname) AS prepared
  FROM pg_database WHERE datname = $1`;

/** Rolls prepared transactions back, which only their role or a superuser may do, in the database that they belong to. */
async function endPrepared({ admin }: Pick<Administration, 'admin'>, name: string): Promise<void> {
  const rollBackAll = async (client: pg.Client) => {
    const sql = 'SELECT gid, owner FROM pg_prepared_xacts WHERE database = $1';
    for (const { gid, owner } of (await client.query<{ gid: string; owner: string }>(sql, [name])).rows) {
      await client.query(`SET ROLE ${pg.escapeIdentifier(owner)}`);
      await client.query(`ROLLBACK PREPARED ${pg.escapeLiteral(gid)}`);
      await client.query('RESET ROLE');
    }
  };
  // Names must not lead to what the owner of the database made.
  await withConnection({ ...admin, database: name }, rollBackAll, '-c search_path=pg_catalog');
}

/** Drops a database, its sessions and its role, whatever its owner did to keep it. Both may be missing. */
export async function dropDatabase(
  server: Pick<Administration, 'admin' | 'major' | 'canCreateRoles'>,
  name: string,
): Promise<void> {
  await withConnection(server.admin, async (client) => {
    const { rows } = await client.query<Hold>(HOLDS, [name]);
    const { template = false, prepared = false } = rows[0] ?? {};
    if (template || prepared)
      await client.query(`ALTER DATABASE "${name}" IS_TEMPLATE false ALLOW_CONNECTIONS true CONNECTION LIMIT -1`);
    if (prepared) await endPrepared(server, name);
    if (server.major >= 13) await client.query(`DROP DATABASE IF EXISTS "${name}" WITH (FORCE)`);
    else await dropWithoutForce(client, name);
    if (server.canCreateRoles) await client.query(`DROP ROLE IF EXISTS "${name}"`);
  });
}

interface Leftover {
  readonly name: string;
  readonly seconds: number;
  readonly mark: string | null;
}

/**
 * Drops databases and roles of ours that a killed run left on a server that is not ours: at once where its process was
 * on this machine, and else when they are older than a day.
 * Never rejects: what cannot be dropped is somebody else's or another run's work.
 */
export async function dropLeftovers(server: Pick<Administration, 'admin' | 'major' | 'canCreateRoles'>): Promise<void> {
  const sql = `
    SELECT name, (extract(epoch FROM now()) - substring(comment FROM '^${STAMP}([0-9]{1,15})')::bigint)::float8 AS seconds,
      substring(comment FROM '${BY}(.*)$') AS mark
    FROM (
      SELECT datname AS name, shobj_description(oid, 'pg_database') AS comment FROM pg_database
      UNION SELECT rolname, shobj_description(oid, 'pg_authid') FROM pg_roles
    ) AS ours
    WHERE name ~ '^${NAME_PREFIX}[0-9a-f]{16}$' AND comment ~ '^${STAMP}[0-9]{1,15}(${BY}|$)'`;
  const ours = await withConnection(server.admin, (client) => client.query<Leftover>(sql)).catch(() => undefined);
  const forgotten = ({ seconds, mark }: Leftover) => isOwnerGoneHere(mark ?? '') ?? seconds > LEFTOVER_AGE_S;
  for (const { name } of (ours?.rows ?? []).filter(forgotten)) await dropDatabase(server, name).catch(() => {});
}

/** DROP DATABASE … WITH (FORCE) is of PostgreSQL 13. It waits 5 seconds itself for sessions to end. */
async function dropWithoutForce(client: pg.Client, name: string): Promise<void> {
  const { rowCount } = await client.query('SELECT FROM pg_database WHERE datname = $1', [name]);
  if (rowCount === 0) return;
  await client.query(`ALTER DATABASE "${name}" ALLOW_CONNECTIONS false`);
  await client.query('SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = $1', [name]);
  await client.query(`DROP DATABASE IF EXISTS "${name}"`);
}

/** Whether there is no server left that could have a database to drop. */
function isGone(error: unknown): boolean {
  return ['ENOENT', 'ECONNREFUSED', 'ECONNRESET', '57P01', '57P03'].includes(errorCode(error) ?? '');
}
