import { defineRule } from '../core/rule.ts';
import { code, tableName } from '../sql/names.ts';
import { nodeAs, nodesAs } from '../sql/nodes.ts';

export default defineRule({
  id: 'truncate',
  category: 'destruction',
  severity: 'error',
  since: '0.1.0',
  summary: 'TRUNCATE deletes every row of a table for good',
  why: 'A deploy cannot bring the rows back. TRUNCATE does not fire DELETE triggers, so audit tables see nothing of it, and with CASCADE it empties the tables that refer to this one as well. It holds AccessExclusiveLock until the transaction ends.',
  instead:
    'Delete the rows that must go with DELETE and a WHERE, in batches, outside the migration. If the table is really to be empty, say why in a suppression.',
  effect: null,
  noEffect: 'The loss is in the statement itself, whatever it locks.',
  directions: ['up'],
  kinds: ['TruncateStmt'],
  tablesInUse: true,
  examples: {
    schema: 'CREATE TABLE sessions (id bigint PRIMARY KEY, ended_at timestamptz);',
    bad: ['TRUNCATE sessions;', 'TRUNCATE TABLE public.sessions RESTART IDENTITY CASCADE;'],
    good: [
      'CREATE TABLE IF NOT EXISTS picked (id bigint);\nTRUNCATE picked;',
      'DELETE FROM sessions WHERE ended_at < now();',
    ],
  },
  references: ['https://www.postgresql.org/docs/current/sql-truncate.html'],
  *check(statement, context) {
    const truncate = nodeAs(statement.node, 'TruncateStmt');
    for (const relation of nodesAs(truncate?.relations, 'RangeVar')) {
      const table = tableName(relation);
      if (!context.isExistingTable(table)) continue;
      const more = truncate?.behavior === 'DROP_CASCADE' ? ', and those of every table that refers to it' : '';
      yield {
        message: `TRUNCATE ${code(table)} deletes all its rows for good${more}. Delete what must go by a WHERE instead.`,
        span: context.spanAt(relation.location),
        table,
      };
    }
  },
});
