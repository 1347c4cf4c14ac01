import { defineHistoryRule } from '../core/rule.ts';
import { FILE_START } from '../core/span.ts';

export default defineHistoryRule({
  id: 'duplicate-version',
  category: 'history',
  severity: 'error',
  since: '0.1.0',
  summary: 'Two migrations have the same version',
  why: 'The version is the key of the ledger. With sqlx, the second file of a version breaks the primary key of `_sqlx_migrations` on a new database, and is taken for an edit of the first on a database that has applied it. It comes of two branches that chose the same next number; neither sees the other until both are merged.',
  instead: 'Give the newer file the next free version. Versions made from the time of day collide less often.',
  effect: null,
  noEffect: 'It is about the names of files.',
  examples: {
    bad: [
      {
        base: { '1_orders.sql': 'SELECT 1;', '2_total.sql': 'SELECT 2;' },
        head: { '1_orders.sql': 'SELECT 1;', '2_total.sql': 'SELECT 2;', '2_email.sql': 'SELECT 3;' },
      },
      { base: {}, head: { '01_orders.up.sql': 'SELECT 1;', '1_items.up.sql': 'SELECT 2;' } },
    ],
    good: [
      { base: {}, head: { '1_orders.up.sql': 'SELECT 1;', '1_orders.down.sql': 'SELECT 2;' } },
      {
        base: { '1_orders.sql': 'SELECT 1;' },
        head: { '1_orders.sql': 'SELECT 1;', '2_email.sql': 'SELECT 2;' },
      },
    ],
  },
  references: ['https://github.com/launchbadge/sqlx/blob/main/sqlx-postgres/src/migrate.rs'],
  *check(history, { tool }) {
    const new_ = new Set(history.changes.filter(({ kind }) => kind !== 'deleted').map(({ path }) => path));
    // Twins come together, and files of the base before new ones: where a new file meets an old one, the new one is to move.
    const sorted = history.atHead.toSorted(
      (a, b) =>
        Number(a.direction === 'down') - Number(b.direction === 'down') ||
        tool.compareVersions(a.version, b.version) ||
        Number(new_.has(a.path)) - Number(new_.has(b.path)),
    );
    let first = sorted[0];
    for (const migration of sorted.slice(1)) {
      const isTwin =
        first !== undefined &&
        first.direction === migration.direction &&
        tool.compareVersions(first.version, migration.version) === 0;
      if (first === undefined || !isTwin) first = migration;
      else if (new_.has(migration.path)) {
        yield {
          path: migration.path,
          message: `Version ${migration.version} is taken by ${fileName(first.path)}: ${tool.title} knows migrations by their version and cannot apply both. Give this file the next free version.`,
          span: FILE_START,
        };
      }
    }
  },
});

function fileName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
