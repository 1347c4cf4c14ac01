import { defineRule } from '../core/rule.ts';
import { code, tableName } from '../sql/names.ts';
import { nodeAs } from '../sql/nodes.ts';

export default defineRule({
  id: 'rule-on-table',
  category: 'compatibility',
  severity: 'warning',
  since: '0.1.0',
  summary: 'A rule rewrites the statements that the running version sends to a table',
  why: 'A rule changes the query itself, before it is planned. DO INSTEAD sends the writes of the running version elsewhere, or nowhere, and reports no row changed; INSERT … RETURNING and ON CONFLICT are refused. DO ALSO computes now(), random() and nextval() again, with other values. COPY passes all rules by.',
  instead: 'Use a trigger: it sees each row as it was written. For a view, INSTEAD OF triggers do what rules did.',
  effect: null,
  noEffect: 'It shows in what other sessions write later.',
  directions: ['up'],
  kinds: ['RuleStmt'],
  tablesInUse: true,
  examples: {
    schema: 'CREATE TABLE orders (id bigint PRIMARY KEY);\nCREATE VIEW ids AS SELECT id FROM orders;',
    bad: ['CREATE OR REPLACE RULE no_delete AS ON DELETE TO orders DO INSTEAD NOTHING;'],
    good: [
      'CREATE OR REPLACE RULE no_delete AS ON DELETE TO ids DO INSTEAD NOTHING;',
      'CREATE TABLE IF NOT EXISTS items (id bigint);\nCREATE OR REPLACE RULE no_delete AS ON DELETE TO items DO INSTEAD NOTHING;',
    ],
  },
  references: [
    'https://www.postgresql.org/docs/current/rules-update.html',
    'https://www.postgresql.org/docs/current/rules-triggers.html',
  ],
  *check(statement, context) {
    const rule = nodeAs(statement.node, 'RuleStmt');
    const table = tableName(rule?.relation);
    const event = rule?.event?.replace('CMD_', '');
    if (event === undefined || event === 'SELECT' || !context.isExistingTable(table)) return;
    if (context.schema.table(table)?.kind === 'view') return;
    yield {
      message: `From here on, every ${event} on ${code(table)} is rewritten${rule?.instead === true ? ', and does not do what the running version asks' : ''}. Use a trigger.`,
      span: statement.span,
      table,
    };
  },
});
