import type { DataAccount } from '../../core/account.ts';
import type { ColumnPair } from './compare.ts';
import type { TableShape } from './shapes.ts';

/** What became of a table. */
export interface Successor {
  readonly before: TableShape;
  /** The same table, by its identifier, wherever it is now; or else the one that has its name. */
  readonly after?: TableShape;
  readonly fate: DataAccount['fate'];
  /** Tables that held its rows and are no longer part of it. */
  readonly detached: readonly TableShape[];
  /** Its columns and those that stand for them: by number in the same table, or else by name. */
  readonly columns: readonly ColumnPair[];
}

export function successors(before: readonly TableShape[], now: readonly TableShape[]): readonly Successor[] {
  const byOid = new Map(now.map((table) => [table.oid, table]));
  const byName = new Map(now.map((table) => [table.relation, table]));
  return before.map((table) => {
    const same = byOid.get(table.oid);
    const after = same ?? byName.get(table.relation);
    const leaves = table.leaves.flatMap((oid) => byOid.get(oid) ?? []);
    const detached = leaves.filter(({ oid, root }) => oid !== after?.oid && root !== after?.root);
    if (after === undefined) return { before: table, fate: 'dropped', detached, columns: [] };
    const fate = same === undefined ? 'replaced' : same.relation === table.relation ? 'kept' : 'renamed';
    return { before: table, after, fate, detached, columns: columnPairs(table, after) };
  });
}

function columnPairs(before: TableShape, after: TableShape): readonly ColumnPair[] {
  const isSame = before.oid === after.oid;
  const byNumber = new Map(isSame ? after.columns.map((column) => [column.number, column]) : []);
  const taken = new Set(isSame ? before.columns.map(({ number }) => number) : []);
  // A column of that name that is new: the old one may only have been renamed to make place for it.
  const byName = new Map(
    after.columns.filter(({ number }) => !taken.has(number)).map((column) => [column.name, column]),
  );
  return before.columns.flatMap((was) => {
    const is = byNumber.get(was.number) ?? byName.get(was.name);
    return is === undefined ? [] : [{ was, is }];
  });
}
