import type { A_Expr, Node } from '@pgsql/types';
import type { KnownSchema } from '../core/schema.ts';
import { splitName, strings } from './names.ts';
import { nodeAs } from './nodes.ts';
import { someNode } from './walk.ts';

/** So many rows are a batch: changed in one go, they keep nobody waiting for long. */
const BATCH = 10_000;

/**
 * Whether a condition picks few rows of a table, as far as the text and what is known of the table tell: by a unique key
 * that it ties to values which the text lists, or by the LIMIT of a subquery.
 * @param alone whether the statement reads no other table, whose rows would each find one of this.
 */
export function picksFew(where: Node | undefined, table: string, schema: KnownSchema, alone: boolean): boolean {
  if (where === undefined) return false;
  if (someNode(where, (kind, value) => kind === 'SelectStmt' && isBatch(value.limitCount as Node | undefined)))
    return true;
  const known = schema.table(table);
  const keys = (known?.indexes ?? []).filter(({ unique, partial }) => unique && !partial).map(({ columns }) => columns);
  const ownColumns = known?.known === true ? [...known.columns.keys()] : [];
  const fixed = fixedColumns(where, alone ? { table: splitName(table).name, ownColumns } : undefined);
  if (keys.some((columns) => columns.length > 0 && columns.every((column) => fixed.has(column)))) return true;
  return known?.known !== true && [...fixed].some((column) => LIKELY_KEYS.has(column));
}

/** A LIMIT that is a number names the rows; any other is a variable of the code around it, which works in batches. */
function isBatch(limit: Node | undefined): boolean {
  const constant = nodeAs(limit, 'A_Const');
  if (limit === undefined || constant?.isnull === true) return false;
  return constant === undefined || (constant.ival?.ival ?? Number(constant.fval?.fval ?? 0)) <= BATCH;
}

/** Columns that mostly are keys, for tables of which nothing is known. */
const LIKELY_KEYS = new Set(['id', 'uuid', 'key', 'code', 'slug', 'version', 'name', 'email']);

const NONE: ReadonlySet<string> = new Set();

/** The only table of a statement whose rows are not in its text. */
interface Alone {
  readonly table: string;
  /** Its columns, as far as they are known. */
  readonly ownColumns: readonly string[];
}

/** Columns that a condition ties to one value or a list in the text: `a = 1 AND b IN (2, 3)`, or `a = 1 OR a = 2`. */
function fixedColumns(where: Node | undefined, alone: Alone | undefined): ReadonlySet<string> {
  const joined = nodeAs(where, 'BoolExpr');
  const parts = (joined?.args ?? []).map((part) => fixedColumns(part, alone));
  if (joined?.boolop === 'AND_EXPR') return new Set(parts.flatMap((part) => [...part]));
  if (joined?.boolop === 'OR_EXPR')
    return new Set([...(parts[0] ?? NONE)].filter((column) => parts.every((part) => part.has(column))));
  const comparison = nodeAs(where, 'A_Expr');
  return comparison !== undefined && isEquality(comparison) ? tiedBy(comparison, alone) : NONE;
}

function isEquality({ kind, name }: A_Expr): boolean {
  const isOne = kind === 'AEXPR_OP' || kind === 'AEXPR_IN' || kind === 'AEXPR_OP_ANY' || kind === 'AEXPR_NOT_DISTINCT';
  return isOne && strings(name).at(-1) === '=';
}

function tiedBy({ lexpr, rexpr }: A_Expr, alone: Alone | undefined): ReadonlySet<string> {
  const [left, right] = [nodeAs(lexpr, 'ColumnRef'), nodeAs(rexpr, 'ColumnRef')];
  if (left !== undefined && right !== undefined) {
    const names = [left, right].map(({ fields }) => strings(fields));
    return alone !== undefined && !areOfOneRow(names, alone) ? new Set(names.map((name) => name.at(-1) ?? '')) : NONE;
  }
  const other = left === undefined ? lexpr : rexpr;
  const name = strings((left ?? right)?.fields).at(-1);
  return name === undefined || other === undefined || readsRows(other) ? NONE : new Set([name]);
}

/**
 * Whether both names are columns of the one table. Otherwise one of them is a variable of the code around the statement,
 * or comes from a list in it.
 */
function areOfOneRow(names: readonly (readonly string[])[], { table, ownColumns }: Alone): boolean {
  const [one, other] = names.map((parts) => (parts.at(-2) === table ? undefined : parts.at(-2)));
  return one === other && names.every((parts) => ownColumns.includes(parts.at(-1) ?? ''));
}

/** Whether an expression has another value for each row; a subquery in its place has one value for all. */
function readsRows(expression: Node): boolean {
  if (nodeAs(expression, 'SubLink')?.subLinkType === 'EXPR_SUBLINK') return false;
  return someNode([expression], (kind) => kind === 'ColumnRef' || kind === 'SubLink');
}
