import { defineRule } from '../core/rule.ts';
import { alterCommandsOf } from '../sql/alter.ts';
import { code, tableName } from '../sql/names.ts';
import { nodeAs } from '../sql/nodes.ts';

export default defineRule({
  id: 'table-inheritance',
  category: 'schema',
  severity: 'note',
  since: '0.1.0',
  optIn: true,
  summary: 'A table inherits from another, whose keys and foreign keys do not hold for it',
  why: 'A query of the parent reads the rows of the child as well, but a primary key, a unique index or a foreign key of the parent looks at the parent’s own rows only: keys come twice, and nothing can refer to a row of the child. What old queries of the parent return changes at once.',
  instead:
    'Use partitions where the tables are parts of one, and a foreign key where one thing has more to it than another.',
  effect: null,
  noEffect: 'It is about the shape of the tables.',
  directions: ['up'],
  kinds: ['CreateStmt', 'AlterTableStmt'],
  subcommands: ['AT_AddInherit'],
  examples: {
    schema:
      'CREATE TABLE orders (id bigint);\nCREATE TABLE events (at date NOT NULL) PARTITION BY RANGE (at);\nCREATE TABLE old_orders (id bigint);',
    bad: [
      'CREATE TABLE IF NOT EXISTS rush_orders (hours int) INHERITS (orders);',
      'ALTER TABLE old_orders INHERIT orders;',
    ],
    good: [
      'CREATE TABLE IF NOT EXISTS events_rest PARTITION OF events DEFAULT;',
      'CREATE TABLE IF NOT EXISTS copies (LIKE orders);',
    ],
  },
  references: ['https://www.postgresql.org/docs/current/ddl-inherit.html#DDL-INHERIT-CAVEATS'],
  *check(statement) {
    const create = nodeAs(statement.node, 'CreateStmt');
    const inherits = create !== undefined && create.partbound === undefined && (create.inhRelations ?? []).length > 0;
    const tables = inherits
      ? [tableName(create.relation)]
      : alterCommandsOf(statement, 'AT_AddInherit').map(({ table }) => table);
    for (const table of tables)
      yield {
        message: `Keys and foreign keys of the parent do not hold for rows of ${code(table)}, which its queries return all the same. Use partitions or a foreign key.`,
        span: statement.span,
        table,
      };
  },
});
