import { defineRule, type StatementContext } from '../core/rule.ts';
import type { Statement } from '../core/statement.ts';
import { type AlterCommand, alterCommands, columnConstraint } from '../sql/alter.ts';
import { clauseSpan } from '../sql/clauses.ts';
import { isThereAlready } from '../sql/column-work.ts';
import { dropsKeyOf } from '../sql/index-drops.ts';
import { code, quoteIdentifier, quoteName, splitName, strings } from '../sql/names.ts';
import { fileName, runAlone } from '../sql/split.ts';

export default defineRule({
  id: 'unique-constraint-build',
  category: 'locking',
  severity: 'error',
  since: '0.1.0',
  summary: 'A new UNIQUE constraint builds its index while nobody can use the table',
  why: 'ADD UNIQUE reads the whole table and builds an index, and holds AccessExclusiveLock meanwhile: reads and writes wait until it is done. UNIQUE beside a new column does the same.',
  instead:
    'Build the index first with CREATE UNIQUE INDEX CONCURRENTLY, in a file of its own outside a transaction. Then ADD CONSTRAINT … UNIQUE USING INDEX takes a moment.',
  effect: { lock: 'AccessExclusiveLock', scans: true },
  kinds: ['AlterTableStmt'],
  subcommands: ['AT_AddConstraint', 'AT_AddColumn'],
  tablesInUse: true,
  examples: {
    schema:
      'CREATE TABLE users (id bigint PRIMARY KEY, email text);\nALTER TABLE users ADD CONSTRAINT users_id_email_key UNIQUE (id, email);',
    bad: [
      'ALTER TABLE users ADD CONSTRAINT users_email_key UNIQUE (email);',
      'ALTER TABLE users ADD COLUMN IF NOT EXISTS handle text UNIQUE;',
      'ALTER TABLE users DROP CONSTRAINT IF EXISTS users_id_email_key;\nALTER TABLE users ADD CONSTRAINT users_email_key UNIQUE (email);',
    ],
    good: [
      [
        '-- no-transaction\nCREATE UNIQUE INDEX CONCURRENTLY IF NOT EXISTS users_email_key ON users (email);',
        'ALTER TABLE users ADD CONSTRAINT users_email_key UNIQUE USING INDEX users_email_key;',
      ],
      'CREATE TABLE IF NOT EXISTS items (id bigint);\nALTER TABLE items ADD CONSTRAINT items_id_key UNIQUE (id);',
    ],
  },
  references: [
    'https://www.postgresql.org/docs/current/sql-altertable.html#SQL-ALTERTABLE-DESC-ADD-TABLE-CONSTRAINT-USING-INDEX',
  ],
  *check(statement, context) {
    for (const command of alterCommands(statement)) {
      const { table, position } = command;
      if (!builds(command) || !context.isExistingTable(table) || isThereAlready(command, context.schema)) continue;
      yield {
        message: `This UNIQUE constraint builds an index over ${code(table)} under AccessExclusiveLock, which keeps out reads and writes. ${command.subtype === 'AT_AddColumn' ? 'Add the column without it, build the index CONCURRENTLY in the next migration,' : 'Build the index CONCURRENTLY first,'} then add the constraint USING INDEX.`,
        span: clauseSpan(context.script, statement, position),
        table,
        ...usingIndex(command, statement, context),
      };
    }
  },
});

function builds({ subtype, constraint, column }: AlterCommand): boolean {
  if (subtype === 'AT_AddColumn') return columnConstraint(column, 'CONSTR_UNIQUE') !== undefined;
  return (
    subtype === 'AT_AddConstraint' && constraint?.contype === 'CONSTR_UNIQUE' && constraint.indexname === undefined
  );
}

/** The index first, CONCURRENTLY, then the constraint on it; for a plain constraint with a name, alone in its statement. */
function usingIndex({ table, constraint }: AlterCommand, statement: Statement, context: StatementContext) {
  const { conname, keys, including, deferrable, nulls_not_distinct } = constraint ?? {};
  const plain = including === undefined && deferrable !== true && nulls_not_distinct !== true;
  if (conname === undefined || !plain || context.nested || alterCommands(statement).length !== 1) return {};
  const [name, on] = [quoteIdentifier(conname), quoteName(table)];
  const replaced = context.inTransaction
    ? context.statements.slice(0, statement.index).filter((one) => dropsKeyOf(one, table, context))
    : [];
  // A key that goes before another guards in its place would let duplicates in.
  if (!replaced.every((one) => isOneDrop(one, conname))) return {};
  const columns = strings(keys).map(quoteIdentifier).join(', ');
  return runAlone(
    context,
    statement,
    `CREATE UNIQUE INDEX CONCURRENTLY IF NOT EXISTS ${name} ON ${on} (${columns})`,
    fileName(splitName(table).name, conname, 'index'),
    'Build the index CONCURRENTLY first, then add the constraint on it.',
    [
      {
        name: fileName(splitName(table).name, conname),
        text: `${replaced.map(({ sql }) => `${sql};\n`).join('')}ALTER TABLE ${on} ADD CONSTRAINT ${name} UNIQUE USING INDEX ${name};\n`,
      },
    ],
    replaced,
  );
}

function isOneDrop(statement: Statement, conname: string): boolean {
  const [command, ...others] = alterCommands(statement);
  return others.length === 0 && command?.command.name !== conname && command?.command.behavior !== 'DROP_CASCADE';
}
