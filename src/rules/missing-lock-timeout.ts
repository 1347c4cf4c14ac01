import { blocks, blocksInWords } from '../core/locks.ts';
import { defineRule } from '../core/rule.ts';
import { isOnlySetting, runsAlone } from '../sql/alone.ts';
import { insertAt } from '../sql/edits.ts';
import { LOCKING_KINDS } from '../sql/locks.ts';
import { code } from '../sql/names.ts';

export default defineRule({
  id: 'missing-lock-timeout',
  category: 'locking',
  severity: 'warning',
  since: '0.1.0',
  summary: 'A lock is waited for without end, and everybody else queues behind the one who waits',
  why: 'Even a lock that is held for a moment has to be got first. While ALTER TABLE waits for one long-running query, every later query on the table waits behind it: an outage, though nothing runs. With a lock_timeout the migration gives up after a few seconds instead, and can be tried again.',
  instead:
    'Begin the file with SET LOCAL lock_timeout, or set it once for the role or the connection that migrates (ALTER ROLE … SET lock_timeout) and switch this rule off. Said once per file.',
  effect: null,
  noEffect: 'A wait shows only where others use the table at the same time.',
  oncePerFile: true,
  kinds: LOCKING_KINDS,
  tablesInUse: true,
  examples: {
    schema: 'CREATE TABLE orders (id bigint PRIMARY KEY, note text);\nCREATE VIEW ids AS SELECT id FROM orders;',
    bad: [
      'ALTER TABLE orders ADD COLUMN IF NOT EXISTS total bigint;\nALTER TABLE orders DROP COLUMN IF EXISTS note;',
      "SET LOCAL lock_timeout = '5s';\nRESET lock_timeout;\nALTER TABLE orders ALTER COLUMN note SET DEFAULT '';",
      'SET LOCAL lock_timeout = 0;\nDROP TABLE IF EXISTS orders CASCADE;',
      'CREATE OR REPLACE VIEW ids AS SELECT id FROM orders WHERE id > 0;',
      'DROP VIEW IF EXISTS ids;',
      'ALTER VIEW IF EXISTS ids RENAME TO numbers;',
    ],
    good: [
      "SET LOCAL lock_timeout = '5s';\nALTER TABLE orders ADD COLUMN IF NOT EXISTS total bigint;",
      "SELECT set_config('lock_timeout', '5s', true);\nALTER TABLE orders ADD COLUMN IF NOT EXISTS total bigint;",
      'CREATE TABLE IF NOT EXISTS items (id bigint);\nALTER TABLE items ADD COLUMN IF NOT EXISTS total bigint;',
      '-- no-transaction\nCREATE INDEX CONCURRENTLY IF NOT EXISTS orders_note_idx ON orders (note);',
      'CREATE OR REPLACE VIEW notes AS SELECT note FROM orders;',
    ],
  },
  references: [
    'https://www.postgresql.org/docs/current/runtime-config-client.html#GUC-LOCK-TIMEOUT',
    'https://www.postgresql.org/docs/current/explicit-locking.html#LOCKING-TABLES',
  ],
  *check(statement, context) {
    if (context.lockTimeout || runsAlone(statement) !== undefined) return;
    const lock = context.locks.find(({ table, mode }) => blocks(mode).writes && context.isExistingTable(table));
    if (lock === undefined) return;
    const { table, mode } = lock;
    const set = context.inTransaction ? 'SET LOCAL lock_timeout' : 'SET lock_timeout';
    const first = context.statements.find((other) => !isOnlySetting(other));
    yield {
      message: `This waits for ${mode} on ${code(table)} without end, and new ${blocksInWords(mode)} queue behind it. Begin the file with ${set} = '5s', or set it for the role that migrates.`,
      span: statement.span,
      table,
      ...(first === undefined || context.migration.transaction === 'one-query'
        ? {}
        : {
            suggestion: {
              description: `Begin with ${set}.`,
              edits: [insertAt(context.script, first.span.start, `${set} = '5s';\n`)],
            },
          }),
    };
  },
});
