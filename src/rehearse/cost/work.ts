import type { StatementTrace } from '../../core/trace.ts';

/** A table that a statement works through, and how. */
export interface Work {
  readonly relation: string;
  readonly scanned: boolean;
  readonly rewritten: boolean;
  readonly written: boolean;
}

/** By this factor counted rows must be more with the larger tables, or they do not depend on the size. */
const GROWN = 1.5;
/**
 * A statement that was seen doing nothing with rows is believed to depend on them only if every run among many rows took
 * far longer than any among few; a single run must show more, since a machine can stall.
 */
const FAR_LONGER = { times: 4, ms: 20, onceMs: 200 } as const;

/**
 * The tables whose size decides how long a statement takes, by what the server counted with small and with large tables:
 * those it rewrote, and those of which it read or wrote more rows when there were more.
 * @param large absent where the statement did not get to its end: all that it touched may then be the reason.
 * @param grew whether a table was larger the second time; of one that was not, reading as much proves nothing.
 */
export function workOf(
  small: StatementTrace,
  large: StatementTrace | undefined,
  grew: (relation: string) => boolean,
): readonly Work[] {
  const work = new Map<string, Work>();
  const add = (relation: string, kind: Partial<Work>) => {
    const before = work.get(relation) ?? { relation, scanned: false, rewritten: false, written: false };
    work.set(relation, { ...before, ...kind });
  };
  const { rewrites, scans, written } = large ?? small;
  const more = (count: (trace: StatementTrace) => number) =>
    large === undefined ? count(small) > 0 : count(large) > count(small) * GROWN;
  for (const { table, existing } of rewrites) if (existing) add(table, { rewritten: true });
  for (const { relation, existing } of scans) {
    const read = (trace: StatementTrace) => sum(trace.scans, relation, ({ rows }) => rows);
    if (existing && (!grew(relation) || more(read))) add(relation, { scanned: true });
  }
  for (const { relation, existing } of written) {
    const wrote = (trace: StatementTrace) =>
      sum(trace.written, relation, ({ inserted, updated, deleted }) => inserted + updated + deleted);
    if (existing && more(wrote)) add(relation, { written: true });
  }
  return [...work.values()];
}

function sum<T extends { readonly relation: string }>(
  items: readonly T[],
  relation: string,
  of: (item: T) => number,
): number {
  return items.reduce((total, item) => total + (item.relation === relation ? of(item) : 0), 0);
}

/** Whether time alone shows that a statement depends on rows, though nobody saw it read any: by way of an index, say. */
export function growsUnseen(smallMs: readonly number[], largeMs: readonly number[]): boolean {
  const [slowest, fastest] = [Math.max(...smallMs), Math.min(...largeMs)];
  const once = smallMs.length === 1 || largeMs.length === 1;
  return (
    fastest > FAR_LONGER.times * Math.max(1, slowest) && fastest - slowest > (once ? FAR_LONGER.onceMs : FAR_LONGER.ms)
  );
}

/** Tables that a statement holds locks on, indexes aside. */
export function lockedTables({ locks }: StatementTrace): readonly string[] {
  const tables = locks.filter(
    ({ existing, relationKind }) =>
      existing && ['table', 'partitioned table', 'materialized view'].includes(relationKind),
  );
  return [...new Set(tables.map(({ relation }) => relation))];
}
