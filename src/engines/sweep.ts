import type { EngineRequest, Environment } from '../core/engine.ts';
import { serverAccount } from './account.ts';
import { sweepContainers } from './docker.ts';
import { cacheDirectory } from './places.ts';
import { sweepRuns } from './runs.ts';
import { server } from './server.ts';

// Every start removes leftovers of its own kind; the action's post step does it after a job that was killed.

/** Stops servers and removes files of runs whose process is gone. Never rejects. */
export async function sweepHere(environment: Environment): Promise<void> {
  const account = serverAccount();
  await sweepRuns(cacheDirectory(environment, account), account);
}

/** Removes containers of runs whose process is gone. Never rejects. It takes a while to load. */
export async function sweepDocker(): Promise<void> {
  await sweepContainers();
}

/**
 * Drops databases and roles of runs whose process is gone on a given server.
 * @throws EngineError or ConfigError where the server cannot be used.
 */
export async function sweepDatabases(
  given: Pick<EngineRequest, 'databaseUrl' | 'allowRemoteServer' | 'environment'>,
): Promise<void> {
  const request = { ...given, signal: new AbortController().signal, report() {} };
  await (await server.start(request))[Symbol.asyncDispose]();
}
