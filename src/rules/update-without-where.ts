import { partName } from '../core/names.ts';
import { defineRule } from '../core/rule.ts';
import { overwrittenColumns } from '../sql/bulk.ts';
import { alwaysTrue } from '../sql/conditions.ts';
import { code, codeIdentifier, tableName } from '../sql/names.ts';
import { nodeAs } from '../sql/nodes.ts';
import { inWithClauses } from '../sql/queries.ts';

export default defineRule({
  id: 'update-without-where',
  category: 'destruction',
  severity: 'error',
  since: '0.1.0',
  summary: 'UPDATE without WHERE overwrites a column in every row',
  why: 'What the column held before is gone for good once the migration commits. It is rarely meant: a condition was forgotten, or lost in an edit. Where it is meant, every row is written anew and locked until the transaction ends.',
  instead:
    'Say which rows in a WHERE, if only with `WHERE column IS NULL`, and change them in batches. If every row is really meant, say why in a suppression. Filling a column that the same change adds overwrites nothing and is not reported here.',
  effect: null,
  noEffect: 'The loss is in the statement itself, whatever it locks.',
  directions: ['up'],
  kinds: ['UpdateStmt', 'SelectStmt', 'InsertStmt', 'DeleteStmt'],
  examples: {
    schema:
      'CREATE TABLE orders (id bigint PRIMARY KEY, total bigint);\nCREATE TABLE rates (id bigint PRIMARY KEY, rate bigint);',
    bad: [
      'UPDATE orders SET total = 0;',
      'UPDATE orders SET total = total * 100 WHERE true;',
      'WITH changed AS (UPDATE orders SET total = 0 RETURNING id)\nINSERT INTO rates (id) SELECT id FROM changed ON CONFLICT DO NOTHING;',
    ],
    good: [
      'UPDATE orders SET total = 0 WHERE total IS NULL;',
      'ALTER TABLE orders ADD COLUMN IF NOT EXISTS cents bigint;\nUPDATE orders SET cents = total * 100;',
      'UPDATE orders SET total = rate FROM rates WHERE rates.id = orders.id;',
      'UPDATE orders SET total = coalesce(total, 0);',
      'CREATE TABLE IF NOT EXISTS items (id bigint);\nUPDATE items SET id = 1;',
    ],
  },
  references: ['https://www.postgresql.org/docs/current/sql-update.html'],
  *check(statement, context) {
    const own = nodeAs(statement.node, 'UpdateStmt');
    for (const update of [...(own === undefined ? [] : [own]), ...inWithClauses(statement, 'UpdateStmt')]) {
      const table = tableName(update.relation);
      if (!alwaysTrue(update.whereClause) || !context.isExistingTable(table)) continue;
      const overwritten = overwrittenColumns(update).filter(
        (column) => !context.schema.madeByChange('column', partName(table, column)),
      );
      if (overwritten.length === 0) continue;
      yield {
        message: `UPDATE without a condition overwrites ${overwritten.map((column) => codeIdentifier(column)).join(', ')} in every row of ${code(table)} for good. Say which rows in a WHERE.`,
        span: update === own ? statement.span : context.spanAt(update.relation?.location),
        table,
      };
    }
  },
});
