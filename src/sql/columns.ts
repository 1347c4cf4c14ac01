import type { ColumnDef, Node } from '@pgsql/types';
import type { Statement } from '../core/statement.ts';
import { alterCommands } from './alter.ts';
import { strings, tableName } from './names.ts';
import { nodeAs, nodesAs } from './nodes.ts';
import { type SqlType, sqlType } from './types.ts';
import { findNodes } from './walk.ts';

/** A column whose type a statement chooses: of a new table, a new column, or a changed one. */
export interface TypedColumn {
  readonly table: string;
  readonly name: string;
  readonly type: SqlType;
  readonly definition: ColumnDef;
  /** Byte offset of the type, for `spanAt`. */
  readonly typeLocation: number | undefined;
}

export const COLUMN_KINDS = ['CreateStmt', 'AlterTableStmt'] as const;

export function typedColumns(statement: Statement): readonly TypedColumn[] {
  const create = nodeAs(statement.node, 'CreateStmt');
  if (create !== undefined) {
    // A temporary table is gone before anybody could mind its types.
    if (create.relation?.relpersistence === 't') return [];
    const table = tableName(create.relation);
    return nodesAs(create.tableElts, 'ColumnDef').map((column) => typed(table, column.colname ?? '', column));
  }
  return alterCommands(statement).flatMap(({ table, subtype, command, column }) => {
    if (column === undefined) return [];
    if (subtype === 'AT_AddColumn') return [typed(table, column.colname ?? '', column)];
    return subtype === 'AT_AlterColumnType' ? [typed(table, command.name ?? '', column)] : [];
  });
}

function typed(table: string, name: string, definition: ColumnDef): TypedColumn {
  const type = definition.typeName;
  return { table, name, type: sqlType(type), definition, typeLocation: type?.location };
}

/** The columns that expressions mention, each once. */
export function columnsIn(...expressions: readonly (Node | undefined)[]): readonly string[] {
  const references = findNodes(expressions, 'ColumnRef');
  return [...new Set(references.flatMap(({ fields }) => strings(fields).slice(-1)))];
}

/** The collation that a definition gives a column, without its schema; the empty string where it is the type's own. */
export function collationOf(column: ColumnDef | undefined): string {
  const name = strings(column?.collClause?.collname).at(-1) ?? '';
  return name === 'default' ? '' : name;
}

/** Whether a default takes its values from a sequence. */
export function isNextval(value: Node | undefined): boolean {
  return strings(nodeAs(value, 'FuncCall')?.funcname).at(-1) === 'nextval';
}
