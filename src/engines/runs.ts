import { execFileSync } from 'node:child_process';
import { lstatSync, mkdtempSync, readdirSync, readFileSync, readlinkSync, writeFileSync } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Account, handOver } from './account.ts';
import { isOwnerGone, ownerMark } from './owner.ts';
import { isAlive, run, serverEnvironment } from './processes.ts';

const PREFIX = 'run-';
const SOCKET_NAME = '.s.PGSQL.5432';
/** `sockaddr_un.sun_path` without its NUL on macOS, the shortest (Linux has 107). */
const LONGEST_SOCKET_PATH = 103;
/** Says whose directory it is. */
const OWNER = 'owner.json';

/** What one running server has on disk; everything in it goes when the run ends. */
export interface RunDirectory {
  readonly directory: string;
  /** The cluster's data directory; not there yet. */
  readonly data: string;
  /** The server's log, kept to say why a server would not start. */
  readonly log: string;
  /** Where the server's socket is; another directory where the first would make too long a path. */
  readonly socketDirectory: string;
}

/**
 * Makes a directory that only we can enter, marked with our process so that a later run knows when it is a leftover. It is
 * in the cache and not in a temporary directory: there, clusters can share blocks with the copied one, and later runs
 * look there, wherever their TMPDIR is.
 */
export async function makeRunDirectory(cache: string, account: Account | undefined): Promise<RunDirectory> {
  const directory = mkdtempSync(join(cache, PREFIX));
  writeFileSync(join(directory, OWNER), ownerMark());
  const socketDirectory = socketDirectoryOf(directory);
  if (socketDirectory !== directory) {
    await mkdir(socketDirectory, { mode: 0o700 });
    handOver(socketDirectory, account);
  }
  return { directory, data: join(directory, 'data'), log: join(directory, 'server.log'), socketDirectory };
}

/** Removes a run's directories. Never rejects; what could not be removed is left to the next run. */
export async function removeRunDirectory(directory: string): Promise<void> {
  const directories = [...new Set([directory, socketDirectoryOf(directory)])];
  // The system's rm is not led elsewhere by somebody who swaps a directory for a link; Node's could be.
  if (process.platform !== 'win32')
    await run('rm', ['-rf', '--', ...directories], { environment: serverEnvironment({}) });
  else await Promise.all(directories.map(removeStubbornly));
}

/** Windows does not remove what is open, and lets go of the files of an ended process a little late. */
async function removeStubbornly(directory: string): Promise<void> {
  await rm(directory, { recursive: true, force: true, maxRetries: 5, retryDelay: 50 }).catch(() => {});
}

/** Stops servers and removes directories whose process is gone: what a killed run left behind. Never rejects. */
export async function sweepRuns(cache: string, account: Account | undefined): Promise<void> {
  for (const directory of leftovers(cache, account)) {
    await stopLeftover(join(directory, 'data'));
    await removeRunDirectory(directory);
  }
}

function leftovers(parent: string, account: Account | undefined): readonly string[] {
  try {
    const names = readdirSync(parent).filter((name) => name.startsWith(PREFIX));
    return names.map((name) => join(parent, name)).filter((directory) => isLeftover(directory, account));
  } catch {
    return [];
  }
}

function isLeftover(directory: string, account: Account | undefined): boolean {
  try {
    const { uid, mtimeMs } = lstatSync(directory);
    if (uid !== process.getuid?.() && uid !== account?.uid) return false;
    return isOwnerGone(readFileSync(join(directory, OWNER), 'utf8'), Date.now() - mtimeMs);
  } catch {
    return false;
  }
}

/** The postmaster is whoever `postmaster.pid` names, if it really works in that directory. */
async function stopLeftover(data: string): Promise<void> {
  const pid = postmasterPid(data);
  if (pid !== undefined && worksIn(pid, data)) {
    signalTo(pid, 'SIGQUIT');
    for (let waits = 0; waits < 100 && isAlive(pid); waits += 1) await sleep(50);
    if (worksIn(pid, data)) signalTo(pid, 'SIGKILL');
  }
  killStragglers(data);
}

/** Sessions that compute do not notice that their postmaster was killed. */
export function killStragglers(data: string): void {
  for (const pid of processesIn(data)) signalTo(pid, 'SIGKILL');
}

/** Processes of the server whose data directory this is; every one of them works in it. Empty where there is no /proc. */
export function processesIn(data: string): readonly number[] {
  if (process.platform !== 'linux') return [];
  return readdirSync('/proc')
    .map(Number)
    .filter((pid) => pid > 1 && worksIn(pid, data));
}

function signalTo(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch {
    // It has just ended.
  }
}

/** The process that `postmaster.pid` names, if any. */
export function postmasterPid(data: string): number | undefined {
  try {
    const pid = Number(readFileSync(join(data, 'postmaster.pid'), 'utf8').split('\n')[0]);
    return Number.isSafeInteger(pid) && pid > 1 ? pid : undefined;
  } catch {
    return undefined;
  }
}

/** Whether a process is of the server with this data directory: numbers are used again, and nobody else may be stopped. */
function worksIn(pid: number, data: string): boolean {
  try {
    if (process.platform === 'linux') return readlinkSync(`/proc/${pid}/cwd`) === data;
    if (process.platform === 'win32') return ask('tasklist', ['/FI', `PID eq ${pid}`, '/NH']).includes('postgres.exe');
    return ask('ps', ['-o', 'command=', '-p', String(pid)]).includes(data);
  } catch {
    return false;
  }
}

function ask(program: string, args: readonly string[]): string {
  return execFileSync(program, [...args], {
    encoding: 'utf8',
    env: serverEnvironment({}),
    stdio: ['ignore', 'pipe', 'ignore'],
  });
}

function socketDirectoryOf(directory: string): string {
  const fits = Buffer.byteLength(join(directory, SOCKET_NAME)) <= LONGEST_SOCKET_PATH;
  return fits ? directory : join('/tmp', `pg-rehearsal-${basename(directory)}`);
}
