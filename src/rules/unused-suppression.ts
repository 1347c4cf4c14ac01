import { defineMigrationRule } from '../core/rule.ts';

export default defineMigrationRule({
  id: 'unused-suppression',
  category: 'suppression',
  severity: 'warning',
  since: '0.1.0',
  summary: 'A comment allows what nobody does',
  why: 'The statement was changed, or never was what the comment says. Left in place, it allows the danger to whoever changes the statement next.',
  instead:
    'Take the comment out, or the rule out of the comment. Of rules that measure it is said only where the rehearsal could have found something: the migration passed, and the tables that the statement touches had rows.',
  effect: null,
  noEffect: 'It is about a comment.',
  aboutSuppressions: true,
  examples: {
    schema: 'CREATE TABLE orders (id bigint PRIMARY KEY, note text);',
    bad: [
      '-- pg-rehearsal: allow drop-column because nobody reads it\nALTER TABLE orders ADD COLUMN IF NOT EXISTS total bigint;',
      '-- pg-rehearsal: allow drop-column, drop-table because nobody reads it\nALTER TABLE orders DROP COLUMN IF EXISTS note;',
    ],
    good: [
      '-- pg-rehearsal: allow drop-column because nobody reads it\nALTER TABLE orders DROP COLUMN IF EXISTS note;',
      'ALTER TABLE orders\n  -- pg-rehearsal: allow drop-column because nobody reads it\n  DROP COLUMN IF EXISTS note;',
    ],
  },
  references: ['https://www.postgresql.org/docs/current/sql-syntax-lexical.html#SQL-SYNTAX-COMMENTS'],
  *check(_, { suppressionProblems = [] }) {
    for (const { kind, message, span } of suppressionProblems) if (kind === 'unused') yield { message, span };
  },
});
