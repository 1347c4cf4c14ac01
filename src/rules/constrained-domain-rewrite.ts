import { defineRule } from '../core/rule.ts';
import { alterCommandsOf } from '../sql/alter.ts';
import { clauseSpan } from '../sql/clauses.ts';
import { addColumnRewrites, isThereAlready } from '../sql/column-work.ts';
import { code, codeIdentifier } from '../sql/names.ts';
import { printType, sqlType } from '../sql/types.ts';

export default defineRule({
  id: 'constrained-domain-rewrite',
  category: 'locking',
  severity: 'error',
  since: '0.1.0',
  summary: 'A new column of a domain with constraints writes the whole table anew while nobody can use it',
  why: 'A domain’s CHECK or NOT NULL may refuse even the NULL or the default that old rows get, so PostgreSQL makes every row anew to see that it holds, with all indexes, under AccessExclusiveLock: reads and writes wait until it is done. A constraint that is NOT VALID makes no difference.',
  instead:
    'Add the column with the type that the domain is made of, fill it, and put the same condition on it as a CHECK that is NOT VALID at first.',
  effect: { lock: 'AccessExclusiveLock', rewrites: true },
  kinds: ['AlterTableStmt'],
  subcommands: ['AT_AddColumn'],
  tablesInUse: true,
  examples: {
    schema:
      "CREATE DOMAIN email AS text CHECK (value LIKE '%@%');\nCREATE DOMAIN work_email AS email;\nCREATE DOMAIN phrase AS text;\nCREATE TABLE users (id bigint PRIMARY KEY, name phrase);",
    bad: [
      'ALTER TABLE users ADD COLUMN IF NOT EXISTS address email;',
      "ALTER TABLE users ADD COLUMN IF NOT EXISTS address work_email DEFAULT 'nobody@example.org';",
    ],
    good: [
      'ALTER TABLE users ADD COLUMN IF NOT EXISTS motto phrase;',
      "ALTER TABLE users ADD COLUMN IF NOT EXISTS address text;\nALTER TABLE users ADD CONSTRAINT address_known CHECK (address LIKE '%@%') NOT VALID;",
      'CREATE TABLE IF NOT EXISTS guests (id bigint);\nALTER TABLE guests ADD COLUMN IF NOT EXISTS address email;',
    ],
  },
  references: [
    'https://www.postgresql.org/docs/current/sql-createdomain.html',
    'https://www.postgresql.org/docs/current/sql-altertable.html#SQL-ALTERTABLE-NOTES',
  ],
  *check(statement, context) {
    for (const added of alterCommandsOf(statement, 'AT_AddColumn')) {
      const { table, column, position } = added;
      if (addColumnRewrites(column, context.schema)?.because !== 'domain' || !context.isExistingTable(table)) continue;
      if (isThereAlready(added, context.schema)) continue;
      yield {
        message: `The domain ${code(printType(sqlType(column?.typeName)))} has constraints, so the new column ${codeIdentifier(column?.colname ?? '')} makes PostgreSQL write all of ${code(table)} anew under AccessExclusiveLock, which keeps out reads and writes. Add it as a plain type, with a CHECK that is NOT VALID.`,
        span: clauseSpan(context.script, statement, position),
        table,
      };
    }
  },
});
