import { blocks } from '../core/locks.ts';
import { defineRule } from '../core/rule.ts';
import { LOCKING_KINDS } from '../sql/locks.ts';
import { code } from '../sql/names.ts';

export default defineRule({
  id: 'several-tables-locked',
  category: 'locking',
  severity: 'note',
  since: '0.1.0',
  summary: 'One transaction locks several tables in use, one after the other',
  why: 'While it waits for the second table it holds the first. A program that uses the two in the other order waits for it in turn: a deadlock, and PostgreSQL cancels one of them. The more tables one transaction locks, the longer the first stays closed.',
  instead: 'Change one table per migration. Where a change must be made to several at once, set a lock_timeout.',
  effect: { lock: 'ShareLock' },
  oncePerFile: true,
  kinds: LOCKING_KINDS,
  tablesInUse: true,
  examples: {
    schema: 'CREATE TABLE orders (id bigint PRIMARY KEY);\nCREATE TABLE items (id bigint PRIMARY KEY);',
    bad: [
      'ALTER TABLE orders ADD COLUMN IF NOT EXISTS note text;\nALTER TABLE items ADD COLUMN IF NOT EXISTS note text;',
    ],
    good: [
      '-- no-transaction\nCREATE INDEX CONCURRENTLY IF NOT EXISTS items_again_idx ON items (id);',
      'CREATE TABLE IF NOT EXISTS a (id bigint);\nCREATE TABLE IF NOT EXISTS b (id bigint);\nALTER TABLE a ADD COLUMN IF NOT EXISTS note text;\nALTER TABLE b ADD COLUMN IF NOT EXISTS note text;',
    ],
  },
  references: ['https://www.postgresql.org/docs/current/explicit-locking.html#LOCKING-DEADLOCKS'],
  *check(statement, context) {
    // A table that goes is used by nobody any more, or drop-table has its say.
    if ('DropStmt' in statement.node) return;
    const first = context.held.firstBesideDrops();
    if (first === undefined) return;
    const second = context.locks.find(
      ({ table, mode }) =>
        blocks(mode).writes &&
        context.isExistingTable(table) &&
        context.held.on(table).every(({ takenBy }) => 'DropStmt' in takenBy.node),
    );
    if (second === undefined) return;
    yield {
      message: `This locks ${code(second.table)} while line ${first.takenBy.span.line} of the same transaction still locks ${code(first.table)}: whoever uses them in the other order ends in a deadlock. Change one table per migration.`,
      span: statement.span,
      table: second.table,
      effect: { lock: second.mode },
    };
  },
});
