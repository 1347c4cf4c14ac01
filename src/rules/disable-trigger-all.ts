import { defineRule } from '../core/rule.ts';
import { alterCommands } from '../sql/alter.ts';
import { clauseSpan } from '../sql/clauses.ts';
import { code } from '../sql/names.ts';
import { nodeAs } from '../sql/nodes.ts';

export default defineRule({
  id: 'disable-trigger-all',
  category: 'locking',
  severity: 'warning',
  since: '0.1.0',
  summary: 'Triggers are switched off by the dozen, foreign keys perhaps among them',
  why: 'DISABLE TRIGGER ALL switches off the checks of foreign keys with the rest (and needs a superuser for those), USER every trigger of your own; session_replication_role does so in the whole session. Rows written meanwhile are never checked later, and the switch is on the table for everybody until it is turned back, under ShareRowExclusiveLock.',
  instead:
    'Disable the one trigger by its name, in the same transaction as the change, and enable it again there. Or let the trigger itself look at a setting and do nothing.',
  effect: null,
  noEffect: 'The danger is in the rows that are written meanwhile.',
  directions: ['up'],
  kinds: ['AlterTableStmt', 'VariableSetStmt'],
  subcommands: ['AT_DisableTrigAll', 'AT_DisableTrigUser'],
  examples: {
    schema: 'CREATE TABLE orders (id bigint PRIMARY KEY);',
    bad: ['ALTER TABLE orders DISABLE TRIGGER USER;', 'ALTER TABLE orders DISABLE TRIGGER ALL;'],
    good: [
      'ALTER TABLE orders ENABLE TRIGGER USER;',
      'CREATE TABLE IF NOT EXISTS items (id bigint);\nALTER TABLE items DISABLE TRIGGER USER;',
    ],
  },
  references: [
    'https://www.postgresql.org/docs/current/sql-altertable.html#SQL-ALTERTABLE-DESC-DISABLE-ENABLE-TRIGGER',
    'https://www.postgresql.org/docs/current/runtime-config-client.html#GUC-SESSION-REPLICATION-ROLE',
  ],
  *check(statement, context) {
    const set = nodeAs(statement.node, 'VariableSetStmt');
    if (set?.name === 'session_replication_role' && nodeAs(set.args?.[0], 'A_Const')?.sval?.sval === 'replica') {
      yield {
        message:
          'This switches off every trigger and foreign key in the session: rows written from here on are never checked. Disable one trigger by its name instead.',
        span: statement.span,
      };
    }
    for (const { table, subtype, position } of alterCommands(statement)) {
      if (subtype !== 'AT_DisableTrigAll' && subtype !== 'AT_DisableTrigUser') continue;
      if (!context.isExistingTable(table)) continue;
      const what = subtype === 'AT_DisableTrigAll' ? 'every trigger, foreign keys included,' : 'every trigger';
      yield {
        message: `This switches off ${what} of ${code(table)}: rows written meanwhile are never checked. Disable one trigger by its name instead.`,
        span: clauseSpan(context.script, statement, position),
        table,
      };
    }
  },
});
