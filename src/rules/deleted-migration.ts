import { changesOfKind, defineHistoryRule } from '../core/rule.ts';
import { FILE_START } from '../core/span.ts';

export default defineHistoryRule({
  id: 'deleted-migration',
  category: 'history',
  severity: 'error',
  since: '0.1.0',
  summary: 'A migration that may already be applied was deleted',
  why: 'Databases that applied the migration keep what it did and its row in the ledger; new databases never get it. A tool that compares its ledger with the files (sqlx) refuses to deploy to a database that has applied a version which is gone from disk.',
  instead:
    'Restore the file. To undo what it did, write a new migration that does so. To squash an old history, agree on a version that every database has passed, and rewrite the ledgers with it.',
  effect: null,
  noEffect: 'It is about what already ran elsewhere, not about what a statement does.',
  examples: {
    bad: [
      {
        base: { '1_orders.sql': 'SELECT 1;', '2_total.sql': 'SELECT 2;' },
        head: { '1_orders.sql': 'SELECT 1;' },
      },
    ],
    good: [
      {
        base: { '1_orders.sql': 'SELECT 1;' },
        head: { '1_orders.sql': 'SELECT 1;', '2_no_orders.sql': 'DROP TABLE IF EXISTS orders;' },
      },
    ],
  },
  references: [
    'https://docs.rs/sqlx/latest/sqlx/migrate/enum.MigrateError.html',
    'https://docs.rs/sqlx/latest/sqlx/migrate/struct.Migrator.html#method.set_ignore_missing',
  ],
  *check(history, { tool }) {
    const deleted = changesOfKind(history, 'deleted');
    const gone = new Set(deleted.filter(({ base }) => base?.direction === 'up').map(({ version }) => version));
    for (const { path, version, base } of deleted) {
      if (base?.direction === 'down') {
        // Together with its up file it is one deletion, and said once.
        if (gone.has(version)) continue;
        yield {
          path,
          severity: 'warning',
          message: `The down file of migration ${version} was deleted: the migration can no longer be taken back. Restore the file.`,
          span: FILE_START,
        };
        continue;
      }
      const consequence = tool.refusesMissing
        ? `${tool.title} will refuse every database that has applied it`
        : 'databases that have run it keep what it did, and new ones never get it';
      yield {
        path,
        message: `Migration ${version} is on the base branch, so it counts as applied, and it was deleted: ${consequence}. Restore the file and undo its work in a new migration.`,
        span: FILE_START,
      };
    }
  },
});
