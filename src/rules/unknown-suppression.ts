import { defineMigrationRule } from '../core/rule.ts';

export default defineMigrationRule({
  id: 'unknown-suppression',
  category: 'suppression',
  severity: 'error',
  since: '0.1.0',
  summary: 'A comment allows a rule that there is not, or in a way that there is not',
  why: 'A misspelt name allows nothing, and the finding that it was meant for stays. Rules that protect applied migrations cannot be allowed in the SQL.',
  instead:
    'Correct the name; `pg-rehearsal rules` prints all of them. Write allow before or behind a statement, or allow-file above the first one, a colon before either, and a day as in `until 2027-01-31`.',
  effect: null,
  noEffect: 'It is about a comment.',
  aboutSuppressions: true,
  examples: {
    schema: 'CREATE TABLE orders (id bigint PRIMARY KEY, note text);',
    bad: [
      '-- pg-rehearsal: allow drop-colum because nobody reads it\nALTER TABLE orders DROP COLUMN IF EXISTS note;',
      '-- pg-rehearsal: ignore drop-column\nSELECT 1;',
      '-- pg-rehearsal: allow syntax-error because it works\nSELECT 1;',
      'SELECT 1;\n-- pg-rehearsal: allow-file drop-column because nobody reads it',
      '-- pg-rehearsal: allow drop-column because nobody reads it until 31.01.2027\nALTER TABLE orders DROP COLUMN IF EXISTS note;',
      '-- pg-rehearsal allow drop-column because nobody reads it\nALTER TABLE orders DROP COLUMN IF EXISTS note;',
    ],
    good: [
      '-- pg-rehearsal is a tool\nSELECT 1;',
      '-- pg-rehearsal: allow drop-column because we wait until nobody reads it until 2027-01-31\nALTER TABLE orders DROP COLUMN IF EXISTS note;',
    ],
  },
  references: ['https://www.postgresql.org/docs/current/sql-syntax-lexical.html#SQL-SYNTAX-COMMENTS'],
  *check(_, { suppressionProblems = [] }) {
    for (const { kind, message, span } of suppressionProblems) if (kind === 'unknown') yield { message, span };
  },
});
