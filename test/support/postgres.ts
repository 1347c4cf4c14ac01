import type { Database, EngineRequest, Server } from '../../src/core/engine.ts';
import { chooseEngine } from '../../src/engines/choose.ts';

/** A server that the tests of one worker share. */
export interface SharedServer {
  readonly server: Server;
  readonly major: number;
  /** An empty database of its own. Dispose it (`await using`), or leave it to the server's end. */
  freshDatabase(): Promise<Database>;
}

/** A request as an edge would make it, with nothing asked for. */
export function engineRequest(changes: Partial<EngineRequest> = {}): EngineRequest {
  return {
    allowRemoteServer: false,
    environment: process.env,
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
