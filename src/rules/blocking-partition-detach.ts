import { defineRule } from '../core/rule.ts';
import { alterCommandsOf } from '../sql/alter.ts';
import { isHeld } from '../sql/locks.ts';
import { code, tableName } from '../sql/names.ts';
import { nodeAs } from '../sql/nodes.ts';

export default defineRule({
  id: 'blocking-partition-detach',
  category: 'locking',
  severity: 'note',
  since: '0.1.0',
  summary: 'DETACH PARTITION waits for every user of the partitioned table, and keeps the others out meanwhile',
  why: 'DETACH PARTITION holds AccessExclusiveLock on the partitioned table and the partition. The work takes a moment, but to get the lock it waits for every running query, and whoever comes later queues behind it, readers of all partitions included.',
  instead:
    'Use DETACH PARTITION … CONCURRENTLY, outside a transaction, in a file of its own; or set a lock_timeout first.',
  effect: { lock: 'AccessExclusiveLock' },
  versions: 'CONCURRENTLY came with PostgreSQL 14, and does not work where there is a default partition.',
  appliesTo: { from: 14 },
  kinds: ['AlterTableStmt'],
  subcommands: ['AT_DetachPartition'],
  tablesInUse: true,
  examples: {
    schema:
      "CREATE TABLE events (at date NOT NULL) PARTITION BY RANGE (at);\nCREATE TABLE events_2026 PARTITION OF events FOR VALUES FROM ('2026-01-01') TO ('2027-01-01');",
    bad: ['ALTER TABLE events DETACH PARTITION events_2026;'],
    good: [
      '-- no-transaction\nALTER TABLE events DETACH PARTITION events_2026 CONCURRENTLY;',
      "CREATE TABLE IF NOT EXISTS visits (at date NOT NULL) PARTITION BY RANGE (at);\nCREATE TABLE IF NOT EXISTS visits_2026 PARTITION OF visits FOR VALUES FROM ('2026-01-01') TO ('2027-01-01');\nALTER TABLE visits DETACH PARTITION visits_2026;",
    ],
  },
  references: ['https://www.postgresql.org/docs/current/sql-altertable.html#SQL-ALTERTABLE-DETACH-PARTITION'],
  *check(statement, context) {
    for (const { table, command } of alterCommandsOf(statement, 'AT_DetachPartition')) {
      const detach = nodeAs(command.def, 'PartitionCmd');
      if (detach?.concurrent === true || !context.isExistingTable(table)) continue;
      if (isHeld(context.held, table, 'AccessExclusiveLock')) continue;
      yield {
        message: `DETACH PARTITION ${code(tableName(detach?.name))} takes AccessExclusiveLock on ${code(table)}: it waits for running queries, and new ones queue behind it. Use DETACH PARTITION … CONCURRENTLY ${context.outsideTransaction}.`,
        span: statement.span,
        table,
      };
    }
  },
});
