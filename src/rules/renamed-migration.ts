import { changesOfKind, defineHistoryRule } from '../core/rule.ts';
import { FILE_START } from '../core/span.ts';

export default defineHistoryRule({
  id: 'renamed-migration',
  category: 'history',
  severity: 'error',
  since: '0.1.0',
  summary: 'A migration that may already be applied was renamed',
  why: 'A new version number makes it another migration: the old one is missing, and the same statements run a second time under the new number. With the version kept, sqlx deploys on (it compares version and checksum only), but the ledger of every database keeps the old description, and a tool that knows migrations by their file names takes it for a new one.',
  instead: 'Give the file its old name back. A name that misleads is best explained in the next migration.',
  effect: null,
  noEffect: 'It is about what already ran elsewhere, not about what a statement does.',
  examples: {
    bad: [
      { base: { '1_orders.sql': 'SELECT 1;' }, head: { '3_orders.sql': 'SELECT 1;' } },
      { base: { '1_orders.sql': 'SELECT 1;' }, head: { '1_create_orders.sql': 'SELECT 1;' } },
    ],
    good: [
      {
        base: { '1_orders.sql': 'SELECT 1;' },
        head: { '1_orders.sql': 'SELECT 1;', '3_more_orders.sql': 'SELECT 3;' },
      },
    ],
  },
  references: ['https://github.com/launchbadge/sqlx/blob/main/sqlx-core/src/migrate/migrator.rs'],
  *check(history, { tool }) {
    for (const { path, previousPath, version, base } of changesOfKind(history, 'renamed')) {
      if (base?.direction === 'down') continue;
      const from = base?.version ?? version;
      const kept = from === version && tool.id !== 'plain';
      const consequence = kept
        ? 'the version is the same, so deploys go on, but ledgers keep the old description'
        : `to ${tool.title} it is a new migration, which runs a second time where the old one ran`;
      const missing = !kept && tool.refusesMissing ? `, and version ${from} is missing, which stops the deploy` : '';
      yield {
        path,
        message: `Migration ${from} is on the base branch, so it counts as applied, and it was renamed from ${fileName(previousPath ?? '')}: ${consequence}${missing}. Give it its old name back.`,
        span: FILE_START,
      };
    }
  },
});

function fileName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
