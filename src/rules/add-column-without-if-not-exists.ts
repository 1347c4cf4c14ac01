import { partName } from '../core/names.ts';
import { defineRule } from '../core/rule.ts';
import { alterCommandsOf } from '../sql/alter.ts';
import { droppedBefore } from '../sql/earlier.ts';
import { insertAt, suggest } from '../sql/edits.ts';
import { code, codeIdentifier } from '../sql/names.ts';

export default defineRule({
  id: 'add-column-without-if-not-exists',
  category: 'idempotency',
  severity: 'error',
  since: '0.1.0',
  summary: 'ADD COLUMN fails where the column is there already',
  why: 'A migration that stopped half-way, was applied by hand in an emergency, or meets a database restored from a backup is run again. ADD COLUMN then fails with “column already exists”, and every deploy stops at it until somebody repairs the database by hand.',
  instead: 'Write ADD COLUMN IF NOT EXISTS.',
  effect: null,
  noEffect: 'It is about a second run, which the rehearsal of the first does not show.',
  kinds: ['AlterTableStmt'],
  subcommands: ['AT_AddColumn'],
  examples: {
    schema: 'CREATE TABLE orders (id bigint PRIMARY KEY, old_note text);',
    bad: [
      'ALTER TABLE orders ADD COLUMN note text;',
      'ALTER TABLE IF EXISTS orders ADD COLUMN IF NOT EXISTS total bigint, ADD note text;',
    ],
    good: [
      'ALTER TABLE orders ADD COLUMN IF NOT EXISTS note text;',
      'ALTER TABLE orders DROP COLUMN IF EXISTS old_note;\nALTER TABLE orders ADD COLUMN old_note text;',
      'CREATE TEMPORARY TABLE picked (id bigint);\nALTER TABLE picked ADD COLUMN note text;',
    ],
  },
  references: ['https://www.postgresql.org/docs/current/sql-altertable.html'],
  *check(statement, context) {
    const { script, spanAt, nested, schema } = context;
    if (nested) return;
    for (const { table, column, command } of alterCommandsOf(statement, 'AT_AddColumn')) {
      if (command.missing_ok === true || schema.table(table)?.temporary === true) continue;
      const name = column?.colname ?? '';
      if (droppedBefore(statement, context, 'OBJECT_COLUMN', partName(table, name))) continue;
      const span = spanAt(column?.location);
      yield {
        message: `ADD COLUMN ${codeIdentifier(name)} on ${code(table)} fails if it runs a second time. Write ADD COLUMN IF NOT EXISTS.`,
        span,
        table,
        ...suggest('Write ADD COLUMN IF NOT EXISTS.', insertAt(script, span.start, 'IF NOT EXISTS ')),
      };
    }
  },
});
