import { readdirSync, realpathSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import {
  type Engine,
  type EngineRequest,
  type Environment,
  type Offer,
  OLDEST_MAJOR,
  type Server,
} from '../core/engine.ts';
import { EngineError } from '../core/errors.ts';
import { serverAccount } from './account.ts';
import { type Binaries, inspectBinaries, programPath } from './binaries.ts';
import { startCluster } from './cluster.ts';
import { run, serverEnvironment } from './processes.ts';

/** Where packages and installers put server programs; `*` stands for anything within one name. */
const LAYOUTS = [
  '/usr/lib/postgresql/*/bin', // Debian, Ubuntu, Gentoo
  '/usr/pgsql-*/bin', // PostgreSQL's own RPM packages
  '/usr/lib/postgresql*/bin', // SUSE
  '/usr/libexec/postgresql*', // Alpine
  '/opt/homebrew/opt/postgresql*/bin',
  '/usr/local/opt/postgresql*/bin',
  '/home/linuxbrew/.linuxbrew/opt/postgresql*/bin',
  '/Applications/Postgres.app/Contents/Versions/*/bin',
  '/opt/local/lib/postgresql*/bin', // MacPorts
  '/Library/PostgreSQL/*/bin', // EDB's installer
  'C:/Program Files/PostgreSQL/*/bin',
];

/** A server that is installed on this machine. Its programs are used, never its clusters. */
export const local: Engine = {
  id: 'local',
  async offer(request: EngineRequest): Promise<Offer> {
    const found = await findLocalServers(request.environment);
    const chosen = pick(found, request.major);
    if (chosen === undefined) return { engine: 'local', available: false, detail: absence(found, request.major) };
    const others = found.filter((binaries) => binaries !== chosen).map(({ version }) => version);
    const detail = others.length === 0 ? chosen.directory : `${chosen.directory} (also here: ${others.join(', ')})`;
    return { engine: 'local', available: true, version: chosen.version, detail };
  },
  async start(request: EngineRequest): Promise<Server> {
    const found = await findLocalServers(request.environment);
    const chosen = pick(found, request.major);
    if (chosen === undefined) throw new EngineError(`The local engine: ${absence(found, request.major)}`);
    return await startCluster('local', chosen, request);
  },
};

/**
 * All servers that this machine has: the one in `PGBIN` first, the others newest first.
 * @param root put before the places where servers are looked for, for tests.
 */
export async function findLocalServers(environment: Environment, root = ''): Promise<readonly Binaries[]> {
  const account = serverAccount();
  const places = [...LAYOUTS.flatMap((layout) => expand(root + layout)), ...(await placesOnPath(environment))];
  const unique = [...new Set(places.flatMap(resolved))];
  const found = (await Promise.all(unique.map((place) => inspectBinaries(place, account)))).filter(isSupported);
  const newestFirst = found.sort((a, b) => b.version.localeCompare(a.version, 'en', { numeric: true }));
  const preferred = environment.PGBIN ? await inspectBinaries(environment.PGBIN, account) : undefined;
  if (!isSupported(preferred)) return newestFirst;
  const [same] = resolved(preferred.directory);
  return [preferred, ...newestFirst.filter(({ directory }) => directory !== same)];
}

function isSupported(binaries: Binaries | undefined): binaries is Binaries {
  return binaries !== undefined && binaries.major >= OLDEST_MAJOR;
}

function pick(found: readonly Binaries[], major: number | undefined): Binaries | undefined {
  return major === undefined ? found[0] : found.find((binaries) => binaries.major === major);
}

function absence(found: readonly Binaries[], major: number | undefined): string {
  const wanted = major === undefined ? 'a PostgreSQL server' : `PostgreSQL ${major}`;
  if (found.length === 0) return `${wanted} is not installed here; if it is, set PGBIN to the directory of its initdb.`;
  return `${wanted} is not installed here, only ${found.map(({ version }) => version).join(', ')}.`;
}

function expand(layout: string): readonly string[] {
  const star = layout.indexOf('*');
  const parent = layout.slice(0, layout.lastIndexOf('/', star));
  const end = layout.indexOf('/', star);
  const [segment, rest] = end === -1 ? [layout, ''] : [layout.slice(0, end), layout.slice(end)];
  const prefix = segment.slice(parent.length + 1, -1);
  try {
    const names = readdirSync(parent).filter((name) => name.startsWith(prefix));
    return names.map((name) => join(parent, name, rest));
  } catch {
    return [];
  }
}

/** Directories on PATH, and what `pg_config` says: packages link client programs there and keep the server elsewhere. */
async function placesOnPath(environment: Environment): Promise<readonly string[]> {
  const places = (environment.PATH ?? '').split(delimiter).filter((place) => place !== '');
  const options = { environment: { ...serverEnvironment(environment), PATH: environment.PATH ?? '' }, timeoutMs: 5000 };
  const { stdout } = await run('pg_config', ['--bindir'], options);
  return [...places, ...(stdout.trim() === '' ? [] : [stdout.trim()])];
}

/** Where the programs really are; none where there is no server. */
function resolved(place: string): readonly string[] {
  try {
    return [dirname(realpathSync(programPath(place, 'initdb')))];
  } catch {
    return [];
  }
}
