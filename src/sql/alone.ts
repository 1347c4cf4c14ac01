import type { Statement } from '../core/statement.ts';
import { alterCommandsOf } from './alter.ts';
import { nodeAs, nodesAs } from './nodes.ts';

/** What refuses a transaction block, in its own words. */
export function runsAlone(statement: Statement): string | undefined {
  const { node } = statement;
  if ('IndexStmt' in node) return node.IndexStmt.concurrent === true ? 'CREATE INDEX CONCURRENTLY' : undefined;
  if ('DropStmt' in node) return node.DropStmt.concurrent === true ? 'DROP INDEX CONCURRENTLY' : undefined;
  if ('VacuumStmt' in node) return node.VacuumStmt.is_vacuumcmd === true ? 'VACUUM' : undefined;
  if ('ReindexStmt' in node) {
    const concurrently = nodesAs(node.ReindexStmt.params, 'DefElem').some(({ defname }) => defname === 'concurrently');
    return concurrently ? 'REINDEX CONCURRENTLY' : undefined;
  }
  const detaches = alterCommandsOf(statement, 'AT_DetachPartition');
  const concurrently = detaches.some(({ command }) => nodeAs(command.def, 'PartitionCmd')?.concurrent === true);
  return concurrently ? 'DETACH PARTITION CONCURRENTLY' : undefined;
}

/** Whether a statement only changes a setting of the session or transaction. */
export function isOnlySetting({ node }: Statement): boolean {
  return 'VariableSetStmt' in node;
}
