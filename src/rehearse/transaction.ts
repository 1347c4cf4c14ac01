import type { Statement } from '../core/statement.ts';
import { runsAlone } from '../sql/alone.ts';

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

/** Whether the server refuses, or may refuse, the statement inside a transaction block. */
export function refusesTransaction(statement: Statement): boolean {
  const { node } = statement;
  // With a replication slot to make or to drop, they refuse one.
  return runsAlone(statement) !== undefined || 'CreateSubscriptionStmt' in node || 'DropSubscriptionStmt' in node;
}

/** SQLSTATE active_sql_transaction: such as for REINDEX of a table that turns out to be partitioned. */
export const NO_TRANSACTION_HERE = '25001';

/** Whether a statement may end transactions from inside (COMMIT in a procedure), and so must not be wrapped in one. */
export function mayCommitInside({ node }: Statement): boolean {
  return 'CallStmt' in node || 'DoStmt' in node;
}
