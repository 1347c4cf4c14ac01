import type { ObjectDiff, PartDiff, SchemaDiff, SchemaSnapshot } from '../core/snapshot.ts';
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
  let carried: SchemaDiff = { objects: [], notes: [] };
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
    const remaining = diffSnapshots(step.before, await snapshot());
    const difference = differenceBeyond(carried, remaining);
    carried = remaining;
    results.set(step.up.migration.path, {
      path,
      outcome: difference === undefined ? 'restored' : 'differs',
      trace,
      destroyed: await losses(),
      ...(difference === undefined ? {} : { difference }),
    });
  }
  await forwardAgain({ stage, steps: taken.toReversed(), snapshot }, carried, results);
  return results;
}

async function forwardAgain(
  { stage, steps, snapshot }: Pick<WayBack, 'stage' | 'steps' | 'snapshot'>,
  leftOver: SchemaDiff,
  results: Map<string, RollBack>,
): Promise<void> {
  let carried = leftOver;
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
    const remaining = diffSnapshots(after, await snapshot());
    const difference = differenceBeyond(carried, remaining);
    carried = remaining;
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

/**
 * What a step itself left different: what an earlier step had left is not told again.
 * @returns as text; undefined for nothing.
 */
function differenceBeyond(carried: SchemaDiff, remaining: SchemaDiff): string | undefined {
  const known = new Set(carried.objects.flatMap((object) => [...keysOf(object)]));
  const objects = remaining.objects.flatMap((object) => {
    if (object.change !== 'changed') return known.has(objectKey(object)) ? [] : [object];
    const parts = object.parts.filter((part) => !known.has(partKey(object, part)));
    return parts.length === 0 ? [] : [{ ...object, parts }];
  });
  return objects.length === 0 ? undefined : formatDiff({ objects, notes: remaining.notes });
}

function* keysOf(object: ObjectDiff): Iterable<string> {
  yield objectKey(object);
  for (const part of object.parts) yield partKey(object, part);
}

function objectKey({ kind, name, change }: ObjectDiff): string {
  return JSON.stringify([kind, name, change]);
}

function partKey({ kind, name }: ObjectDiff, part: PartDiff): string {
  return JSON.stringify([kind, name, part.kind, part.name, part.after ?? null]);
}

function errorOf({ statements, error }: MigrationTrace): ServerError | undefined {
  return statements.find((statement) => statement.error !== undefined)?.error ?? error;
}
