import type { AlterTableCmd, AlterTableType, Constraint, DropStmt, ObjectType } from '@pgsql/types';
import { isAsStrong, LOCK_MODES, type LockMode } from '../core/locks.ts';
import { named } from '../core/named.ts';
import { joinName, sameName, splitName } from '../core/names.ts';
import type { HeldLocks, TableLock } from '../core/rule.ts';
import type { KnownConstraint, KnownSchema } from '../core/schema.ts';
import type { Statement, StatementKind } from '../core/statement.ts';
import { type AlterCommand, alterCommands, columnConstraint, columnConstraints } from './alter.ts';
import { alterTypeWork } from './alter-type.ts';
import { addColumnReads, addColumnRewrites, isNeverNull, isThereAlready } from './column-work.ts';
import { objectName, qualifiedName, strings, tableName } from './names.ts';
import { nodeAs, nodesAs, readStatement, type StatementReaders } from './nodes.ts';
import { isOn } from './options.ts';
import { keepsStorage } from './storage.ts';

/** Locks on tables and views, as the manual and src/backend/commands/tablecmds.c say, as far as the text tells. */
export function locksOf(statement: Statement, schema: KnownSchema): readonly TableLock[] {
  if (statement.kind === 'AlterTableStmt') {
    const all = alterCommands(statement);
    return strongest(all.flatMap((command) => ofAlter(command, all, schema)));
  }
  return readStatement(LOCKS, statement, schema) ?? NONE;
}

const NONE: readonly TableLock[] = [];

/** One ALTER TABLE takes the strongest lock that any of its subcommands needs, and takes it first. */
function strongest(locks: readonly TableLock[]): readonly TableLock[] {
  if (locks.length < 2) return locks;
  const modes = new Map<string, LockMode>();
  for (const { table, mode } of locks) {
    const other = modes.get(table);
    if (other === undefined || isAsStrong(mode, other)) modes.set(table, mode);
  }
  return locks.map((one) => ({ ...one, mode: modes.get(one.table) ?? one.mode }));
}

const LOCKS: StatementReaders<[schema: KnownSchema], readonly TableLock[]> = {
  IndexStmt: ({ relation, concurrent }) =>
    lock(tableName(relation), concurrent === true ? 'ShareUpdateExclusiveLock' : 'ShareLock', true),
  DropStmt: (drop, schema) => (drop.objects ?? []).flatMap((object) => ofDrop(drop, object, schema)),
  TruncateStmt: ({ relations }) =>
    nodesAs(relations, 'RangeVar').flatMap((one) => lock(tableName(one), 'AccessExclusiveLock')),
  RenameStmt: ({ renameType, relation }) => {
    return isOnRelation(renameType) ? lock(tableName(relation), 'AccessExclusiveLock') : NONE;
  },
  CreateTrigStmt: ({ relation }) => lock(tableName(relation), 'ShareRowExclusiveLock'),
  CreatePolicyStmt: ({ table }) => lock(tableName(table), 'AccessExclusiveLock'),
  AlterPolicyStmt: ({ table }) => lock(tableName(table), 'AccessExclusiveLock'),
  RuleStmt: ({ relation }) => lock(tableName(relation), 'AccessExclusiveLock'),
  AlterObjectSchemaStmt: ({ relation }) => lock(tableName(relation), 'AccessExclusiveLock'),
  CreateStmt: ({ partbound, inhRelations, tableElts }, schema) => {
    const parents = partbound === undefined ? [] : nodesAs(inhRelations, 'RangeVar');
    const constraints = [
      ...nodesAs(tableElts, 'Constraint'),
      ...nodesAs(tableElts, 'ColumnDef').flatMap((column) => columnConstraints(column)),
    ];
    return [
      ...parents.flatMap((parent) => [
        ...lock(tableName(parent), 'AccessExclusiveLock'),
        ...lock(schema.table(tableName(parent))?.defaultPartition ?? '', 'AccessExclusiveLock', true),
      ]),
      ...referenced(constraints),
    ];
  },
  ViewStmt: ({ view, replace }, schema) => {
    // Only a view that is there already is locked (DefineVirtualRelation in src/backend/commands/view.c).
    const name = tableName(view);
    return replace === true && schema.table(name) !== undefined ? lock(name, 'AccessExclusiveLock') : NONE;
  },
  LockStmt: ({ mode: number = 1, relations }) => {
    // The grammar's lock modes count from 1, as in src/include/storage/lockdefs.h.
    const mode = LOCK_MODES[number - 1] ?? 'AccessExclusiveLock';
    return nodesAs(relations, 'RangeVar').flatMap((one) => lock(tableName(one), mode));
  },
  ClusterStmt: ({ relation }) => lock(tableName(relation), 'AccessExclusiveLock', true),
  RefreshMatViewStmt: ({ relation, concurrent }) =>
    lock(tableName(relation), concurrent === true ? 'ExclusiveLock' : 'AccessExclusiveLock', true),
  ReindexStmt: ({ kind, relation, params }, schema) => {
    const mode = isOn(params, 'concurrently') ? 'ShareUpdateExclusiveLock' : 'ShareLock';
    if (kind === 'REINDEX_OBJECT_INDEX') return lock(schema.index(tableName(relation))?.table ?? '', mode, true);
    return kind === 'REINDEX_OBJECT_TABLE' ? lock(tableName(relation), mode, true) : NONE;
  },
};

