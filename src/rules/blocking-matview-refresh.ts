import { defineRule } from '../core/rule.ts';
import { afterWords, suggest } from '../sql/edits.ts';
import { code, tableName } from '../sql/names.ts';
import { nodeAs } from '../sql/nodes.ts';

export default defineRule({
  id: 'blocking-matview-refresh',
  category: 'locking',
  severity: 'error',
  since: '0.1.0',
  summary: 'REFRESH MATERIALIZED VIEW keeps out readers of the view until its query is done',
  why: 'A plain REFRESH runs the query of the view and writes all rows anew, holding AccessExclusiveLock on the view: whoever reads it waits as long as the query takes. WITH NO DATA runs no query, but leaves a view that cannot be read: every query of it fails until the next REFRESH (SQLSTATE 55000).',
  instead:
    'Use REFRESH MATERIALIZED VIEW CONCURRENTLY, which lets readers go on. It needs a unique index on columns of the view, and may run in a transaction. Better still, leave refreshing to a job.',
  effect: { lock: 'AccessExclusiveLock', rewrites: true },
  kinds: ['RefreshMatViewStmt'],
  tablesInUse: true,
  examples: {
    schema:
      'CREATE TABLE orders (id bigint PRIMARY KEY, total bigint);\nCREATE MATERIALIZED VIEW totals AS SELECT id, total FROM orders;\nCREATE UNIQUE INDEX totals_id_key ON totals (id);',
    bad: ['REFRESH MATERIALIZED VIEW totals;', 'REFRESH MATERIALIZED VIEW public.totals WITH NO DATA;'],
    good: [
      'REFRESH MATERIALIZED VIEW CONCURRENTLY totals;',
      'CREATE MATERIALIZED VIEW IF NOT EXISTS counts AS SELECT count(*) FROM orders WITH NO DATA;\nREFRESH MATERIALIZED VIEW counts;',
    ],
  },
  references: ['https://www.postgresql.org/docs/current/sql-refreshmaterializedview.html'],
  *check(statement, context) {
    const refresh = nodeAs(statement.node, 'RefreshMatViewStmt');
    const table = tableName(refresh?.relation);
    if (refresh?.concurrent === true || !context.isExistingTable(table)) return;
    // CONCURRENTLY needs a unique index over columns of all rows.
    const hasKey = context.schema
      .table(table)
      ?.indexes.some(({ unique, partial, columns }) => unique && !partial && !columns.includes(''));
    const edit = afterWords(context.script, statement, ['refresh', 'materialized', 'view'], ' CONCURRENTLY');
    yield {
      message:
        refresh?.skipData === true
          ? `REFRESH MATERIALIZED VIEW ${code(table)} WITH NO DATA empties the view under AccessExclusiveLock, and its readers’ queries fail until it is filled again. Use REFRESH MATERIALIZED VIEW CONCURRENTLY.`
          : `REFRESH MATERIALIZED VIEW ${code(table)} keeps out its readers under AccessExclusiveLock until the query is done. Use REFRESH MATERIALIZED VIEW CONCURRENTLY.`,
      span: statement.span,
      table,
      ...(hasKey && refresh?.skipData !== true ? suggest('Refresh CONCURRENTLY.', edit) : {}),
    };
  },
});
