import type { IndexStmt, Node } from '@pgsql/types';
import type { CatalogueConstraint } from '../core/catalogue.ts';
import { named } from '../core/named.ts';
import type { KnownTable } from '../core/schema.ts';
import { columnsIn } from './columns.ts';
import { splitName, strings } from './names.ts';
import { nodeAs, nodesAs } from './nodes.ts';

/** What of a table a name must not be taken from. */
type Named = Pick<KnownTable, 'name' | 'indexes' | 'constraints'>;

/**
 * The names that PostgreSQL gives to what has none: `orders_total_idx`, `orders_total_check`
 * (ChooseIndexName in src/backend/commands/indexcmds.c, ChooseConstraintName in src/backend/catalog/pg_constraint.c).
 * Undefined for a name so long that PostgreSQL would cut it.
 */
export function defaultIndexName(table: Named, { indexParams, indexIncludingParams }: IndexStmt): string | undefined {
  const elements = nodesAs([...(indexParams ?? []), ...(indexIncludingParams ?? [])], 'IndexElem');
  const columns: string[] = [];
  for (const { name, expr } of elements)
    columns.push(numbered(name ?? nameOf(expr).name ?? 'expr', (one) => columns.includes(one)));
  return free(table, [...columns, 'idx']);
}

const SUFFIX: Readonly<Partial<Record<CatalogueConstraint['type'], string>>> = {
  check: 'check',
  'foreign key': 'fkey',
  'primary key': 'pkey',
  unique: 'key',
  exclusion: 'excl',
};

/** `expression` is that of a CHECK: where it is about one column, the column is part of the name. */
export function defaultConstraintName(
  table: Named,
  type: CatalogueConstraint['type'],
  columns: readonly string[],
  expression?: Node,
): string | undefined {
  const suffix = SUFFIX[type];
  if (suffix === undefined) return undefined;
  if (type === 'primary key') return free(table, [suffix]);
  if (type !== 'check') return free(table, [...columns, suffix]);
  const mentioned = columnsIn(expression);
  return free(table, mentioned.length === 1 ? [...mentioned, suffix] : [suffix]);
}

/** A name for an expression, and whether a cast around it would keep that rather than be called after its type. */
interface Figured {
  readonly name?: string;
  readonly keeps?: true;
}

/** As FigureColnameInternal in src/backend/parser/parse_target.c, for what an index can be made on. */
function nameOf(expression: Node | undefined): Figured {
  const cast = nodeAs(expression, 'TypeCast');
  if (cast !== undefined) return orElse(nameOf(cast.arg), strings(cast.typeName?.names).at(-1));
  const choice = nodeAs(expression, 'CaseExpr');
  if (choice !== undefined) return orElse(nameOf(choice.defresult), 'case');
  const collated = nodeAs(expression, 'CollateClause');
  if (collated !== undefined) return nameOf(collated.arg);
  const name =
    strings(nodeAs(expression, 'ColumnRef')?.fields).at(-1) ??
    strings(nodeAs(expression, 'FuncCall')?.funcname).at(-1) ??
    wordOf(expression);
  return name === undefined ? {} : { name, keeps: true };
}

function orElse(inner: Figured, name: string | undefined): Figured {
  return inner.keeps === true || name === undefined ? inner : { name };
}

/** Of what is written with a keyword, as COALESCE (…) is. */
function wordOf(expression: Node | undefined): string | undefined {
  if (nodeAs(expression, 'CoalesceExpr') !== undefined) return 'coalesce';
  if (nodeAs(expression, 'A_ArrayExpr') !== undefined) return 'array';
  if (nodeAs(expression, 'RowExpr') !== undefined) return 'row';
  if (nodeAs(expression, 'A_Expr')?.kind === 'AEXPR_NULLIF') return 'nullif';
  const extreme = nodeAs(expression, 'MinMaxExpr')?.op;
  return extreme === undefined ? undefined : extreme === 'IS_GREATEST' ? 'greatest' : 'least';
}

/** The first of `a_b_idx`, `a_b_idx1`, `a_b_idx2` that the table does not have. */
function free(table: Named, parts: readonly string[]): string | undefined {
  const { indexes, constraints } = table;
  const stem = [splitName(table.name).name, ...parts].join('_');
  if (Buffer.byteLength(stem) > 63) return undefined;
  const isTaken = (name: string) => named(indexes, name) !== undefined || named(constraints, name) !== undefined;
  if (!isTaken(stem)) return stem;
  // As long as nothing goes from the table, a number that is taken stays so, and a thousandth name need not try them all.
  const known = TAKEN.get(indexes);
  const taken = known?.beside === constraints ? known : { beside: constraints, upTo: new Map<string, number>() };
  TAKEN.set(indexes, taken);
  const name = numbered(stem, isTaken, taken.upTo.get(stem));
  taken.upTo.set(stem, Number(name.slice(stem.length)) - 1);
  return name;
}

const TAKEN = new WeakMap<object, { readonly beside: object; readonly upTo: Map<string, number> }>();

/** `upTo` is a number up to which all are known to be taken. */
function numbered(stem: string, isTaken: (name: string) => boolean, upTo = -1): string {
  for (let number = upTo + 1; ; number += 1) {
    const name = number === 0 ? stem : `${stem}${number}`;
    if (!isTaken(name)) return name;
  }
}
