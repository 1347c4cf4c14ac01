import { defineRule } from '../core/rule.ts';
import { insertAt, suggest } from '../sql/edits.ts';
import { code, tableName } from '../sql/names.ts';
import { nodeAs, nodesAs } from '../sql/nodes.ts';
import { Places } from '../sql/places.ts';
import { isFound } from '../sql/undone.ts';
import { findNodes } from '../sql/walk.ts';

export default defineRule({
  id: 'insert-without-on-conflict',
  category: 'idempotency',
  severity: 'error',
  since: '0.1.0',
  summary: 'INSERT of fixed rows fails, or makes them twice, on a second run',
  why: 'When the migration is run again, rows with the same key fail with a violated unique constraint, and rows without a key of their own are there twice. Reference data that somebody added by hand in the meantime does the same.',
  instead:
    'Write ON CONFLICT DO NOTHING, or DO UPDATE where the new values are to win. Where no unique key stands in the way, write INSERT … SELECT … WHERE NOT EXISTS.',
  effect: null,
  noEffect: 'It is about a second run, which the rehearsal of the first does not show.',
  kinds: ['InsertStmt'],
  examples: {
    schema:
      'CREATE TABLE countries (code text PRIMARY KEY, name text);\nCREATE TABLE old_countries (code text, name text);',
    bad: ["INSERT INTO countries VALUES ('fr', 'France');", "INSERT INTO countries SELECT 'de', 'Germany';"],
    good: [
      "INSERT INTO countries VALUES ('fr', 'France') ON CONFLICT DO NOTHING;",
      "INSERT INTO countries SELECT 'de', 'Germany' WHERE NOT EXISTS (SELECT FROM countries WHERE code = 'de');",
      "CREATE TABLE IF NOT EXISTS picked (code text);\nINSERT INTO picked VALUES ('fr');",
      "DELETE FROM countries WHERE code = 'fr';\nINSERT INTO countries VALUES ('fr', 'France');",
    ],
  },
  references: ['https://www.postgresql.org/docs/current/sql-insert.html#SQL-ON-CONFLICT'],
  *check(statement, context) {
    const insert = nodeAs(statement.node, 'InsertStmt');
    if (insert === undefined || insert.onConflictClause !== undefined || context.nested) return;
    const table = tableName(insert.relation);
    if (!context.isExistingTable(table)) return;
    const select = nodeAs(insert.selectStmt, 'SelectStmt');
    if (select?.whereClause !== undefined) {
      const guards = findNodes(select.whereClause, 'SubLink').some(({ subselect }) =>
        findNodes(subselect, 'RangeVar').some((read) => tableName(read) === table),
      );
      if (guards) return;
    }
    const { index } = statement;
    const { statements, undone } = context;
    const cleared = CLEARED.of(statements, table);
    if (cleared.some(({ name, at }) => name === table && at < index && isFound(undone, at, index))) return;
    yield {
      message: `INSERT INTO ${code(table)} fails, or makes its rows twice, if it runs a second time. Write ON CONFLICT DO NOTHING, or DO UPDATE.`,
      span: statement.span,
      table,
      ...(insert.returningClause === undefined
        ? suggest(
            'Write ON CONFLICT DO NOTHING.',
            insertAt(context.script, statement.span.end, ' ON CONFLICT DO NOTHING'),
          )
        : {}),
    };
  },
});

/** The tables whose old rows a file takes away: then every run ends the same. */
const CLEARED = new Places(({ node }) => {
  const truncated = nodesAs(nodeAs(node, 'TruncateStmt')?.relations, 'RangeVar');
  const emptied = nodeAs(node, 'DeleteStmt')?.relation;
  return [...truncated, ...(emptied === undefined ? [] : [emptied])].map((relation) => ({ name: tableName(relation) }));
});
