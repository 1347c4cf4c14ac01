import { partName } from '../core/names.ts';
import { defineRule } from '../core/rule.ts';
import { code, codeIdentifier, tableName } from '../sql/names.ts';
import { nodeAs } from '../sql/nodes.ts';

export default defineRule({
  id: 'rename-column',
  category: 'compatibility',
  severity: 'error',
  since: '0.1.0',
  summary: 'A column is renamed while the running version still uses its old name',
  why: 'The old version of the program runs until the deploy is through, and again after a rollback: every query of it that names the column fails from the moment of the rename.',
  instead:
    'Add a column of the new name, write both, fill the old rows in batches, move the reads over, and drop the old column in a later migration. Where only the name matters, a view or the program can give it.',
  effect: null,
  noEffect: 'The danger is in what other sessions still ask for.',
  directions: ['up'],
  kinds: ['RenameStmt'],
  tablesInUse: true,
  examples: {
    schema: 'CREATE TABLE orders (id bigint PRIMARY KEY, note text);\nCREATE VIEW notes AS SELECT note FROM orders;',
    bad: ['ALTER TABLE orders RENAME COLUMN note TO remark;', 'ALTER TABLE public.orders RENAME note TO remark;'],
    good: [
      'CREATE TABLE IF NOT EXISTS items (id bigint, note text);\nALTER TABLE items RENAME COLUMN note TO remark;',
      'ALTER TABLE orders ADD COLUMN IF NOT EXISTS remark text;\nALTER TABLE orders RENAME COLUMN remark TO remarks;',
      'ALTER TABLE orders RENAME CONSTRAINT orders_pkey TO orders_key;',
    ],
  },
  references: ['https://www.postgresql.org/docs/current/sql-altertable.html'],
  *check(statement, context) {
    const rename = nodeAs(statement.node, 'RenameStmt');
    if (rename?.renameType !== 'OBJECT_COLUMN') return;
    const table = tableName(rename.relation);
    const { subname = '', newname = '' } = rename;
    if (!context.isExistingTable(table) || context.schema.madeByChange('column', partName(table, subname))) return;
    yield {
      message: `The running version still asks ${code(table)} for ${codeIdentifier(subname)}, and its queries fail once the column is called ${codeIdentifier(newname)}. Add a new column and move over in steps.`,
      span: statement.span,
      table,
    };
  },
});
