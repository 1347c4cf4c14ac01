import type { Database } from '../../core/engine.ts';
import type { Migration } from '../../core/migration.ts';
import type { SchemaSnapshot } from '../../core/snapshot.ts';
import type { MigrationTrace } from '../../core/trace.ts';
import type { RehearsalRequest } from '../request.ts';
import { diffSnapshots } from '../snapshot/diff.ts';
import { leave, triedInPlace } from './run.ts';

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
  /** Milliseconds after which no further alternative is begun. */
  readonly patienceMs: number;
}

export interface Proofs<A> {
  readonly proven: ReadonlySet<A>;
  /** How many were not begun, since patience was over. */
  readonly notBegun: number;
}

/**
 * Runs each alternative where the change would have run its file, on the database as it is just then, as the tool would
 * run it, and compares the schema that it leaves with the one that the file itself leaves.
 * @returns those that leave the same. Where the file fails there is nothing to compare: then those that run at all.
 * A file that was not reached has no place to run its alternatives in, and neither has one that needs lent rights.
 * @throws EngineError where the server goes away; the signal's reason.
 */
export async function proveAlternatives<A extends Alternative>(request: ProofRequest<A>): Promise<Proofs<A>> {
  const { rehearsal, before, migrations, alternatives } = request;
  const trials = new Trials(request);
  const proven = new Set<A>();
  const left = new Set(alternatives);
  for (const { migration } of rehearsal.change) {
    if (left.size === 0 || trials.isOver) break;
    const trace = migrations.find(({ path }) => path === migration.path);
    if (trace === undefined || trace.status === 'not-reached') break;
    const results = await trials.resultsOf(takeOf(left, migration.path));
    if (trace.status === 'failed') {
      for (const [alternative] of results) proven.add(alternative);
      break;
    }
    const own = await leave(rehearsal, before, [migration]);
    // It passed in the rehearsal: here something outside the database is in its way, such as a role that it made there.
    if (own === undefined) break;
    for (const [alternative, schema] of results) if (isSame(own, schema)) proven.add(alternative);
    const down = rehearsal.down?.find((one) => one.migration.version === migration.version)?.migration;
    const downs = down === undefined ? [] : takeOf(left, down.path);
    if (down === undefined || downs.length === 0) continue;
    const back = await trials.resultsOf(downs);
    const [whole] = await trials.resultsOf([{ path: down.path, files: [down] }]);
    for (const [alternative, schema] of back)
      if (whole !== undefined && isSame(whole[1], schema)) proven.add(alternative);
  }
  return { proven, notBegun: trials.notBegun + (trials.isOver ? left.size : 0) };
}

class Trials {
  private readonly rehearsal: RehearsalRequest;
  private readonly before: Database;
  private readonly endsAt: number;
  notBegun = 0;

  constructor({
    rehearsal,
    before,
    patienceMs,
  }: Pick<ProofRequest<Alternative>, 'rehearsal' | 'before' | 'patienceMs'>) {
    this.rehearsal = rehearsal;
    this.before = before;
    this.endsAt = performance.now() + patienceMs;
  }

  get isOver(): boolean {
    return performance.now() >= this.endsAt;
  }

  /** The schemas that alternatives leave; those that do not run are not among them. The database stays as it is. */
  async resultsOf<A extends Alternative>(
    alternatives: readonly A[],
  ): Promise<readonly (readonly [A, SchemaSnapshot])[]> {
    const results: (readonly [A, SchemaSnapshot])[] = [];
    for (const alternative of alternatives) {
      if (this.isOver) {
        this.notBegun += 1;
        continue;
      }
      const schema = await this.resultOf(alternative.files);
      if (schema !== undefined) results.push([alternative, schema]);
    }
    return results;
  }

  /** What is one transaction is rolled back; for anything else the database is copied. */
  private async resultOf(files: readonly Migration[]): Promise<SchemaSnapshot | undefined> {
    const inPlace = await triedInPlace(this.rehearsal, this.before, files);
    if (inPlace !== 'elsewhere') return inPlace;
    await using copy = await this.before.copy();
    return await leave(this.rehearsal, copy, files);
  }
}

function takeOf<A extends Alternative>(left: Set<A>, path: string): readonly A[] {
  const taken = [...left].filter((one) => one.path === path);
  for (const one of taken) left.delete(one);
  return taken;
}

function isSame(one: SchemaSnapshot, other: SchemaSnapshot): boolean {
  return diffSnapshots(one, other).objects.length === 0;
}
