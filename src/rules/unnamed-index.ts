import { defineRule } from '../core/rule.ts';
import { defaultIndexName } from '../sql/default-names.ts';
import { afterWords, suggest } from '../sql/edits.ts';
import { code, quoteIdentifier, tableName } from '../sql/names.ts';
import { nodeAs } from '../sql/nodes.ts';

export default defineRule({
  id: 'unnamed-index',
  category: 'idempotency',
  severity: 'error',
  since: '0.1.0',
  summary: 'CREATE INDEX without a name makes another index on every run',
  why: 'PostgreSQL chooses a free name, so a second run builds the same index again, as orders_total_idx1: it costs space and slows every write. Without a name there is no IF NOT EXISTS, and a later migration cannot say which index to drop.',
  instead: 'Name the index, as table_columns_idx, and write IF NOT EXISTS.',
  effect: null,
  noEffect: 'It is about a second run, which the rehearsal of the first does not show.',
  kinds: ['IndexStmt'],
  examples: {
    schema: 'CREATE TABLE orders (id bigint PRIMARY KEY, total bigint);',
    bad: ['CREATE INDEX ON orders (total);', '-- no-transaction\nCREATE UNIQUE INDEX CONCURRENTLY ON orders (total);'],
    good: [
      'CREATE INDEX IF NOT EXISTS orders_total_idx ON orders (total);',
      'CREATE TEMPORARY TABLE picked (id bigint);\nCREATE INDEX ON picked (id);',
    ],
  },
  references: ['https://www.postgresql.org/docs/current/sql-createindex.html'],
  *check(statement, { nested, script, schema }) {
    const index = nodeAs(statement.node, 'IndexStmt');
    if (index === undefined || nested || (index.idxname ?? '') !== '') return;
    const table = tableName(index.relation);
    // A temporary table is new on every run, and its indexes with it.
    if (schema.table(table)?.temporary === true) return;
    const name = defaultIndexName(schema.table(table) ?? { name: table, indexes: [], constraints: [] }, index);
    const edit =
      name === undefined
        ? undefined
        : afterWords(
            script,
            statement,
            ['create', 'unique?', 'index', 'concurrently?'],
            ` IF NOT EXISTS ${quoteIdentifier(name)}`,
          );
    yield {
      message: `This index on ${code(table)} has no name: every run makes another one, and nobody can drop it by name. Name it, and write IF NOT EXISTS.`,
      span: statement.span,
      table,
      ...suggest('Give it the name that PostgreSQL would.', edit),
    };
  },
});
