import { named } from '../core/named.ts';
import { defineRule, type StatementContext } from '../core/rule.ts';
import { type AlterCommand, alterCommands, columnConstraint } from '../sql/alter.ts';
import { clauseSpan } from '../sql/clauses.ts';
import { isNeverNull, isThereAlready } from '../sql/column-work.ts';
import { code, codeIdentifier } from '../sql/names.ts';

export default defineRule({
  id: 'primary-key-build',
  category: 'locking',
  severity: 'error',
  since: '0.1.0',
  summary: 'A new primary key builds its index, and checks for NULLs, while nobody can use the table',
  why: 'ADD PRIMARY KEY reads the whole table, builds an index and makes sure that no key is NULL, and holds AccessExclusiveLock meanwhile: reads and writes wait until it is done. With USING INDEX the build is spared, but a key column that may be NULL is still read through.',
  instead:
    'Build the index first with CREATE UNIQUE INDEX CONCURRENTLY, in a file of its own outside a transaction, and make the columns NOT NULL by way of a validated CHECK. Then ADD PRIMARY KEY USING INDEX takes a moment.',
  effect: { lock: 'AccessExclusiveLock', scans: true },
  kinds: ['AlterTableStmt'],
  subcommands: ['AT_AddConstraint', 'AT_AddColumn'],
  tablesInUse: true,
  examples: {
    schema: 'CREATE TABLE visits (id bigint NOT NULL, page_id bigint);',
    bad: [
      'ALTER TABLE visits ADD CONSTRAINT visits_pkey PRIMARY KEY (id);',
      'ALTER TABLE visits ADD COLUMN IF NOT EXISTS visit_id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY;',
      [
        '-- no-transaction\nCREATE UNIQUE INDEX CONCURRENTLY IF NOT EXISTS visits_pkey ON visits (page_id);',
        'ALTER TABLE visits ADD CONSTRAINT visits_pkey PRIMARY KEY USING INDEX visits_pkey;',
      ],
    ],
    good: [
      [
        '-- no-transaction\nCREATE UNIQUE INDEX CONCURRENTLY IF NOT EXISTS visits_pkey ON visits (id);',
        'ALTER TABLE visits ADD CONSTRAINT visits_pkey PRIMARY KEY USING INDEX visits_pkey;',
      ],
      'CREATE TABLE IF NOT EXISTS items (id bigint);\nALTER TABLE items ADD CONSTRAINT items_pkey PRIMARY KEY (id);',
    ],
  },
  references: [
    'https://www.postgresql.org/docs/current/sql-altertable.html#SQL-ALTERTABLE-DESC-ADD-TABLE-CONSTRAINT-USING-INDEX',
  ],
  *check(statement, context) {
    for (const command of alterCommands(statement)) {
      const { table, position } = command;
      if (!context.isExistingTable(table) || isThereAlready(command, context.schema)) continue;
      const nullable = nullableKey(command, context);
      if (nullable === undefined && !builds(command)) continue;
      const what =
        nullable === undefined
          ? `builds an index over ${code(table)}`
          : `reads all of ${code(table)} to see that ${codeIdentifier(nullable)} is never NULL,`;
      const cure =
        nullable === undefined
          ? 'Build the index CONCURRENTLY first, then add the key USING INDEX.'
          : 'Make the column NOT NULL by way of a validated CHECK first.';
      yield {
        message: `This primary key ${what} under AccessExclusiveLock, which keeps out reads and writes. ${cure}`,
        span: clauseSpan(context.script, statement, position),
        table,
      };
    }
  },
});

function builds({ subtype, constraint, column }: AlterCommand): boolean {
  if (subtype === 'AT_AddColumn') return columnConstraint(column, 'CONSTR_PRIMARY') !== undefined;
  return (
    subtype === 'AT_AddConstraint' && constraint?.contype === 'CONSTR_PRIMARY' && constraint.indexname === undefined
  );
}

/** A column of an index that is to become the key, which the schema knows as nullable and no CHECK vouches for. */
function nullableKey({ table, constraint }: AlterCommand, { schema }: StatementContext): string | undefined {
  if (constraint?.contype !== 'CONSTR_PRIMARY' || constraint.indexname === undefined) return undefined;
  const known = schema.table(table);
  const index = named(known?.indexes ?? [], constraint.indexname ?? '');
  return index?.columns.find((column) => known?.columns.has(column) === true && !isNeverNull(known, column));
}
