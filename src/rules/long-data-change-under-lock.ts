import { blocksInWords } from '../core/locks.ts';
import { defineRule } from '../core/rule.ts';
import { bulkWrite } from '../sql/bulk.ts';
import { code } from '../sql/names.ts';

export default defineRule({
  id: 'long-data-change-under-lock',
  category: 'locking',
  severity: 'error',
  since: '0.1.0',
  summary: 'Rows are changed one by one while the transaction keeps everybody out of a table',
  why: 'Locks last until the transaction ends. ALTER TABLE … ADD COLUMN takes a moment, but when the same transaction then fills the column, the table stays locked for as long as all its rows take.',
  instead:
    'Change the schema in one migration and the rows in the next, or better in batches outside migrations. Then the strong lock lasts a moment, and the rows are locked only one by one.',
  effect: { lock: 'ShareLock' },
  oncePerFile: true,
  kinds: ['UpdateStmt', 'DeleteStmt', 'InsertStmt', 'MergeStmt'],
  examples: {
    schema:
      'CREATE TABLE orders (id bigint PRIMARY KEY, total bigint);\nCREATE TABLE old_orders (id bigint PRIMARY KEY, total bigint);',
    bad: [
      'ALTER TABLE orders ADD COLUMN IF NOT EXISTS cents bigint;\nUPDATE orders SET cents = total * 100;',
      'ALTER TABLE orders ADD COLUMN IF NOT EXISTS note text;\nINSERT INTO old_orders SELECT id, total FROM orders WHERE total = 0 ON CONFLICT DO NOTHING;',
      'ALTER TABLE orders ADD COLUMN IF NOT EXISTS note text;\nCREATE TABLE IF NOT EXISTS totals (id bigint, total bigint);\nINSERT INTO totals SELECT id, total FROM orders;',
    ],
    good: [
      'UPDATE orders SET total = 0 WHERE total IS NULL;',
      'CREATE TABLE IF NOT EXISTS items (id bigint, price bigint);\nALTER TABLE items ADD COLUMN IF NOT EXISTS cents bigint;\nUPDATE items SET cents = price * 100;',
    ],
  },
  references: [
    'https://www.postgresql.org/docs/current/explicit-locking.html#LOCKING-TABLES',
    'https://www.postgresql.org/docs/current/populate.html',
  ],
  *check(statement, context) {
    const change = bulkWrite(statement, context.schema);
    const worst = context.held.strongest();
    if (change === undefined || worst === undefined) return;
    const worked = (change.from ?? [change.table]).find((one) => context.isExistingTable(one));
    if (worked === undefined) return;
    const { table, mode, takenBy } = worst;
    yield {
      message: `This ${change.what} goes through the rows of ${code(worked)} while ${mode} on ${code(table)} from line ${takenBy.span.line} keeps out ${blocksInWords(mode)}. Put the two into different migrations.`,
      span: statement.span,
      table,
      effect: { lock: mode },
    };
  },
});
