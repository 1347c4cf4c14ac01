import { defineRule } from '../core/rule.ts';
import { alterCommandsOf } from '../sql/alter.ts';
import { clauseSpan } from '../sql/clauses.ts';
import { code, sameName } from '../sql/names.ts';
import { keepsStorage } from '../sql/storage.ts';

export default defineRule({
  id: 'unlogged-table',
  category: 'destruction',
  severity: 'warning',
  since: '0.1.0',
  summary: 'A table in use becomes unlogged, and is empty after the next crash',
  why: 'What an unlogged table holds is not in the write-ahead log: after a crash, or a fail-over to a standby, PostgreSQL empties it. It is in no replica, no logical replication and no point-in-time recovery.',
  instead:
    'Keep tables whose rows matter logged. For a fast load, fill a new table and swap it in, or switch back with SET LOGGED in the same change.',
  effect: null,
  noEffect: 'It shows after a crash. What the change itself locks and copies is told by maintenance-rewrite.',
  directions: ['up'],
  kinds: ['AlterTableStmt'],
  subcommands: ['AT_SetUnLogged'],
  tablesInUse: true,
  examples: {
    schema: 'CREATE TABLE orders (id bigint PRIMARY KEY);\nCREATE UNLOGGED TABLE cache (id bigint PRIMARY KEY);',
    bad: ['ALTER TABLE orders SET UNLOGGED;'],
    good: [
      'ALTER TABLE orders SET UNLOGGED;\nALTER TABLE orders SET LOGGED;',
      'ALTER TABLE cache SET LOGGED;',
      'ALTER TABLE cache SET UNLOGGED;',
      'CREATE TABLE IF NOT EXISTS items (id bigint);\nALTER TABLE items SET UNLOGGED;',
    ],
  },
  references: ['https://www.postgresql.org/docs/current/sql-createtable.html#SQL-CREATETABLE-UNLOGGED'],
  *check(statement, context) {
    for (const command of alterCommandsOf(statement, 'AT_SetUnLogged')) {
      const { table, position } = command;
      if (!context.isExistingTable(table) || keepsStorage(command, context.schema)) continue;
      const logged = context.change.ofKind('AlterTableStmt').flatMap((other) => alterCommandsOf(other, 'AT_SetLogged'));
      if (logged.some((one) => sameName(one.table, table))) continue;
      yield {
        message: `After the next crash or fail-over ${code(table)} is empty, and no standby has its rows. Keep it logged.`,
        span: clauseSpan(context.script, statement, position),
        table,
      };
    }
  },
});
