import { defineRule } from '../core/rule.ts';
import { alterCommandsOf } from '../sql/alter.ts';
import { clauseSpan } from '../sql/clauses.ts';
import { code, codeIdentifier } from '../sql/names.ts';

export default defineRule({
  id: 'drop-not-null',
  category: 'compatibility',
  severity: 'note',
  since: '0.1.0',
  summary: 'A column may be NULL from now on, which the running version does not expect',
  why: 'The version of the program that still runs reads the column as always present: it fails, or worse goes on wrongly, at the first NULL that the new version writes. The way back needs every row filled again.',
  instead:
    'Deploy a version that can read NULL there before one that writes it. If nothing will write NULL before then, this is safe: say so in a suppression.',
  effect: null,
  noEffect: 'The danger is in what other sessions expect.',
  directions: ['up'],
  kinds: ['AlterTableStmt'],
  subcommands: ['AT_DropNotNull'],
  tablesInUse: true,
  examples: {
    schema: 'CREATE TABLE orders (id bigint PRIMARY KEY, total bigint NOT NULL);',
    bad: ['ALTER TABLE orders ALTER COLUMN total DROP NOT NULL;'],
    good: [
      'ALTER TABLE orders ADD COLUMN IF NOT EXISTS code int NOT NULL DEFAULT 1;\nALTER TABLE orders ALTER COLUMN code DROP NOT NULL;',
      'ALTER TABLE orders ALTER COLUMN total DROP DEFAULT;',
      'CREATE TABLE IF NOT EXISTS items (price bigint NOT NULL);\nALTER TABLE items ALTER COLUMN price DROP NOT NULL;',
    ],
  },
  references: ['https://www.postgresql.org/docs/current/sql-altertable.html#SQL-ALTERTABLE-DESC-SET-DROP-NOT-NULL'],
  *check(statement, context) {
    for (const { table, command, position } of alterCommandsOf(statement, 'AT_DropNotNull')) {
      const column = command.name ?? '';
      if (!context.isExistingTable(table)) continue;
      const known = context.schema.table(table)?.columns.get(column);
      if (known?.notNull === false || known?.origin === 'change') continue;
      yield {
        message: `${codeIdentifier(column)} of ${code(table)} may be NULL from now on, and the running version does not expect it. Deploy a version that reads NULL before one that writes it.`,
        span: clauseSpan(context.script, statement, position),
        table,
      };
    }
  },
});
