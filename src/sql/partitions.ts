import type { Node, PartitionSpec } from '@pgsql/types';
import { columnsIn } from './columns.ts';
import { tableName } from './names.ts';
import { nodeAs, nodesAs } from './nodes.ts';

/** A partition that a statement adds to a partitioned table. */
export interface AddedPartition {
  readonly parent: string;
  readonly partition: string;
  /** Whether it is a table that was there already. */
  readonly attached: boolean;
  readonly isDefault: boolean;
}

/** The partition that CREATE TABLE … PARTITION OF or ATTACH PARTITION adds; none for other statements. */
export function partitionsAdded(node: Node): readonly AddedPartition[] {
  const create = nodeAs(node, 'CreateStmt');
  if (create?.partbound !== undefined) {
    const [parent] = nodesAs(create.inhRelations, 'RangeVar');
    const isDefault = create.partbound.is_default === true;
    return [{ parent: tableName(parent), partition: tableName(create.relation), attached: false, isDefault }];
  }
  const alter = nodeAs(node, 'AlterTableStmt');
  return nodesAs(alter?.cmds, 'AlterTableCmd').flatMap(({ subtype, def }) => {
    const attach = subtype === 'AT_AttachPartition' ? nodeAs(def, 'PartitionCmd') : undefined;
    // An index is attached to an index without any bounds.
    if (attach?.bound === undefined) return [];
    const isDefault = attach.bound.is_default === true;
    return [{ parent: tableName(alter?.relation), partition: tableName(attach.name), attached: true, isDefault }];
  });
}

/** The columns by which a table is partitioned, those in expressions included. */
export function partitionKeyColumns(spec: PartitionSpec | undefined): readonly string[] {
  const elements = nodesAs(spec?.partParams, 'PartitionElem');
  return elements.flatMap(({ name, expr }) => (name === undefined ? columnsIn(expr) : [name]));
}
