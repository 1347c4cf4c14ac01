import { defineMigrationRule } from '../core/rule.ts';

export default defineMigrationRule({
  id: 'expired-suppression',
  category: 'suppression',
  severity: 'error',
  since: '0.1.0',
  summary: 'A comment allowed something until a day that has passed',
  why: 'The exception was for a while. Either what it put off is done, and the comment can go, or it is not, and the danger is back.',
  instead: 'Do what was put off, or give a new date with its reason.',
  effect: null,
  noEffect: 'It is about a comment.',
  aboutSuppressions: true,
  examples: {
    schema: 'CREATE TABLE orders (id bigint PRIMARY KEY, note text);',
    bad: [
      '-- pg-rehearsal: allow drop-column until 2020-01-31 because the old job still writes it\nALTER TABLE orders DROP COLUMN IF EXISTS note;',
    ],
    good: ['-- no date, nothing to expire\nSELECT 1;'],
  },
  references: ['https://www.postgresql.org/docs/current/sql-syntax-lexical.html#SQL-SYNTAX-COMMENTS'],
  *check(_, { suppressionProblems = [] }) {
    for (const { kind, message, span } of suppressionProblems) if (kind === 'expired') yield { message, span };
  },
});
