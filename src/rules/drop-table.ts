import { defineRule } from '../core/rule.ts';
import { code, objectName } from '../sql/names.ts';
import { nodeAs } from '../sql/nodes.ts';

export default defineRule({
  id: 'drop-table',
  category: 'destruction',
  severity: 'error',
  since: '0.1.0',
  summary: 'DROP TABLE deletes the table and every row in it for good',
  why: 'A deploy cannot bring the rows back; a down file can only make an empty table. The version of the program that still runs while the migration does will fail on every query that names the table.',
  instead:
    'First deploy a version that no longer uses the table. Then rename it and wait, or keep a copy, and drop it in a later migration; say so there with a suppression and its reason.',
  effect: null,
  noEffect: 'The loss is in the statement itself, whatever it locks.',
  directions: ['up'],
  kinds: ['DropStmt'],
  tablesInUse: true,
  examples: {
    schema: 'CREATE TABLE orders (id bigint PRIMARY KEY);',
    bad: ['DROP TABLE IF EXISTS orders;', 'DROP TABLE public.orders CASCADE;'],
    good: [
      'CREATE TABLE IF NOT EXISTS picked (id bigint);\nDROP TABLE IF EXISTS picked;',
      'CREATE TEMPORARY TABLE picked (id bigint);\nDROP TABLE picked;',
      'DROP TABLE IF EXISTS picked;\nCREATE TEMPORARY TABLE picked (id bigint);',
    ],
  },
  references: [
    'https://www.postgresql.org/docs/current/sql-droptable.html',
    'https://www.postgresql.org/docs/current/ddl-depend.html',
  ],
  *check(statement, context) {
    const drop = nodeAs(statement.node, 'DropStmt');
    if (drop?.removeType !== 'OBJECT_TABLE') return;
    for (const object of drop.objects ?? []) {
      const table = objectName(object);
      if (!context.isExistingTable(table)) continue;
      yield {
        message: `DROP TABLE ${code(table)} deletes its rows for good, and queries of the running version fail. Stop using it first, and drop it in a later migration.`,
        span: statement.span,
        table,
      };
    }
  },
});
