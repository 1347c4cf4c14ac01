import type { AlterTableType, Constraint } from '@pgsql/types';
import { LOCK_MODES, type LockMode } from '../core/locks.ts';
import type { TableLock } from '../core/rule.ts';
import type { KnownSchema } from '../core/schema.ts';
import type { Statement, StatementKind } from '../core/statement.ts';
import { type AlterCommand, alterCommands, columnConstraints } from './alter.ts';
import { addColumnReads, addColumnRewrites } from './column-work.ts';
import { objectName, qualifiedName, strings, tableName } from './names.ts';
import { nodeAs, nodesAs } from './nodes.ts';

/** Locks on tables, as the manual and src/backend/commands/tablecmds.c say, as far as the text tells. */
export function locksOf(statement: Statement, schema: KnownSchema): readonly TableLock[] {
  const { node } = statement;
  const lock = (table: string, mode: LockMode, works = false): TableLock[] =>
    table === '' ? [] : [{ table, mode, works }];
  if ('AlterTableStmt' in node) return alterCommands(statement).flatMap((command) => ofAlter(command, schema));
  if ('IndexStmt' in node) {
    const { relation, concurrent } = node.IndexStmt;
    return lock(tableName(relation), concurrent === true ? 'ShareUpdateExclusiveLock' : 'ShareLock', true);
  }
  if ('DropStmt' in node) return (node.DropStmt.objects ?? []).flatMap((object) => ofDrop(statement, object, schema));
  if ('TruncateStmt' in node)
    return nodesAs(node.TruncateStmt.relations, 'RangeVar').flatMap((one) =>
      lock(tableName(one), 'AccessExclusiveLock'),
    );
  if ('RenameStmt' in node) {
    const { renameType, relation } = node.RenameStmt;
    const ofTable =
      renameType === 'OBJECT_TABLE' || renameType === 'OBJECT_COLUMN' || renameType === 'OBJECT_TABCONSTRAINT';
    return ofTable ? lock(tableName(relation), 'AccessExclusiveLock') : [];
  }
  if ('CreateTrigStmt' in node) return lock(tableName(node.CreateTrigStmt.relation), 'ShareRowExclusiveLock');
  if ('CreatePolicyStmt' in node) return lock(tableName(node.CreatePolicyStmt.table), 'AccessExclusiveLock');
  if ('AlterPolicyStmt' in node) return lock(tableName(node.AlterPolicyStmt.table), 'AccessExclusiveLock');
  if ('RuleStmt' in node) return lock(tableName(node.RuleStmt.relation), 'AccessExclusiveLock');
  if ('AlterObjectSchemaStmt' in node)
    return lock(tableName(node.AlterObjectSchemaStmt.relation), 'AccessExclusiveLock');
  if ('CreateStmt' in node) {
    const { partbound, inhRelations, tableElts } = node.CreateStmt;
    const parents = partbound === undefined ? [] : nodesAs(inhRelations, 'RangeVar');
    const constraints = [
      ...nodesAs(tableElts, 'Constraint'),
      ...nodesAs(tableElts, 'ColumnDef').flatMap((column) => columnConstraints(column)),
    ];
    return [...parents.flatMap((parent) => lock(tableName(parent), 'AccessExclusiveLock')), ...referenced(constraints)];
  }
  if ('LockStmt' in node) {
    // The grammar's lock modes count from 1, as in src/include/storage/lockdefs.h.
    const mode = LOCK_MODES[(node.LockStmt.mode ?? 1) - 1] ?? 'AccessExclusiveLock';
    return nodesAs(node.LockStmt.relations, 'RangeVar').flatMap((one) => lock(tableName(one), mode));
  }
  if ('ClusterStmt' in node) return lock(tableName(node.ClusterStmt.relation), 'AccessExclusiveLock', true);
  if ('RefreshMatViewStmt' in node) {
    const { relation, concurrent } = node.RefreshMatViewStmt;
    return lock(tableName(relation), concurrent === true ? 'ExclusiveLock' : 'AccessExclusiveLock', true);
  }
  if ('ReindexStmt' in node && node.ReindexStmt.kind === 'REINDEX_OBJECT_TABLE')
    return lock(tableName(node.ReindexStmt.relation), 'ShareLock', true);
  return [];
}

