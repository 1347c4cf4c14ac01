import type { ReindexObjectType } from '@pgsql/types';
import { defineRule, type StatementContext } from '../core/rule.ts';
import type { Statement } from '../core/statement.ts';
import { wordsOf } from '../sql/clauses.ts';
import { applied, insertAt } from '../sql/edits.ts';
import { code, tableName } from '../sql/names.ts';
import { nodeAs } from '../sql/nodes.ts';
import { isOn } from '../sql/options.ts';
import { fileName, runAlone } from '../sql/split.ts';

export default defineRule({
  id: 'blocking-reindex',
  category: 'locking',
  severity: 'error',
  since: '0.1.0',
  summary: 'REINDEX keeps out writes, and reads that would use the index, until it is built anew',
  why: 'A plain REINDEX holds ShareLock on the table and AccessExclusiveLock on the index for as long as the build takes. Writes wait, and so does every query whose plan wants to look at that index.',
  instead: 'Use REINDEX … CONCURRENTLY, outside a transaction, in a file of its own.',
  effect: { lock: 'ShareLock', rewrites: true },
  versions: 'REINDEX CONCURRENTLY came with PostgreSQL 12.',
  kinds: ['ReindexStmt'],
  examples: {
    schema:
      'CREATE TABLE orders (id bigint PRIMARY KEY, total bigint);\nCREATE INDEX orders_total_idx ON orders (total);',
    bad: ['REINDEX TABLE orders;', 'REINDEX INDEX orders_total_idx;', 'REINDEX (CONCURRENTLY off) TABLE orders;'],
    good: [
      '-- no-transaction\nREINDEX TABLE CONCURRENTLY orders;',
      '-- no-transaction\nREINDEX (CONCURRENTLY) INDEX orders_total_idx;',
      'CREATE TABLE IF NOT EXISTS items (id bigint PRIMARY KEY);\nREINDEX TABLE items;',
    ],
  },
  references: ['https://www.postgresql.org/docs/current/sql-reindex.html'],
  *check(statement, context) {
    const reindex = nodeAs(statement.node, 'ReindexStmt');
    if (reindex === undefined || isOn(reindex.params, 'concurrently')) return;
    const { kind = 'REINDEX_OBJECT_TABLE' } = reindex;
    const name = tableName(reindex.relation);
    const table = kind === 'REINDEX_OBJECT_INDEX' ? context.schema.index(name)?.table : name;
    if (kind === 'REINDEX_OBJECT_TABLE' && !context.isExistingTable(name)) return;
    if (kind === 'REINDEX_OBJECT_INDEX' && table !== undefined && !context.isExistingTable(table)) return;
    // The catalogue itself cannot be built anew CONCURRENTLY.
    const cure =
      kind === 'REINDEX_OBJECT_SYSTEM'
        ? 'Leave that to the database’s administrators, at a quiet time.'
        : `Use REINDEX CONCURRENTLY ${context.outsideTransaction}.`;
    const subject = name === '' ? WHOLE[kind] : code(name);
    yield {
      message: `REINDEX of ${subject} takes ShareLock and keeps out writes, and reads that want the index, until it is built anew. ${cure}`,
      span: statement.span,
      ...(table === undefined || table === '' ? {} : { table }),
      ...concurrently(statement, context, name),
    };
  },
});

const WHOLE: Readonly<Record<ReindexObjectType, string>> = {
  REINDEX_OBJECT_INDEX: 'an index',
  REINDEX_OBJECT_TABLE: 'a table',
  REINDEX_OBJECT_SCHEMA: 'a whole schema',
  REINDEX_OBJECT_SYSTEM: 'the system catalogue',
  REINDEX_OBJECT_DATABASE: 'the whole database',
};

function concurrently(statement: Statement, context: StatementContext, name: string) {
  const kind = wordsOf(statement).find(({ text }) => /^(?:index|table|schema|database)$/.test(text));
  if (kind === undefined || context.nested) return {};
  const sql = applied(statement, insertAt(context.script, kind.end, ' CONCURRENTLY'));
  return runAlone(context, statement, sql, fileName('reindex', name), 'Reindex CONCURRENTLY, outside a transaction.');
}
