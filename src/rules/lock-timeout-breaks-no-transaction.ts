import { defineRule } from '../core/rule.ts';
import { isOnlySetting, runsAlone } from '../sql/alone.ts';
import { removal } from '../sql/split.ts';

export default defineRule({
  id: 'lock-timeout-breaks-no-transaction',
  category: 'locking',
  severity: 'error',
  since: '0.1.0',
  summary: 'A SET beside a statement that must run alone makes the file a transaction again',
  why: 'A file that opts out of the transaction is sent as one query. Several statements in one query are an implicit transaction, so the advice to put SET lock_timeout before CREATE INDEX CONCURRENTLY makes PostgreSQL refuse the index (SQLSTATE 25001).',
  instead:
    'Take the SET out, so that the statement is alone in its file. Set the timeout for the role or the connection that migrates: ALTER ROLE … SET lock_timeout.',
  effect: null,
  noEffect: 'The rehearsal shows the failure itself.',
  failsWith: '25001',
  oncePerFile: true,
  kinds: ['VariableSetStmt'],
  examples: {
    schema: 'CREATE TABLE orders (id bigint PRIMARY KEY, total bigint);',
    bad: [
      "-- no-transaction\nSET lock_timeout = '5s';\nCREATE INDEX CONCURRENTLY IF NOT EXISTS orders_total_idx ON orders (total);",
      '-- no-transaction\nSET statement_timeout = 0;\nSET lock_timeout = 0;\nCREATE INDEX CONCURRENTLY IF NOT EXISTS orders_total_idx ON orders (total);',
    ],
    good: [
      '-- no-transaction\nCREATE INDEX CONCURRENTLY IF NOT EXISTS orders_total_idx ON orders (total);',
      "-- no-transaction\nSET lock_timeout = '5s';\nCREATE INDEX IF NOT EXISTS orders_total_idx ON orders (total);",
    ],
  },
  references: [
    'https://www.postgresql.org/docs/current/protocol-flow.html#PROTOCOL-FLOW-MULTI-STATEMENT',
    'https://www.postgresql.org/docs/current/sql-alterrole.html',
  ],
  *check(statement, context) {
    const { migration, statements } = context;
    if (migration.transaction !== 'one-query') return;
    const others = statements.filter((other) => !isOnlySetting(other));
    const what = others.length === 1 && others[0] !== undefined ? runsAlone(others[0]) : undefined;
    if (what === undefined) return;
    yield {
      message: `With this setting the file has several statements, which in one query are a transaction, and PostgreSQL refuses ${what} in one. Take it out, and set it for the role that migrates.`,
      span: statement.span,
      suggestion: {
        description: 'Take the settings out.',
        edits: statements.filter(isOnlySetting).map((setting) => removal(context, setting)),
      },
    };
  },
});
