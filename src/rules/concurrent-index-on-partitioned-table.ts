import { defineRule, type StatementContext } from '../core/rule.ts';
import type { Statement } from '../core/statement.ts';
import { code, objectName, tableName } from '../sql/names.ts';

export default defineRule({
  id: 'concurrent-index-on-partitioned-table',
  category: 'locking',
  severity: 'error',
  since: '0.1.0',
  summary: 'An index on a partitioned table cannot be created or dropped CONCURRENTLY',
  why: 'PostgreSQL refuses CREATE INDEX CONCURRENTLY and DROP INDEX CONCURRENTLY on a partitioned table (SQLSTATE 0A000). It works on the partitions one by one.',
  instead:
    'Create the index with ON ONLY the partitioned table, which takes a moment and leaves it invalid; build each partition’s index CONCURRENTLY, in a file each; then attach them with ALTER INDEX … ATTACH PARTITION. With the last one, the parent index becomes valid.',
  effect: null,
  noEffect: 'The rehearsal shows the failure itself.',
  failsWith: '0A000',
  kinds: ['IndexStmt', 'DropStmt'],
  examples: {
    schema:
      "CREATE TABLE events (at date NOT NULL, kind text) PARTITION BY RANGE (at);\nCREATE TABLE events_2026 PARTITION OF events FOR VALUES FROM ('2026-01-01') TO ('2027-01-01');\nCREATE INDEX events_at_idx ON events (at);",
    bad: [
      '-- no-transaction\nCREATE INDEX CONCURRENTLY IF NOT EXISTS events_kind_idx ON events (kind);',
      '-- no-transaction\nDROP INDEX CONCURRENTLY IF EXISTS events_at_idx;',
    ],
    good: [
      '-- no-transaction\nCREATE INDEX CONCURRENTLY IF NOT EXISTS events_2026_kind_idx ON events_2026 (kind);',
      'CREATE INDEX IF NOT EXISTS events_kind_idx ON ONLY events (kind);',
    ],
  },
  references: [
    'https://www.postgresql.org/docs/current/sql-createindex.html#SQL-CREATEINDEX-CONCURRENTLY',
    'https://www.postgresql.org/docs/current/ddl-partitioning.html#DDL-PARTITIONING-DECLARATIVE-MAINTENANCE',
  ],
  *check(statement, context) {
    for (const table of touched(statement, context)) {
      if (context.schema.table(table)?.kind !== 'partitioned table') continue;
      yield {
        message: `${code(table)} is partitioned, and PostgreSQL refuses CONCURRENTLY on partitioned tables. Work on each partition’s index instead.`,
        span: statement.span,
        table,
      };
    }
  },
});

/** The tables whose indexes a statement creates or drops CONCURRENTLY. */
function touched({ node }: Statement, { schema }: StatementContext): readonly string[] {
  if ('IndexStmt' in node) return node.IndexStmt.concurrent === true ? [tableName(node.IndexStmt.relation)] : [];
  if (!('DropStmt' in node) || node.DropStmt.concurrent !== true) return [];
  return (node.DropStmt.objects ?? []).flatMap((object) => schema.index(objectName(object))?.table ?? []);
}
