import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { EngineError, errorMessage } from '../core/errors.ts';
import type { Account } from './account.ts';
import { logOf, tellingLines } from './log.ts';
import { serverEnvironment } from './processes.ts';
import { killStragglers, type RunDirectory } from './runs.ts';

const START_TIMEOUT_MS = 60_000;
const STOP_TIMEOUT_MS = 15_000;
const POLL_MS = 4;
/** Only a part of the socket's name. */
const PORT = 5432;

/**
 * Waits until our process is gone, even by SIGKILL, which closes the pipe that it reads. Then it stops the server and
 * removes the run's directories. $1 is the data directory; all arguments after it are to be removed.
 */
const WATCHDOG = `
data=$1; shift
cat >/dev/null
file=$data/postmaster.pid
pid=$(head -n 1 "$file" 2>/dev/null)
if [ -n "$pid" ]; then
  kill -QUIT "$pid" 2>/dev/null
  tries=0
  while [ -e "$file" ] && kill -0 "$pid" 2>/dev/null && [ "$tries" -lt 100 ]; do sleep 0.1; tries=$((tries + 1)); done
  kill -KILL "$pid" 2>/dev/null
fi
rm -rf -- "$@"
`;

/** The server runs and takes no connections yet. */
export class StartTooSlow extends EngineError {}

/** A running server process. */
export interface Postmaster {
  /** Directory of its socket, or an address. */
  readonly host: string;
  readonly port: number;
  /** Says in a sentence why it ended by itself; `undefined` while it runs. */
  whyGone(): string | undefined;
  /** Ends all sessions at once, without a checkpoint: nothing of this server is kept. Never rejects. */
  stop(): Promise<void>;
}

/**
 * Starts `postgres` on a cluster and waits until it takes connections on the socket in `run.socketDirectory`, port 5432.
 * @throws EngineError with the end of the server's log; `signal.reason` when aborted.
 */
export async function startPostmaster(
  program: string,
  run: RunDirectory,
  account: Account | undefined,
  signal: AbortSignal,
): Promise<Postmaster> {
  signal.throwIfAborted();
  const watchdog = startWatchdog(run);
  const log = openSync(run.log, 'a', 0o600);
  const options = ['-c', 'listen_addresses=', '-c', `unix_socket_directories=${quoteList(run.socketDirectory)}`];
  const child = spawnQuietly(program, ['-D', run.data, '-p', String(PORT), ...options], account, ['ignore', log, log]);
  closeSync(log);
  let ended: string | undefined;
  const exit = new Promise<void>((resolve) => {
    const end = (how: string) => {
      ended = how;
      resolve();
    };
    child.once('error', (error) => end(`it could not be started: ${error.message}`));
    child.once('exit', (code, killer) =>
      end(killer === null ? `it ended with exit code ${code}` : `${killer} killed it`),
    );
  });
  const stop = async () => {
    child.kill('SIGQUIT');
    const late = setTimeout(() => child.kill('SIGKILL'), STOP_TIMEOUT_MS);
    await exit;
    clearTimeout(late);
    killStragglers(run.data);
    watchdog.kill('SIGKILL');
  };
  const whyGone = () =>
    ended === undefined ? undefined : `The server is gone: ${ended}.${tellingLines(logOf(run.log))}`;

  const deadline = performance.now() + START_TIMEOUT_MS;
  while (!isReady(run.data) && ended === undefined && !signal.aborted && performance.now() < deadline)
    await sleep(POLL_MS);
  if (isReady(run.data) && ended === undefined && !signal.aborted) {
    return { host: run.socketDirectory, port: PORT, whyGone, stop };
  }
  const reason = whyGone();
  await stop();
  signal.throwIfAborted();
  if (reason !== undefined) throw new EngineError(reason);
  throw new StartTooSlow(
    `The server did not start within ${START_TIMEOUT_MS / 1000} seconds.${tellingLines(logOf(run.log))}`,
  );
}

/** The eighth line of `postmaster.pid` (LOCK_FILE_LINE_PM_STATUS in PostgreSQL's miscadmin.h; since version 10). */
function isReady(data: string): boolean {
  try {
    return readFileSync(join(data, 'postmaster.pid'), 'utf8').split('\n')[7]?.trim() === 'ready';
  } catch {
    return false;
  }
}

function startWatchdog(run: RunDirectory): ChildProcess {
  const args = ['-c', WATCHDOG, 'pg-rehearsal-watchdog', run.data, run.directory, run.socketDirectory];
  const child = spawnQuietly('/bin/sh', args, undefined, ['pipe', 'ignore', 'ignore']);
  // Without one the next run cleans up instead.
  child.on('error', () => {});
  child.stdin?.on('error', () => {});
  if (child.stdin !== null && 'unref' in child.stdin && typeof child.stdin.unref === 'function') child.stdin.unref();
  return child;
}

/** In a session of its own: an interrupt from the keyboard is for us to handle. It does not keep our process from ending. */
function spawnQuietly(
  program: string,
  args: readonly string[],
  account: Account | undefined,
  stdio: ['ignore' | 'pipe', 'ignore' | number, 'ignore' | number],
): ChildProcess {
  try {
    const child = spawn(program, [...args], {
      env: serverEnvironment({}),
      cwd: '/',
      detached: true,
      stdio,
      ...(account && { uid: account.uid, gid: account.gid }),
    });
    child.unref();
    return child;
  } catch (error) {
    throw new EngineError(
      `${program} could not be started${account ? ` as user ${account.uid}` : ''}: ${errorMessage(error)}.`,
    );
  }
}

/** One entry of a list in PostgreSQL's configuration (SplitDirectoriesString in varlena.c). */
function quoteList(entry: string): string {
  return `"${entry.replaceAll('"', '""')}"`;
}
