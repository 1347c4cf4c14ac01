import { defineMigrationRule } from '../core/rule.ts';
import type { KnownIndex } from '../core/schema.ts';
import { foreignKeysMade } from '../sql/constraints.ts';
import { code, codeIdentifier, tableName } from '../sql/names.ts';
import { nodeAs } from '../sql/nodes.ts';
import { Places } from '../sql/places.ts';

export default defineMigrationRule({
  id: 'unindexed-foreign-key',
  category: 'schema',
  severity: 'note',
  since: '0.1.0',
  optIn: true,
  summary: 'The columns of a foreign key have no index',
  why: 'PostgreSQL indexes the side that a foreign key points to, not the side that points. Every DELETE, or change of key, of a row there then reads the whole table here to look for rows that refer to it, and so do joins.',
  instead: 'Create an index that begins with the columns of the key: CONCURRENTLY where the table is in use.',
  effect: null,
  noEffect: 'It shows in later queries, not in the migration.',
  directions: ['up'],
  examples: {
    schema:
      'CREATE TABLE customers (id bigint PRIMARY KEY);\nCREATE TABLE orders (id bigint PRIMARY KEY, customer_id bigint);',
    bad: [
      'CREATE TABLE IF NOT EXISTS items (id bigint PRIMARY KEY, order_id bigint REFERENCES orders);',
      'ALTER TABLE orders ADD CONSTRAINT customer_fk FOREIGN KEY (customer_id) REFERENCES customers NOT VALID;',
    ],
    good: [
      'CREATE TABLE IF NOT EXISTS items (id bigint PRIMARY KEY, order_id bigint REFERENCES orders);\nCREATE INDEX IF NOT EXISTS items_order_id_idx ON items (order_id, id);',
      'CREATE TABLE IF NOT EXISTS items (order_id bigint REFERENCES orders, position int, PRIMARY KEY (order_id, position));',
      [
        'ALTER TABLE orders ADD CONSTRAINT customer_fk FOREIGN KEY (customer_id) REFERENCES customers NOT VALID;',
        '-- no-transaction\nCREATE INDEX CONCURRENTLY IF NOT EXISTS orders_customer_id_idx ON orders (customer_id);',
      ],
    ],
  },
  references: ['https://www.postgresql.org/docs/current/ddl-constraints.html#DDL-CONSTRAINTS-FK'],
  *check({ script }, { schema, change }) {
    const keys = script.statements.flatMap((statement) =>
      foreignKeysMade(statement).map((key) => ({ ...key, span: statement.span })),
    );
    for (const { table, columns, span } of keys) {
      const known = schema.table(table);
      if (known === undefined || !known.known) continue;
      if (known.indexes.some((index) => begins(index, columns))) continue;
      const made = INDEXES.of(change.ofKind('IndexStmt'), table);
      if (made.some((index) => index.name === table && begins(index, columns))) continue;
      yield {
        message: `The foreign key on ${columns.map((column) => codeIdentifier(column)).join(', ')} of ${code(table)} has no index: every DELETE on the other side reads the whole table. Create one.`,
        span,
        table,
      };
    }
  },
});

/** Whether an index serves to look up these columns: they are its first ones, in whatever order. */
function begins(
  { columns: keys, partial, method }: Pick<KnownIndex, 'columns' | 'partial' | 'method'>,
  columns: readonly string[],
): boolean {
  const first = keys.slice(0, columns.length);
  return !partial && (method === 'btree' || method === 'hash') && columns.every((column) => first.includes(column));
}

/** The indexes of a change, by the names of their tables. */
const INDEXES = new Places(({ node }) => {
  const index = nodeAs(node, 'IndexStmt');
  if (index === undefined) return [];
  const columns = (index.indexParams ?? []).map((param) => nodeAs(param, 'IndexElem')?.name ?? '');
  const { accessMethod: method = 'btree', whereClause } = index;
  return [{ name: tableName(index.relation), columns, partial: whereClause !== undefined, method }];
});
