import type { ObjectType } from '@pgsql/types';
import { defineRule } from '../core/rule.ts';
import type { Statement } from '../core/statement.ts';
import { code, joinName, splitName, tableName } from '../sql/names.ts';
import { Places } from '../sql/places.ts';
import { isFound } from '../sql/undone.ts';

export default defineRule({
  id: 'rename-table',
  category: 'compatibility',
  severity: 'error',
  since: '0.1.0',
  summary: 'A table or view is renamed, or moved, while the running version still uses its old name',
  why: 'The old version of the program runs until the deploy is through, and again after a rollback: every query of it that names the table or view fails from the moment of the rename. A move to another schema is the same for whoever names the schema, or does not have it in search_path.',
  instead:
    'Rename it and make a view of the old name in the same transaction: a simple view takes reads and writes. Drop the view in a later migration.',
  effect: null,
  noEffect: 'The danger is in what other sessions still ask for.',
  directions: ['up'],
  kinds: ['RenameStmt', 'AlterObjectSchemaStmt'],
  examples: {
    schema:
      'CREATE TABLE orders (id bigint PRIMARY KEY);\nCREATE SCHEMA archive;\nCREATE VIEW totals AS SELECT count(*) FROM orders;\nCREATE MATERIALIZED VIEW counted AS SELECT count(*) FROM orders;',
    bad: [
      'ALTER VIEW IF EXISTS totals RENAME TO sums;',
      'ALTER MATERIALIZED VIEW counted SET SCHEMA archive;',
      'ALTER TABLE IF EXISTS orders RENAME TO purchases;',
      'ALTER TABLE orders SET SCHEMA archive;',
    ],
    good: [
      'ALTER TABLE IF EXISTS orders RENAME TO purchases;\nCREATE OR REPLACE VIEW orders AS SELECT * FROM purchases;',
      'CREATE TABLE IF NOT EXISTS items_new (id bigint);\nALTER TABLE items_new RENAME TO items;',
      'ALTER INDEX IF EXISTS orders_pkey RENAME TO orders_key;',
      'ALTER VIEW IF EXISTS totals RENAME TO sums;\nCREATE VIEW totals AS SELECT * FROM sums;',
      'CREATE VIEW latest AS SELECT max(id) FROM orders;\nALTER VIEW latest RENAME TO newest;',
    ],
  },
  references: [
    'https://www.postgresql.org/docs/current/sql-altertable.html',
    'https://www.postgresql.org/docs/current/sql-createview.html#SQL-CREATEVIEW-UPDATABLE-VIEWS',
  ],
  *check(statement, context) {
    const move = renamed(statement);
    if (move === undefined || !context.isExistingTable(move.from)) return;
    const { index } = statement;
    if (TAKEN_OVER.of(context.statements, move.from).some(({ at }) => at > index && isFound(context.undone, at, index)))
      return;
    yield {
      message: `The running version still asks for ${code(move.from)}, and its queries fail once its name is ${code(move.to)}. Make a view of the old name in the same transaction.`,
      span: statement.span,
      table: move.from,
    };
  },
});

function renamed({ node }: Statement): { readonly from: string; readonly to: string } | undefined {
  if ('RenameStmt' in node) {
    const { renameType, relation, newname = '' } = node.RenameStmt;
    if (!isReadByName(renameType)) return undefined;
    const from = tableName(relation);
    return { from, to: joinName(splitName(from).schema, newname) };
  }
  if (!('AlterObjectSchemaStmt' in node) || !isReadByName(node.AlterObjectSchemaStmt.objectType)) return undefined;
  const from = tableName(node.AlterObjectSchemaStmt.relation);
  return { from, to: joinName(node.AlterObjectSchemaStmt.newschema, splitName(from).name) };
}

function isReadByName(type: ObjectType | undefined): boolean {
  return (
    type === 'OBJECT_TABLE' || type === 'OBJECT_VIEW' || type === 'OBJECT_MATVIEW' || type === 'OBJECT_FOREIGN_TABLE'
  );
}

/** The names that statements give to something else: a view, or another table in a swap. */
const TAKEN_OVER = new Places((statement) => {
  const { node } = statement;
  if ('ViewStmt' in node) return [{ name: tableName(node.ViewStmt.view) }];
  if ('CreateStmt' in node) return [{ name: tableName(node.CreateStmt.relation) }];
  const move = renamed(statement);
  return move === undefined ? [] : [{ name: move.to }];
});
