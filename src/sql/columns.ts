import type { ColumnDef } from '@pgsql/types';
import type { Statement } from '../core/statement.ts';
import { alterCommands } from './alter.ts';
import { tableName } from './names.ts';
import { nodeAs, nodesAs } from './nodes.ts';
import { type SqlType, sqlType } from './types.ts';

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
