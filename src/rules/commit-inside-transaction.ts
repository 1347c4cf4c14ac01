import { defineRule } from '../core/rule.ts';
import { statementsInside } from '../sql/nested.ts';
import { nodeAs } from '../sql/nodes.ts';
import { fileName, runAlone } from '../sql/split.ts';

export default defineRule({
  id: 'commit-inside-transaction',
  category: 'locking',
  severity: 'error',
  since: '0.1.0',
  summary: 'COMMIT or ROLLBACK in a DO block that runs in a transaction',
  why: 'A DO block may commit between its batches only where it was called outside a transaction block. Most migration tools wrap each file in one, and a file of several statements sent as one query is one as well: PostgreSQL then refuses the COMMIT (SQLSTATE 2D000), and the deploy stops.',
  instead:
    'Put the block alone into a file that opts out of the transaction: for sqlx, the file starts, at its very first byte, with `-- no-transaction` and holds that one statement.',
  effect: null,
  noEffect: 'The rehearsal shows the failure itself.',
  failsWith: '2D000',
  kinds: ['DoStmt'],
  examples: {
    schema: 'CREATE TABLE orders (id bigint PRIMARY KEY, total bigint);',
    bad: [
      'DO $$ BEGIN\n  UPDATE orders SET total = 0 WHERE id < 1000;\n  COMMIT;\nEND $$;',
      "-- no-transaction\nSET statement_timeout = '1h';\nDO $$ BEGIN\n  UPDATE orders SET total = 0 WHERE id < 1000;\n  COMMIT;\nEND $$;",
    ],
    good: [
      '-- no-transaction\nDO $$ BEGIN\n  UPDATE orders SET total = 0 WHERE id < 1000;\n  COMMIT;\nEND $$;',
      'DO $$ BEGIN\n  UPDATE orders SET total = 0 WHERE id < 1000;\nEND $$;',
    ],
  },
  references: ['https://www.postgresql.org/docs/current/plpgsql-transactions.html'],
  *check(statement, context) {
    if (!context.inTransaction || context.nested || nodeAs(statement.node, 'DoStmt') === undefined) return;
    const inside = statementsInside(statement, context.script).flatMap((one) =>
      'unread' in one ? [] : [one.statement],
    );
    const ending = inside.find(({ kind }) => kind === 'TransactionStmt');
    if (ending === undefined) return;
    const alone = context.migration.transaction === 'one-query' && context.statements.length > 1;
    const why = alone
      ? 'the file is sent as one query, and several statements in one query are an implicit transaction'
      : 'this file runs in one';
    yield {
      message: `A DO block cannot ${ending.sql.split(/\s/)[0]} inside a transaction, and ${why}: the deploy stops here with SQLSTATE 2D000. Put it ${context.outsideTransaction}.`,
      span: statement.span,
      ...(context.migration.transaction === 'per-statement'
        ? {}
        : runAlone(
            context,
            statement,
            statement.sql,
            fileName('in_batches'),
            'Put the block into a file of its own, outside a transaction.',
          )),
    };
  },
});