/** Subcommands that lock less than AccessExclusiveLock (AlterTableGetLockLevel in tablecmds.c). */
const WEAKER: Readonly<Partial<Record<AlterTableType, LockMode>>> = {
  AT_SetStatistics: 'ShareUpdateExclusiveLock',
  AT_SetOptions: 'ShareUpdateExclusiveLock',
  AT_ResetOptions: 'ShareUpdateExclusiveLock',
  AT_SetRelOptions: 'ShareUpdateExclusiveLock',
  AT_ResetRelOptions: 'ShareUpdateExclusiveLock',
  AT_ClusterOn: 'ShareUpdateExclusiveLock',
  AT_DropCluster: 'ShareUpdateExclusiveLock',
  AT_ValidateConstraint: 'ShareUpdateExclusiveLock',
  AT_AttachPartition: 'ShareUpdateExclusiveLock',
  AT_EnableTrig: 'ShareRowExclusiveLock',
  AT_EnableAlwaysTrig: 'ShareRowExclusiveLock',
  AT_EnableReplicaTrig: 'ShareRowExclusiveLock',
  AT_EnableTrigAll: 'ShareRowExclusiveLock',
  AT_EnableTrigUser: 'ShareRowExclusiveLock',
  AT_DisableTrig: 'ShareRowExclusiveLock',
  AT_DisableTrigAll: 'ShareRowExclusiveLock',
  AT_DisableTrigUser: 'ShareRowExclusiveLock',
};

function ofAlter({ table, subtype, command, column, constraint }: AlterCommand, schema: KnownSchema): TableLock[] {
  if (subtype === undefined || table === '') return [];
  // Whatever is checked in a table that the change made is soon checked.
  const isNew = schema.madeByChange('table', table);
  const mode = WEAKER[subtype] ?? 'AccessExclusiveLock';
  if (subtype === 'AT_AddConstraint' && constraint !== undefined) {
    const works = !isNew && constraint.skip_validation !== true && constraint.indexname === undefined;
    if (constraint.contype !== 'CONSTR_FOREIGN') return [{ table, mode, works }];
    return [{ table, mode: 'ShareRowExclusiveLock', works }, ...referenced([constraint], works)];
  }
  if (subtype === 'AT_AddColumn') {
    const works = addColumnRewrites(column, schema) !== undefined || addColumnReads(column);
    return [{ table, mode, works }, ...referenced(columnConstraints(column))];
  }
  const partition = nodeAs(command.def, 'PartitionCmd');
  if (partition !== undefined) {
    if (partition.concurrent === true) return [{ table, mode: 'ShareUpdateExclusiveLock', works: false }];
    return [
      { table, mode, works: false },
      { table: tableName(partition.name), mode: 'AccessExclusiveLock', works: subtype === 'AT_AttachPartition' },
    ];
  }
  const works =
    subtype === 'AT_SetNotNull' ||
    subtype === 'AT_AlterColumnType' ||
    subtype === 'AT_ValidateConstraint' ||
    REWRITES.has(subtype);
  return [{ table, mode, works }];
}

const REWRITES: ReadonlySet<AlterTableType> = new Set([
  'AT_SetLogged',
  'AT_SetUnLogged',
  'AT_SetTableSpace',
  'AT_SetAccessMethod',
  'AT_SetExpression',
]);

/** A foreign key locks the table that it points to as well. */
function referenced(constraints: readonly Constraint[], works = false): TableLock[] {
  return constraints
    .filter(({ contype }) => contype === 'CONSTR_FOREIGN')
    .map(({ pktable }) => ({ table: tableName(pktable), mode: 'ShareRowExclusiveLock', works }));
}

function ofDrop({ node }: Statement, object: Parameters<typeof objectName>[0], schema: KnownSchema): TableLock[] {
  if (!('DropStmt' in node)) return [];
  const { removeType, concurrent } = node.DropStmt;
  const exclusive = (table: string): TableLock[] =>
    table === '' ? [] : [{ table, mode: 'AccessExclusiveLock', works: false }];
  if (removeType === 'OBJECT_TABLE') return exclusive(objectName(object));
  if (removeType === 'OBJECT_INDEX' && concurrent !== true)
    return exclusive(schema.index(objectName(object))?.table ?? '');
  if (removeType === 'OBJECT_TRIGGER' || removeType === 'OBJECT_POLICY' || removeType === 'OBJECT_RULE')
    return exclusive(qualifiedName(strings(nodeAs(object, 'List')?.items).slice(0, -1)));
  return [];
}

/** The statements that `locksOf` knows. */
export const LOCKING_KINDS: readonly StatementKind[] = [
  'AlterTableStmt',
  'IndexStmt',
  'DropStmt',
  'TruncateStmt',
  'RenameStmt',
  'CreateTrigStmt',
  'CreatePolicyStmt',
  'AlterPolicyStmt',
  'RuleStmt',
  'AlterObjectSchemaStmt',
  'CreateStmt',
  'LockStmt',
  'ClusterStmt',
  'RefreshMatViewStmt',
  'ReindexStmt',
];
