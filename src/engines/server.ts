import {
  type ConnectionSettings,
  type Database,
  type Engine,
  type EngineRequest,
  type Offer,
  OLDEST_MAJOR,
  type Server,
} from '../core/engine.ts';
import { ConfigError, EngineError } from '../core/errors.ts';
import { explainConnection, withConnection } from './connect.ts';
import { type Administration, createDatabase } from './database.ts';
import { dropLeftovers } from './drop.ts';
import { reach } from './reach.ts';
import { keepTrack } from './tracking.ts';
import { parseServerUrl, type ServerAddress } from './url.ts';

/** A server that runs already, given by its URL. It gets a database of our own, which is dropped at the end. */
export const server: Engine = {
  id: 'server',
  async offer(request: EngineRequest): Promise<Offer> {
    if (request.databaseUrl === undefined)
      return { engine: 'server', available: false, detail: 'no server is given: set `database-url`.' };
    const address = allowed(request.databaseUrl, request);
    try {
      const { version } = await inspect(address, request);
      return { engine: 'server', available: true, version, detail: address.place };
    } catch (error) {
      if (error instanceof EngineError) return { engine: 'server', available: false, detail: error.message };
      throw error;
    }
  },
  async start(request: EngineRequest): Promise<Server> {
    if (request.databaseUrl === undefined) throw new ConfigError('The server engine needs `database-url`.');
    const address = allowed(request.databaseUrl, request);
    const found = await inspect(address, request);
    request.signal.throwIfAborted();
    const administration: Administration = { ...found, template: 'template0', report: (text) => request.report(text) };
    await dropLeftovers(administration);
    const databases = keepTrack(() => createDatabase(administration), request.signal);
    return {
      engine: 'server',
      version: found.version,
      major: found.major,
      createDatabase: (): Promise<Database> => databases.create(),
      whyGone: () => whyGone(found.admin, address.place),
      [Symbol.asyncDispose]: () => databases.dispose(),
    };
  },
};

function allowed(databaseUrl: string, request: EngineRequest): ServerAddress {
  const address = parseServerUrl(databaseUrl, request.environment);
  if (address.isLocal || request.allowRemoteServer) return address;
  throw new ConfigError(
    `database-url names ${address.place}, which is not this machine. Migrations of a pull request would run there, in a database of their own: if it is a throwaway (a service container, a branch of a hosted database), set \`allow-remote-server: true\`.`,
  );
}

interface Inspected {
  readonly admin: ConnectionSettings;
  readonly version: string;
  readonly major: number;
  readonly isSuperuser: boolean;
  readonly canCreateRoles: boolean;
}

interface Answer {
  readonly version: string;
  readonly number: number;
  readonly recovering: boolean;
  readonly superuser: boolean;
  readonly roles: boolean;
  readonly databases: boolean;
}

const QUESTION = `
  SELECT current_setting('server_version') AS version, current_setting('server_version_num')::int AS number,
    pg_is_in_recovery() AS recovering, rolsuper AS superuser, rolsuper OR rolcreaterole AS roles,
    rolsuper OR rolcreatedb AS databases
  FROM pg_roles WHERE rolname = current_user`;

/** @throws EngineError, or ConfigError where the server is not what was asked for. */
async function inspect(address: ServerAddress, request: EngineRequest): Promise<Inspected> {
  const { settings: admin, answer } = await reach(address, request.signal, async (client) => {
    const [found] = (await client.query<Answer>(QUESTION)).rows;
    if (found === undefined) throw new EngineError(`The server at ${address.place} does not know who is connected.`);
    return found;
  });
  const version = answer.version.split(' ')[0] ?? answer.version;
  const major = Math.floor(answer.number / 10_000);
  const { place } = address;
  if (major < OLDEST_MAJOR)
    throw new EngineError(
      `The server at ${place} is PostgreSQL ${version}: pg-rehearsal needs ${OLDEST_MAJOR} or newer.`,
    );
  if (request.major !== undefined && request.major !== major)
    throw new ConfigError(
      `postgres-version is ${request.major}, but the server at ${place} is PostgreSQL ${version}: change one.`,
    );
  if (answer.recovering)
    throw new EngineError(`The server at ${place} is a standby, which takes no changes: name its primary.`);
  if (!answer.databases)
    throw new EngineError(
      `User ${admin.user} of the server at ${place} may not create databases: as a superuser, run ALTER ROLE "${admin.user}" CREATEDB CREATEROLE.`,
    );
  return { admin, version, major, isSuperuser: answer.superuser, canCreateRoles: answer.roles };
}

async function whyGone(admin: ConnectionSettings, place: string): Promise<string | undefined> {
  try {
    await withConnection(admin, (client) => client.query('SELECT 1'));
    return undefined;
  } catch (error) {
    return explainConnection(error, admin, place);
  }
}
