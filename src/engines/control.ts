import { createServer } from 'node:net';
import { dirname } from 'node:path';
import { EngineError } from '../core/errors.ts';
import type { Account } from './account.ts';
import { programPath } from './binaries.ts';
import { logOf, tellingLines } from './log.ts';
import type { Postmaster } from './postmaster.ts';
import { isAlive, run as runProgram, serverEnvironment } from './processes.ts';
import { killStragglers, postmasterPid, type RunDirectory } from './runs.ts';

const TRIES = 5;

/**
 * Starts a server with `pg_ctl` on a free port of 127.0.0.1: the way on Windows, where Node knows no Unix sockets that
 * PostgreSQL knows, and where only pg_ctl gives up an administrator's rights, as PostgreSQL demands.
 * @throws EngineError with the end of the server's log; `signal.reason` when aborted.
 */
export async function startWithControl(
  program: string,
  run: RunDirectory,
  account: Account | undefined,
  signal: AbortSignal,
  freePort: () => Promise<number> = findFreePort,
): Promise<Postmaster> {
  const control = programPath(dirname(program), 'pg_ctl');
  const options = { environment: serverEnvironment({}), account };
  const stop = async () => {
    const pid = postmasterPid(run.data);
    if (pid === undefined || !isAlive(pid)) return killStragglers(run.data);
    const { code } = await runProgram(control, ['stop', '-D', run.data, '-m', 'immediate', '-w', '-t', '15'], options);
    if (code !== 0) process.kill(pid, 'SIGKILL');
  };
  for (let attempt = 1; ; attempt += 1) {
    signal.throwIfAborted();
    const port = await freePort();
    const settings = `-p ${port} -c listen_addresses=127.0.0.1 -c unix_socket_directories=`;
    const args = ['start', '-D', run.data, '-l', run.log, '-w', '-t', '60', '-o', settings];
    const { code } = await runProgram(control, args, { ...options, timeoutMs: 90_000 });
    if (code === 0 && !signal.aborted) return { host: '127.0.0.1', port, stop, whyGone: () => whyGone(run) };
    await stop();
    signal.throwIfAborted();
    const log = logOf(run.log);
    if (attempt < TRIES && /could not (?:bind|create any TCP)/.test(log)) continue;
    throw new EngineError(`The server did not start.${tellingLines(log)}`);
  }
}

function whyGone({ data, log }: RunDirectory): string | undefined {
  const pid = postmasterPid(data);
  return pid !== undefined && isAlive(pid) ? undefined : `The server is gone.${tellingLines(logOf(log))}`;
}

/** Free when asked; somebody else may be faster, so be ready to try another. */
function findFreePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const listener = createServer();
    listener.once('error', reject);
    listener.listen(0, '127.0.0.1', () => {
      const address = listener.address();
      listener.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
}
