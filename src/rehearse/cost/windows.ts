import type { Catalogue } from '../../core/catalogue.ts';
import type { BlockingLock } from '../../core/estimate.ts';
import { blocks, blocksInWords, compareLockModes } from '../../core/locks.ts';
import type { MigrationTrace, RelationLock, StatementTrace } from '../../core/trace.ts';

/** A lock that keeps reads or writes out of a table, and the statements through which it is held. */
export interface LockWindow extends BlockingLock {
  /** The relation that is locked: the table itself, or one of its indexes. */
  readonly locked: string;
  /** Indexes of the statements from the one that takes it to the last of its transaction, as their files count them. */
  readonly statements: readonly number[];
}

/**
 * The locks of a rehearsed change that keep anybody out of a table in use, in the order in which they are taken. Of the
 * locks that one statement takes on one table only the strongest counts, and none that adds nothing to an earlier one.
 * Migrations that failed are left out: a deploy would not get through them either.
 */
export function lockWindows(migrations: readonly MigrationTrace[], catalogue: Catalogue): readonly LockWindow[] {
  return migrations.flatMap(({ path, status, statements }) =>
    status === 'passed' ? windowsOf(path, statements, catalogue) : [],
  );
}

function windowsOf(path: string, traces: readonly StatementTrace[], catalogue: Catalogue): readonly LockWindow[] {
  const found: LockWindow[] = [];
  for (const [position, trace] of traces.entries()) {
    const strongest = new Map<string, { readonly lock: RelationLock; readonly relation: string }>();
    for (const lock of trace.locks) {
      const relation = tableOf(lock, catalogue);
      if (!lock.acquired || relation === undefined || !keepsOut(lock)) continue;
      const known = strongest.get(relation);
      if (known === undefined || compareLockModes(lock.mode, known.lock.mode) > 0)
        strongest.set(relation, { lock, relation });
    }
    // The server shows locks in no order.
    const inOrder = [...strongest.values()].toSorted((a, b) => (a.relation < b.relation ? -1 : 1));
    for (const { lock, relation } of inOrder) {
      const end = endOf(lock, position, traces);
      if (isCovered(found, trace.index, relation, lock)) continue;
      found.push({
        path,
        statementIndex: trace.index,
        relation,
        mode: lock.mode,
        blocks: blocksInWords(lock.mode),
        locked: lock.relation,
        statements: traces.slice(position, end + 1).map(({ index }) => index),
      });
    }
  }
  return found;
}

/** Planning any query on a table takes AccessShareLock on its indexes, so whoever locks an index blocks the table. */
function tableOf({ relation, relationKind, existing }: RelationLock, catalogue: Catalogue): string | undefined {
  if (!existing) return undefined;
  if (relationKind === 'index') return catalogue.relations.get(relation)?.table;
  return ['table', 'partitioned table', 'materialized view'].includes(relationKind) ? relation : undefined;
}

function keepsOut({ mode, relationKind }: RelationLock): boolean {
  const { reads, writes } = blocks(mode);
  return reads || (writes && relationKind !== 'index');
}

/** The last statement that still shows the lock as taken before; what shows no locks, such as SAVEPOINT, is passed over. */
function endOf(lock: RelationLock, from: number, traces: readonly StatementTrace[]): number {
  let end = from;
  for (let at = from + 1; at < traces.length; at += 1) {
    const same = traces[at]?.locks.find(({ relation, mode }) => relation === lock.relation && mode === lock.mode);
    if (same?.acquired === true) break;
    if (same !== undefined) end = at;
  }
  return end;
}

function isCovered(found: readonly LockWindow[], index: number, relation: string, { mode }: RelationLock): boolean {
  const { reads } = blocks(mode);
  return found.some(
    (earlier) =>
      earlier.relation === relation && earlier.statements.includes(index) && (!reads || blocks(earlier.mode).reads),
  );
}
