import { randomBytes } from 'node:crypto';
import type { ConnectionSettings, EngineId, EngineRequest, Server } from '../core/engine.ts';
import { serverAccount } from './account.ts';
import { type Binaries, programPath } from './binaries.ts';
import { createDatabase } from './database.ts';
import { initialiseCluster, SUPERUSER } from './initialise.ts';
import { startPostmaster } from './postmaster.ts';
import { handOver, makeRunDirectory, removeRunDirectory, sweepRuns } from './runs.ts';

/**
 * Starts a throwaway server from installed programs: a cluster of its own in a private directory, reached through a Unix
 * socket that only our user (or root) can open. An abort stops it, whenever it comes.
 * @throws EngineError when it cannot be had; `signal.reason` when aborted.
 */
export async function startCluster(engine: EngineId, binaries: Binaries, request: EngineRequest): Promise<Server> {
  const { environment, signal } = request;
  const account = serverAccount();
  signal.throwIfAborted();
  await sweepRuns(environment, account);
  const run = await makeRunDirectory(environment, account);
  await using cleanup = new AsyncDisposableStack();
  cleanup.defer(() => removeRunDirectory(run.directory, account));
  const password = randomBytes(24).toString('base64url');
  handOver(run.directory, account);
  await initialiseCluster(binaries, run.data, password, account, signal);
  const postmaster = await startPostmaster(programPath(binaries.directory, 'postgres'), run, account, signal);
  cleanup.defer(() => postmaster.stop());
  const admin: ConnectionSettings = {
    host: run.socketDirectory,
    port: 5432,
    user: SUPERUSER,
    password,
    database: 'postgres',
    ssl: false,
  };
  const server = {
    major: binaries.major,
    admin,
    isSuperuser: true,
    canCreateRoles: true,
    template: 'template0',
  } as const;
  const running = cleanup.move();
  const dispose = once(() => running.disposeAsync());
  const onAbort = () => void dispose();
  signal.addEventListener('abort', onAbort, { once: true });
  return {
    engine,
    version: binaries.version,
    major: binaries.major,
    createDatabase: () => createDatabase({ ...server, report: (activity) => request.report(activity) }),
    whyGone: async () => postmaster.whyGone(),
    async [Symbol.asyncDispose]() {
      signal.removeEventListener('abort', onAbort);
      await dispose();
    },
  };
}

function once<T>(work: () => Promise<T>): () => Promise<T> {
  let result: Promise<T> | undefined;
  return () => {
    result ??= work();
    return result;
  };
}
