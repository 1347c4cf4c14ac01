import { partName } from '../core/names.ts';
import { defineRule } from '../core/rule.ts';
import { alterCommandsOf } from '../sql/alter.ts';
import { clauseSpan } from '../sql/clauses.ts';
import { droppedBefore } from '../sql/earlier.ts';
import { insertAt } from '../sql/edits.ts';
import { code, codeIdentifier, quoteIdentifier, quoteName } from '../sql/names.ts';

export default defineRule({
  id: 'unguarded-constraint',
  category: 'idempotency',
  severity: 'error',
  since: '0.1.0',
  summary: 'ADD CONSTRAINT fails where the constraint is there already',
  why: 'PostgreSQL has no ADD CONSTRAINT IF NOT EXISTS. When the migration is run again, a constraint with a name fails with “already exists”, and one without a name is added a second time under another name.',
  instead:
    'Give the constraint a name, and write DROP CONSTRAINT IF EXISTS of that name before it, in the same file. Or ask pg_constraint in a DO block.',
  effect: null,
  noEffect: 'It is about a second run, which the rehearsal of the first does not show.',
  kinds: ['AlterTableStmt'],
  subcommands: ['AT_AddConstraint'],
  examples: {
    schema: 'CREATE TABLE orders (id bigint PRIMARY KEY, total bigint);',
    bad: [
      'ALTER TABLE orders ADD CONSTRAINT total_positive CHECK (total > 0) NOT VALID;',
      'ALTER TABLE orders ADD CHECK (total > 0) NOT VALID;',
    ],
    good: [
      'ALTER TABLE orders DROP CONSTRAINT IF EXISTS total_positive;\nALTER TABLE orders ADD CONSTRAINT total_positive CHECK (total > 0) NOT VALID;',
      'ALTER TABLE orders DROP CONSTRAINT IF EXISTS total_positive, ADD CONSTRAINT total_positive CHECK (total > 0) NOT VALID;',
      "DO $$ BEGIN\n  IF NOT EXISTS (SELECT FROM pg_constraint WHERE conname = 'total_positive') THEN\n    ALTER TABLE orders ADD CONSTRAINT total_positive CHECK (total > 0) NOT VALID;\n  END IF;\nEND $$;",
      'CREATE TABLE IF NOT EXISTS items (price bigint CONSTRAINT price_positive CHECK (price > 0));',
      'CREATE TEMPORARY TABLE picked (id bigint);\nALTER TABLE picked ADD CONSTRAINT id_positive CHECK (id > 0);',
    ],
  },
  references: ['https://www.postgresql.org/docs/current/sql-altertable.html'],
  *check(statement, context) {
    if (context.nested) return;
    for (const { table, constraint, command, position } of alterCommandsOf(statement, 'AT_AddConstraint')) {
      if (context.schema.table(table)?.temporary === true) continue;
      const name = constraint?.conname ?? '';
      const here = { index: statement.index + 1 };
      // A primary key cannot be added twice under any name, but its own error is no guard.
      if (name !== '' && droppedBefore(here, context, 'OBJECT_TABCONSTRAINT', partName(table, name))) continue;
      const guard =
        name === ''
          ? 'Give it a name, and drop that IF EXISTS before.'
          : `Write ALTER TABLE ${quoteName(table)} DROP CONSTRAINT IF EXISTS ${quoteIdentifier(name)} before it.`;
      const subject = name === '' ? 'a constraint without a name' : codeIdentifier(name);
      const fails = name === '' ? 'adds another one' : 'fails';
      yield {
        message: `ADD CONSTRAINT of ${subject} on ${code(table)} ${fails} if it runs a second time. ${guard}`,
        span: clauseSpan(context.script, statement, position),
        table,
        ...(name === '' || command.missing_ok === true
          ? {}
          : {
              suggestion: {
                description: 'Drop it first, if it is there.',
                edits: [
                  insertAt(
                    context.script,
                    statement.span.start,
                    `ALTER TABLE ${quoteName(table)} DROP CONSTRAINT IF EXISTS ${quoteIdentifier(name)};\n`,
                  ),
                ],
              },
            }),
      };
    }
  },
});
