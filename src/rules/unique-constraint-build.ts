import { defineRule } from '../core/rule.ts';
import { type AlterCommand, alterCommands, columnConstraint } from '../sql/alter.ts';
import { clauseSpan } from '../sql/clauses.ts';
import { code } from '../sql/names.ts';

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
  examples: {
    schema: 'CREATE TABLE users (id bigint PRIMARY KEY, email text);',
    bad: [
      'ALTER TABLE users ADD CONSTRAINT users_email_key UNIQUE (email);',
      'ALTER TABLE users ADD COLUMN IF NOT EXISTS handle text UNIQUE;',
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
      if (!builds(command) || !context.isExistingTable(table)) continue;
      yield {
        message: `This UNIQUE constraint builds an index over ${code(table)} under AccessExclusiveLock, which keeps out reads and writes. Build the index CONCURRENTLY first, then add the constraint USING INDEX.`,
        span: clauseSpan(context.script, statement, position),
        table,
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
