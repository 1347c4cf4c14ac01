import { defineRule, type StatementContext } from '../core/rule.ts';
import type { Statement } from '../core/statement.ts';
import { dropAlone } from '../sql/index-drops.ts';
import { isHeld, shortName } from '../sql/locks.ts';
import { code, objectName } from '../sql/names.ts';
import { nodeAs } from '../sql/nodes.ts';
import { runAlone } from '../sql/split.ts';

export default defineRule({
  id: 'blocking-index-drop',
  category: 'locking',
  severity: 'note',
  since: '0.1.0',
  summary: 'DROP INDEX waits for every user of the table, and keeps the others out meanwhile',
  why: 'DROP INDEX holds AccessExclusiveLock on the index and on its table. The drop itself takes a moment, but to get the lock it waits for every running query, and whoever comes later queues behind it, readers included.',
  instead:
    'Use DROP INDEX CONCURRENTLY, outside a transaction, in a file of its own; or set a lock_timeout first, so that a drop that cannot get its lock gives up instead of making others queue.',
  effect: { lock: 'AccessExclusiveLock' },
  kinds: ['DropStmt'],
  examples: {
    schema:
      'CREATE TABLE orders (id bigint PRIMARY KEY, total bigint);\nCREATE INDEX orders_total_idx ON orders (total);',
    bad: ['DROP INDEX IF EXISTS orders_total_idx;', 'DROP INDEX public.orders_total_idx;'],
    good: [
      '-- no-transaction\nDROP INDEX CONCURRENTLY IF EXISTS orders_total_idx;',
      'CREATE TABLE IF NOT EXISTS items (id bigint);\nCREATE INDEX IF NOT EXISTS items_id_idx ON items (id);\nDROP INDEX IF EXISTS items_id_idx;',
    ],
  },
  references: ['https://www.postgresql.org/docs/current/sql-dropindex.html'],
  *check(statement, context) {
    const drop = nodeAs(statement.node, 'DropStmt');
    if (drop?.removeType !== 'OBJECT_INDEX' || drop.concurrent === true) return;
    for (const object of drop.objects ?? []) {
      const name = objectName(object);
      const home = context.schema.index(name)?.table;
      const table = home === undefined ? undefined : shortName(home, context.schema);
      // A down file runs when the table has long been in use, whoever made the index.
      if (context.direction === 'up' && context.schema.madeByChange('index', name)) continue;
      if (table === undefined ? context.schema.complete : !context.isExistingTable(table)) continue;
      if (table !== undefined && isHeld(context.held, table, 'AccessExclusiveLock')) continue;
      const where = table === undefined ? 'its table' : code(table);
      yield {
        message: `DROP INDEX ${code(name)} takes AccessExclusiveLock on ${where}: it waits for running queries, and new ones queue behind it. Use DROP INDEX CONCURRENTLY ${context.outsideTransaction}.`,
        span: statement.span,
        ...(table === undefined ? {} : { table }),
        ...concurrently(statement, context),
      };
    }
  },
});

function concurrently(statement: Statement, context: StatementContext) {
  const alone = context.nested ? undefined : dropAlone(statement, context);
  if (alone === undefined) return {};
  return runAlone(context, statement, alone.sql, alone.name, 'Drop it CONCURRENTLY, outside a transaction.');
}
