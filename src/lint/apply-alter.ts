import { named } from '../core/named.ts';
import type { Origin } from '../core/schema.ts';
import type { Statement } from '../core/statement.ts';
import { type AlterCommand, alterCommands } from '../sql/alter.ts';
import { collationOf, isNextval } from '../sql/columns.ts';
import { sameName, tableName } from '../sql/names.ts';
import { nodeAs } from '../sql/nodes.ts';
import { storageAfter } from '../sql/storage.ts';
import { printType, sqlType } from '../sql/types.ts';
import { addColumn, addConstraint, changeColumn, dropColumn } from './apply-columns.ts';
import type { SchemaModel } from './schema.ts';
import type { TableModel } from './table-model.ts';

/** ALTER TABLE, subcommand by subcommand. */
export function applyAlter(schema: SchemaModel, statement: Statement, origin: Origin): void {
  for (const command of alterCommands(statement)) {
    if (command.table !== '') applyCommand(schema, schema.tableOrStub(command.table), command, origin);
  }
}

function applyCommand(schema: SchemaModel, table: TableModel, given: AlterCommand, origin: Origin): void {
  const { command, column, constraint } = given;
  const name = command.name ?? '';
  switch (given.subtype) {
    case 'AT_AddColumn':
      if (column === undefined || (command.missing_ok === true && table.columns.has(column.colname ?? ''))) return;
      addColumn(schema, table, column, origin);
      return;
    case 'AT_DropColumn':
      dropColumn(table, name);
      return;
    case 'AT_AlterColumnType':
      changeColumn(table, name, { type: printType(sqlType(column?.typeName)), collation: collationOf(column) });
      return;
    case 'AT_ColumnDefault':
      changeColumn(table, name, { hasDefault: command.def !== undefined, counted: isNextval(command.def) });
      return;
    case 'AT_SetNotNull':
      changeColumn(table, name, { notNull: true });
      return;
    case 'AT_DropNotNull':
      changeColumn(table, name, { notNull: false });
      return;
    case 'AT_AddIdentity':
      changeColumn(table, name, { hasDefault: true, counted: true });
      return;
    case 'AT_DropIdentity':
    case 'AT_DropExpression':
      changeColumn(table, name, { hasDefault: false, counted: false });
      return;
    case 'AT_AddConstraint':
      if (constraint === undefined) return;
      addConstraint(schema, table, constraint, origin);
      return;
    case 'AT_ValidateConstraint': {
      const known = named(table.constraints, name);
      if (known !== undefined) known.validated = true;
      return;
    }
    case 'AT_DropConstraint':
      if (named(table.constraints, name) !== undefined)
        table.constraints = table.constraints.filter((known) => known.name !== name);
      if (named(table.indexes, name) !== undefined)
        table.indexes = table.indexes.filter((index) => index.name !== name);
      return;
    case 'AT_SetLogged':
    case 'AT_SetUnLogged':
    case 'AT_SetTableSpace':
    case 'AT_SetAccessMethod':
      table.storage = { ...table.storage, ...storageAfter(given) };
      return;
    case 'AT_EnableRowSecurity':
      table.rowSecurity = true;
      return;
    case 'AT_DisableRowSecurity':
      table.rowSecurity = false;
      return;
    case 'AT_ReplicaIdentity': {
      // The letters are those of pg_class.relreplident: i is an index.
      const identity = nodeAs(command.def, 'ReplicaIdentityStmt');
      if (identity?.identity_type === 'i' && identity.name !== undefined) table.replicaIdentity = identity.name;
      else delete table.replicaIdentity;
      if (identity?.identity_type === 'f') table.rowIdentity = 'full';
      else if (identity?.identity_type === 'n') table.rowIdentity = 'nothing';
      else delete table.rowIdentity;
      return;
    }
    case 'AT_AttachPartition': {
      const { name: child, bound } = nodeAs(command.def, 'PartitionCmd') ?? {};
      const known = schema.table(tableName(child));
      if (known !== undefined && table.kind === 'table') table.kind = 'partitioned table';
      if (bound?.is_default === true) table.defaultPartition = known?.name ?? tableName(child);
      return;
    }
    case 'AT_DetachPartition': {
      const child = tableName(nodeAs(command.def, 'PartitionCmd')?.name);
      if (table.defaultPartition !== undefined && sameName(table.defaultPartition, child))
        delete table.defaultPartition;
      return;
    }
  }
}
