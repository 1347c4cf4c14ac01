import { blocksInWords, compareLockModes } from '../core/locks.ts';
import { defineRule } from '../core/rule.ts';
import { alterCommandsOf } from '../sql/alter.ts';
import { LOCKING_KINDS } from '../sql/locks.ts';
import { code, sameName } from '../sql/names.ts';

export default defineRule({
  id: 'lock-held-across-statements',
  category: 'locking',
  severity: 'warning',
  since: '0.1.0',
  summary: 'A lock that was needed for a moment is kept while slow work follows in the same transaction',
  why: 'Locks last until the transaction ends. Adding a column takes a moment, but when the same transaction then builds an index or checks a constraint, on that table or another, the first table stays locked all that time.',
  instead: 'Put the slow statement into a migration of its own, or before the one that takes the strong lock.',
  effect: { lock: 'ShareLock' },
  oncePerFile: true,
  kinds: LOCKING_KINDS,
  tablesInUse: true,
  examples: {
    schema:
      'CREATE TABLE orders (id bigint PRIMARY KEY, total bigint);\nCREATE TABLE items (id bigint PRIMARY KEY, price bigint);',
    bad: [
      'ALTER TABLE orders ADD COLUMN IF NOT EXISTS note text;\nCREATE INDEX IF NOT EXISTS items_price_idx ON items (price);',
      'ALTER TABLE orders ADD COLUMN IF NOT EXISTS note text;\nCREATE INDEX IF NOT EXISTS orders_total_idx ON orders (total);',
    ],
    good: [
      '-- no-transaction\nCREATE INDEX CONCURRENTLY IF NOT EXISTS items_price_idx ON items (price);',
      'CREATE TABLE IF NOT EXISTS notes (id bigint);\nCREATE INDEX IF NOT EXISTS notes_id_idx ON notes (id);',
    ],
  },
  references: ['https://www.postgresql.org/docs/current/explicit-locking.html#LOCKING-TABLES'],
  *check(statement, context) {
    // Validation under a lock on its own table is validation-in-same-transaction's matter.
    if (alterCommandsOf(statement, 'AT_ValidateConstraint').length > 0) return;
    const slow = context.locks.find(({ table, works }) => works && context.isExistingTable(table));
    if (slow === undefined) return;
    const worse = context.held.strongest(
      (held) => !sameName(held.table, slow.table) || compareLockModes(held.mode, slow.mode) > 0,
    );
    if (worse === undefined) return;
    const { table, mode, takenBy } = worse;
    yield {
      message: `While this works on ${code(slow.table)}, ${mode} on ${code(table)} from line ${takenBy.span.line} is still held and keeps out ${blocksInWords(mode)}. Put the two into different migrations.`,
      span: statement.span,
      table,
      effect: { lock: mode },
    };
  },
});
