import type { DeleteStmt } from '@pgsql/types';
import { defineRule } from '../core/rule.ts';
import { alwaysTrue } from '../sql/conditions.ts';
import { code, tableName } from '../sql/names.ts';
import { nodeAs } from '../sql/nodes.ts';
import { inWithClauses } from '../sql/queries.ts';

export default defineRule({
  id: 'delete-without-where',
  category: 'destruction',
  severity: 'error',
  since: '0.1.0',
  summary: 'DELETE without WHERE deletes every row of a table',
  why: 'The rows are gone for good once the migration commits. It is rarely meant: a condition was forgotten, or lost in an edit. Even where it is meant, it locks each row, fires every trigger, writes each row to the write-ahead log, and leaves a table full of dead rows.',
  instead: 'Say which rows in a WHERE. If the table is really to be empty, say why in a suppression.',
  effect: null,
  noEffect: 'The loss is in the statement itself, whatever it locks.',
  directions: ['up'],
  kinds: ['DeleteStmt', 'SelectStmt', 'InsertStmt', 'UpdateStmt'],
  examples: {
    schema:
      'CREATE TABLE sessions (id bigint PRIMARY KEY, ended_at timestamptz);\nCREATE TABLE old_sessions (id bigint);',
    bad: [
      'DELETE FROM sessions;',
      'DELETE FROM sessions WHERE true;',
      'WITH gone AS (DELETE FROM sessions RETURNING id)\nINSERT INTO old_sessions SELECT id FROM gone ON CONFLICT DO NOTHING;',
    ],
    good: [
      'DELETE FROM sessions WHERE ended_at IS NOT NULL;',
      'DELETE FROM sessions USING old_sessions WHERE old_sessions.id = sessions.id;',
      'CREATE TABLE IF NOT EXISTS picked (id bigint);\nDELETE FROM picked;',
    ],
  },
  references: ['https://www.postgresql.org/docs/current/sql-delete.html'],
  *check(statement, context) {
    const own = nodeAs(statement.node, 'DeleteStmt');
    const all: readonly DeleteStmt[] = [...(own === undefined ? [] : [own]), ...inWithClauses(statement, 'DeleteStmt')];
    for (const { relation, whereClause } of all) {
      const table = tableName(relation);
      if (!alwaysTrue(whereClause) || !context.isExistingTable(table)) continue;
      yield {
        message: `DELETE FROM ${code(table)} without a condition deletes all its rows for good. Say which rows in a WHERE.`,
        span: own === undefined ? context.spanAt(relation?.location) : statement.span,
        table,
      };
    }
  },
});
