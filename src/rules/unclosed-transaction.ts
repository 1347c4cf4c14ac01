import { defineMigrationRule } from '../core/rule.ts';
import type { Statement } from '../core/statement.ts';
import { nodeAs } from '../sql/nodes.ts';

export default defineMigrationRule({
  id: 'unclosed-transaction',
  category: 'locking',
  severity: 'error',
  since: '0.1.0',
  summary: 'The file begins a transaction and does not end it',
  why: 'When the session ends without COMMIT, PostgreSQL rolls the transaction back: the migration did nothing, and nobody is told. When the session goes on, its locks stay, and the next file runs inside the same transaction.',
  instead: 'End the transaction with COMMIT in the same file, or leave out BEGIN.',
  effect: null,
  noEffect: 'The text itself is the proof.',
  examples: {
    schema: 'CREATE TABLE orders (id bigint PRIMARY KEY);',
    tool: 'plain',
    bad: ['BEGIN;\nALTER TABLE orders ADD COLUMN IF NOT EXISTS note text;'],
    good: [
      'BEGIN;\nALTER TABLE orders ADD COLUMN IF NOT EXISTS note text;\nCOMMIT;',
      'BEGIN;\nALTER TABLE orders ADD COLUMN IF NOT EXISTS note text;\nROLLBACK;',
      'ALTER TABLE orders ADD COLUMN IF NOT EXISTS note text;',
    ],
  },
  references: ['https://www.postgresql.org/docs/current/sql-begin.html'],
  *check({ migration, script }) {
    // Where the tool wraps the file, its own COMMIT ends the transaction, and nested-transaction has its say.
    if (migration.transaction === 'per-migration') return;
    const open = lastOpen(script.statements);
    if (open === undefined) return;
    yield {
      message:
        'The transaction that begins here is not ended in this file, so the work may be rolled back in silence. Add a COMMIT.',
      span: open.span,
    };
  },
});

function lastOpen(statements: readonly Statement[]): Statement | undefined {
  let open: Statement | undefined;
  for (const statement of statements) {
    const { kind, chain } = nodeAs(statement.node, 'TransactionStmt') ?? {};
    if (kind === 'TRANS_STMT_BEGIN' || kind === 'TRANS_STMT_START') open ??= statement;
    else if (kind === 'TRANS_STMT_COMMIT' || kind === 'TRANS_STMT_ROLLBACK' || kind === 'TRANS_STMT_PREPARE')
      open = chain === true ? statement : undefined;
  }
  return open;
}
