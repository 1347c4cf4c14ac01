import { availableParallelism, freemem } from 'node:os';
import { type CheckRequest, checkCollected, collectChange } from '../check.ts';
import type { Collected } from '../collect/collect.ts';
import type { DatabaseSettings } from '../config/projects.ts';
import { type Progress, SILENT } from '../core/progress.ts';
import type { NamedReport } from '../core/report-set.ts';
import { notChecked } from './not-checked.ts';

export interface DatabasesRequest extends Omit<CheckRequest, 'settings'> {
  readonly databases: readonly DatabaseSettings[];
  /** Told of what kept a database from being checked, as it happens; its report says so, too. */
  failed?(name: string, error: unknown): void;
}

/** A database's migrations, or why they could not be collected. */
export type CollectedDatabase = DatabaseSettings & ({ readonly collected: Collected } | { readonly error: unknown });

/** A server with made data and its caches, and what this process keeps of a rehearsal. */
const BYTES_PER_REHEARSAL = 512 * 1_048_576;

/**
 * Checks several databases of one repository: all are collected, and those that the change touches are rehearsed side by
 * side, as many as cores and memory allow. What keeps one from being checked keeps no other.
 * @returns a report for each, in the order given.
 */
export async function checkDatabases(request: DatabasesRequest): Promise<readonly NamedReport[]> {
  const collected = await collectDatabases(request);
  const touched = collected.filter(isTouched).length;
  const tell = sharedProgress(request.progress, touched);
  const reports = await sideBySide(collected, howMany(touched), async (one) => {
    const { name, settings } = one;
    if ('error' in one) return { name, report: notChecked(one.error) };
    const mine = isTouched(one) ? tell(name) : { progress: SILENT, ended() {} };
    try {
      return { name, report: await checkCollected({ ...request, settings, progress: mine.progress }, one.collected) };
    } catch (error) {
      request.signal.throwIfAborted();
      request.failed?.(name, error);
      return { name, report: notChecked(error) };
    } finally {
      mine.ended();
    }
  });
  request.progress.done();
  return reports;
}

/**
 * What each database has at base and at head. One after the other: Git's own lock lets only one fetch in.
 * @throws only where the request was aborted.
 */
export async function collectDatabases(request: DatabasesRequest): Promise<readonly CollectedDatabase[]> {
  const { databases, progress, signal } = request;
  progress.step('Collecting migrations');
  const quiet = { ...progress, step: () => undefined };
  const all: CollectedDatabase[] = [];
  for (const database of databases) {
    progress.detail(database.name);
    const { settings } = database;
    try {
      all.push({ ...database, collected: await collectChange({ ...request, settings, progress: quiet }) });
    } catch (error) {
      signal.throwIfAborted();
      request.failed?.(database.name, error);
      all.push({ ...database, error });
    }
  }
  return all;
}

/** Whether there is anything to check. What could not be collected counts: nobody knows. */
export function isTouched(database: CollectedDatabase): boolean {
  if ('error' in database) return true;
  const { changes, problems } = database.collected.history;
  return changes.length > 0 || problems.some(({ inChange }) => inChange);
}

function howMany(touched: number): number {
  const byMemory = Math.floor(freemem() / BYTES_PER_REHEARSAL);
  return Math.max(1, Math.min(touched, availableParallelism(), byMemory));
}

/** Progress of several checks on one line: whose step it is, and how many are through. */
function sharedProgress(progress: Progress, count: number) {
  let through = 0;
  progress.step(`Checking ${count} ${count === 1 ? 'database' : 'databases'}`);
  return (name: string) => ({
    progress: {
      step: (label: string) => progress.detail(`${name}: ${label} (${through} of ${count} done)`),
      detail: (text: string) => progress.detail(`${name}: ${text} (${through} of ${count} done)`),
      done() {},
    } satisfies Progress,
    ended() {
      through += 1;
    },
  });
}

/** Works on items side by side, at most `limit` at once, and waits for all, so that nothing goes on after a failure. */
async function sideBySide<T, R>(
  items: readonly T[],
  limit: number,
  work: (item: T) => Promise<R>,
): Promise<readonly R[]> {
  const results: R[] = [];
  const queue = items.entries();
  const worker = async () => {
    for (const [index, item] of queue) results[index] = await work(item);
  };
  const ended = await Promise.allSettled(Array.from({ length: limit }, worker));
  for (const one of ended) if (one.status === 'rejected') throw one.reason;
  return results;
}
