import pg from 'pg';
import { withConnection } from './connect.ts';
import type { Administration } from './database.ts';
import { isOwnerGoneHere } from './owner.ts';

/** The name of every database and role that we create starts like this; roles may not start with `pg_`. */
export const NAME_PREFIX = 'rehearsal_';
/** The comment on each of them starts like this, */
export const STAMP = 'pg-rehearsal, created at epoch ';
/** and goes on like this with who made it. */
export const BY = ' by ';

/** No rehearsal runs for a day. */
const LEFTOVER_AGE_S = 24 * 60 * 60;

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
