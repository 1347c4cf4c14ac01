import type { Database } from '../../core/engine.ts';
import type { Migration } from '../../core/migration.ts';
import type { SchemaSnapshot } from '../../core/snapshot.ts';
import type { MigrationTrace } from '../../core/trace.ts';
import { Observer } from '../observer.ts';
import { type RehearsalRequest, wholeStage } from '../request.ts';
import { Session } from '../session.ts';
import { diffSnapshots } from '../snapshot/diff.ts';
import { readSnapshot } from '../snapshot/read.ts';
import { applyWhole } from '../whole.ts';

/** What would be run in place of one file of the change: another text for it, and perhaps files that come after. */
export interface Alternative {
  /** The file that it replaces, up or down. */
  readonly path: string;
  readonly files: readonly Migration[];
}

export interface ProofRequest<A extends Alternative> {
  readonly rehearsal: RehearsalRequest;
  /** A copy of the database as it was before the change. It is used up. */
  readonly before: Database;
  /** What the rehearsal saw of the change. */
  readonly migrations: readonly MigrationTrace[];
  readonly alternatives: readonly A[];
}

/**
 * Runs each alternative where the change would have run its file, on a copy of the database as it is just then, as the
 * tool would run it, and compares the schema that it leaves with the one that the file itself leaves.
 * @returns those that leave the same. Where the file fails there is nothing to compare: then those that run at all.
 * A file that was not reached has no place to run its alternatives in, and neither has one that needs lent rights.
 * @throws EngineError where the server goes away; the signal's reason.
 */
export async function proveAlternatives<A extends Alternative>(request: ProofRequest<A>): Promise<ReadonlySet<A>> {
  const { rehearsal, before, migrations, alternatives } = request;
  const proven = new Set<A>();
  const left = new Set(alternatives);
  for (const { migration } of rehearsal.change) {
    if (left.size === 0) break;
    const trace = migrations.find(({ path }) => path === migration.path);
    if (trace === undefined || trace.status === 'not-reached') break;
    const ups = takeOf(left, migration.path);
    const results = await resultsOf(request, ups);
    const own = await leave(rehearsal, before, [migration]);
    if (trace.status === 'failed') {
      for (const [alternative] of results) proven.add(alternative);
      break;
    }
    // It passed in the rehearsal: here something outside the database is in its way, such as a role that it made there.
    if (own === undefined) break;
    for (const [alternative, schema] of results) if (isSame(own, schema)) proven.add(alternative);
    const down = rehearsal.down?.find((one) => one.migration.version === migration.version)?.migration;
    const downs = down === undefined ? [] : takeOf(left, down.path);
    if (down === undefined || downs.length === 0) continue;
    const back = await resultsOf(request, downs);
    const [whole] = await resultsOf(request, [{ path: down.path, files: [down] }]);
    for (const [alternative, schema] of back)
      if (whole !== undefined && isSame(whole[1], schema)) proven.add(alternative);
  }
  return proven;
}

function takeOf<A extends Alternative>(left: Set<A>, path: string): readonly A[] {
  const taken = [...left].filter((one) => one.path === path);
  for (const one of taken) left.delete(one);
  return taken;
}

/** The schemas that alternatives leave, each on a copy of its own; those that do not run are not among them. */
async function resultsOf<A extends Alternative>(
  { rehearsal, before }: Pick<ProofRequest<A>, 'rehearsal' | 'before'>,
  alternatives: readonly A[],
): Promise<readonly (readonly [A, SchemaSnapshot])[]> {
  const results: (readonly [A, SchemaSnapshot])[] = [];
  for (const alternative of alternatives) {
    await using copy = await before.copy();
    const schema = await leave(rehearsal, copy, alternative.files);
    if (schema !== undefined) results.push([alternative, schema]);
  }
  return results;
}

/**
 * Applies files and leaves the database, so that it can be copied.
 * @returns the schema after them; undefined where one fails.
 */
async function leave(
  rehearsal: RehearsalRequest,
  database: Database,
  files: readonly Migration[],
): Promise<SchemaSnapshot | undefined> {
  await using observer = await Observer.open(database, rehearsal.limits.signal);
  await using session = await Session.open(database.owner, 'pg-rehearsal', rehearsal.limits);
  // The ledger's row says nothing of the schema, and a file that comes after has no version yet. Rights are not lent:
  // who else may log in as the owner was known before the change only.
  const { ledger: _, ...stage } = wholeStage({ ...rehearsal, database, lendRights: [] }, session, observer);
  for (const file of files) if ((await applyWhole(stage, file)) !== undefined) return undefined;
  const leaveOut = rehearsal.ledger === undefined ? {} : { leaveOut: [rehearsal.ledger.table] };
  return await readSnapshot((sql, values) => observer.ask(sql, values), leaveOut);
}

function isSame(one: SchemaSnapshot, other: SchemaSnapshot): boolean {
  return diffSnapshots(one, other).objects.length === 0;
}