function lock(table: string, mode: LockMode, works = false): readonly TableLock[] {
  return table === '' ? NONE : [{ table, mode, works }];
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

function ofAlter(given: AlterCommand, all: readonly AlterCommand[], schema: KnownSchema): TableLock[] {
  const { table, subtype, command, column, constraint } = given;
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
    if (isThereAlready(given, schema)) return [{ table, mode, works: false }];
    const works = addColumnRewrites(column, schema) !== undefined || addColumnReads(column);
    const checksKey = columnConstraint(column, 'CONSTR_DEFAULT') !== undefined;
    return [{ table, mode, works }, ...referenced(columnConstraints(column), checksKey)];
  }
  const partition = nodeAs(command.def, 'PartitionCmd');
  if (partition !== undefined) {
    if (partition.concurrent === true) return [{ table, mode: 'ShareUpdateExclusiveLock', works: false }];
    return [
      { table, mode, works: false },
      { table: tableName(partition.name), mode: 'AccessExclusiveLock', works: subtype === 'AT_AttachPartition' },
      ...lock(schema.table(table)?.defaultPartition ?? '', 'AccessExclusiveLock', subtype === 'AT_AttachPartition'),
    ];
  }
  return [{ table, mode, works: worksOnRows(given, all, schema) }, ...unlinked(given, schema)];
}

/** Whether a subcommand that brings nothing new reads or writes the rows that are there. */
function worksOnRows(given: AlterCommand, all: readonly AlterCommand[], schema: KnownSchema): boolean {
  const { table, subtype, command } = given;
  if (subtype === 'AT_SetNotNull') return !isNeverNull(schema.table(table), command.name ?? '');
  if (subtype === 'AT_AlterColumnType') return alterTypeWork(given, all, schema) !== undefined;
  if (subtype === 'AT_ValidateConstraint')
    return named(schema.table(table)?.constraints ?? [], command.name ?? '')?.validated !== true;
  if (subtype === 'AT_SetExpression' || enforces(command)) return true;
  // A partitioned table has no storage of its own: its partitions stay as they are.
  if (schema.table(table)?.kind === 'partitioned table' || keepsStorage(given, schema)) return false;
  return subtype !== undefined && REWRITES.has(subtype);
}

/** Whether a constraint that was NOT ENFORCED is to hold from now on (18 on). */
export function enforces(command: AlterTableCmd): boolean {
  const change = nodeAs(command.def, 'ATAlterConstraint');
  return change?.alterEnforceability === true && change.is_enforced === true;
}

