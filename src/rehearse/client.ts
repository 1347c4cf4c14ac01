import pg from 'pg';
import type { ConnectionSettings } from '../core/engine.ts';
import { EngineError, errorMessage } from '../core/errors.ts';
import { refuseLongMessages } from './long-messages.ts';

const CONNECT_TIMEOUT_MS = 15_000;

export interface Connected {
  readonly client: pg.Client;
  /** The server's process for this connection. */
  readonly pid: number;
}

/**
 * Connects to the rehearsal's database.
 * @param options settings of the session, as `postgres -c` takes them; they outrank what the database's owner may set.
 * @param prepare is handed the client before it connects, to listen to it.
 * @throws EngineError when the server does not take the connection.
 */
export async function connect(
  settings: ConnectionSettings,
  applicationName: string,
  { options, prepare }: { readonly options?: string | undefined; readonly prepare?: (client: pg.Client) => void } = {},
): Promise<Connected> {
  const client = new pg.Client({
    ...settings,
    // Left open, it would be what PGSSLMODE says.
    ssl: settings.ssl ?? false,
    application_name: applicationName,
    ...(options === undefined ? {} : { options }),
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    keepAlive: true,
  });
  // Without a listener, a connection that breaks between two queries would end the process.
  client.on('error', () => undefined);
  prepare?.(client);
  try {
    await client.connect();
    refuseLongMessages(client);
    const { rows } = await client.query<{ pid: number }>('SELECT pg_catalog.pg_backend_pid() AS pid');
    return { client, pid: rows[0]?.pid ?? 0 };
  } catch (error) {
    await client.end().catch(() => undefined);
    throw new EngineError(`The Postgres server did not take a connection: ${errorMessage(error)}`, { cause: error });
  }
}
