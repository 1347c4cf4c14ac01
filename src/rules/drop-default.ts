import { partName } from '../core/names.ts';
import { defineRule } from '../core/rule.ts';
import { alterCommands } from '../sql/alter.ts';
import { clauseSpan } from '../sql/clauses.ts';
import { needsNoValue } from '../sql/given-values.ts';
import { code, codeIdentifier } from '../sql/names.ts';

export default defineRule({
  id: 'drop-default',
  category: 'compatibility',
  severity: 'warning',
  since: '0.1.0',
  summary: 'A required column loses the default that the running version relies on',
  why: 'The version of the program that still runs leaves the column out of its INSERTs and lets the default, or the identity, fill it. Without one, those INSERTs fail, because the column may not be NULL.',
  instead: 'First deploy a version that always gives a value. Then drop the default in a later migration.',
  effect: null,
  noEffect: 'The danger is in what other sessions still write.',
  directions: ['up'],
  kinds: ['AlterTableStmt'],
  subcommands: ['AT_ColumnDefault', 'AT_DropIdentity'],
  tablesInUse: true,
  examples: {
    schema:
      "CREATE TABLE orders (id bigint PRIMARY KEY, total bigint NOT NULL DEFAULT 0, note text DEFAULT '');\nCREATE TABLE bills (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY);",
    bad: [
      'ALTER TABLE orders ALTER COLUMN total DROP DEFAULT;',
      'ALTER TABLE bills ALTER COLUMN id DROP IDENTITY IF EXISTS;',
      'ALTER TABLE orders ADD COLUMN IF NOT EXISTS tax bigint NOT NULL DEFAULT 0;\nALTER TABLE orders ALTER COLUMN tax DROP DEFAULT;',
    ],
    good: [
      'ALTER TABLE orders ALTER COLUMN total SET DEFAULT 1;',
      'ALTER TABLE orders ALTER COLUMN total DROP DEFAULT, ALTER COLUMN total TYPE numeric, ALTER COLUMN total SET DEFAULT 0;',
      'ALTER TABLE orders ALTER COLUMN total DROP DEFAULT;\nALTER TABLE orders ALTER COLUMN total DROP NOT NULL;',
      'ALTER TABLE orders ALTER COLUMN note DROP DEFAULT;',
      'ALTER TABLE bills ALTER COLUMN id DROP IDENTITY;\nALTER TABLE bills ALTER COLUMN id SET DEFAULT 0;',
      'CREATE TABLE IF NOT EXISTS items (tax bigint NOT NULL DEFAULT 0);\nALTER TABLE items ALTER COLUMN tax DROP DEFAULT;',
    ],
  },
  references: ['https://www.postgresql.org/docs/current/ddl-alter.html#DDL-ALTER-COLUMN-DEFAULT'],
  *check(statement, context) {
    for (const { table, subtype, command, position } of alterCommands(statement)) {
      if (subtype !== 'AT_DropIdentity' && (subtype !== 'AT_ColumnDefault' || command.def !== undefined)) continue;
      const column = command.name ?? '';
      if (!context.isExistingTable(table)) continue;
      const known = context.schema.table(table)?.columns.get(column);
      // A column that may be NULL gets NULL; one that had no default loses nothing.
      if (known !== undefined && (!known.notNull || !known.hasDefault)) continue;
      if (needsNoValue(table, column, statement, context)) continue;
      // The running version cannot give a value for a column that it does not know.
      const isNew = context.schema.madeByChange('column', partName(table, column));
      const does = isNew ? 'does not know' : 'leaves';
      const given = subtype === 'AT_DropIdentity' ? 'identity' : 'default';
      const relies = `${does} ${codeIdentifier(column)} of ${code(table)}${isNew ? `, leaves it to its ${given}` : ` to its ${given}`}`;
      yield {
        message: `The running version ${relies}, and its INSERTs fail without one. Drop it once every version gives a value.`,
        span: clauseSpan(context.script, statement, position),
        table,
        ...(isNew ? { severity: 'error' as const } : {}),
      };
    }
  },
});
