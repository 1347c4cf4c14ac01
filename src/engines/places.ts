import { accessSync, chmodSync, constants, existsSync, lstatSync, mkdirSync, mkdtempSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import type { Environment } from '../core/engine.ts';
import { type Account, canReach } from './account.ts';

/** A directory for what lives as long as one run; the account can walk to it. Absolute. */
export function temporaryDirectory(environment: Environment, account: Account | undefined): string {
  const wanted = environment.TMPDIR ?? environment.TEMP ?? environment.TMP ?? tmpdir();
  return [wanted, '/tmp', '/var/tmp'].find((place) => isUsable(place, account)) ?? wanted;
}

/**
 * Where fetched servers and initialised clusters are kept between runs: `PG_REHEARSAL_CACHE`, or the platform's cache
 * directory, or (read-only home, or a home that the server's account cannot walk to) one in the temporary directory.
 * Made where it is missing. Absolute.
 */
export function cacheDirectory(environment: Environment, account: Account | undefined): string {
  for (const place of cachePlaces(environment, account)) {
    try {
      if (!canReach(nearestExisting(place), account)) continue;
      makeDirectory(place);
    } catch {
      continue;
    }
    if (isUsable(place, account)) return place;
  }
  return temporaryCache(temporaryDirectory(environment, account));
}

function cachePlaces(environment: Environment, account: Account | undefined): readonly string[] {
  const { PG_REHEARSAL_CACHE, XDG_CACHE_HOME, LOCALAPPDATA } = environment;
  const home = environment.HOME ?? homedir();
  const places = [
    PG_REHEARSAL_CACHE,
    XDG_CACHE_HOME && join(XDG_CACHE_HOME, 'pg-rehearsal'),
    process.platform === 'win32' && LOCALAPPDATA && join(LOCALAPPDATA, 'pg-rehearsal', 'cache'),
    process.platform === 'darwin' && join(home, 'Library', 'Caches', 'pg-rehearsal'),
    join(home, '.cache', 'pg-rehearsal'),
    account && '/var/cache/pg-rehearsal',
  ];
  return places
    .filter((place): place is string => typeof place === 'string' && place !== '')
    .map((place) => resolve(place));
}

/** Others can write to the temporary directory: a directory there is trusted only if it is ours alone. */
function temporaryCache(temporary: string): string {
  const uid = process.getuid?.() ?? 0;
  const place = join(temporary, `pg-rehearsal-cache-${uid}`);
  try {
    mkdirSync(place, { mode: 0o711 });
    chmodSync(place, 0o711);
    return place;
  } catch {
    const stats = lstatSync(place, { throwIfNoEntry: false });
    const ours =
      stats?.isDirectory() && (process.platform === 'win32' || (stats.uid === uid && (stats.mode & 0o022) === 0));
    if (ours) return place;
  }
  const own = mkdtempSync(`${place}-`);
  chmodSync(own, 0o711);
  return own;
}

/** Below /proc, where nothing can be made, Node's own `recursive` never comes back (seen with 24.21). */
function makeDirectory(place: string): void {
  if (existsSync(place)) return;
  makeDirectory(dirname(place));
  mkdirSync(place);
}

function nearestExisting(place: string): string {
  return existsSync(place) ? place : nearestExisting(dirname(place));
}

function isUsable(place: string, account: Account | undefined): boolean {
  try {
    accessSync(place, constants.W_OK | constants.X_OK);
    return canReach(place, account);
  } catch {
    return false;
  }
}
