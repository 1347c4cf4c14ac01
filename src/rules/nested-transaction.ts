import type { Suggestion } from '../core/finding.ts';
import { defineRule, type MigrationContext } from '../core/rule.ts';
import type { Statement } from '../core/statement.ts';
import { nodeAs } from '../sql/nodes.ts';
import { removal } from '../sql/split.ts';

export default defineRule({
  id: 'nested-transaction',
  category: 'locking',
  severity: 'warning',
  since: '0.1.0',
  summary: 'BEGIN or COMMIT inside a file that the migration tool already runs in a transaction',
  why: 'PostgreSQL has no transactions in transactions. BEGIN only earns a warning, and the first COMMIT ends the transaction of the tool: what follows, the row in its ledger included, is no longer undone when something fails.',
  instead:
    'Leave BEGIN and COMMIT to the tool. A file that must not run in a transaction opts out as the tool says: for sqlx, it starts with `-- no-transaction`.',
  effect: null,
  noEffect: 'It is about what is undone after a failure, which a rehearsal that passes does not show.',
  oncePerFile: true,
  kinds: ['TransactionStmt'],
  examples: {
    schema: 'CREATE TABLE orders (id bigint PRIMARY KEY);',
    bad: [
      'BEGIN;\nALTER TABLE orders ADD COLUMN IF NOT EXISTS note text;\nCOMMIT;',
      'ALTER TABLE orders ADD COLUMN IF NOT EXISTS note text;\nCOMMIT;',
    ],
    good: [
      'ALTER TABLE orders ADD COLUMN IF NOT EXISTS note text;',
      'SAVEPOINT before;\nALTER TABLE orders ADD COLUMN IF NOT EXISTS note text;\nRELEASE before;',
      '-- no-transaction\nBEGIN;\nALTER TABLE orders ADD COLUMN IF NOT EXISTS note text;\nCOMMIT;',
    ],
  },
  references: ['https://www.postgresql.org/docs/current/sql-begin.html'],
  *check(statement, context) {
    const { migration, tool } = context;
    if (migration.transaction !== 'per-migration') return;
    const what = WORDS.get(nodeAs(statement.node, 'TransactionStmt')?.kind);
    if (what === undefined) return;
    const consequence = what === 'BEGIN' ? 'the COMMIT that follows it ends it early' : `this ends it early`;
    yield {
      message: `${tool.title} runs this file in a transaction of its own, and ${consequence}: what comes after is not undone on failure. Take ${what} out.`,
      span: statement.span,
      suggestion: withoutAny(context),
    };
  },
});

const WORDS: ReadonlyMap<string | undefined, string> = new Map([
  ['TRANS_STMT_BEGIN', 'BEGIN'],
  ['TRANS_STMT_START', 'BEGIN'],
  ['TRANS_STMT_COMMIT', 'COMMIT'],
  ['TRANS_STMT_ROLLBACK', 'ROLLBACK'],
]);

/** The same for all findings in a file: there may be thousands. */
function withoutAny(context: MigrationContext): Suggestion {
  const { statements } = context;
  const known = SUGGESTED.get(statements);
  if (known !== undefined) return known;
  const own = statements.filter(({ node }) => WORDS.has(nodeAs(node, 'TransactionStmt')?.kind));
  const suggestion = {
    description: 'Take BEGIN and COMMIT out.',
    edits: own.map((one) => removal(context, one)),
  };
  SUGGESTED.set(statements, suggestion);
  return suggestion;
}

const SUGGESTED = new WeakMap<readonly Statement[], Suggestion>();
