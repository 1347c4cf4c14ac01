import { costInWords, durationInWords, likelyMs } from '../core/estimate.ts';
import { placeOf } from '../core/rehearsal-context.ts';
import { defineRehearsalRule } from '../core/rule.ts';
import { code } from '../sql/names.ts';

export default defineRehearsalRule({
  id: 'blocked-over-budget',
  category: 'rehearsal',
  severity: 'error',
  since: '0.1.0',
  summary: 'By its size in production, a table will be blocked for longer than the lock budget allows',
  why: 'Whoever reads or writes the table waits until the transaction that locked it ends, and so does everybody behind them: connections run out, and requests time out. How long that takes was measured on made data of two sizes and taken times the rows that the statistics of production give.',
  instead:
    'Take the slow work out from under the lock: build indexes CONCURRENTLY, add constraints NOT VALID and validate them later, fill new columns in batches. Where the table may be blocked for so long, raise `lock-budget`.',
  effect: null,
  noEffect: 'It is made from measurements, so there is nothing left to prove.',
  examples: {
    schema: 'CREATE TABLE orders (id bigint PRIMARY KEY, total int);',
    bad: ['ALTER TABLE orders ALTER COLUMN total TYPE bigint;'],
    good: ['ALTER TABLE orders ADD COLUMN paid boolean NOT NULL DEFAULT false;'],
  },
  references: ['https://www.postgresql.org/docs/current/explicit-locking.html#LOCKING-TABLES'],
  *check(context) {
    const { estimates, budgetMs } = context.costs ?? { estimates: [], budgetMs: 0 };
    for (const estimate of estimates) {
      if ('unknown' in estimate || !(estimate.highMs > budgetMs)) continue;
      const { path, statementIndex, relation, mode, blocks, how } = estimate;
      const likely = likelyMs(estimate) > budgetMs;
      yield {
        path,
        statementIndex,
        span: placeOf(context, path, statementIndex),
        table: relation,
        // What is over the budget only if all goes badly is no reason to stop.
        severity: likely ? 'error' : 'warning',
        message: `${mode} ${likely ? 'will' : 'may'} block ${blocks} of ${code(relation)} for ${costInWords(estimate)} in production, where ${durationInWords(budgetMs)} is allowed: ${how}.`,
      };
    }
  },
});
