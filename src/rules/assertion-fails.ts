import { defineRehearsalRule } from '../core/rule.ts';

export default defineRehearsalRule({
  id: 'assertion-fails',
  category: 'rehearsal',
  severity: 'error',
  since: '0.1.0',
  summary: 'A query of `assertions` finds what must not be after the change',
  why: 'Each query says something that must always be true of the data: no order without a customer, no balance below zero. After the change it is not, so the change broke it, or it was broken before and nobody looked.',
  instead:
    'Mend the rows in the migration, before or after what breaks them. Where what the query says is no longer wanted, change the query in the same pull request.',
  effect: null,
  noEffect: 'The query was run on the rehearsal’s data after the change.',
  examples: {
    schema: 'CREATE TABLE orders (id bigint PRIMARY KEY, total int);\nINSERT INTO orders VALUES (1, 5), (2, 0);',
    assertion: 'SELECT id, total FROM orders WHERE total < 0;',
    bad: ['UPDATE orders SET total = total - 1;'],
    good: ['UPDATE orders SET total = total - 1 WHERE total > 0;'],
  },
  references: ['https://www.postgresql.org/docs/current/sql-select.html'],
  *check({ assertions }) {
    for (const { path, span, problem, sample } of assertions?.failed ?? [])
      yield { path, span, message: problem, ...(sample === undefined ? {} : { sample }) };
  },
});
