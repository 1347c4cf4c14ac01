import { defineRule } from '../core/rule.ts';
import { dropIndex } from '../sql/drops.ts';
import { code, tableName } from '../sql/names.ts';
import { nodeAs } from '../sql/nodes.ts';

export default defineRule({
  id: 'concurrent-index-hidden-by-if-not-exists',
  category: 'idempotency',
  severity: 'note',
  oncePerChange: true,
  since: '0.1.0',
  summary: 'After a failed build, IF NOT EXISTS takes the INVALID index for the real one',
  why: 'When CREATE INDEX CONCURRENTLY fails (a duplicate, a deadlock, a cancelled deploy), it leaves an INVALID index under its name, which writes keep up but no query uses. The next run with IF NOT EXISTS sees the name, does nothing, and passes.',
  instead:
    'In the migration before, write DROP INDEX CONCURRENTLY IF EXISTS of the same name, in a file of its own. Or watch pg_index for indexes with indisvalid = false after deploys.',
  effect: null,
  noEffect: 'It is about a run after a failed one.',
  kinds: ['IndexStmt'],
  examples: {
    schema: 'CREATE TABLE orders (id bigint PRIMARY KEY, total bigint);',
    bad: ['-- no-transaction\nCREATE INDEX CONCURRENTLY IF NOT EXISTS orders_total_idx ON orders (total);'],
    good: [
      [
        '-- no-transaction\nDROP INDEX CONCURRENTLY IF EXISTS orders_total_idx;',
        '-- no-transaction\nCREATE INDEX CONCURRENTLY IF NOT EXISTS orders_total_idx ON orders (total);',
      ],
      'CREATE INDEX IF NOT EXISTS orders_total_idx ON orders (total);',
    ],
  },
  references: ['https://www.postgresql.org/docs/current/sql-createindex.html#SQL-CREATEINDEX-CONCURRENTLY'],
  *check(statement, { change }) {
    const index = nodeAs(statement.node, 'IndexStmt');
    if (index?.concurrent !== true || index.if_not_exists !== true) return;
    const name = index.idxname ?? '';
    if (dropIndex(change.ofKind('DropStmt'), name)) return;
    yield {
      message: `If this build on ${code(tableName(index.relation))} fails, an INVALID index stays, and IF NOT EXISTS takes it for the real one. Drop ${code(name)} IF EXISTS in a migration before it.`,
      span: statement.span,
      table: tableName(index.relation),
    };
  },
});
