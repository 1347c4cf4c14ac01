import { defineRule } from '../core/rule.ts';
import { code, codeIdentifier, tableName } from '../sql/names.ts';
import { nodeAs, nodesAs } from '../sql/nodes.ts';

export default defineRule({
  id: 'duplicate-index',
  category: 'schema',
  severity: 'note',
  since: '0.1.0',
  optIn: true,
  summary: 'A new index does what another one does already',
  why: 'An index on the same columns, or on the first columns of a longer one, is never needed: the other serves the same queries. It costs space, and every write has to keep it up.',
  instead:
    'Leave the new index out. Or if the old one is to go, drop it in the same change, after the new one is there.',
  effect: null,
  noEffect: 'It shows in later writes, not in the migration.',
  directions: ['up'],
  kinds: ['IndexStmt'],
  examples: {
    schema:
      'CREATE TABLE orders (id bigint PRIMARY KEY, customer_id bigint, placed date);\nCREATE INDEX orders_customer_placed_idx ON orders (customer_id, placed);',
    bad: [
      'CREATE INDEX IF NOT EXISTS orders_customer_idx ON orders (customer_id);',
      'CREATE INDEX IF NOT EXISTS orders_id_idx ON orders (id);',
      'CREATE INDEX ON orders (customer_id);',
      'CREATE INDEX IF NOT EXISTS orders_cp_idx ON orders (customer_id, placed);',
    ],
    good: [
      'CREATE INDEX IF NOT EXISTS orders_placed_idx ON orders (placed);',
      'CREATE UNIQUE INDEX IF NOT EXISTS orders_customer_key ON orders (customer_id);',
      'CREATE INDEX IF NOT EXISTS orders_open_idx ON orders (customer_id) WHERE placed IS NULL;',
      'CREATE INDEX IF NOT EXISTS orders_brin_idx ON orders USING brin (customer_id);',
      'CREATE INDEX IF NOT EXISTS orders_customer_desc_idx ON orders (customer_id DESC, placed);',
      'CREATE INDEX IF NOT EXISTS orders_customer_placed_idx ON orders (customer_id, placed);',
    ],
  },
  references: ['https://www.postgresql.org/docs/current/indexes-multicolumn.html'],
  *check(statement, { schema }) {
    const index = nodeAs(statement.node, 'IndexStmt');
    const table = tableName(index?.relation);
    const elements = nodesAs(index?.indexParams, 'IndexElem');
    const plain = elements.every(
      ({ name, ordering, nulls_ordering, opclass, collation }) =>
        name !== undefined &&
        (ordering ?? 'SORTBY_DEFAULT') === 'SORTBY_DEFAULT' &&
        (nulls_ordering ?? 'SORTBY_NULLS_DEFAULT') === 'SORTBY_NULLS_DEFAULT' &&
        opclass === undefined &&
        collation === undefined,
    );
    if (index === undefined || !plain || index.unique === true || index.whereClause !== undefined) return;
    if (index.accessMethod !== 'btree' || index.indexIncludingParams !== undefined) return;
    const columns = elements.map(({ name }) => name);
    const twin = schema
      .table(table)
      ?.indexes.find(
        (other) =>
          other.method === 'btree' &&
          !other.partial &&
          other.name !== index.idxname &&
          columns.every((column, at) => other.columns[at] === column),
      );
    if (twin === undefined) return;
    yield {
      message: `${(index.idxname ?? '') === '' ? 'This index' : codeIdentifier(index.idxname ?? '')} on ${code(table)} does what ${twin.name === undefined ? 'another index' : codeIdentifier(twin.name)} does already. Leave it out.`,
      span: statement.span,
      table,
    };
  },
});
