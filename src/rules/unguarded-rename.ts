import type { ObjectType } from '@pgsql/types';
import { defineRule } from '../core/rule.ts';
import { isGoneOnSecondRun, isThereOnSecondRun } from '../sql/earlier.ts';
import { code, codeIdentifier, joinName, objectName, splitName, tableName } from '../sql/names.ts';
import { nodeAs } from '../sql/nodes.ts';

export default defineRule({
  id: 'unguarded-rename',
  category: 'idempotency',
  severity: 'error',
  since: '0.1.0',
  summary: 'RENAME fails where the old name is gone already, or the new one taken',
  why: 'On a second run the old name no longer exists, so the statement fails, and every deploy stops at it until somebody repairs the database by hand. ALTER TABLE IF EXISTS helps for the table’s own name, not for those of its columns and constraints.',
  instead:
    'For a table, index, view or sequence, write ALTER … IF EXISTS … RENAME TO. For a column or constraint, ask the catalogue in a DO block first.',
  effect: null,
  noEffect: 'It is about a second run, which the rehearsal of the first does not show.',
  kinds: ['RenameStmt'],
  examples: {
    schema: "CREATE TABLE orders (id bigint PRIMARY KEY, note text);\nCREATE TYPE state AS ENUM ('open');",
    bad: [
      'ALTER TABLE orders RENAME TO purchases;',
      'ALTER TABLE IF EXISTS orders RENAME COLUMN note TO remark;',
      'ALTER INDEX orders_pkey RENAME TO orders_key;',
      'ALTER TYPE state RENAME TO status;',
      'CREATE TABLE IF NOT EXISTS items_new (id bigint);\nALTER TABLE IF EXISTS items_new RENAME TO items;',
    ],
    good: [
      'ALTER TABLE IF EXISTS orders RENAME TO purchases;',
      'ALTER INDEX IF EXISTS orders_pkey RENAME TO orders_key;',
      "DO $$ BEGIN\n  IF EXISTS (SELECT FROM information_schema.columns WHERE table_name = 'orders' AND column_name = 'note') THEN\n    ALTER TABLE orders RENAME COLUMN note TO remark;\n  END IF;\nEND $$;",
      'CREATE TABLE IF NOT EXISTS items_new (id bigint);\nDROP TABLE IF EXISTS items;\nALTER TABLE items_new RENAME TO items;',
      'CREATE TEMPORARY TABLE picked (id bigint);\nALTER TABLE picked RENAME TO chosen;',
      "CREATE TYPE state_new AS ENUM ('open', 'shut');\nALTER TYPE state RENAME TO state_old;\nALTER TYPE state_new RENAME TO state;\nDROP TYPE state_old;",
    ],
  },
  references: ['https://www.postgresql.org/docs/current/sql-altertable.html'],
  *check(statement, context) {
    const { nested, schema } = context;
    const rename = nodeAs(statement.node, 'RenameStmt');
    if (rename === undefined || nested) return;
    const { renameType = 'OBJECT_TABLE', relation, object, subname, newname = '', missing_ok } = rename;
    const part = renameType === 'OBJECT_COLUMN' || renameType === 'OBJECT_TABCONSTRAINT';
    const owner = tableName(relation) || objectName(object);
    // A temporary table is new on every run, under its first name.
    if (schema.table(owner)?.temporary === true) return;
    const to = joinName(splitName(owner).schema, newname);
    const isMadeAgain = !part && isThereOnSecondRun(statement, context, { type: renameType, name: owner });
    if (isMadeAgain) {
      // Names that change places are where they were when the file is through.
      if (isGoneOnSecondRun(statement, context, { type: renameType, name: to })) return;
      yield {
        message: `RENAME of ${code(owner)} to ${code(to)} fails if it runs a second time, since the new name is taken then. Ask the catalogue in a DO block first.`,
        span: statement.span,
        table: owner,
      };
      return;
    }
    if (missing_ok === true && !part) return;
    const name = subname ?? (owner === '' ? '' : owner);
    const guard =
      !part && GUARDED.has(renameType)
        ? 'Write IF EXISTS after the kind of thing.'
        : 'Ask the catalogue in a DO block first.';
    const where = part && owner !== '' ? ` on ${code(owner)}` : '';
    yield {
      message: `RENAME of ${part || owner === '' ? codeIdentifier(name) : code(owner)}${where} fails if it runs a second time, since the old name is gone. ${guard}`,
      span: statement.span,
      ...(relation === undefined ? {} : { table: owner }),
    };
  },
});

/** Kinds of things whose ALTER … RENAME has an IF EXISTS. */
const GUARDED: ReadonlySet<ObjectType> = new Set([
  'OBJECT_TABLE',
  'OBJECT_INDEX',
  'OBJECT_VIEW',
  'OBJECT_MATVIEW',
  'OBJECT_SEQUENCE',
  'OBJECT_FOREIGN_TABLE',
]);
