import { defineRule } from '../core/rule.ts';
import { creationOf } from '../sql/creations.ts';
import { droppedBefore, isGoneOnSecondRun } from '../sql/earlier.ts';
import { afterWords, suggest } from '../sql/edits.ts';
import { code, tableName } from '../sql/names.ts';
import { nodeAs } from '../sql/nodes.ts';

export default defineRule({
  id: 'create-without-if-not-exists',
  category: 'idempotency',
  severity: 'error',
  since: '0.1.0',
  summary: 'CREATE fails where the thing is there already',
  why: 'A migration that stopped half-way, was applied by hand in an emergency, or meets a database restored from a backup is run again. A plain CREATE then fails with “already exists”, and every deploy stops at it until somebody repairs the database by hand.',
  instead:
    'Write CREATE … IF NOT EXISTS for tables, indexes, schemas, sequences, extensions and materialized views, and CREATE OR REPLACE for views, functions and procedures. Dropping the thing with IF EXISTS earlier in the same file does as well.',
  effect: null,
  noEffect: 'It is about a second run, which the rehearsal of the first does not show.',
  kinds: [
    'CreateStmt',
    'CreateForeignTableStmt',
    'CreateTableAsStmt',
    'SelectStmt',
    'IndexStmt',
    'CreateSeqStmt',
    'CreateSchemaStmt',
    'CreateExtensionStmt',
    'CreateStatsStmt',
    'ViewStmt',
    'CreateFunctionStmt',
    'DefineStmt',
  ],
  examples: {
    schema: 'CREATE TABLE orders (id bigint PRIMARY KEY, total bigint);',
    bad: [
      'CREATE TABLE items (id bigint PRIMARY KEY);',
      'CREATE INDEX orders_total_idx ON orders (total);',
      'CREATE SCHEMA archive;',
      'CREATE SEQUENCE invoice_numbers;',
      'CREATE EXTENSION pg_trgm;',
      'CREATE MATERIALIZED VIEW totals AS SELECT sum(total) FROM orders;',
      'CREATE VIEW big_orders AS SELECT id FROM orders WHERE total > 100;',
      "CREATE FUNCTION greet() RETURNS text LANGUAGE sql AS $$SELECT 'hello'$$;",
      'CREATE TABLE orders_copy AS SELECT * FROM orders;',
    ],
    good: [
      'CREATE TABLE IF NOT EXISTS items (id bigint PRIMARY KEY);',
      'CREATE INDEX IF NOT EXISTS orders_total_idx ON orders (total);',
      'CREATE SCHEMA IF NOT EXISTS archive;',
      'CREATE OR REPLACE VIEW big_orders AS SELECT id FROM orders WHERE total > 100;',
      'DROP VIEW IF EXISTS big_orders;\nCREATE VIEW big_orders AS SELECT id FROM orders WHERE total > 100;',
      'CREATE TEMPORARY TABLE picked ON COMMIT DROP AS SELECT id FROM orders;',
      'CREATE TABLE orders_new (LIKE orders);\nALTER TABLE orders RENAME TO orders_old;\nALTER TABLE orders_new RENAME TO orders;\nDROP TABLE IF EXISTS orders_old;',
      'CREATE TABLE picked (id bigint);\nDROP TABLE IF EXISTS picked;',
      'CREATE TEMPORARY TABLE picked (id bigint);\nCREATE INDEX picked_id_idx ON picked (id);',
    ],
  },
  references: [
    'https://www.postgresql.org/docs/current/sql-createtable.html',
    'https://www.postgresql.org/docs/current/sql-createview.html',
  ],
  *check(statement, context) {
    const { script, nested, schema } = context;
    const creation = creationOf(statement);
    if (creation === undefined || creation.guarded || creation.name === '' || nested) return;
    const { type, what, name, guard, lead } = creation;
    if (droppedBefore(statement, context, type, name) || isGoneOnSecondRun(statement, context, creation)) return;
    // A temporary table is new on every run, and its indexes with it.
    const indexed = tableName(nodeAs(statement.node, 'IndexStmt')?.relation);
    if (schema.table(indexed)?.temporary === true) return;
    const edit = lead === undefined ? undefined : afterWords(script, statement, lead, ` ${guard}`);
    const guarded = guard === 'OR REPLACE' ? `CREATE OR REPLACE ${what}` : `CREATE ${what} IF NOT EXISTS`;
    yield {
      message: `CREATE ${what} of ${code(name)} fails if it runs a second time. Write ${guarded}.`,
      span: statement.span,
      ...suggest(`Write ${guarded}.`, edit),
    };
  },
});
