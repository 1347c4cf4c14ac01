import type { IndexStmt } from '@pgsql/types';
import { named } from '../core/named.ts';
import { defineRule, type StatementContext } from '../core/rule.ts';
import type { Statement } from '../core/statement.ts';
import { defaultIndexName } from '../sql/default-names.ts';
import { afterWords, applied } from '../sql/edits.ts';
import { dropAlone, replacedBy } from '../sql/index-drops.ts';
import { code, quoteIdentifier, tableName } from '../sql/names.ts';
import { nodeAs } from '../sql/nodes.ts';
import { fileName, mentionedLater, runAlone } from '../sql/split.ts';

export default defineRule({
  id: 'blocking-index-build',
  category: 'locking',
  severity: 'error',
  since: '0.1.0',
  summary: 'CREATE INDEX keeps out writes until the whole table is read and the index is built',
  why: 'A plain CREATE INDEX holds ShareLock on the table for as long as the build takes: minutes on a large table. INSERT, UPDATE and DELETE wait all that time, and everything that waits for them waits too.',
  instead:
    'Build the index with CREATE INDEX CONCURRENTLY, outside a transaction, in a file of its own. It takes longer and keeps nobody out. If it fails it leaves an invalid index behind: drop that before the next attempt.',
  effect: { lock: 'ShareLock', scans: true },
  kinds: ['IndexStmt'],
  tablesInUse: true,
  examples: {
    schema:
      'CREATE TABLE orders (id bigint PRIMARY KEY, customer_id bigint NOT NULL);\nCREATE INDEX orders_both_idx ON orders (customer_id, id);',
    bad: [
      'CREATE INDEX IF NOT EXISTS orders_customer_id_idx ON orders (customer_id);',
      'CREATE UNIQUE INDEX IF NOT EXISTS orders_customer_id_key ON public.orders (customer_id);',
      'DROP INDEX IF EXISTS orders_both_idx;\nCREATE INDEX IF NOT EXISTS orders_customer_id_idx ON orders (customer_id);',
    ],
    good: [
      'CREATE INDEX IF NOT EXISTS orders_both_idx ON orders (customer_id, id);',
      '-- no-transaction\nCREATE INDEX CONCURRENTLY IF NOT EXISTS orders_customer_id_idx ON orders (customer_id);',
      'CREATE TABLE IF NOT EXISTS items (id bigint PRIMARY KEY, order_id bigint NOT NULL);\nCREATE INDEX IF NOT EXISTS items_order_id_idx ON items (order_id);',
    ],
  },
  references: [
    'https://www.postgresql.org/docs/current/sql-createindex.html#SQL-CREATEINDEX-CONCURRENTLY',
    'https://www.postgresql.org/docs/current/explicit-locking.html#LOCKING-TABLES',
  ],
  *check(statement, context) {
    const index = nodeAs(statement.node, 'IndexStmt');
    const table = tableName(index?.relation);
    if (index === undefined || index.concurrent === true || !context.isExistingTable(table)) return;
    const known = context.schema.table(table);
    // IF NOT EXISTS looks at the name alone.
    if (index.if_not_exists === true && named(known?.indexes ?? [], index.idxname ?? '') !== undefined) return;
    const partitioned = known?.kind === 'partitioned table';
    // CREATE INDEX ON ONLY a partitioned table builds nothing: it makes the parent's empty, invalid index.
    if (partitioned && index.relation?.inh !== true) return;
    const cure = partitioned
      ? 'Create it with ON ONLY, build each partition’s index CONCURRENTLY, and attach them.'
      : `Use CREATE INDEX CONCURRENTLY ${context.outsideTransaction}.`;
    yield {
      message: `CREATE INDEX on ${code(table)} takes ShareLock and keeps out writes until the index is built. ${cure}`,
      span: statement.span,
      table,
      ...(partitioned ? {} : concurrently(statement, index, context)),
    };
  },
});

/** The same index, built CONCURRENTLY; nothing where a later statement already needs it. */
function concurrently(statement: Statement, index: IndexStmt, context: StatementContext) {
  const table = tableName(index.relation);
  const isNamed = (index.idxname ?? '') !== '';
  const known = context.schema.table(table) ?? { name: table, indexes: [], constraints: [] };
  const name = isNamed ? index.idxname : defaultIndexName(known, index);
  if (name === undefined || context.nested || mentionedLater(context, statement, name)) return {};
  // A build that fails leaves an index behind that must be dropped, and so must have a name that is known.
  const words = isNamed ? ' CONCURRENTLY' : ` CONCURRENTLY ${quoteIdentifier(name)}`;
  const edit = afterWords(context.script, statement, ['create', 'unique?', 'index'], words);
  if (edit === undefined) return {};
  // Where each statement is a transaction, what was dropped is gone by now.
  const { drops, lapses } = context.inTransaction
    ? replacedBy(statement, index, name, context)
    : { drops: [], lapses: false };
  const later = drops.flatMap((drop) => dropAlone(drop, context) ?? []);
  if (lapses || later.length < drops.length) return {};
  const sql = applied(statement, edit);
  const what =
    drops.length === 0
      ? 'Build it CONCURRENTLY, outside a transaction.'
      : 'Build it CONCURRENTLY, outside a transaction, and drop what it replaces when it is there.';
  const files = later.map(({ name: file, text }) => ({ name: file, text }));
  return runAlone(context, statement, sql, fileName(name), what, files, drops);
}
