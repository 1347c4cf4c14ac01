import type { Node, UpdateStmt } from '@pgsql/types';
import type { KnownSchema } from '../core/schema.ts';
import type { Statement } from '../core/statement.ts';
import { strings, tableName } from './names.ts';
import { nodeAs, nodesAs } from './nodes.ts';
import { findNodes, someNode } from './walk.ts';

/** A statement that may write any number of rows. */
export interface BulkWrite {
  readonly what: 'UPDATE' | 'DELETE' | 'INSERT' | 'MERGE';
  /** The table that it writes to. */
  readonly table: string;
}

/**
 * Whether a statement may write as many rows as its table has: an UPDATE, DELETE or MERGE that does not pick rows by
 * key or LIMIT, or an INSERT out of a table.
 */
export function bulkWrite({ node }: Statement, schema: KnownSchema): BulkWrite | undefined {
  if ('UpdateStmt' in node) {
    const { relation, whereClause, fromClause } = node.UpdateStmt;
    return picksFew(whereClause, tableName(relation), schema, fromClause === undefined)
      ? undefined
      : { what: 'UPDATE', table: tableName(relation) };
  }
  if ('DeleteStmt' in node) {
    const { relation, whereClause, usingClause } = node.DeleteStmt;
    return picksFew(whereClause, tableName(relation), schema, usingClause === undefined)
      ? undefined
      : { what: 'DELETE', table: tableName(relation) };
  }
  if ('InsertStmt' in node) {
    const { relation, selectStmt } = node.InsertStmt;
    const select = nodeAs(selectStmt, 'SelectStmt');
    const reads = findNodes(select?.fromClause, 'RangeVar').length > 0 && select?.limitCount === undefined;
    return reads ? { what: 'INSERT', table: tableName(relation) } : undefined;
  }
  if ('MergeStmt' in node) return { what: 'MERGE', table: tableName(node.MergeStmt.relation) };
  return undefined;
}

/** Whether a WHERE picks rows by a key, as far as the text and what is known of the table tell, or by a LIMIT. */
function picksFew(where: Node | undefined, table: string, schema: KnownSchema, alone: boolean): boolean {
  if (where === undefined) return false;
  if (someNode(where, (kind, value) => kind === 'SelectStmt' && value.limitCount !== undefined)) return true;
  const known = schema.table(table);
  const keys = (known?.indexes ?? []).filter(({ unique, partial }) => unique && !partial).map(({ columns }) => columns);
  const fixed = fixedColumns(where, alone);
  if (keys.some((columns) => columns.length > 0 && columns.every((column) => fixed.has(column)))) return true;
  return known?.known !== true && [...fixed].some((column) => LIKELY_KEYS.has(column));
}

/** Columns that mostly are keys, for tables of which nothing is known. */
const LIKELY_KEYS = new Set(['id', 'uuid', 'key', 'code', 'slug', 'version', 'name', 'email']);

/**
 * Columns that a condition ties to one value or a short list: `a = 1 AND b IN (2, 3)`, `a = 1 OR a = 2`. Where the statement reads no
 * other table, a name on the other side is a variable of the code around it.
 */
function fixedColumns(where: Node | undefined, alone: boolean): ReadonlySet<string> {
  const all = nodeAs(where, 'BoolExpr');
  if (all?.boolop === 'AND_EXPR') return new Set((all.args ?? []).flatMap((part) => [...fixedColumns(part, alone)]));
  if (all?.boolop === 'OR_EXPR') {
    const [first, ...others] = (all.args ?? []).map((part) => fixedColumns(part, alone));
    return new Set([...(first ?? [])].filter((column) => others.every((fixed) => fixed.has(column))));
  }
  const comparison = nodeAs(where, 'A_Expr');
  if (comparison === undefined || strings(comparison.name)[0] !== '=') return new Set();
  const [left, right] = [nodeAs(comparison.lexpr, 'ColumnRef'), nodeAs(comparison.rexpr, 'ColumnRef')];
  if (left !== undefined && right !== undefined)
    return alone ? new Set([left, right].flatMap(({ fields }) => strings(fields).slice(-1))) : new Set();
  const column = left ?? right;
  const other = left === undefined ? comparison.lexpr : comparison.rexpr;
  const name = strings(column?.fields).at(-1);
  return name === undefined || other === undefined || !isConstant(other) ? new Set() : new Set([name]);
}

function isConstant(node: Node): boolean {
  const list = nodeAs(node, 'List')?.items;
  if (list !== undefined) return list.every(isConstant);
  const cast = nodeAs(node, 'TypeCast')?.arg;
  return nodeAs(cast ?? node, 'A_Const') !== undefined;
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
