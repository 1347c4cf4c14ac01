import type { ColumnDef, Constraint, Node } from '@pgsql/types';
import { named } from '../core/named.ts';
import type { KnownColumn, KnownIndex, Origin } from '../core/schema.ts';
import { columnConstraints } from '../sql/alter.ts';
import { collationOf, columnsIn, isNextval } from '../sql/columns.ts';
import { defaultConstraintName } from '../sql/default-names.ts';
import { strings, tableName } from '../sql/names.ts';
import { nodeAs } from '../sql/nodes.ts';
import { isSerial, printType, sqlType } from '../sql/types.ts';
import type { SchemaModel } from './schema.ts';
import type { ConstraintModel, TableModel } from './table-model.ts';

/** Adds a column and the constraints written beside it. */
export function addColumn(schema: SchemaModel, table: TableModel, column: ColumnDef, origin: Origin): void {
  const name = column.colname ?? '';
  const beside = columnConstraints(column);
  const has = (...types: readonly Constraint['contype'][]) => beside.some(({ contype }) => types.includes(contype));
  table.columns.set(name, {
    name,
    type: printType(sqlType(column.typeName)),
    notNull: has('CONSTR_NOTNULL', 'CONSTR_PRIMARY', 'CONSTR_IDENTITY') || isSerial(column.typeName),
    hasDefault: has('CONSTR_DEFAULT', 'CONSTR_IDENTITY', 'CONSTR_GENERATED') || isSerial(column.typeName),
    counted: has('CONSTR_IDENTITY') || isSerial(column.typeName) || beside.some(({ raw_expr }) => isNextval(raw_expr)),
    collation: collationOf(column),
    origin,
  });
  for (const constraint of beside) addConstraint(schema, table, constraint, origin, [name]);
}

const TYPES: Readonly<Partial<Record<NonNullable<Constraint['contype']>, ConstraintModel['type']>>> = {
  CONSTR_CHECK: 'check',
  CONSTR_FOREIGN: 'foreign key',
  CONSTR_PRIMARY: 'primary key',
  CONSTR_UNIQUE: 'unique',
  CONSTR_EXCLUSION: 'exclusion',
};

/** Adds a table constraint, or one beside a column, with the index that it brings. */
export function addConstraint(
  schema: SchemaModel,
  table: TableModel,
  constraint: Constraint,
  origin: Origin,
  ofColumn: readonly string[] = [],
): void {
  const type = constraint.contype === undefined ? undefined : TYPES[constraint.contype];
  if (type === undefined) return;
  const keys = strings(type === 'foreign key' ? constraint.fk_attrs : constraint.keys);
  const using = constraint.indexname === undefined ? undefined : named(table.indexes, constraint.indexname);
  const columns =
    type === 'check' ? columnsIn(constraint.raw_expr) : keys.length > 0 ? keys : (using?.columns ?? ofColumn);
  const name = constraint.conname ?? defaultConstraintName(table, type, columns, constraint.raw_expr);
  // What may be absent comes last, here and elsewhere: V8 is ten times slower at properties after a spread.
  table.constraints.push({
    type,
    columns,
    validated: constraint.initially_valid === true || constraint.skip_validation !== true,
    provesNotNull: type === 'check' ? columnsProvenNotNull(constraint.raw_expr) : [],
    origin,
    ...(name === undefined ? {} : { name }),
    ...(type === 'foreign key' ? { references: tableName(constraint.pktable) } : {}),
  });
  if (type === 'primary key' || type === 'unique') {
    if (using === undefined) {
      schema.addIndex(table, {
        table: table.name,
        method: 'btree',
        columns,
        mentions: [],
        unique: true,
        primary: type === 'primary key',
        partial: false,
        origin,
        ...(name === undefined ? {} : { name }),
      });
    }
    if (type === 'primary key') for (const column of columns) changeColumn(table, column, { notNull: true });
  }
}

/** Changes what is known of a column; a column that was never seen stays unknown. */
export function changeColumn(
  table: TableModel,
  name: string,
  change: Partial<Pick<KnownColumn, 'notNull' | 'hasDefault' | 'counted' | 'type' | 'collation'>>,
): void {
  const column = table.columns.get(name);
  if (column !== undefined) table.columns.set(name, { ...column, ...change });
}

/** Takes a column away, with the indexes and constraints that involve it. */
export function dropColumn(table: TableModel, name: string): void {
  table.columns.delete(name);
  if (table.indexes.some((index) => isOn(index, name)))
    table.indexes = table.indexes.filter((index) => !isOn(index, name));
  if (table.constraints.some(({ columns }) => columns.includes(name)))
    table.constraints = table.constraints.filter(({ columns }) => !columns.includes(name));
}

/** Gives a column another name wherever it is known by it. */
export function renameColumn(table: TableModel, from: string, to: string): void {
  const renamed = (columns: readonly string[]) => columns.map((one) => (one === from ? to : one));
  const column = table.columns.get(from);
  table.columns.delete(from);
  if (column !== undefined) table.columns.set(to, { ...column, name: to });
  table.indexes = table.indexes.map((index) =>
    isOn(index, from) ? { ...index, columns: renamed(index.columns), mentions: renamed(index.mentions) } : index,
  );
  for (const constraint of table.constraints) {
    if (!constraint.columns.includes(from) && !constraint.provesNotNull.includes(from)) continue;
    constraint.columns = renamed(constraint.columns);
    constraint.provesNotNull = renamed(constraint.provesNotNull);
  }
}

function isOn({ columns, mentions }: KnownIndex, column: string): boolean {
  return columns.includes(column) || mentions.includes(column);
}

/** The columns of `a IS NOT NULL AND NOT (b IS NULL) AND …`. */
function columnsProvenNotNull(expression: Node | undefined): string[] {
  const all = nodeAs(expression, 'BoolExpr');
  if (all?.boolop === 'AND_EXPR') return (all.args ?? []).flatMap(columnsProvenNotNull);
  const negated = all?.boolop === 'NOT_EXPR';
  const test = nodeAs(negated ? all.args?.[0] : expression, 'NullTest');
  if (test?.nulltesttype !== (negated ? 'IS_NULL' : 'IS_NOT_NULL')) return [];
  return strings(nodeAs(test.arg, 'ColumnRef')?.fields).slice(-1);
}
