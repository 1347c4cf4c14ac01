import { statfsSync } from 'node:fs';
import type { Database, EngineRequest, Environment, Server } from '../../src/core/engine.ts';
import { chooseEngine } from '../../src/engines/choose.ts';

/** A server that the tests of one worker share. */
export interface SharedServer {
  readonly server: Server;
  readonly major: number;
  /** An empty database of its own. Dispose it (`await using`), or leave it to the server's end. */
  freshDatabase(): Promise<Database>;
}

const memory = roomyMemory();

/**
 * The environment with the cache in memory where there is plenty: ext4 avoids inodes that were deleted minutes ago, so a
 * suite that makes and drops hundreds of databases on a disk gets slower and slower.
 */
export const TEST_ENVIRONMENT: Environment = {
  ...(memory && { PG_REHEARSAL_CACHE: `${memory}/pg-rehearsal-tests-${process.getuid?.()}` }),
  ...process.env,
};

/** A file system in memory with plenty of room, if there is one. */
export function roomyMemory(): string | undefined {
  try {
    const { bavail, bsize } = statfsSync('/dev/shm');
    return bavail * bsize > 4 * 1024 ** 3 ? '/dev/shm' : undefined;
  } catch {
    return undefined;
  }
}

/** A request as an edge would make it, with nothing asked for. */
export function engineRequest(changes: Partial<EngineRequest> = {}): EngineRequest {
  return {
    allowRemoteServer: false,
    environment: TEST_ENVIRONMENT,
    signal: new AbortController().signal,
    report() {},
    ...changes,
  };
}

/** Kept where it outlives vitest's module registry, so that a worker that runs several files starts one server. */
const KEY = Symbol.for('pg-rehearsal.test.servers');
type Servers = Map<number | undefined, Promise<SharedServer>>;
const holder = globalThis as { [KEY]?: Servers };
holder[KEY] ??= new Map();
const servers = holder[KEY];

/**
 * Starts a real Postgres (any major version, or exactly the given one) once per worker. It ends with the worker: its
 * watchdog stops it and removes its files as soon as the process is gone.
 */
export function sharedServer(major?: number): Promise<SharedServer> {
  const known = servers.get(major);
  if (known !== undefined) return known;
  const started = start(major);
  servers.set(major, started);
  return started;
}

async function start(major: number | undefined): Promise<SharedServer> {
  const request = engineRequest(major === undefined ? {} : { major });
  const { engine } = await chooseEngine('auto', request);
  const server = await engine.start(request);
  return { server, major: server.major, freshDatabase: () => server.createDatabase() };
}
