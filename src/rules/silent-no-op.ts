import { defineRehearsalRule } from '../core/rule.ts';

export default defineRehearsalRule({
  id: 'silent-no-op',
  category: 'rehearsal',
  severity: 'warning',
  since: '0.1.0',
  summary: 'IF NOT EXISTS skipped a statement, and what is there differs from what it asks for',
  why: 'IF NOT EXISTS looks at the name only. Where something else has that name, the statement passes, the ledger says that it was applied, and the column or table that the code expects is not there.',
  instead:
    'Use another name, or change what is there into what is wanted with ALTER statements, so that the schema is the same everywhere.',
  effect: null,
  noEffect: 'The skipped statement was run beside what is there, and the two were compared.',
  examples: {
    schema: 'CREATE TABLE orders (id bigint PRIMARY KEY, note varchar(10));',
    bad: [
      'ALTER TABLE orders ADD COLUMN IF NOT EXISTS note text NOT NULL DEFAULT $$$$;',
      'CREATE TABLE IF NOT EXISTS orders (id bigint PRIMARY KEY, note varchar(10), total int);',
    ],
    good: [
      'ALTER TABLE orders ADD COLUMN IF NOT EXISTS note varchar(10);',
      'CREATE TABLE IF NOT EXISTS orders (id bigint PRIMARY KEY);',
    ],
  },
  references: ['https://www.postgresql.org/docs/current/sql-createtable.html'],
  *check({ traces }) {
    for (const { path, statements } of traces) {
      for (const { index, span, notGiven } of statements) {
        if (notGiven === undefined) continue;
        yield {
          path,
          span,
          statementIndex: index,
          message: `PostgreSQL skipped this, since the name is taken; what is there (-) is not what was asked for (+).\n${notGiven}`,
        };
      }
    }
  },
});
