// Measures how long it takes from nothing to SELECT 1, per engine: with an empty cache, with the cache, and as plain initdb and start.
import { chmodSync, mkdtempSync, rmSync, statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Engine, EngineRequest, Server } from '../../src/core/engine.ts';
import { handOver, serverAccount } from '../../src/engines/account.ts';
import { type Binaries, inspectBinaries, programPath } from '../../src/engines/binaries.ts';
import { withConnection } from '../../src/engines/connect.ts';
import { docker } from '../../src/engines/docker.ts';
import { embedded } from '../../src/engines/embedded.ts';
import { local } from '../../src/engines/local.ts';
import { startPostmaster } from '../../src/engines/postmaster.ts';
import { run, serverEnvironment } from '../../src/engines/processes.ts';
import { makeRunDirectory, removeRunDirectory } from '../../src/engines/runs.ts';
import { server } from '../../src/engines/server.ts';
import { type Measurement, median, ratio } from './measure.ts';

const ROUNDS = 5;
/** With a cache, a start may cost at most this part of initdb and start; Debian's programs are slower to load. */
const LIMITS: Readonly<Record<string, number>> = { embedded: 1 / 3, local: 1 / 2 };

/** Every time is a median of rounds that alternate, so that a busy machine slows all sides alike. */
export async function benchEngines(): Promise<readonly Measurement[]> {
  const measurements: Measurement[] = [];
  for (const engine of [embedded, local]) {
    const offer = await engine.offer(request(process.env));
    if (offer.available && !offer.needsDownload) measurements.push(...(await benchInstalled(engine)));
  }
  return [...measurements, ...(await benchOthers())];
}

async function benchInstalled(engine: Engine): Promise<readonly Measurement[]> {
  const [plain, cold, cached]: [Times[], Times[], Times[]] = [[], [], []];
  for (let round = 0; round < ROUNDS; round += 1) {
    await inEmptyCache(async (environment, cache) => {
      cold.push(await fromNothing(engine, request(environment)));
      cached.push(await fromNothing(engine, request(environment)));
      plain.push(await plainStart(await programsOf(engine, environment), cache));
    });
  }
  const started = (times: readonly Times[]) => median(times.map(({ toServer }) => toServer));
  const ready = (times: readonly Times[]) => median(times.map(({ toDatabase }) => toDatabase));
  return [
    ratio(
      `${engine.id}: start with the cache / initdb and start`,
      started(cached),
      started(plain),
      LIMITS[engine.id] ?? 1,
    ),
    ratio(`${engine.id}: the same, up to a query in a database of its own`, ready(cached), ready(plain), 1 / 2),
    // The first start also copies what it makes for the next ones, and makes it safe.
    ratio(`${engine.id}: first start / initdb and start`, started(cold), started(plain), 3),
  ];
}

/** Engines whose server or image is elsewhere, against the embedded one with its cache. */
async function benchOthers(): Promise<readonly Measurement[]> {
  return await inEmptyCache(async (environment) => {
    await using host = await embedded.start(request(environment));
    const { observer } = await host.createDatabase();
    const { host: place, port, user, password, database } = observer;
    const databaseUrl = `postgres://${user}:${encodeURIComponent(password)}@/${database}?host=${encodeURIComponent(place)}&port=${port}`;
    const image = process.env.PG_REHEARSAL_TEST_IMAGE;
    const inDocker: EngineRequest = { ...request(environment), ...(image !== undefined && { image }) };
    const offer = await docker.offer(inDocker);
    const times: Record<string, number[]> = { embedded: [], server: [], docker: [] };
    const timed = async (engine: Engine, given: EngineRequest) => (await fromNothing(engine, given)).toDatabase;
    for (let round = 0; round < ROUNDS; round += 1) {
      times.embedded?.push(await timed(embedded, request(environment)));
      times.server?.push(await timed(server, { ...request(environment), databaseUrl }));
      if (offer.available && !offer.needsDownload) times.docker?.push(await timed(docker, inDocker));
    }
    const base = median(times.embedded ?? []);
    const others = Object.entries(times).filter(([name, values]) => name !== 'embedded' && values.length > 0);
    return others.map(([name, values]) => ratio(`${name}: start / embedded with the cache`, median(values), base, 60));
  });
}

/** Milliseconds from a request to a server that answers, and to a query in a database of one's own. */
interface Times {
  readonly toServer: number;
  readonly toDatabase: number;
}

async function fromNothing(engine: Engine, given: EngineRequest): Promise<Times> {
  const began = performance.now();
  await using started: Server = await engine.start(given);
  const toServer = performance.now() - began;
  await using database = await started.createDatabase();
  await withConnection(database.owner, (owner) => owner.query('SELECT 1'));
  return { toServer, toDatabase: performance.now() - began };
}

/** The same by hand: initdb as it is, the server without its durability, CREATE DATABASE, a first query. */
async function plainStart(binaries: Binaries, cache: string): Promise<Times> {
  const account = serverAccount();
  const place = await makeRunDirectory(cache, account);
  try {
    handOver(place.directory, account);
    const began = performance.now();
    const options = { environment: serverEnvironment(process.env), account };
    const args = ['-D', place.data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--locale=C', '--no-sync'];
    const { code, stderr } = await run(programPath(binaries.directory, 'initdb'), args, options);
    if (code !== 0) throw new Error(stderr);
    const signal = new AbortController().signal;
    const postmaster = await startPostmaster(programPath(binaries.directory, 'postgres'), place, account, signal);
    try {
      const settings = {
        host: place.socketDirectory,
        port: 5432,
        user: 'postgres',
        password: '',
        database: 'postgres',
      };
      await withConnection(settings, (client) => client.query('SELECT 1'));
      const toServer = performance.now() - began;
      await withConnection(settings, (client) => client.query('CREATE DATABASE plain'));
      await withConnection({ ...settings, database: 'plain' }, (client) => client.query('SELECT 1'));
      return { toServer, toDatabase: performance.now() - began };
    } finally {
      await postmaster.stop();
    }
  } finally {
    await removeRunDirectory(place.directory);
  }
}

async function programsOf(engine: Engine, environment: NodeJS.ProcessEnv): Promise<Binaries> {
  const { detail } = await engine.offer(request(environment));
  const directory = engine.id === 'embedded' ? join(detail, 'native', 'bin') : (detail.split(' (')[0] ?? detail);
  const binaries = await inspectBinaries(directory, serverAccount());
  if (binaries === undefined) throw new Error(`there is no server in ${directory}`);
  return binaries;
}

function request(environment: NodeJS.ProcessEnv): EngineRequest {
  return { allowRemoteServer: false, environment, signal: new AbortController().signal, report() {} };
}

/** In memory where there is room: a disk on which thousands of files were just deleted would be measured instead. */
async function inEmptyCache<T>(work: (environment: NodeJS.ProcessEnv, cache: string) => Promise<T>): Promise<T> {
  const cache = mkdtempSync(join(isRoomy('/dev/shm') ? '/dev/shm' : tmpdir(), 'pg-rehearsal-bench-'));
  // The account that servers run as must be able to walk there.
  chmodSync(cache, 0o755);
  try {
    return await work({ ...process.env, PG_REHEARSAL_CACHE: cache }, cache);
  } finally {
    rmSync(cache, { recursive: true, force: true });
  }
}

function isRoomy(place: string): boolean {
  try {
    const { bavail, bsize } = statfsSync(place);
    return bavail * bsize > 1024 ** 3;
  } catch {
    return false;
  }
}
