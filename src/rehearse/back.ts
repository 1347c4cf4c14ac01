import type { SchemaSnapshot } from '../core/snapshot.ts';
import type { ParsedMigration } from '../core/statement.ts';
import type { MigrationTrace, RollBack, ServerError } from '../core/trace.ts';
import { applyTraced, type Stage } from './apply.ts';
import { diffSnapshots } from './snapshot/diff.ts';
import { formatDiff } from './snapshot/format.ts';

/** One step of the way back: a migration, its down file, and the schema on either side of it. */
export interface Step {
  readonly up: ParsedMigration;
  readonly down: ParsedMigration;
  readonly before: SchemaSnapshot;
  readonly after: SchemaSnapshot;
}

export interface WayBack {
  readonly stage: Stage;
  /** In the order in which they were applied; all of the change from some migration on. */
  readonly steps: readonly Step[];
  snapshot(): Promise<SchemaSnapshot>;
  /** Says what data a step destroys: begins to count, and tells at its end. */
  countLosses(): Promise<() => Promise<readonly string[]>>;
}

/**
 * Takes the change back, last migration first, then applies it again. Each down file must leave the schema that was there
 * before its up file, and the second way forward must lead to the same schema as the first.
 * @returns by path of the up file. Nothing after a failure is run: it would start from the wrong schema.
 */
export async function rollBack({
  stage,
  steps,
  snapshot,
  countLosses,
}: WayBack): Promise<ReadonlyMap<string, RollBack>> {
  const results = new Map<string, RollBack>();
  const taken: Step[] = [];
  for (const step of steps.toReversed()) {
    const { path } = step.down.migration;
    if (taken.length < results.size) {
      results.set(step.up.migration.path, {
        path,
        outcome: 'not-run',
        reason: 'a later down file failed',
        destroyed: [],
      });
      continue;
    }
    const losses = await countLosses();
    const trace = await applyTraced(undoing(stage), step.down.migration, step.down.script);
    if (trace.status !== 'passed') {
      results.set(step.up.migration.path, { path, outcome: 'failed', trace, destroyed: [] });
      continue;
    }
    taken.push(step);
    const difference = differenceOf(step.before, await snapshot());
    results.set(step.up.migration.path, {
      path,
      outcome: difference === undefined ? 'restored' : 'differs',
      trace,
      destroyed: await losses(),
      ...(difference === undefined ? {} : { difference }),
    });
  }
  await forwardAgain(stage, taken.toReversed(), snapshot, results);
  return results;
}

async function forwardAgain(
  stage: Stage,
  steps: readonly Step[],
  snapshot: () => Promise<SchemaSnapshot>,
  results: Map<string, RollBack>,
): Promise<void> {
  for (const { up, after } of steps) {
    const known = results.get(up.migration.path);
    if (known === undefined) continue;
    const trace = await applyTraced(stage, up.migration, up.script);
    if (trace.status !== 'passed') {
      const error = errorOf(trace);
      results.set(up.migration.path, {
        ...known,
        upAgain: { outcome: 'failed', ...(error === undefined ? {} : { error }) },
      });
      return;
    }
    const difference = differenceOf(after, await snapshot());
    const upAgain =
      difference === undefined ? { outcome: 'same' as const } : { outcome: 'differs' as const, difference };
    results.set(up.migration.path, { ...known, upAgain });
  }
}

/** A down file takes the ledger's row away where an up file writes one. */
function undoing(stage: Stage): Stage {
  const { ledger } = stage;
  return ledger === undefined
    ? stage
    : { ...stage, ledger: { ...ledger, record: (migration) => ledger.remove(migration) } };
}

function differenceOf(before: SchemaSnapshot, after: SchemaSnapshot): string | undefined {
  const difference = diffSnapshots(before, after);
  return difference.objects.length === 0 ? undefined : formatDiff(difference);
}

export function errorOf({ statements, error }: MigrationTrace): ServerError | undefined {
  return statements.find((statement) => statement.error !== undefined)?.error ?? error;
}
