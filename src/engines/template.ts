import { createHash, randomBytes } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { cp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Account } from './account.ts';
import { handOver } from './account.ts';
import type { Binaries } from './binaries.ts';
import { clusterRecipe, initialiseCluster } from './initialise.ts';
import { moveIntoPlace } from './install.ts';
import { codeOf, run, serverEnvironment } from './processes.ts';

const UNUSED_AFTER_MS = 30 * 24 * 60 * 60 * 1000;
const PREFIX = 'cluster-';

/** Written beside a stopped cluster: what it is and what it must weigh. */
interface Stamp {
  readonly recipe: string;
  readonly password: string;
  readonly files: number;
  readonly bytes: number;
}

/** A cluster in the cache. Its password tells it from another that takes its place. */
export interface Template {
  readonly path: string;
  /** Absent where its stamp cannot be read. */
  readonly password: string | undefined;
}

/** What a copied cluster is reached with. */
export interface Copied {
  /** Of the superuser, until it is changed. */
  readonly password: string;
  /** What it was copied from; absent where it was initialised in place. */
  readonly template?: Template;
}

/** Others may make, use and discard clusters meanwhile: more than these failures are no accident. */
const ATTEMPTS = 3;

/**
 * Puts a cluster into `data` (which must not exist) by copying one that was initialised before and never used since, from
 * the cache. The first time, and when what is there is broken or of other making, one is initialised. Several runs may do
 * this at once: a cluster appears in the cache complete or not at all.
 * @throws EngineError when initdb fails; `signal.reason` when aborted.
 */
export async function copyCluster(
  binaries: Binaries,
  data: string,
  cache: string,
  account: Account | undefined,
  signal: AbortSignal,
): Promise<Copied> {
  const recipe = JSON.stringify([
    clusterRecipe(binaries),
    process.platform,
    process.arch,
    account ?? process.getuid?.(),
  ]);
  const path = join(
    cache,
    `${PREFIX}${binaries.major}-${createHash('sha256').update(recipe).digest('hex').slice(0, 16)}`,
  );
  for (let attempt = 1; ; attempt += 1) {
    const stamp = readStamp(path);
    if (stamp?.recipe === recipe && (await tryCopy(path, stamp, data)))
      return { password: stamp.password, template: { path, password: stamp.password } };
    await rm(data, { recursive: true, force: true });
    if (attempt === ATTEMPTS) break;
    await discardTemplate({ path, password: stamp?.password });
    if (readStamp(path)?.recipe !== recipe)
      await makeTemplate({ binaries, recipe, template: path, cache, account, signal });
    signal.throwIfAborted();
  }
  // Somebody keeps breaking the cache: do without.
  const password = newPassword();
  await initialiseCluster(binaries, data, password, account, signal);
  return { password };
}

/** Forgets a cluster whose copy does not start, unless somebody has put another in its place. */
export async function discardTemplate({ path, password }: Template): Promise<void> {
  if (existsSync(path) && readStamp(path)?.password === password) await removeWhole(path);
}

/** Nobody finds half of it: it loses its name first. */
async function removeWhole(path: string): Promise<void> {
  const aside = `${path}.${randomBytes(6).toString('hex')}`;
  try {
    renameSync(path, aside);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return;
    throw error;
  }
  await rm(aside, { recursive: true, force: true, maxRetries: 3 });
}

export function newPassword(): string {
  return randomBytes(24).toString('base64url');
}

/** Whether the copy is whole. */
async function tryCopy(template: string, stamp: Stamp, data: string): Promise<boolean> {
  try {
    await copyTree(join(template, 'data'), data);
    const { files, bytes } = weigh(data);
    if (files !== stamp.files || bytes !== stamp.bytes) return false;
    const now = new Date();
    utimesSync(template, now, now);
    return true;
  } catch {
    return false;
  }
}

/** With the tools of the system, which share blocks where the file system can, and keep owners. */
async function copyTree(from: string, to: string): Promise<void> {
  const options = { environment: serverEnvironment({}) };
  const flags = process.platform === 'darwin' ? '-Rpc' : '-a';
  const { code } = process.platform === 'win32' ? { code: 1 } : await run('cp', [flags, '--', from, to], options);
  if (code === 0) return;
  await rm(to, { recursive: true, force: true });
  await cp(from, to, { recursive: true, preserveTimestamps: true });
}

interface Making {
  readonly binaries: Binaries;
  readonly recipe: string;
  readonly template: string;
  readonly cache: string;
  readonly account: Account | undefined;
  readonly signal: AbortSignal;
}

async function makeTemplate({ binaries, recipe, template, cache, account, signal }: Making): Promise<void> {
  mkdirSync(cache, { recursive: true });
  await dropUnused(cache);
  const place = mkdtempSync(join(cache, `making-${PREFIX}`));
  try {
    handOver(place, account);
    const data = join(place, 'data');
    const password = newPassword();
    await initialiseCluster(binaries, data, password, account, signal);
    // From here on only we may enter: a server that runs as the account must not reach what later runs will trust.
    handOver(place, ourselves());
    const stamp: Stamp = { recipe, password, ...weigh(data) };
    writeFileSync(join(place, 'stamp.json'), JSON.stringify(stamp), { mode: 0o600 });
    await moveIntoPlace(place, template);
  } finally {
    await rm(place, { recursive: true, force: true });
  }
}

function ourselves(): Account | undefined {
  const [uid, gid] = [process.getuid?.(), process.getgid?.()];
  return uid === undefined || gid === undefined ? undefined : { uid, gid };
}

function readStamp(template: string): Stamp | undefined {
  try {
    const stamp: unknown = JSON.parse(readFileSync(join(template, 'stamp.json'), 'utf8'));
    return isStamp(stamp) ? stamp : undefined;
  } catch {
    return undefined;
  }
}

function isStamp(value: unknown): value is Stamp {
  if (typeof value !== 'object' || value === null) return false;
  const { recipe, password, files, bytes } = value as Partial<Record<keyof Stamp, unknown>>;
  return (
    typeof recipe === 'string' && typeof password === 'string' && typeof files === 'number' && typeof bytes === 'number'
  );
}

/** Number and total size in bytes of the files below a directory: a cheap sign that nothing is missing or cut short. */
function weigh(directory: string): { readonly files: number; readonly bytes: number } {
  const entries = readdirSync(directory, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const sizes = entries.map((entry) => statSync(join(entry.parentPath, entry.name)).size);
  return { files: sizes.length, bytes: sizes.reduce((sum, size) => sum + size, 0) };
}

/** Clusters of versions and settings that nobody uses any more, and half-made ones of killed runs. */
async function dropUnused(cache: string): Promise<void> {
  for (const name of readdirSync(cache)) {
    const place = join(cache, name);
    if (!name.startsWith(PREFIX) && !name.startsWith('making-') && !name.startsWith('copying-')) continue;
    if (existsSync(place) && Date.now() - statSync(place).mtimeMs > UNUSED_AFTER_MS) await removeWhole(place);
  }
}
