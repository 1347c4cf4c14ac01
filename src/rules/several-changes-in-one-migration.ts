import { defineMigrationRule } from '../core/rule.ts';
import { logicalChanges } from '../sql/logical-changes.ts';
import { code } from '../sql/names.ts';

export default defineMigrationRule({
  id: 'several-changes-in-one-migration',
  category: 'history',
  severity: 'note',
  since: '0.1.0',
  summary: 'One migration makes several changes that have nothing to do with each other',
  why: 'When the second change fails, the first is rolled back with it, or worse, stays without it. Neither can be taken back alone, locks of the one last as long as the work of the other, and the history does not say which change was meant.',
  instead:
    'Make a migration for each. Statements that serve one change belong together: a table with its indexes, a constraint with the rows that it needs, the same column in several tables.',
  effect: null,
  noEffect: 'It is about the order of work, not about what one statement does.',
  directions: ['up'],
  examples: {
    schema:
      'CREATE TABLE orders (id bigint PRIMARY KEY, note text);\nCREATE TABLE users (id bigint PRIMARY KEY, email text);',
    bad: [
      "ALTER TABLE orders ALTER COLUMN note SET DEFAULT '';\nALTER TABLE users ADD COLUMN IF NOT EXISTS handle text;",
    ],
    good: [
      'CREATE TABLE IF NOT EXISTS items (id bigint, order_id bigint REFERENCES orders);\nCREATE INDEX IF NOT EXISTS items_order_idx ON items (order_id);\nALTER TABLE orders ADD COLUMN IF NOT EXISTS item_count int;',
      'ALTER TABLE orders ADD COLUMN IF NOT EXISTS tenant bigint;\nALTER TABLE users ADD COLUMN IF NOT EXISTS tenant bigint;',
      "UPDATE users SET email = '' WHERE email IS NULL;\nALTER TABLE users ADD CONSTRAINT email_known CHECK (email IS NOT NULL) NOT VALID;",
      'ALTER TABLE orders ADD COLUMN IF NOT EXISTS user_id bigint REFERENCES users;\nALTER TABLE users ADD COLUMN IF NOT EXISTS last_order bigint;',
      'CREATE TABLE IF NOT EXISTS a (id bigint);\nCREATE TABLE IF NOT EXISTS b (id bigint);',
      'ALTER TABLE orders RENAME TO sales;\nALTER TABLE sales ADD COLUMN IF NOT EXISTS tenant bigint;',
    ],
  },
  references: ['https://www.postgresql.org/docs/current/ddl-alter.html'],
  *check({ script }, context) {
    const lasting = script.statements.filter(({ index }) => !context.undone.has(index));
    const groups = logicalChanges(lasting, (table) => context.isExistingTable(table));
    const [first, second] = groups;
    if (first === undefined || second === undefined) return;
    yield {
      message: `From here on, ${code(second.table)} is changed, which has nothing to do with the change of ${code(first.table)} in line ${first.statement.span.line}. Make a migration for each.`,
      span: second.statement.span,
      table: second.table,
    };
  },
});
