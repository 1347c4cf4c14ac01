import { partName } from '../core/names.ts';
import { defineRule } from '../core/rule.ts';
import type { KnownTable } from '../core/schema.ts';
import { alterCommandsOf } from '../sql/alter.ts';
import { clauseSpan } from '../sql/clauses.ts';
import { code, codeIdentifier } from '../sql/names.ts';

export default defineRule({
  id: 'drop-column',
  category: 'destruction',
  severity: 'error',
  since: '0.1.0',
  summary: 'DROP COLUMN deletes what the column holds for good',
  why: 'A deploy cannot bring the values back; a down file can only add an empty column. Every index and constraint that has the column goes with it, those of several columns as well, and nothing says so. The version of the program that still runs while the migration does will fail on every query that names the column, and so do prepared `SELECT *` statements.',
  instead:
    'First deploy a version that neither reads nor writes the column (drop its NOT NULL or give it a default before). Then drop it in a later migration; say so there with a suppression and its reason.',
  effect: null,
  noEffect: 'The loss is in the statement itself, whatever it locks.',
  directions: ['up'],
  kinds: ['AlterTableStmt'],
  subcommands: ['AT_DropColumn'],
  tablesInUse: true,
  examples: {
    schema: 'CREATE TABLE orders (id bigint PRIMARY KEY, note text, total bigint);',
    bad: ['ALTER TABLE orders DROP COLUMN IF EXISTS note;', 'ALTER TABLE orders DROP note;'],
    good: [
      'ALTER TABLE orders DROP COLUMN IF EXISTS gone;',
      'ALTER TABLE orders ADD COLUMN IF NOT EXISTS draft text;\nALTER TABLE orders DROP COLUMN IF EXISTS draft;',
      'CREATE TABLE IF NOT EXISTS items (id bigint, note text);\nALTER TABLE items DROP COLUMN IF EXISTS note;',
      'ALTER TABLE orders ALTER COLUMN note DROP DEFAULT;',
    ],
  },
  references: [
    'https://www.postgresql.org/docs/current/sql-altertable.html',
    'https://www.postgresql.org/docs/current/ddl-alter.html#DDL-ALTER-REMOVING-A-COLUMN',
  ],
  *check(statement, context) {
    for (const { table, command, position } of alterCommandsOf(statement, 'AT_DropColumn')) {
      const column = command.name ?? '';
      const known = context.schema.table(table);
      if (command.missing_ok === true && known?.known === true && !known.columns.has(column)) continue;
      if (!context.isExistingTable(table) || context.schema.madeByChange('column', partName(table, column))) continue;
      const along = goesAlong(known, column);
      const more = along === undefined ? '' : ` It takes ${codeIdentifier(along)} along, which other columns need.`;
      yield {
        message: `DROP COLUMN ${codeIdentifier(column)} deletes its values in ${code(table)} for good, and queries of the running version fail.${more} Stop using it first, and drop it in a later migration.`,
        span: clauseSpan(context.script, statement, position),
        table,
      };
    }
  },
});

/** An index or constraint over other columns, too, that goes with a column. */
function goesAlong(table: KnownTable | undefined, column: string): string | undefined {
  const has = ({ columns }: { readonly columns: readonly string[] }) => columns.length > 1 && columns.includes(column);
  return table?.constraints.find(has)?.name ?? table?.indexes.find(has)?.name;
}
