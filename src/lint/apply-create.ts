import type { CreateStmt } from '@pgsql/types';
import type { Origin } from '../core/schema.ts';
import { tableName } from '../sql/names.ts';
import { nodeAs, nodesAs } from '../sql/nodes.ts';
import { partitionKeyColumns, partitionsAdded } from '../sql/partitions.ts';
import { storageOf } from '../sql/storage.ts';
import { addColumn, addConstraint } from './apply-columns.ts';
import type { SchemaModel } from './schema.ts';
import { emptyTable } from './table-model.ts';

/** CREATE TABLE, partitions and inheriting tables included. A table that the base is known to have stays as it is. */
export function applyCreateTable(schema: SchemaModel, create: CreateStmt, origin: Origin): void {
  const name = tableName(create.relation);
  if (create.if_not_exists === true && schema.table(name)?.known === true) return;
  const kind = create.partspec === undefined ? 'table' : 'partitioned table';
  const model = emptyTable(name, kind, origin, true);
  model.temporary = create.relation?.relpersistence === 't';
  model.storage = storageOf(create.relation, create.tablespacename, create.accessMethod);
  schema.addTable(model);
  const table = schema.table(model.temporary ? `pg_temp.${create.relation?.relname}` : name);
  if (table === undefined) return;
  const sources = [
    ...nodesAs(create.inhRelations, 'RangeVar').map(tableName),
    ...nodesAs(create.tableElts, 'TableLikeClause').map(({ relation }) => tableName(relation)),
  ];
  for (const source of sources) {
    const parent = schema.table(source);
    if (parent === undefined || !parent.known) table.known = false;
    for (const column of parent?.columns.values() ?? []) table.columns.set(column.name, { ...column, origin });
    if (create.partbound !== undefined)
      for (const index of parent?.indexes ?? []) schema.addIndex(table, { ...index, table: table.name, origin });
  }
  if (create.partspec !== undefined) table.partitionKey = partitionKeyColumns(create.partspec);
  for (const { parent, isDefault } of partitionsAdded({ CreateStmt: create })) {
    const owner = schema.table(parent);
    if (isDefault && owner !== undefined) schema.change(owner).defaultPartition = table.name;
  }
  if (create.ofTypename !== undefined) table.known = false;
  for (const element of [...(create.tableElts ?? []), ...(create.constraints ?? [])]) {
    const column = nodeAs(element, 'ColumnDef');
    if (column !== undefined) addColumn(schema, table, column, origin);
  }
  for (const element of [...(create.tableElts ?? []), ...(create.constraints ?? [])]) {
    const constraint = nodeAs(element, 'Constraint');
    if (constraint !== undefined) addConstraint(schema, table, constraint, origin);
  }
}
