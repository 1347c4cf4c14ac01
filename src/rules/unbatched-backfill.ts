import { partName } from '../core/names.ts';
import { defineRule, type StatementContext } from '../core/rule.ts';
import type { Statement } from '../core/statement.ts';
import { bulkWrite, overwrittenColumns } from '../sql/bulk.ts';
import { alwaysTrue } from '../sql/conditions.ts';
import { code, tableName } from '../sql/names.ts';

export default defineRule({
  id: 'unbatched-backfill',
  category: 'locking',
  severity: 'warning',
  since: '0.1.0',
  summary: 'One statement changes any number of rows at once',
  why: 'Every row that it changes stays locked until the transaction ends, so writers of those rows wait. The old versions of the rows cannot be cleaned up meanwhile, replicas fall behind, and when it fails near the end everything is done again.',
  instead:
    'Change rows in batches of a few thousand, each in a transaction of its own, picked by key: in a job of the program, or a procedure that commits in between. A table that is known to be small may be suppressed with that reason.',
  effect: { changes: true },
  kinds: ['UpdateStmt', 'DeleteStmt', 'MergeStmt'],
  examples: {
    schema:
      'CREATE TABLE orders (id bigint PRIMARY KEY, total bigint, note text);\nINSERT INTO orders SELECT g, 0 FROM generate_series(11, 20) g;',
    bad: [
      "UPDATE orders SET note = '' WHERE note IS NULL;",
      'DELETE FROM orders WHERE total = 0;',
      'UPDATE orders SET total = coalesce(total, 0);',
    ],
    good: [
      'CREATE TABLE IF NOT EXISTS items (id bigint, note text);\nUPDATE items SET note = id::text WHERE note IS NULL;',
      "INSERT INTO orders VALUES (1, 100, 'first') ON CONFLICT DO NOTHING;",
    ],
  },
  references: [
    'https://www.postgresql.org/docs/current/sql-update.html',
    'https://www.postgresql.org/docs/current/routine-vacuuming.html',
  ],
  *check(statement, context) {
    const change = bulkWrite(statement, context.schema);
    if (change === undefined || !context.isExistingTable(change.table)) return;
    // A strong lock in the same transaction is the greater evil, and a missing WHERE has a rule of its own.
    if (context.held.strongest() !== undefined) return;
    if (hasRuleOfItsOwn(statement, context)) return;
    const { what, table } = change;
    yield {
      message: `This ${what} may change any number of rows of ${code(table)} in one go: they stay locked until it ends, and replicas fall behind. Change them in batches.`,
      span: statement.span,
      table,
    };
  },
});

/** Whether delete-without-where or update-without-where says it all. */
function hasRuleOfItsOwn({ node }: Statement, { schema, direction }: StatementContext): boolean {
  if (direction === 'down') return false;
  if ('DeleteStmt' in node) return alwaysTrue(node.DeleteStmt.whereClause);
  if (!('UpdateStmt' in node) || !alwaysTrue(node.UpdateStmt.whereClause)) return false;
  const table = tableName(node.UpdateStmt.relation);
  return overwrittenColumns(node.UpdateStmt).some((column) => !schema.madeByChange('column', partName(table, column)));
}
