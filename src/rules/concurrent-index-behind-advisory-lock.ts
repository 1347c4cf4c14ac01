import { defineRule } from '../core/rule.ts';
import { code, tableName } from '../sql/names.ts';
import { nodeAs } from '../sql/nodes.ts';

export default defineRule({
  id: 'concurrent-index-behind-advisory-lock',
  category: 'locking',
  severity: 'note',
  oncePerChange: true,
  since: '0.1.0',
  summary: 'Two replicas that migrate at start-up can block a concurrent index build for ever',
  why: 'Before it migrates, sqlx takes an advisory lock. A second replica that starts meanwhile waits for that lock inside a statement, so it has a snapshot open; CREATE INDEX CONCURRENTLY waits until every older snapshot is gone. Each waits for the other: PostgreSQL breaks the deadlock by failing the build, an INVALID index stays, and a retry with IF NOT EXISTS takes it for the real one.',
  instead:
    'Migrate from one place before the replicas start (a job, `sqlx migrate run`), not from each replica; or build the index by hand before the deploy. After a failure, drop the INVALID index first.',
  effect: null,
  noEffect: 'It takes two sessions that migrate at the same time.',
  oncePerFile: true,
  kinds: ['IndexStmt'],
  examples: {
    schema: 'CREATE TABLE orders (id bigint PRIMARY KEY, total bigint);',
    bad: ['-- no-transaction\nCREATE INDEX CONCURRENTLY IF NOT EXISTS orders_total_idx ON orders (total);'],
    good: ['CREATE INDEX IF NOT EXISTS orders_total_idx ON orders (total);'],
  },
  references: [
    'https://www.postgresql.org/docs/current/sql-createindex.html#SQL-CREATEINDEX-CONCURRENTLY',
    'https://github.com/launchbadge/sqlx/blob/main/sqlx-postgres/src/migrate.rs',
  ],
  *check(statement, { tool, inTransaction }) {
    const index = nodeAs(statement.node, 'IndexStmt');
    if (tool.id !== 'sqlx' || index?.concurrent !== true || inTransaction) return;
    const table = tableName(index.relation);
    yield {
      message: `If two replicas migrate at once, the one that waits for sqlx’s advisory lock keeps this build on ${code(table)} waiting: a deadlock, and an INVALID index. Migrate from one place.`,
      span: statement.span,
      table,
    };
  },
});
