import type { AlterTableType } from '@pgsql/types';
import { defineRule } from '../core/rule.ts';
import type { Statement } from '../core/statement.ts';
import { alterCommands } from '../sql/alter.ts';
import { isHeld } from '../sql/locks.ts';
import { code, objectName, qualifiedName, strings, tableName } from '../sql/names.ts';
import { nodeAs } from '../sql/nodes.ts';

const SWITCHES: readonly AlterTableType[] = [
  'AT_EnableTrig',
  'AT_EnableAlwaysTrig',
  'AT_EnableReplicaTrig',
  'AT_EnableTrigAll',
  'AT_EnableTrigUser',
  'AT_DisableTrig',
  'AT_DisableTrigAll',
  'AT_DisableTrigUser',
];

export default defineRule({
  id: 'blocking-trigger',
  category: 'locking',
  severity: 'note',
  since: '0.1.0',
  summary: 'Creating, dropping or switching a trigger waits for every writer, and keeps the others out meanwhile',
  why: 'CREATE TRIGGER, and ENABLE or DISABLE TRIGGER, hold ShareRowExclusiveLock, which keeps out writes; DROP TRIGGER holds AccessExclusiveLock, which keeps out reads as well. The work takes a moment, but the lock has to wait for running transactions, and whoever comes later queues behind it.',
  instead: 'Set a lock_timeout first, and keep the transaction short: nothing slow after it.',
  effect: { lock: 'ShareRowExclusiveLock' },
  kinds: ['CreateTrigStmt', 'AlterTableStmt', 'DropStmt'],
  subcommands: SWITCHES,
  tablesInUse: true,
  examples: {
    schema:
      "CREATE TABLE orders (id bigint PRIMARY KEY);\nCREATE FUNCTION noted() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN new; END';\nCREATE TRIGGER note BEFORE INSERT ON orders FOR EACH ROW EXECUTE FUNCTION noted();",
    bad: [
      'CREATE TRIGGER noted BEFORE UPDATE ON orders FOR EACH ROW EXECUTE FUNCTION noted();',
      'DROP TRIGGER IF EXISTS note ON orders;',
      'ALTER TABLE orders DISABLE TRIGGER note;',
    ],
    good: [
      'CREATE TABLE IF NOT EXISTS items (id bigint);\nCREATE TRIGGER noted BEFORE UPDATE ON items FOR EACH ROW EXECUTE FUNCTION noted();',
      "CREATE OR REPLACE FUNCTION noted() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN old; END';",
    ],
  },
  references: [
    'https://www.postgresql.org/docs/current/sql-createtrigger.html',
    'https://www.postgresql.org/docs/current/explicit-locking.html#LOCKING-TABLES',
  ],
  *check(statement, context) {
    for (const { what, table, reads } of triggerChanges(statement)) {
      const mode = reads ? 'AccessExclusiveLock' : 'ShareRowExclusiveLock';
      if (!context.isExistingTable(table) || isHeld(context.held, table, mode)) continue;
      yield {
        message: `${what} on ${code(table)} takes ${mode}: it waits for running transactions, and new ${reads ? 'reads and writes' : 'writes'} queue behind it. Set a lock_timeout first.`,
        span: statement.span,
        table,
        effect: { lock: mode },
      };
    }
  },
});

interface TriggerChange {
  readonly what: string;
  readonly table: string;
  /** Whether it keeps out reads, too. */
  readonly reads: boolean;
}

function triggerChanges(statement: Statement): readonly TriggerChange[] {
  const { node } = statement;
  if ('CreateTrigStmt' in node)
    return [{ what: 'CREATE TRIGGER', table: tableName(node.CreateTrigStmt.relation), reads: false }];
  if ('DropStmt' in node) {
    if (node.DropStmt.removeType !== 'OBJECT_TRIGGER') return [];
    return (node.DropStmt.objects ?? []).map((object) => ({
      what: 'DROP TRIGGER',
      table: qualifiedName(strings(nodeAs(object, 'List')?.items).slice(0, -1)) || objectName(object),
      reads: true,
    }));
  }
  return alterCommands(statement)
    .filter(({ subtype }) => subtype !== undefined && SWITCHES.includes(subtype))
    .map(({ table, subtype }) => ({
      what: subtype?.startsWith('AT_Enable') === true ? 'ENABLE TRIGGER' : 'DISABLE TRIGGER',
      table,
      reads: false,
    }));
}
