import { defineRule } from '../core/rule.ts';
import { alterCommandsOf } from '../sql/alter.ts';
import { code, tableName } from '../sql/names.ts';
import { nodeAs } from '../sql/nodes.ts';

export default defineRule({
  id: 'blocking-partition-attach',
  category: 'locking',
  severity: 'error',
  since: '0.1.0',
  summary: 'ATTACH PARTITION reads the whole new partition while nobody can use it',
  why: 'PostgreSQL must see that every row belongs into the partition’s bounds, and reads them all to do so, holding AccessExclusiveLock on the table that is attached (and on the default partition, if there is one). It skips the reading where a validated CHECK already implies the bounds.',
  instead:
    'Add a CHECK that says what the bounds say, NULLs excluded, as NOT VALID; validate it in the next migration; attach in the one after, and drop the CHECK.',
  effect: { lock: 'AccessExclusiveLock', scans: true },
  kinds: ['AlterTableStmt'],
  subcommands: ['AT_AttachPartition'],
  tablesInUse: true,
  examples: {
    schema:
      'CREATE TABLE events (at date NOT NULL) PARTITION BY RANGE (at);\nCREATE TABLE events_2026 (at date NOT NULL);',
    bad: ["ALTER TABLE events ATTACH PARTITION events_2026 FOR VALUES FROM ('2026-01-01') TO ('2027-01-01');"],
    good: [
      [
        "ALTER TABLE events_2026 ADD CONSTRAINT bounds CHECK (at >= '2026-01-01' AND at < '2027-01-01') NOT VALID;",
        'ALTER TABLE events_2026 VALIDATE CONSTRAINT bounds;',
        "ALTER TABLE events ATTACH PARTITION events_2026 FOR VALUES FROM ('2026-01-01') TO ('2027-01-01');",
      ],
      "CREATE TABLE IF NOT EXISTS events_2027 (at date NOT NULL);\nALTER TABLE events ATTACH PARTITION events_2027 FOR VALUES FROM ('2027-01-01') TO ('2028-01-01');",
    ],
  },
  references: [
    'https://www.postgresql.org/docs/current/sql-altertable.html#SQL-ALTERTABLE-ATTACH-PARTITION',
    'https://www.postgresql.org/docs/current/ddl-partitioning.html#DDL-PARTITIONING-DECLARATIVE-MAINTENANCE',
  ],
  *check(statement, context) {
    for (const { table: parent, command } of alterCommandsOf(statement, 'AT_AttachPartition')) {
      const table = tableName(nodeAs(command.def, 'PartitionCmd')?.name);
      if (!context.isExistingTable(table)) continue;
      // Whether a CHECK implies the bounds is for PostgreSQL to say; that there is one at all is a sign of care.
      const checks = context.schema
        .table(table)
        ?.constraints.filter(({ type, validated }) => type === 'check' && validated);
      if (checks !== undefined && checks.length > 0) continue;
      yield {
        message: `ATTACH PARTITION reads all of ${code(table)} under AccessExclusiveLock to see that its rows belong into ${code(parent)}. Add and validate a CHECK that says what the bounds say first.`,
        span: statement.span,
        table,
      };
    }
  },
});