/** A foreign key that goes, by itself or with a column, takes triggers from the table that it points to. */
function unlinked({ table, subtype, command }: AlterCommand, schema: KnownSchema): TableLock[] {
  const isOfIt = ({ name, columns }: KnownConstraint) =>
    subtype === 'AT_DropConstraint' ? name === command.name : columns.includes(command.name ?? '');
  return subtype === 'AT_DropConstraint' || subtype === 'AT_DropColumn' ? keysOf(table, schema, isOfIt) : [];
}

function keysOf(table: string, schema: KnownSchema, isMeant: (key: KnownConstraint) => boolean): TableLock[] {
  return (schema.table(table)?.constraints ?? [])
    .filter((one) => one.references !== undefined && !sameName(one.references, table) && isMeant(one))
    .map(({ references = '' }) => ({
      table: shortName(references, schema),
      mode: 'AccessExclusiveLock',
      works: false,
    }));
}

/** A table's name without `public`, where SQL finds it so: as it stands in most SQL, beside names out of the text. */
export function shortName(table: string, schema: KnownSchema): string {
  const { schema: home, name } = splitName(table);
  const bare = joinName(undefined, name);
  return home === 'public' && schema.table(bare)?.name === table ? bare : table;
}

/** Whether one of the locks keeps out of the table whatever the mode would keep out: taking it waits for nobody. */
export function isHeld(held: HeldLocks, table: string, mode: LockMode): boolean {
  return held.on(table).some((lock) => isAsStrong(lock.mode, mode));
}

const REWRITES: ReadonlySet<AlterTableType> = new Set([
  'AT_SetLogged',
  'AT_SetUnLogged',
  'AT_SetTableSpace',
  'AT_SetAccessMethod',
]);

/** A foreign key locks the table that it points to as well. */
function referenced(constraints: readonly Constraint[], works = false): TableLock[] {
  return constraints
    .filter(({ contype }) => contype === 'CONSTR_FOREIGN')
    .map(({ pktable }) => ({ table: tableName(pktable), mode: 'ShareRowExclusiveLock', works }));
}

function ofDrop(
  { removeType, concurrent }: DropStmt,
  object: Parameters<typeof objectName>[0],
  schema: KnownSchema,
): readonly TableLock[] {
  if (isRelation(removeType)) {
    const table = objectName(object);
    return [...lock(table, 'AccessExclusiveLock'), ...keysOf(table, schema, () => true)];
  }
  if (removeType === 'OBJECT_INDEX' && concurrent !== true)
    return lock(shortName(schema.index(objectName(object))?.table ?? '', schema), 'AccessExclusiveLock');
  if (removeType === 'OBJECT_TRIGGER' || removeType === 'OBJECT_POLICY' || removeType === 'OBJECT_RULE')
    return lock(qualifiedName(strings(nodeAs(object, 'List')?.items).slice(0, -1)), 'AccessExclusiveLock');
  return NONE;
}

/** What is renamed under the lock of its table; the rest has names of its own. */
function isOnRelation(type: ObjectType | undefined): boolean {
  return (
    type === 'OBJECT_COLUMN' ||
    type === 'OBJECT_TABCONSTRAINT' ||
    type === 'OBJECT_TRIGGER' ||
    type === 'OBJECT_RULE' ||
    type === 'OBJECT_POLICY' ||
    isRelation(type)
  );
}

/** Tables, and what is read like one: a query holds its lock on the view that it names, too. */
function isRelation(type: ObjectType | undefined): boolean {
  return type === 'OBJECT_TABLE' || type === 'OBJECT_VIEW' || type === 'OBJECT_MATVIEW';
}

/** The statements that `locksOf` knows. */
export const LOCKING_KINDS: readonly StatementKind[] = [
  'AlterTableStmt',
  ...(Object.keys(LOCKS) as (keyof typeof LOCKS)[]),
];
