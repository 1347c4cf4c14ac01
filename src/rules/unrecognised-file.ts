import { defineHistoryRule } from '../core/rule.ts';
import { FILE_START } from '../core/span.ts';

export default defineHistoryRule({
  id: 'unrecognised-file',
  category: 'history',
  severity: 'error',
  since: '0.1.0',
  summary: 'The migrations directory has a file that the tool ignores or chokes on',
  why: 'A file whose name does not fit is, depending on the tool, left out in silence (the migration never runs, and nobody is told) or an error that stops every deploy. sqlx ignores a name without an underscore and refuses one whose version is not a whole number.',
  instead:
    'Name the file as the tool expects: for sqlx, digits, an underscore, a description, and `.sql`, `.up.sql` or `.down.sql`. Keep other SQL files in another directory.',
  effect: null,
  noEffect: 'It is about the names of files.',
  examples: {
    bad: [{ base: {}, head: { '1_orders.sql': 'SELECT 1;', 'orders.sql': 'SELECT 2;' } }],
    good: [{ base: {}, head: { '1_orders.sql': 'SELECT 1;', 'README.md': 'How we write migrations.' } }],
  },
  references: ['https://docs.rs/sqlx/latest/sqlx/macro.migrate.html'],
  *check({ problems }) {
    for (const { path, kind, reason, inChange } of problems)
      if (inChange && kind === 'unrecognised') yield { path, message: reason, span: FILE_START };
  },
});
