import { blocks, blocksInWords } from '../core/locks.ts';
import { defineRule } from '../core/rule.ts';
import { code } from '../sql/names.ts';

export default defineRule({
  id: 'explicit-lock-table',
  category: 'locking',
  severity: 'warning',
  since: '0.1.0',
  summary: 'LOCK TABLE keeps others out until the transaction ends',
  why: 'The lock lasts for everything that follows in the transaction, however long that takes. Without a mode, LOCK TABLE means ACCESS EXCLUSIVE, which keeps out readers, too.',
  instead:
    'Leave locking to the statements, which take what they need. Where rows must not change meanwhile, lock those rows with SELECT … FOR UPDATE, or choose the weakest mode that will do and a lock_timeout.',
  effect: { lock: 'ShareLock' },
  kinds: ['LockStmt'],
  tablesInUse: true,
  examples: {
    schema: 'CREATE TABLE orders (id bigint PRIMARY KEY);',
    bad: ['LOCK TABLE orders;', 'LOCK TABLE orders IN SHARE MODE;'],
    good: ['LOCK TABLE orders IN ROW SHARE MODE;', 'CREATE TABLE IF NOT EXISTS items (id bigint);\nLOCK TABLE items;'],
  },
  references: ['https://www.postgresql.org/docs/current/sql-lock.html'],
  *check(statement, context) {
    for (const { table, mode } of context.locks) {
      if (!blocks(mode).writes || !context.isExistingTable(table)) continue;
      yield {
        message: `LOCK TABLE ${code(table)} takes ${mode}, which keeps out ${blocksInWords(mode)} until the transaction ends. Lock rows instead, or choose a weaker mode.`,
        span: statement.span,
        table,
        effect: { lock: mode },
      };
    }
  },
});
