import type { Statement } from '../core/statement.ts';

/** Whether a statement begins, ends or marks a transaction itself. */
export function transactionControl(statement: Statement): 'begin' | 'end' | 'savepoint' | undefined {
  if (!('TransactionStmt' in statement.node)) return undefined;
  switch (statement.node.TransactionStmt.kind) {
    case 'TRANS_STMT_BEGIN':
    case 'TRANS_STMT_START':
      return 'begin';
    case 'TRANS_STMT_SAVEPOINT':
    case 'TRANS_STMT_RELEASE':
    case 'TRANS_STMT_ROLLBACK_TO':
      return 'savepoint';
    default:
      return 'end';
  }
}

/** Whether a statement sets how its transaction reads: that is refused behind a savepoint, or after a query. */
export function setsTransaction({ node }: Statement): boolean {
  return 'VariableSetStmt' in node && /^transaction(_|$| )/i.test(node.VariableSetStmt.name ?? '');
}

/**
 * Whether the server refuses the statement inside a transaction block: calls of `PreventInTransactionBlock` in
 * src/backend/tcop/utility.c, commands/tablecmds.c, commands/cluster.c and commands/indexcmds.c.
 */
export function refusesTransaction({ node }: Statement): boolean {
  if ('IndexStmt' in node) return node.IndexStmt.concurrent === true;
  if ('DropStmt' in node) return node.DropStmt.concurrent === true;
  if ('ReindexStmt' in node) {
    const { kind, params } = node.ReindexStmt;
    const whole =
      kind === 'REINDEX_OBJECT_SCHEMA' || kind === 'REINDEX_OBJECT_SYSTEM' || kind === 'REINDEX_OBJECT_DATABASE';
    return whole || (params ?? []).some((param) => 'DefElem' in param && param.DefElem.defname === 'concurrently');
  }
  if ('AlterTableStmt' in node) {
    return (node.AlterTableStmt.cmds ?? []).some(
      (command) =>
        'AlterTableCmd' in command &&
        command.AlterTableCmd.subtype === 'AT_DetachPartition' &&
        command.AlterTableCmd.def !== undefined &&
        'PartitionCmd' in command.AlterTableCmd.def &&
        command.AlterTableCmd.def.PartitionCmd.concurrent === true,
    );
  }
  if ('VacuumStmt' in node) return node.VacuumStmt.is_vacuumcmd === true;
  if ('ClusterStmt' in node) return node.ClusterStmt.relation === undefined;
  return ALWAYS_ALONE.some((kind) => kind in node);
}

const ALWAYS_ALONE = [
  'CreatedbStmt',
  'DropdbStmt',
  'CreateTableSpaceStmt',
  'DropTableSpaceStmt',
  'AlterSystemStmt',
  'CreateSubscriptionStmt',
  'DropSubscriptionStmt',
] as const;

/** Whether a statement may end transactions from inside (COMMIT in a procedure), and so must not be wrapped in one. */
export function mayCommitInside({ node }: Statement): boolean {
  return 'CallStmt' in node || 'DoStmt' in node;
}
