import type { Catalogue } from '../core/catalogue.ts';
import type { Timings } from '../core/trace.ts';
import { readCatalogue } from './catalogue.ts';
import { type ChangeResult, rehearseChange } from './change.ts';
import { Observer } from './observer.ts';
import { prepare } from './prepare.ts';
import { count, type RehearsalRequest, stopwatch } from './request.ts';
import type { SeedResult } from './seed/seed.ts';

export type { RehearsalRequest } from './request.ts';

export interface RehearsalResult extends ChangeResult {
  /** The schema before the change. */
  readonly catalogue: Catalogue;
  readonly timings: Omit<Timings, 'engineMs'>;
  /** Which tables made data filled, and which it could not. */
  readonly seeded?: SeedResult;
  /** What a reader should know of how data was loaded, sentences. */
  readonly notes: readonly string[];
}

/**
 * Applies base, fixtures and then the change to an empty database, the change traced statement by statement.
 * The first failing migration ends it, as it ends a deploy; later ones are `not-reached`.
 * @throws PreparationError where base or fixtures do not apply; EngineError where the server goes away.
 */
export async function rehearse(request: RehearsalRequest): Promise<RehearsalResult> {
  await using observer = await Observer.open(request.database, request.limits.signal);
  const { seeded, notes, ...prepared } = await prepare(request, observer);
  const catalogue = await readCatalogue(observer);
  const { beforeChange } = request;
  if (beforeChange !== undefined) await observer.away(() => beforeChange(catalogue), request.limits.signal);
  const clock = stopwatch();
  request.progress.step(`Rehearsing ${count(request.change.length, 'migration')}`);
  const result = await rehearseChange(request, observer, catalogue);
  const timings = { ...prepared, changeMs: clock() };
  return { ...result, catalogue, timings, notes, ...(seeded === undefined ? {} : { seeded }) };
}
