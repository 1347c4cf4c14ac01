import type { Catalogue } from '../../core/catalogue.ts';
import { errorMessage, isKnownError } from '../../core/errors.ts';
import type { BlockingLock, CostEstimate } from '../../core/estimate.ts';
import { type TableSizes, tablesByName } from '../../core/statistics.ts';
import type { MigrationTrace } from '../../core/trace.ts';
import { type Component, componentOf, endOf, type Sizes, wholeOf, whyUnknown } from './component.ts';
import { explainComponents } from './explain.ts';
import { type MeasurePlan, type MeasureRequest, measure } from './measure.ts';
import { type LockWindow, lockWindows } from './windows.ts';
import { lockedTables } from './work.ts';

/** Rows a table: few and many enough that the difference stands out of the noise. */
export const SIZES = [10_000, 100_000] as const;

export interface CostRequest {
  /** As the rehearsal was given; the server must still run. Fixtures are not used: they have one size only. */
  readonly rehearsal: MeasureRequest;
  /** What the rehearsal saw. */
  readonly migrations: readonly MigrationTrace[];
  readonly catalogue: Catalogue;
  /** Production's. */
  readonly statistics: TableSizes;
  /** Rows of each table, in the first and in the second measurement; `SIZES` where absent. */
  readonly sizes?: readonly [small: number, large: number];
}

/**
 * Says for each lock of the change that blocks a table in use how long it will be held in production: the change is
 * rehearsed twice more, on made data of two sizes, in databases of their own; what each statement costs for a row is
 * taken times production's rows; and statements of one transaction are added up. Nothing is run where all passed and no
 * such lock was seen on a table that the statistics know. Migrations that fail on made data, too, are left out.
 * @returns in the order in which the locks are taken. What cannot be measured is unknown, with the reason; so is
 * everything when time runs out.
 * @throws the signal's reason, unless that is the rehearsal's own time limit; errors that are bugs.
 */
export async function estimateCosts(request: CostRequest): Promise<readonly CostEstimate[]> {
  const { migrations, catalogue, statistics, sizes: [few, many] = SIZES } = request;
  const production = tablesByName(statistics);
  const seen = lockWindows(migrations, catalogue);
  const unmeasured = (reason?: string) =>
    seen.map((window) => unknown(window, whyUnknown(window.relation, production, []) ?? reason ?? ''));
  const isKnown = ({ relation }: LockWindow) => whyUnknown(relation, production, []) === undefined;
  // A change that failed may have failed on its data; what it would have locked then is not seen yet.
  if (!seen.some(isKnown) && migrations.every(({ status }) => status === 'passed')) return unmeasured();
  request.rehearsal.progress.step('Measuring what the change costs');
  try {
    const plan = planOf(migrations, seen.filter(isKnown));
    const small = await measure(request.rehearsal, few, plan);
    const windows = lockWindows(betterOf(migrations, small.migrations), small.catalogue);
    if (!windows.some(isKnown))
      return windows.map((window) => unknown(window, whyUnknown(window.relation, production, []) ?? ''));
    const large = await measure(request.rehearsal, many, plan);
    const sizes = { small, large, production };
    return withoutPartitions(windows, sizes).map((window) => estimate(window, sizes));
  } catch (error) {
    if (!isKnownError(error)) throw error;
    return unmeasured(`it could not be measured: ${errorMessage(error)}`);
  }
}

/** What to fill, and what not to repeat, by what the rehearsal saw. */
function planOf(migrations: readonly MigrationTrace[], windows: readonly LockWindow[]): MeasurePlan {
  const tables = new Set(windows.map(({ relation }) => relation));
  const writers = new Set<string>();
  for (const { path, statements } of migrations) {
    const held = new Set(windows.flatMap((window) => (window.path === path ? window.statements : [])));
    for (const trace of statements) {
      if (trace.written.some(({ existing }) => existing)) writers.add(path);
      if (held.has(trace.index)) for (const table of lockedTables(trace)) tables.add(table);
    }
  }
  return { tables, writers, andTouched: migrations.some(({ status }) => status !== 'passed') };
}

/** Each migration as the rehearsal saw it pass, or else as it went with data made for it. */
function betterOf(
  rehearsed: readonly MigrationTrace[],
  measured: readonly MigrationTrace[],
): readonly MigrationTrace[] {
  return rehearsed.map((trace) =>
    trace.status === 'passed' ? trace : (measured.find(({ path }) => path === trace.path) ?? trace),
  );
}

function unknown(window: LockWindow, reason: string): CostEstimate {
  return { ...lockOf(window), unknown: reason };
}

function lockOf({ path, statementIndex, relation, mode, blocks }: LockWindow): BlockingLock {
  return { path, statementIndex, relation, mode, blocks };
}

/** Where a statement locks a partitioned table with its partitions, the whole is what people ask about. */
function withoutPartitions(windows: readonly LockWindow[], { large }: Sizes): readonly LockWindow[] {
  return windows.filter(({ path, statementIndex, relation, mode }) => {
    const isLockedToo = (name: string) =>
      windows.some(
        (one) =>
          one.path === path && one.statementIndex === statementIndex && one.relation === name && one.mode === mode,
      );
    return wholeOf(relation, large.tables, isLockedToo) === relation;
  });
}

function estimate(window: LockWindow, sizes: Sizes): CostEstimate {
  const reason = whyUnknown(window.relation, sizes.production, [sizes.small, sizes.large]);
  if (reason !== undefined) return unknown(window, reason);
  const components: Component[] = [];
  for (const index of window.statements) {
    const component = componentOf(window.path, index, sizes);
    if ('unknown' in component) return unknown(window, component.unknown);
    components.push(component);
    // What would have followed is not known; that this takes too long already is.
    if (component.cancelled) break;
  }
  const end = components.at(-1)?.cancelled === true ? undefined : endOf(window, sizes);
  if (end !== undefined && 'unknown' in end) return unknown(window, end.unknown);
  // A plain COMMIT takes a moment; it is worth a word only where it does not.
  const all = end === undefined ? components : [...components, end];
  const sum = (of: (component: Component) => number) => all.reduce((total, one) => total + of(one), 0);
  return {
    ...lockOf(window),
    lowMs: sum(({ lowMs }) => lowMs),
    highMs: sum(({ highMs }) => highMs),
    grows: all.some(({ growth }) => growth !== undefined),
    how: explainComponents(end?.growth === undefined ? components : all),
  };
}
