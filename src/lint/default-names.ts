import type { IndexElem, Node } from '@pgsql/types';
import type { CatalogueConstraint } from '../core/catalogue.ts';
import { columnsIn } from '../sql/columns.ts';
import { splitName, strings } from '../sql/names.ts';
import { nodeAs } from '../sql/nodes.ts';
import type { TableModel } from './schema.ts';

/**
 * The names that PostgreSQL gives to what has none: `orders_total_idx`, `orders_total_check`
 * (ChooseIndexName in src/backend/commands/indexcmds.c, ChooseConstraintName in src/backend/catalog/pg_constraint.c).
 * Undefined for a name so long that PostgreSQL would cut it.
 */
export function defaultIndexName(table: TableModel, elements: readonly IndexElem[]): string | undefined {
  return free(table, [...elements.map(elementName), 'idx']);
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
  table: TableModel,
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

function elementName({ name, expr }: IndexElem): string {
  return name ?? strings(nodeAs(expr, 'FuncCall')?.funcname).at(-1) ?? 'expr';
}

/** The first of `a_b_idx`, `a_b_idx1`, `a_b_idx2` that the table does not have. */
function free(table: TableModel, parts: readonly string[]): string | undefined {
  const stem = [splitName(table.name).name, ...parts].join('_');
  if (Buffer.byteLength(stem) > 63) return undefined;
  const isTaken = (name: string) =>
    table.indexes.some((index) => index.name === name) ||
    table.constraints.some((constraint) => constraint.name === name);
  for (let number = 0; ; number += 1) {
    const name = number === 0 ? stem : `${stem}${number}`;
    if (!isTaken(name)) return name;
  }
}
