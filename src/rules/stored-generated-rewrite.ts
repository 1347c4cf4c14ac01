import { defineRule } from '../core/rule.ts';
import { alterCommands } from '../sql/alter.ts';
import { clauseSpan } from '../sql/clauses.ts';
import { addColumnRewrites, isThereAlready } from '../sql/column-work.ts';
import { code, codeIdentifier } from '../sql/names.ts';

export default defineRule({
  id: 'stored-generated-rewrite',
  category: 'locking',
  severity: 'error',
  since: '0.1.0',
  summary: 'A stored generated column writes the whole table anew while nobody can use it',
  why: 'GENERATED ALWAYS AS (…) STORED keeps the value in every row, so PostgreSQL writes the whole table anew, with all its indexes, under AccessExclusiveLock: reads and writes wait until it is done. So does changing the expression of such a column.',
  instead:
    'Add a plain column, fill it for new rows by a trigger and for old rows in batches. Or compute the value on reading: in a view, in an index on the expression, or in a virtual generated column.',
  effect: { lock: 'AccessExclusiveLock', rewrites: true },
  versions:
    'PostgreSQL 18 has virtual generated columns, which write nothing and are its default; SET EXPRESSION came with 17.',
  kinds: ['AlterTableStmt'],
  subcommands: ['AT_AddColumn', 'AT_SetExpression'],
  tablesInUse: true,
  examples: {
    schema: 'CREATE TABLE orders (id bigint PRIMARY KEY, net bigint);',
    bad: ['ALTER TABLE orders ADD COLUMN IF NOT EXISTS gross bigint GENERATED ALWAYS AS (net * 119 / 100) STORED;'],
    good: [
      'ALTER TABLE orders ADD COLUMN IF NOT EXISTS net bigint GENERATED ALWAYS AS (id * 2) STORED;',
      'ALTER TABLE orders ADD COLUMN IF NOT EXISTS gross bigint;',
      'CREATE TABLE IF NOT EXISTS items (net bigint);\nALTER TABLE items ADD COLUMN IF NOT EXISTS gross bigint GENERATED ALWAYS AS (net * 119 / 100) STORED;',
    ],
  },
  references: ['https://www.postgresql.org/docs/current/ddl-generated-columns.html'],
  *check(statement, context) {
    for (const command of alterCommands(statement)) {
      const { table, subtype, column, position } = command;
      if (isThereAlready(command, context.schema)) continue;
      const added = subtype === 'AT_AddColumn' && addColumnRewrites(column, context.schema)?.because === 'stored';
      if ((!added && subtype !== 'AT_SetExpression') || !context.isExistingTable(table)) continue;
      const name = column?.colname ?? command.command.name ?? '';
      yield {
        message: `The stored generated column ${codeIdentifier(name)} makes PostgreSQL write all of ${code(table)} anew under AccessExclusiveLock, which keeps out reads and writes. Use a plain column and fill it in batches.`,
        span: clauseSpan(context.script, statement, position),
        table,
      };
    }
  },
});
