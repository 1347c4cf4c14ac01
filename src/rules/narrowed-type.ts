import { defineRule } from '../core/rule.ts';
import { alterCommandsOf } from '../sql/alter.ts';
import { clauseSpan } from '../sql/clauses.ts';
import { code, codeIdentifier } from '../sql/names.ts';
import { loses } from '../sql/type-changes.ts';
import { printType, readType, sqlType } from '../sql/types.ts';

export default defineRule({
  id: 'narrowed-type',
  category: 'destruction',
  severity: 'error',
  since: '0.1.0',
  summary: 'A column type is made narrower, so that values are cut off or do not fit',
  why: 'Rounding and cutting lose what was stored, and no down file can bring it back: numeric to integer drops the digits after the point, timestamp to date drops the time, and varchar(20) by an explicit cast cuts. Where a value does not fit and is not cut, the migration fails on the data of production only.',
  instead:
    'Look for values that do not fit first, and say in the migration what becomes of them. Better, keep the wide type and add a CHECK as NOT VALID for new rows.',
  effect: null,
  noEffect: 'What is lost depends on the rows; the rehearsal shows it only for the fixtures.',
  directions: ['up'],
  kinds: ['AlterTableStmt'],
  subcommands: ['AT_AlterColumnType'],
  tablesInUse: true,
  examples: {
    schema:
      'CREATE TABLE orders (id bigint PRIMARY KEY, note varchar(50), total numeric(10,2), placed timestamptz, body text);',
    bad: [
      'ALTER TABLE orders ALTER COLUMN note TYPE varchar(20);',
      'ALTER TABLE orders ALTER COLUMN id TYPE integer;',
      'ALTER TABLE orders ALTER COLUMN total TYPE integer;',
      'ALTER TABLE orders ALTER COLUMN total TYPE numeric(10,1);',
      'ALTER TABLE orders ALTER COLUMN placed TYPE date;',
      'ALTER TABLE orders ALTER COLUMN body TYPE varchar(100);',
    ],
    good: [
      'ALTER TABLE orders ADD COLUMN IF NOT EXISTS code varchar(50);\nALTER TABLE orders ALTER COLUMN code TYPE varchar(20);',
      'ALTER TABLE orders ALTER COLUMN note TYPE text;',
      'ALTER TABLE orders ALTER COLUMN total TYPE numeric(12,2);',
      'ALTER TABLE orders ALTER COLUMN total TYPE numeric(14,4);',
      'ALTER TABLE orders ALTER COLUMN id TYPE numeric;',
      'CREATE TABLE IF NOT EXISTS items (id bigint);\nALTER TABLE items ALTER COLUMN id TYPE integer;',
    ],
  },
  references: [
    'https://www.postgresql.org/docs/current/sql-altertable.html',
    'https://www.postgresql.org/docs/current/datatype-numeric.html',
  ],
  *check(statement, context) {
    for (const { table, command, column, position } of alterCommandsOf(statement, 'AT_AlterColumnType')) {
      if (!context.isExistingTable(table)) continue;
      const name = command.name ?? '';
      const known = context.schema.table(table)?.columns.get(name);
      // What the change itself put in is its own affair.
      if (known?.origin === 'change') continue;
      const old = known?.type;
      const to = sqlType(column?.typeName);
      const lost = old === undefined ? undefined : loses(readType(old), to);
      if (lost === undefined) continue;
      yield {
        message: `${codeIdentifier(name)} of ${code(table)} goes from ${old} to ${printType(to)}, which ${lost}. Look for such values first, and say what becomes of them.`,
        span: clauseSpan(context.script, statement, position),
        table,
      };
    }
  },
});
