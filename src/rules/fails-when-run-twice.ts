import { placeOf } from '../core/rehearsal-context.ts';
import { defineRehearsalRule } from '../core/rule.ts';

export default defineRehearsalRule({
  id: 'fails-when-run-twice',
  category: 'idempotency',
  severity: 'error',
  since: '0.1.0',
  summary: 'The migration fails when it is applied a second time',
  why: 'A deploy that dies between the migration and its ledger row, a restored ledger, or a repair by hand runs the file again. SQL that only works on the first try then stops every deploy until somebody edits the database.',
  instead:
    'Guard each statement with IF NOT EXISTS, IF EXISTS or OR REPLACE; where SQL has no such form, look in the catalogue first, in a DO block.',
  effect: null,
  noEffect: 'The second run itself is the measurement.',
  oncePerFile: true,
  examples: {
    schema: 'CREATE TABLE orders (id bigint PRIMARY KEY, total int);',
    bad: ["DO $$ BEGIN EXECUTE 'ALTER TABLE orders ADD COLUMN note text'; END $$;"],
    good: ["DO $$ BEGIN EXECUTE 'ALTER TABLE orders ADD COLUMN IF NOT EXISTS note text'; END $$;"],
  },
  references: ['https://www.postgresql.org/docs/current/sql-altertable.html'],
  *check(context) {
    for (const { path, secondRun } of context.traces) {
      const untold = (secondRun?.failures ?? []).filter(
        ({ index }) =>
          !context.claims.some(
            (claim) => claim.path === path && claim.statementIndex === index && claim.category === 'idempotency',
          ),
      );
      const others = untold.length - 1;
      for (const { index, error } of untold) {
        yield {
          path,
          statementIndex: index,
          span: placeOf(context, path, index),
          message: `Applied a second time, this fails${others > 0 ? `, and so ${others === 1 ? 'does 1 more statement' : `do ${others} more statements`} of the file` : ''}: ${error.message} (SQLSTATE ${error.code}).`,
        };
      }
    }
  },
});
