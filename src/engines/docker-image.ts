/** What an image says of itself (https://github.com/opencontainers/image-spec/blob/main/config.md). */
export interface ImageConfig {
  readonly Cmd?: readonly string[] | null;
  readonly Env?: readonly string[] | null;
  readonly Volumes?: Readonly<Record<string, unknown>> | null;
}

const DEFAULT_DATA = '/var/lib/postgresql/data';

/** Where the data goes: every declared volume, so that nothing of a run is ever on a disk. Paths in the container. */
export function dataPlaces({ Env, Volumes }: ImageConfig): readonly string[] {
  const volumes = Object.keys(Volumes ?? {});
  if (volumes.length > 0) return volumes;
  return [Env?.find((entry) => entry.startsWith('PGDATA='))?.slice('PGDATA='.length) ?? DEFAULT_DATA];
}

/**
 * The image's own command with settings that only a start can change; `undefined` to leave a command alone that is not
 * PostgreSQL's.
 */
export function commandWithSettings({ Cmd }: ImageConfig): readonly string[] | undefined {
  const command = Cmd ?? [];
  if (command.length > 0 && command[0] !== 'postgres') return undefined;
  return [...(command.length > 0 ? command : ['postgres']), '-c', 'max_locks_per_transaction=1024'];
}

/** What a server in a new container is told first: nothing of it will be kept, and nobody else's database is open to all. */
export const PREPARATION = [
  ...['fsync', 'synchronous_commit', 'full_page_writes', 'autovacuum', 'jit'].map(
    (name) => `ALTER SYSTEM SET ${name} = off`,
  ),
  'SELECT pg_reload_conf()',
  'REVOKE ALL ON DATABASE postgres, template1 FROM PUBLIC',
];
