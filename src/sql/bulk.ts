import type { Node, SelectStmt, UpdateStmt, WithClause } from '@pgsql/types';
import type { KnownSchema } from '../core/schema.ts';
import type { Statement } from '../core/statement.ts';
import { picksFew } from './few-rows.ts';
import { strings, tableName } from './names.ts';
import { nodeAs, nodesAs } from './nodes.ts';
import { findNodes } from './walk.ts';

/** A statement that may write any number of rows. */
export interface BulkWrite {
  readonly what: 'UPDATE' | 'DELETE' | 'INSERT' | 'MERGE';
  /** The table that it writes to. */
  readonly table: string;
  /** For an INSERT: the tables that its rows come from. */
  readonly from?: readonly string[];
}

/**
 * Whether a statement may write as many rows as its table has: an UPDATE, DELETE or MERGE that does not pick rows by
 * key or LIMIT, nor joins a list in its text, or an INSERT out of a table.
 */
export function bulkWrite({ node }: Statement, schema: KnownSchema): BulkWrite | undefined {
  if ('UpdateStmt' in node) {
    const { relation, whereClause, fromClause } = node.UpdateStmt;
    return picksFew(whereClause, tableName(relation), schema, isListed(fromClause))
      ? undefined
      : { what: 'UPDATE', table: tableName(relation) };
  }
  if ('DeleteStmt' in node) {
    const { relation, whereClause, usingClause } = node.DeleteStmt;
    return picksFew(whereClause, tableName(relation), schema, isListed(usingClause))
      ? undefined
      : { what: 'DELETE', table: tableName(relation) };
  }
  if ('InsertStmt' in node) {
    const { relation, selectStmt, withClause } = node.InsertStmt;
    const from = sourcesOf(nodeAs(selectStmt, 'SelectStmt'), withClause, schema);
    return from.length === 0 ? undefined : { what: 'INSERT', table: tableName(relation), from };
  }
  if ('MergeStmt' in node) {
    const { relation, sourceRelation, mergeWhenClauses } = node.MergeStmt;
    const isBounded =
      sourceRelation !== undefined &&
      isListed([sourceRelation]) &&
      nodesAs(mergeWhenClauses, 'MergeWhenClause').every(
        ({ matchKind }) => matchKind !== 'MERGE_WHEN_NOT_MATCHED_BY_SOURCE',
      );
    return isBounded ? undefined : { what: 'MERGE', table: tableName(relation) };
  }
  return undefined;
}

/** The tables that a query takes any number of rows from; none where it picks them by key or LIMIT, or has VALUES. */
function sourcesOf(select: SelectStmt | undefined, outer: WithClause | undefined, schema: KnownSchema): string[] {
  if (select === undefined || select.limitCount !== undefined) return [];
  const { larg, rarg, fromClause = [], whereClause, withClause } = select;
  if (larg !== undefined || rarg !== undefined)
    return [larg, rarg].flatMap((arm) => sourcesOf(arm, withClause ?? outer, schema));
  const [only, ...others] = fromClause;
  const table = nodeAs(only, 'RangeVar');
  if (table !== undefined && others.length === 0 && picksFew(whereClause, tableName(table), schema, true)) return [];
  return fromClause.length === 0 ? [] : findNodes([fromClause, withClause, outer], 'RangeVar').map(tableName);
}

/** Whether all that a statement joins are rows that its own text lists: FROM (VALUES …). */
function isListed(from: readonly Node[] = []): boolean {
  return nodesAs(from, 'RangeSubselect').filter(({ subquery }) => isValues(subquery)).length === from.length;
}

function isValues(subquery: Node | undefined): boolean {
  return (nodeAs(subquery, 'SelectStmt')?.valuesLists ?? []).length > 0;
}

/** The columns in which an UPDATE leaves nothing of what was there; `SET a = coalesce(a, 0)` only fills gaps. */
export function overwrittenColumns({ targetList }: UpdateStmt): readonly string[] {
  return nodesAs(targetList, 'ResTarget')
    .filter(({ name, val }) => {
      const kept = nodeAs(nodeAs(val, 'CoalesceExpr')?.args?.[0], 'ColumnRef');
      return kept === undefined || strings(kept.fields).at(-1) !== name;
    })
    .map(({ name = '' }) => name);
}
