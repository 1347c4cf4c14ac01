import { randomBytes } from 'node:crypto';
import pg from 'pg';
import type { ConnectionSettings, Database } from '../core/engine.ts';
import { EngineError, errorMessage } from '../core/errors.ts';
import { errorCode, withConnection } from './connect.ts';
import { BY, dropDatabase, NAME_PREFIX, STAMP } from './drop.ts';
import { ownerMark } from './owner.ts';

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
  const name = newName();
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
  return databaseOf(server, name, owner);
}

/** @param owner reaches the database as the role that owns it. */
function databaseOf(server: Administration, name: string, owner: ConnectionSettings): Database {
  return {
    name,
    owner,
    observer: { ...server.admin, database: name },
    observerIsSuperuser: server.isSuperuser,
    limitations: server.canCreateRoles
      ? []
      : [
          `Migrations ran as the given user ${server.admin.user}, who may not create roles: nothing that this user can do was kept from them.`,
        ],
    copy: () => copyDatabase(server, name, owner),
    async [Symbol.asyncDispose]() {
      await dropDatabase(server, name).catch((error: unknown) => {
        if (!isGone(error)) server.report(`could not drop database ${name}: a later run will`);
      });
    },
  };
}

/** A database like another one, down to the role that owns it. PostgreSQL refuses while anybody is connected to that one. */
async function copyDatabase(server: Administration, source: string, owner: ConnectionSettings): Promise<Database> {
  const name = newName();
  try {
    await withConnection(server.admin, async (client) => {
      await client.query(`CREATE DATABASE "${name}" OWNER ${pg.escapeIdentifier(owner.user)} TEMPLATE "${source}"`);
      await client.query(settingUp(name).join('; '));
    });
  } catch (error) {
    await dropDatabase(server, name).catch(() => {});
    throw new EngineError(`The database could not be copied: ${errorMessage(error)}`, { cause: error });
  }
  return databaseOf(server, name, { ...owner, database: name });
}

function newName(): string {
  return `${NAME_PREFIX}${randomBytes(8).toString('hex')}`;
}

function creation(server: Administration, name: string, owner: ConnectionSettings): readonly string[] {
  const role = server.canCreateRoles
    ? [`CREATE ROLE "${name}" LOGIN PASSWORD ${pg.escapeLiteral(owner.password)}`, stamp('ROLE', name)]
    : [];
  // Only a member may give a database to a role, or end its sessions.
  const membership = server.canCreateRoles && !server.isSuperuser ? [`GRANT "${name}" TO CURRENT_USER`] : [];
  const database = `CREATE DATABASE "${name}" OWNER ${pg.escapeIdentifier(owner.user)} TEMPLATE ${server.template}`;
  // Each is one query; CREATE DATABASE must be alone in its own.
  return [[...role, ...membership].join('; '), database, settingUp(name).join('; ')].filter((sql) => sql !== '');
}

/** What a database has besides what is in it, so that a copy has none of it. */
function settingUp(name: string): readonly string[] {
  return [
    stamp('DATABASE', name),
    `REVOKE ALL ON DATABASE "${name}" FROM PUBLIC`,
    // What workers read is not in the leader's statistics, from which scans are told.
    `ALTER DATABASE "${name}" SET max_parallel_workers_per_gather = 0`,
    `ALTER DATABASE "${name}" SET max_parallel_maintenance_workers = 0`,
  ];
}

/** Says in a comment when something was created, by the server's clock, which will also tell its age, and by whom. */
function stamp(kind: 'ROLE' | 'DATABASE', name: string): string {
  const text = `'${STAMP}' || extract(epoch FROM now())::bigint || ${pg.escapeLiteral(BY + ownerMark())}`;
  return `DO $$ BEGIN EXECUTE format('COMMENT ON ${kind} "${name}" IS %L', ${text}); END $$`;
}

/** Whether there is no server left that could have a database to drop. */
function isGone(error: unknown): boolean {
  return ['ENOENT', 'ECONNREFUSED', 'ECONNRESET', '57P01', '57P03'].includes(errorCode(error) ?? '');
}
