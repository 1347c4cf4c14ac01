import type { AlterSubscriptionType, ReindexObjectType } from '@pgsql/types';
import type { KnownSchema } from '../core/schema.ts';
import type { Statement, StatementKind } from '../core/statement.ts';
import { alterCommandsOf } from './alter.ts';
import { tableName } from './names.ts';
import { nodeAs, nodesAs, readStatement, type StatementReaders } from './nodes.ts';
import { isOff, isOn } from './options.ts';

/**
 * What refuses a transaction block, in its own words: calls of `PreventInTransactionBlock` in
 * src/backend/tcop/utility.c and src/backend/commands. Whether a table is partitioned only a schema can tell.
 */
export function runsAlone(statement: Statement, schema?: Pick<KnownSchema, 'table' | 'index'>): string | undefined {
  const { node } = statement;
  const isPartitioned = (table: string) => schema?.table(table)?.kind === 'partitioned table';
  if ('IndexStmt' in node) return node.IndexStmt.concurrent === true ? 'CREATE INDEX CONCURRENTLY' : undefined;
  if ('DropStmt' in node) return node.DropStmt.concurrent === true ? 'DROP INDEX CONCURRENTLY' : undefined;
  if ('VacuumStmt' in node) return node.VacuumStmt.is_vacuumcmd === true ? 'VACUUM' : undefined;
  if ('ReindexStmt' in node) {
    const { kind = 'REINDEX_OBJECT_TABLE', relation, params } = node.ReindexStmt;
    if (isOn(params, 'concurrently')) return 'REINDEX CONCURRENTLY';
    if (WHOLE[kind] !== undefined) return WHOLE[kind];
    const name = tableName(relation);
    const table = kind === 'REINDEX_OBJECT_INDEX' ? schema?.index(name)?.table : name;
    return table !== undefined && isPartitioned(table) ? 'REINDEX of a partitioned table' : undefined;
  }
  if ('ClusterStmt' in node) {
    const { relation } = node.ClusterStmt;
    if (relation === undefined) return 'CLUSTER of all tables';
    return isPartitioned(tableName(relation)) ? 'CLUSTER of a partitioned table' : undefined;
  }
  if ('AlterTableStmt' in node) {
    const detaches = alterCommandsOf(statement, 'AT_DetachPartition');
    const concurrently = detaches.some(({ command }) => nodeAs(command.def, 'PartitionCmd')?.concurrent === true);
    return concurrently ? 'DETACH PARTITION CONCURRENTLY' : undefined;
  }
  return readStatement(AS_WRITTEN, statement) ?? ALWAYS[statement.kind];
}

/** What refuses a transaction block in some of its forms only. */
const AS_WRITTEN: StatementReaders<[], string | undefined> = {
  DiscardStmt: ({ target }) => (target === 'DISCARD_ALL' ? 'DISCARD ALL' : undefined),
  AlterDatabaseStmt: ({ options }) =>
    nodesAs(options, 'DefElem').some(({ defname }) => defname === 'tablespace')
      ? 'ALTER DATABASE … SET TABLESPACE'
      : undefined,
  // The slot is made on the publisher, which no rollback takes back; without a connection there is none to make.
  CreateSubscriptionStmt: ({ options }) =>
    isOff(options, 'create_slot') || isOff(options, 'connect') ? undefined : 'CREATE SUBSCRIPTION',
  AlterSubscriptionStmt: ({ kind, options }) => {
    if (kind === 'ALTER_SUBSCRIPTION_REFRESH') return 'ALTER SUBSCRIPTION … REFRESH PUBLICATION';
    return kind !== undefined && REFRESHING.has(kind) && !isOff(options, 'refresh')
      ? 'ALTER SUBSCRIPTION … PUBLICATION with a refresh'
      : undefined;
  },
  TransactionStmt: ({ kind }) =>
    kind === 'TRANS_STMT_COMMIT_PREPARED' || kind === 'TRANS_STMT_ROLLBACK_PREPARED'
      ? 'COMMIT or ROLLBACK PREPARED'
      : undefined,
};

const REFRESHING: ReadonlySet<AlterSubscriptionType> = new Set([
  'ALTER_SUBSCRIPTION_SET_PUBLICATION',
  'ALTER_SUBSCRIPTION_ADD_PUBLICATION',
  'ALTER_SUBSCRIPTION_DROP_PUBLICATION',
]);

const WHOLE: Readonly<Partial<Record<ReindexObjectType, string>>> = {
  REINDEX_OBJECT_SCHEMA: 'REINDEX SCHEMA',
  REINDEX_OBJECT_SYSTEM: 'REINDEX SYSTEM',
  REINDEX_OBJECT_DATABASE: 'REINDEX DATABASE',
};

const ALWAYS: Readonly<Partial<Record<StatementKind, string>>> = {
  CreatedbStmt: 'CREATE DATABASE',
  DropdbStmt: 'DROP DATABASE',
  CreateTableSpaceStmt: 'CREATE TABLESPACE',
  DropTableSpaceStmt: 'DROP TABLESPACE',
  AlterSystemStmt: 'ALTER SYSTEM',
  DropSubscriptionStmt: 'DROP SUBSCRIPTION',
};

/** Whether a statement only changes a setting of the session or transaction. */
export function isOnlySetting({ node }: Statement): boolean {
  return 'VariableSetStmt' in node;
}
