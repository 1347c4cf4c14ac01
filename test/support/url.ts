import type { ConnectionSettings } from '../../src/core/engine.ts';

/** The connection URL of a server behind a Unix socket or a port. */
export function urlOf({ host, port, user, password, database }: ConnectionSettings): string {
  const credentials = `${encodeURIComponent(user)}:${encodeURIComponent(password)}`;
  if (host.startsWith('/'))
    return `postgres://${credentials}@/${database}?host=${encodeURIComponent(host)}&port=${port}`;
  return `postgres://${credentials}@${host}:${port}/${database}`;
}
