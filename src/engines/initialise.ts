import { appendFileSync, chmodSync, chownSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { EngineError } from '../core/errors.ts';
import type { Account } from './account.ts';
import { type Binaries, programPath } from './binaries.ts';
import { type Outcome, run, serverEnvironment } from './processes.ts';

export const SUPERUSER = 'postgres';
/** Where the superuser creates databases from; new ones are copies of the other one, `template0`. */
export const MAINTENANCE_DATABASE = 'template1';

/** Settings of a server whose data nobody will miss, and whose measurements must not depend on chance. */
function throwawaySettings(major: number): Readonly<Record<string, string>> {
  return {
    fsync: 'off',
    synchronous_commit: 'off',
    full_page_writes: 'off',
    wal_init_zero: 'off',
    // A crash is news, not something to get over.
    restart_after_crash: 'off',
    // Both would take locks and move statistics while we look at them.
    autovacuum: 'off',
    jit: 'off',
    max_connections: '50',
    superuser_reserved_connections: '5',
    // A history of a thousand tables in one transaction locks more than the default allows.
    max_locks_per_transaction: '1024',
    huge_pages: 'off',
    // Containers give /dev/shm 64 MB.
    dynamic_shared_memory_type: process.platform === 'win32' ? 'windows' : 'mmap',
    password_encryption: 'scram-sha-256',
    log_line_prefix: '%m [%p] ',
    log_timezone: 'UTC',
    timezone: 'UTC',
    lc_messages: 'C',
    // The log explains a server that fails; what SQL says or holds is not for it.
    log_min_messages: 'log',
    log_min_error_statement: 'panic',
    log_statement: 'none',
    unix_socket_permissions: '0700',
    // Iterations slow down guessing; nobody guesses 24 random bytes.
    ...(major >= 16 && { scram_iterations: '1' }),
    ...(major >= 18 && { io_method: 'sync' }),
  };
}

/** All that decides what a new cluster is like, as text that only compares for equality. */
export function clusterRecipe(binaries: Binaries): string {
  return JSON.stringify([FORMAT, binaries.identity, binaries.version, throwawaySettings(binaries.major), HBA, CLOSING]);
}

/** Raise it when clusters are made differently in a way that `clusterRecipe` would not show. */
const FORMAT = 2;
/** One statement a line. The third database would only make every copy half as large again. */
const CLOSING = `REVOKE ALL ON DATABASE ${MAINTENANCE_DATABASE} FROM PUBLIC\nDROP DATABASE postgres\n`;
const HBA = ['local all all scram-sha-256', 'host all all 127.0.0.1/32 scram-sha-256', ''].join('\n');

/**
 * Makes a new cluster in `data` (which must not exist, in a directory that the account can write to) with a superuser
 * `postgres` that has this password.
 * @throws EngineError with what initdb said; `signal.reason` when aborted.
 */
export async function initialiseCluster(
  binaries: Binaries,
  data: string,
  password: string,
  account: Account | undefined,
  signal: AbortSignal,
): Promise<void> {
  const passwordFile = `${data}.password`;
  writeFileSync(passwordFile, password, { mode: 0o600 });
  if (account !== undefined) chownSync(passwordFile, account.uid, account.gid);
  try {
    const outcome = await initdb(binaries, data, passwordFile, account, signal);
    signal.throwIfAborted();
    if (outcome.code !== 0) throw new EngineError(explain(binaries, outcome));
  } finally {
    rmSync(passwordFile, { force: true });
  }
  const settings = Object.entries(throwawaySettings(binaries.major)).map(([name, value]) => `${name} = '${value}'\n`);
  appendFileSync(join(data, 'postgresql.conf'), settings.join(''));
  writeFileSync(join(data, 'pg_hba.conf'), HBA);
  chmodSync(data, 0o700);
  if (process.platform !== 'win32') await closeToPublic(binaries, data, account);
}

async function initdb(
  binaries: Binaries,
  data: string,
  passwordFile: string,
  account: Account | undefined,
  signal: AbortSignal,
): Promise<Outcome> {
  const common = ['-D', data, '-U', SUPERUSER, '-A', 'scram-sha-256', '--pwfile', passwordFile, '-E', 'UTF8', '-N'];
  const size = '--wal-segsize=1';
  const options = { environment: serverEnvironment({}), account, signal };
  const program = programPath(binaries.directory, 'initdb');
  const locales = [
    ...(binaries.major >= 17 ? [['--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C']] : []),
    ['--locale=C.UTF-8'],
    ['--locale=C'],
  ];
  let outcome: Outcome = { code: undefined, stdout: '', stderr: '' };
  for (const locale of locales) {
    outcome = await run(program, [...common, size, ...locale], options);
    if (outcome.code === 0 || !/locale/i.test(outcome.stderr)) break;
    rmSync(data, { recursive: true, force: true });
  }
  return outcome;
}

/** Single-user mode: the cluster needs no server for these few statements. */
async function closeToPublic(binaries: Binaries, data: string, account: Account | undefined): Promise<void> {
  const { code, stderr } = await run(
    programPath(binaries.directory, 'postgres'),
    ['--single', '-D', data, MAINTENANCE_DATABASE],
    {
      environment: serverEnvironment({}),
      account,
      input: CLOSING,
    },
  );
  if (code !== 0 || /\b(?:ERROR|FATAL|PANIC):/.test(stderr))
    throw new EngineError(`PostgreSQL ${binaries.version} could not set up its new cluster: ${lastLines(stderr)}`);
}

function explain(binaries: Binaries, { reason, stderr }: Outcome): string {
  if (/could not look up effective user ID/.test(stderr))
    return 'initdb wants an account with a name, and the one that pg-rehearsal runs as has none in /etc/passwd: run it as another user, or set `database-url`.';
  if (/No space left on device/.test(stderr))
    return 'There is no space left for a Postgres cluster (about 40 MB): free some, or set TMPDIR and PG_REHEARSAL_CACHE to places that have it.';
  const said = stderr.trim() === '' ? (reason ?? 'nothing') : lastLines(stderr);
  return `initdb of PostgreSQL ${binaries.version} (${binaries.directory}) failed: ${said}`;
}

function lastLines(text: string): string {
  return text.trimEnd().split('\n').slice(-4).join(' | ');
}
