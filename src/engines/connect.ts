import pg from 'pg';
import type { ConnectionSettings } from '../core/engine.ts';
import { errorMessage, hidePasswords } from '../core/errors.ts';
import { raceWith } from '../core/patience.ts';

const CONNECT_TIMEOUT_MS = 10_000;
const QUERY_TIMEOUT_MS = 60_000;
const PATIENCE_AT_END_MS = 2_000;

/**
 * Connects, hands the connection to `work` and closes it, whatever happens.
 * @param options settings of the session, as `postgres -c` takes them; they outrank what the database's owner may set.
 */
export async function withConnection<T>(
  settings: ConnectionSettings,
  work: (client: pg.Client) => Promise<T>,
  options?: string,
): Promise<T> {
  const client = new pg.Client({
    ...settings,
    ssl: settings.ssl ?? false,
    application_name: 'pg-rehearsal',
    ...(options !== undefined && { options }),
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    query_timeout: QUERY_TIMEOUT_MS,
  });
  // A connection that breaks between two queries would otherwise end the process.
  client.on('error', () => {});
  try {
    await client.connect();
    return await work(client);
  } finally {
    // A server that went silent keeps nobody waiting.
    await raceWith(client.end(), PATIENCE_AT_END_MS);
    client.connection.stream.destroy();
  }
}

/** PostgreSQL's five-character error code, or Node's name of a failed system call. */
export function errorCode(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
}

/** Why a connection failed, in plain words; never the password. `place` is host and port. */
export function explainConnection(error: unknown, settings: ConnectionSettings, place: string): string {
  if (error instanceof AggregateError) return explainConnection(error.errors[0], settings, place);
  const { user, database } = settings;
  switch (errorCode(error)) {
    case 'ECONNREFUSED':
    case 'ENOENT':
      return `Nothing answers at ${place}: is the server started, and is the port right?`;
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return `The host of ${place} cannot be found: is its name right?`;
    case 'EHOSTUNREACH':
    case 'ENETUNREACH':
    case 'ETIMEDOUT':
      return `${place} cannot be reached from here.`;
    case '28P01':
      return `The server at ${place} does not take this password for user ${user}.`;
    case '28000':
      return `The server at ${place} does not let user ${user} in from here: see its pg_hba.conf.`;
    case '42501':
      return `User ${user} may not connect to database ${database} of the server at ${place}.`;
    case '3D000':
      return `The server at ${place} has no database ${database}: name one that it has, such as postgres.`;
    case '53300':
      return `The server at ${place} has no connections left.`;
    case '57P03':
      return `The server at ${place} is still starting up, or shutting down.`;
    default:
      return explainMessage(hidePasswords(errorMessage(error)), place);
  }
}

function explainMessage(message: string, place: string): string {
  if (/timeout expired|Connection terminated due to connection timeout/i.test(message))
    return `${place} did not answer within ${CONNECT_TIMEOUT_MS / 1000} seconds.`;
  if (/does not support SSL/i.test(message))
    return `The server at ${place} has no encryption, but database-url asks for it: use sslmode=disable.`;
  if (/certificate/i.test(message))
    return `The certificate of ${place} is not trusted (${message}): give its authority as sslrootcert, or use sslmode=require.`;
  if (/password must be a string/i.test(message))
    return `The server at ${place} wants a password: put one in database-url.`;
  return `The server at ${place} could not be used: ${message}`;
}
