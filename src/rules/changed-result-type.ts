import { defineRule } from '../core/rule.ts';
import { alterCommands } from '../sql/alter.ts';
import { alterTypeWork } from '../sql/alter-type.ts';
import { clauseSpan } from '../sql/clauses.ts';
import { code, codeIdentifier } from '../sql/names.ts';
import { printType, sqlType } from '../sql/types.ts';

export default defineRule({
  id: 'changed-result-type',
  category: 'compatibility',
  severity: 'note',
  since: '0.1.0',
  summary: 'Prepared statements of the running version that return the column fail from then on',
  why: 'PostgreSQL keeps what a prepared statement returns. Once the type of a column is another, even varchar(20) and varchar(40) are, every execution of a statement prepared before fails with “cached plan must not change result type” (SQLSTATE 0A000), until the connection prepares it anew. Drivers that prepare on their own (sqlx, pgx, JDBC) and long-lived pools meet it.',
  instead:
    'Where the column is read by a program that stays connected, restart or recycle its pool right after the migration, or use a limit in a CHECK, which changes no type.',
  effect: null,
  noEffect: 'It shows in sessions that prepared their statements before.',
  directions: ['up'],
  kinds: ['AlterTableStmt'],
  subcommands: ['AT_AlterColumnType'],
  tablesInUse: true,
  examples: {
    schema: 'CREATE TABLE orders (id bigint PRIMARY KEY, note varchar(20), total numeric(8,2));',
    bad: [
      'ALTER TABLE orders ALTER COLUMN note TYPE varchar(40);',
      'ALTER TABLE orders ALTER COLUMN note TYPE text;',
      'ALTER TABLE orders ALTER COLUMN total TYPE numeric(10,2);',
    ],
    good: [
      'ALTER TABLE orders ALTER COLUMN note TYPE varchar(20);',
      'CREATE TABLE IF NOT EXISTS items (name varchar(20));\nALTER TABLE items ALTER COLUMN name TYPE text;',
      'ALTER TABLE orders ALTER COLUMN note SET STORAGE EXTENDED;',
    ],
  },
  references: [
    'https://www.postgresql.org/docs/current/sql-prepare.html',
    'https://www.postgresql.org/docs/current/sql-altertable.html',
  ],
  *check(statement, context) {
    const all = alterCommands(statement);
    for (const given of all) {
      const { table, subtype, command, column, position } = given;
      if (subtype !== 'AT_AlterColumnType' || !context.isExistingTable(table)) continue;
      const known = context.schema.table(table)?.columns.get(command.name ?? '');
      const type = printType(sqlType(column?.typeName));
      if (known === undefined || known.origin === 'change' || known.type === type) continue;
      // What is read or written anew has an error of its own, and is no change to make in place.
      if (alterTypeWork(given, all, context.schema) !== undefined) continue;
      yield {
        message: `${codeIdentifier(command.name ?? '')} of ${code(table)} goes from ${known.type} to ${type}: statements that the running version prepared before, and that return it, fail with SQLSTATE 0A000. Recycle its connections after the migration.`,
        span: clauseSpan(context.script, statement, position),
        table,
      };
    }
  },
});
