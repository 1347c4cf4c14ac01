import { defineMigrationRule } from '../core/rule.ts';

export default defineMigrationRule({
  id: 'suppression-without-reason',
  category: 'suppression',
  severity: 'error',
  since: '0.1.0',
  summary: 'A finding is allowed without a reason',
  why: 'Whoever reads the migration later, in review or after an outage, needs to know why the danger was accepted. Without a reason the comment allows nothing.',
  instead: 'Add the reason: -- pg-rehearsal: allow <rule> because <reason>.',
  effect: null,
  noEffect: 'It is about a comment.',
  aboutSuppressions: true,
  examples: {
    schema: 'CREATE TABLE orders (id bigint PRIMARY KEY, note text);',
    bad: [
      '-- pg-rehearsal: allow drop-column\nALTER TABLE orders DROP COLUMN IF EXISTS note;',
      'ALTER TABLE orders DROP COLUMN IF EXISTS note; -- pg-rehearsal: allow drop-column because',
    ],
    good: ['ALTER TABLE orders ADD COLUMN IF NOT EXISTS total bigint; -- allow drop-column'],
  },
  references: ['https://www.postgresql.org/docs/current/sql-syntax-lexical.html#SQL-SYNTAX-COMMENTS'],
  *check(_, { suppressionProblems = [] }) {
    for (const { kind, message, span } of suppressionProblems) if (kind === 'no reason') yield { message, span };
  },
});
