import { defineRule, type StatementContext } from '../core/rule.ts';
import type { Statement } from '../core/statement.ts';
import { alterCommandsOf } from '../sql/alter.ts';
import { code, objectName, sameName, tableName } from '../sql/names.ts';
import { nodesAs } from '../sql/nodes.ts';
import { findNodes } from '../sql/walk.ts';

export default defineRule({
  id: 'protected-table',
  category: 'destruction',
  severity: 'error',
  since: '0.1.0',
  summary: 'A protected table is changed in a way that loses what it holds',
  why: 'The configuration names this table as one that only ever grows, such as an append-only log of events. DROP, TRUNCATE, DELETE, UPDATE and removing a column take away what others rely on finding there, for good.',
  instead:
    'Write a new row that corrects the old one, or a new table. If the rule no longer holds for the table, take it out of `protected-tables` first, in a change of its own.',
  effect: null,
  noEffect: 'The loss is in the statement itself, whatever it locks.',
  kinds: [
    'DropStmt',
    'TruncateStmt',
    'DeleteStmt',
    'UpdateStmt',
    'MergeStmt',
    'SelectStmt',
    'InsertStmt',
    'AlterTableStmt',
  ],
  examples: {
    schema: 'CREATE TABLE events (id bigint PRIMARY KEY, kind text);\nCREATE TABLE orders (id bigint PRIMARY KEY);',
    options: { protectedTables: ['events'] },
    bad: [
      'DROP TABLE IF EXISTS events;',
      'TRUNCATE events;',
      'DELETE FROM events WHERE id = 1;',
      "UPDATE public.events SET kind = 'x' WHERE id = 1;",
      'ALTER TABLE events DROP COLUMN IF EXISTS kind;',
      'WITH gone AS (DELETE FROM events WHERE id = 1 RETURNING id) SELECT * FROM gone;',
    ],
    good: [
      "INSERT INTO events VALUES (1, 'made') ON CONFLICT DO NOTHING;",
      'ALTER TABLE events ADD COLUMN IF NOT EXISTS at timestamptz;',
      'DELETE FROM orders WHERE id = 1;',
    ],
  },
  references: ['https://www.postgresql.org/docs/current/ddl-priv.html'],
  *check(statement, context) {
    if (context.options.protectedTables.length === 0) return;
    for (const { what, table } of losses(statement)) {
      if (!isProtected(table, context)) continue;
      yield {
        message: `${what} on ${code(table)}, which the configuration protects: it only ever grows. Correct by a new row, or make a new table.`,
        span: statement.span,
        table,
      };
      return;
    }
  },
});

function isProtected(table: string, { options }: StatementContext): boolean {
  return options.protectedTables.some((name) => sameName(name, table));
}

function losses(statement: Statement): readonly { readonly what: string; readonly table: string }[] {
  const { node } = statement;
  if ('DropStmt' in node) {
    if (node.DropStmt.removeType !== 'OBJECT_TABLE') return [];
    return (node.DropStmt.objects ?? []).map((object) => ({ what: 'DROP TABLE', table: objectName(object) }));
  }
  if ('TruncateStmt' in node)
    return nodesAs(node.TruncateStmt.relations, 'RangeVar').map((one) => ({ what: 'TRUNCATE', table: tableName(one) }));
  if ('AlterTableStmt' in node)
    return alterCommandsOf(statement, 'AT_DropColumn').map(({ table }) => ({ what: 'DROP COLUMN', table }));
  const of = (kind: 'DeleteStmt' | 'UpdateStmt' | 'MergeStmt', what: string) =>
    findNodes([node], kind).map(({ relation }) => ({ what, table: tableName(relation) }));
  return [...of('DeleteStmt', 'DELETE'), ...of('UpdateStmt', 'UPDATE'), ...of('MergeStmt', 'MERGE')];
}
