import { defineHistoryRule } from '../core/rule.ts';
import { FILE_START } from '../core/span.ts';

export default defineHistoryRule({
  id: 'unreadable-file',
  category: 'history',
  severity: 'error',
  since: '0.1.0',
  summary: 'A migration cannot be read as text',
  why: 'A migration must be SQL text in UTF-8. A file that is binary, in another encoding, far too large, or a link that leaves the repository cannot be checked, and most tools cannot run it either.',
  instead: 'Save the file as UTF-8 text. Load large data outside migrations, and keep links inside the repository.',
  effect: null,
  noEffect: 'It is about the file, not about a statement.',
  examples: {
    bad: [{ base: {}, head: { '1_orders.sql': '\u0000\u0001\u0002' } }],
    good: [{ base: {}, head: { '1_orders.sql': "INSERT INTO names VALUES ('Zoë') ON CONFLICT DO NOTHING;" } }],
  },
  references: ['https://www.postgresql.org/docs/current/multibyte.html'],
  *check({ problems }) {
    for (const { path, kind, reason, inChange } of problems)
      if (inChange && kind === 'unreadable') yield { path, message: reason, span: FILE_START };
  },
});
