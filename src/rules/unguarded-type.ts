import { defineRule } from '../core/rule.ts';
import type { Statement } from '../core/statement.ts';
import { wordsOf } from '../sql/clauses.ts';
import { typeCreationOf } from '../sql/creations.ts';
import { isGoneOnSecondRun } from '../sql/earlier.ts';
import { afterWords, suggest } from '../sql/edits.ts';
import { code, qualifiedName, strings } from '../sql/names.ts';

export default defineRule({
  id: 'unguarded-type',
  category: 'idempotency',
  severity: 'error',
  since: '0.1.0',
  summary: 'CREATE TYPE, CREATE DOMAIN or ADD VALUE fails where the thing is there already',
  why: 'PostgreSQL has no CREATE TYPE IF NOT EXISTS. When the migration is run again it fails with “already exists”, and every deploy stops at it until somebody repairs the database by hand.',
  instead:
    'Wrap CREATE TYPE and CREATE DOMAIN in a DO block that catches duplicate_object. ALTER TYPE … ADD VALUE has an IF NOT EXISTS of its own.',
  effect: null,
  noEffect: 'It is about a second run, which the rehearsal of the first does not show.',
  kinds: ['CreateEnumStmt', 'CreateDomainStmt', 'CompositeTypeStmt', 'CreateRangeStmt', 'AlterEnumStmt'],
  examples: {
    schema: "CREATE TYPE state AS ENUM ('open');",
    bad: [
      "CREATE TYPE mood AS ENUM ('good', 'bad');",
      'CREATE TYPE point_3d AS (x int, y int, z int);',
      'CREATE DOMAIN email AS text;',
      "ALTER TYPE state ADD VALUE 'paid';",
    ],
    good: [
      "DO $$ BEGIN\n  CREATE TYPE mood AS ENUM ('good', 'bad');\nEXCEPTION WHEN duplicate_object THEN NULL;\nEND $$;",
      "DROP TYPE IF EXISTS mood;\nCREATE TYPE mood AS ENUM ('good', 'bad');",
      "ALTER TYPE state ADD VALUE IF NOT EXISTS 'paid';",
      "CREATE TYPE state_new AS ENUM ('open', 'shut');\nALTER TYPE state RENAME TO state_old;\nALTER TYPE state_new RENAME TO state;\nDROP TYPE state_old;",
    ],
  },
  references: [
    'https://www.postgresql.org/docs/current/sql-createtype.html',
    'https://www.postgresql.org/docs/current/sql-altertype.html',
    'https://www.postgresql.org/docs/current/plpgsql-control-structures.html#PLPGSQL-ERROR-TRAPPING',
  ],
  *check(statement, context) {
    const { script, nested } = context;
    if (nested) return;
    const { node } = statement;
    if ('AlterEnumStmt' in node) {
      const { typeName, newVal, oldVal, skipIfNewValExists } = node.AlterEnumStmt;
      if (newVal === undefined || oldVal !== undefined || skipIfNewValExists === true) return;
      const lead = ['alter', 'type', ...nameWords(statement), 'add', 'value'];
      yield {
        message: `ADD VALUE to ${code(qualifiedName(strings(typeName)))} fails if it runs a second time. Write ADD VALUE IF NOT EXISTS.`,
        span: statement.span,
        ...suggest('Write ADD VALUE IF NOT EXISTS.', afterWords(script, statement, lead, ' IF NOT EXISTS')),
      };
      return;
    }
    const creation = typeCreationOf(statement);
    if (creation === undefined || isGoneOnSecondRun(statement, context, creation)) return;
    const { what, name } = creation;
    yield {
      message: `CREATE ${what} of ${code(name)} fails if it runs a second time. Wrap it in a DO block that catches duplicate_object.`,
      span: statement.span,
      suggestion: {
        description: 'Wrap it in a DO block that catches duplicate_object.',
        edits: [{ span: statement.span, text: guarded(statement.sql) }],
      },
    };
  },
});

function guarded(sql: string): string {
  return `DO $guard$ BEGIN\n  ${sql};\nEXCEPTION WHEN duplicate_object THEN NULL;\nEND $guard$`;
}

/** The words of the type's name as the text has them, for finding the place after ADD VALUE. */
function nameWords(statement: Statement): readonly string[] {
  const words = wordsOf(statement).map(({ text }) => text);
  const end = words.indexOf('add');
  return words.slice(2, end);
}
