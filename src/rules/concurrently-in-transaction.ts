import { defineRule } from '../core/rule.ts';
import type { Statement } from '../core/statement.ts';
import { isOnlySetting, runsAlone } from '../sql/alone.ts';
import { objectName, splitName, tableName } from '../sql/names.ts';
import { nodeAs } from '../sql/nodes.ts';
import { fileName, runAlone } from '../sql/split.ts';

export default defineRule({
  id: 'concurrently-in-transaction',
  category: 'locking',
  severity: 'error',
  since: '0.1.0',
  summary: 'A statement that must run alone is inside a transaction',
  why: 'CREATE, DROP and REINDEX INDEX CONCURRENTLY, DETACH PARTITION CONCURRENTLY and VACUUM commit in between; so do REINDEX of a schema or a partitioned table, and whatever makes or drops databases, tablespaces and the replication slots of subscriptions cannot be undone. So PostgreSQL refuses them in a transaction block (SQLSTATE 25001). Most migration tools wrap each file in one. A file with several statements that is sent as one query is an implicit transaction as well, with no BEGIN in sight.',
  instead:
    'Put the statement alone into a file that opts out of the transaction: for sqlx, the file starts, at its very first byte, with `-- no-transaction` and holds that one statement.',
  effect: null,
  noEffect: 'The rehearsal shows the failure itself.',
  failsWith: '25001',
  kinds: [
    'IndexStmt',
    'DropStmt',
    'ReindexStmt',
    'AlterTableStmt',
    'VacuumStmt',
    'ClusterStmt',
    'CreatedbStmt',
    'DropdbStmt',
    'CreateTableSpaceStmt',
    'DropTableSpaceStmt',
    'AlterSystemStmt',
    'DiscardStmt',
    'AlterDatabaseStmt',
    'CreateSubscriptionStmt',
    'AlterSubscriptionStmt',
    'DropSubscriptionStmt',
    'TransactionStmt',
  ],
  subcommands: ['AT_DetachPartition'],
  examples: {
    schema:
      'CREATE TABLE orders (id bigint PRIMARY KEY, total bigint);\nCREATE INDEX orders_total_idx ON orders (total);\nCREATE TABLE events (id bigint PRIMARY KEY) PARTITION BY RANGE (id);',
    bad: [
      'CREATE INDEX CONCURRENTLY IF NOT EXISTS orders_id_total_idx ON orders (id, total);',
      'DROP INDEX CONCURRENTLY IF EXISTS orders_total_idx;',
      '-- no-transaction\nCREATE INDEX CONCURRENTLY IF NOT EXISTS orders_id_total_idx ON orders (id, total);\nANALYZE orders;',
      'VACUUM orders;',
      'REINDEX SCHEMA public;',
      'REINDEX TABLE events;',
      'DISCARD ALL;',
    ],
    good: [
      '-- no-transaction\nCREATE INDEX CONCURRENTLY IF NOT EXISTS orders_id_total_idx ON orders (id, total);',
      '-- no-transaction\nREINDEX INDEX CONCURRENTLY orders_total_idx;',
      'ANALYZE orders;',
      'REINDEX (CONCURRENTLY false) TABLE orders;',
      'REINDEX TABLE orders;',
      'DISCARD PLANS;',
    ],
  },
  references: [
    'https://www.postgresql.org/docs/current/sql-createindex.html#SQL-CREATEINDEX-CONCURRENTLY',
    'https://www.postgresql.org/docs/current/protocol-flow.html#PROTOCOL-FLOW-MULTI-STATEMENT',
  ],
  *check(statement, context) {
    const what = runsAlone(statement, context.schema);
    if (what === undefined || !context.inTransaction) return;
    // Where only settings are beside it, lock-timeout-breaks-no-transaction says so, at the setting.
    const isAside = (other: Statement) => other === statement || isOnlySetting(other);
    if (context.migration.transaction === 'one-query' && context.statements.every(isAside)) return;
    const alone = context.migration.transaction === 'one-query' && context.statements.length > 1;
    const why = alone
      ? 'the file is sent as one query, and several statements in one query are an implicit transaction'
      : 'this file runs in one';
    yield {
      message: `${what} cannot run in a transaction, and ${why}: the deploy stops here with SQLSTATE 25001. Put it ${context.outsideTransaction}.`,
      span: statement.span,
      ...(context.nested || context.migration.transaction === 'per-statement'
        ? {}
        : runAlone(
            context,
            statement,
            statement.sql,
            fileName(...wordsFor(statement, what)),
            'Put it into a file of its own, outside a transaction.',
          )),
    };
  },
});

/** What a file that holds the statement alone is called: after the index, so that two of them differ. */
function wordsFor({ node }: Statement, what: string): readonly string[] {
  const index = nodeAs(node, 'IndexStmt');
  if ((index?.idxname ?? '') !== '') return [index?.idxname ?? ''];
  const drop = nodeAs(node, 'DropStmt');
  if (drop !== undefined) return ['drop', splitName(objectName(drop.objects?.[0])).name];
  const relation = index?.relation ?? nodeAs(node, 'ReindexStmt')?.relation ?? nodeAs(node, 'AlterTableStmt')?.relation;
  return [what, splitName(tableName(relation)).name];
}
