import { readFileSync } from 'node:fs';
import { isIP } from 'node:net';
import type { ConnectionSettings, Environment } from '../core/engine.ts';
import { ConfigError, errorMessage } from '../core/errors.ts';

const EXAMPLE = 'postgres://user:password@localhost:5432/postgres';

/** What a connection URL says. */
export interface ServerAddress {
  readonly settings: ConnectionSettings;
  /** Encryption where the server has it, as libpq does unless told otherwise. */
  readonly preferSsl: boolean;
  /** Whether it is on this machine: a Unix socket or a loopback address. */
  readonly isLocal: boolean;
  /** For messages: host and port, no user and no password. */
  readonly place: string;
}

/**
 * Reads a connection URL (https://www.postgresql.org/docs/current/libpq-connect.html#LIBPQ-CONNSTRING-URIS).
 * @throws ConfigError that never contains the URL: it may hold a password anywhere.
 */
export function parseServerUrl(text: string, environment: Environment): ServerAddress {
  // libpq takes a URL without a host, which the URL standard does not: `postgres://me@/shop?host=/run/postgresql`.
  const whole = text.trim().replace(/^(\w+:\/\/(?:[^/?#]*@)?)(?=[/?#]|$)/, '$1localhost');
  const url = URL.canParse(whole) ? new URL(whole) : undefined;
  if (url === undefined || !/^postgres(?:ql)?:$/.test(url.protocol))
    throw new ConfigError(
      `database-url is not a connection URL such as ${EXAMPLE}. Special characters in a password must be percent-encoded.`,
    );
  const host = decode(url.searchParams.get('host') ?? url.hostname).replace(/^\[(.*)\]$/, '$1') || 'localhost';
  if (host.includes(',')) throw new ConfigError('database-url names several hosts: name one.');
  const port = Number(url.searchParams.get('port') ?? (url.port || 5432));
  if (!Number.isInteger(port) || port < 1 || port > 65535) throw new ConfigError('database-url has no valid port.');
  const user = decode(url.searchParams.get('user') ?? url.username) || environment.USER || 'postgres';
  const isLocal = isLoopback(host);
  const { ssl, preferSsl } = encryption(url.searchParams, isLocal);
  const settings: ConnectionSettings = {
    host,
    port,
    user,
    password: decode(url.searchParams.get('password') ?? url.password) || environment.PGPASSWORD || '',
    database: decode(url.searchParams.get('dbname') ?? url.pathname.slice(1)) || user,
    ssl,
  };
  return { settings, preferSsl, isLocal, place: host.startsWith('/') ? `${host} (port ${port})` : `${host}:${port}` };
}

/** A Unix socket's directory, `localhost`, 127.0.0.0/8 or ::1. A name that merely resolves to one is not trusted. */
function isLoopback(host: string): boolean {
  return (
    host.startsWith('/') || host === 'localhost' || host === '::1' || (isIP(host) === 4 && host.startsWith('127.'))
  );
}

/** `sslmode` as libpq means it (https://www.postgresql.org/docs/current/libpq-ssl.html#LIBPQ-SSL-PROTECTION). */
function encryption(
  parameters: URLSearchParams,
  isLocal: boolean,
): { readonly ssl: NonNullable<ConnectionSettings['ssl']>; readonly preferSsl: boolean } {
  const mode = parameters.get('sslmode') ?? 'prefer';
  const ca = certificates(parameters.get('sslrootcert'));
  switch (mode) {
    case 'disable':
      return { ssl: false, preferSsl: false };
    case 'allow':
    case 'prefer':
      return { ssl: isLocal ? false : { rejectUnauthorized: false }, preferSsl: true };
    case 'require':
      return { ssl: { rejectUnauthorized: ca !== undefined, ...(ca && { ca }) }, preferSsl: false };
    case 'verify-ca':
    case 'verify-full':
      return { ssl: { rejectUnauthorized: true, ...(ca && { ca }) }, preferSsl: false };
    default:
      throw new ConfigError(
        'database-url has an unknown sslmode: use disable, allow, prefer, require, verify-ca or verify-full.',
      );
  }
}

function certificates(file: string | null): string | undefined {
  if (file === null || file === 'system') return undefined;
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    throw new ConfigError(`The file that database-url names as sslrootcert cannot be read: ${errorMessage(error)}`);
  }
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    throw new ConfigError('database-url has a % that is not followed by two hexadecimal digits: write it as %25.');
  }
}
