import { changesOfKind, defineHistoryRule } from '../core/rule.ts';
import { FILE_START } from '../core/span.ts';

export default defineHistoryRule({
  id: 'out-of-order-version',
  category: 'history',
  severity: 'error',
  since: '0.1.0',
  summary: 'A new migration has a lower version than one that may already be applied',
  why: 'Where the later versions are applied, the new file runs after them; on a new database it runs before them. That is two orders, and the same result is luck. sqlx applies it late without a word; other tools skip it for ever. The rehearsal runs it late, as production will, so a new database is the case that nobody has tried.',
  instead:
    'Give the file a version above the highest on the base branch, just before it is merged. Renaming is safe as long as it is on no shared database.',
  effect: null,
  noEffect: 'It is about the order of files.',
  examples: {
    bad: [
      {
        base: { '1_orders.sql': 'SELECT 1;', '5_total.sql': 'SELECT 5;' },
        head: { '1_orders.sql': 'SELECT 1;', '3_email.sql': 'SELECT 3;', '5_total.sql': 'SELECT 5;' },
      },
    ],
    good: [
      {
        base: { '1_orders.sql': 'SELECT 1;', '5_total.sql': 'SELECT 5;' },
        head: { '1_orders.sql': 'SELECT 1;', '5_total.sql': 'SELECT 5;', '10_email.sql': 'SELECT 10;' },
      },
      {
        base: { '5_total.up.sql': 'SELECT 5;' },
        head: { '5_total.up.sql': 'SELECT 5;', '5_total.down.sql': 'SELECT 0;' },
      },
    ],
  },
  references: ['https://github.com/launchbadge/sqlx/blob/main/sqlx-core/src/migrate/migrator.rs'],
  *check(history, { tool }) {
    const applied = history.atBase.filter(({ direction }) => direction === 'up');
    const highest = applied.reduce<string | undefined>(
      (top, { version }) => (top === undefined || tool.compareVersions(version, top) > 0 ? version : top),
      undefined,
    );
    if (highest === undefined) return;
    for (const { path, version, head } of changesOfKind(history, 'added')) {
      if (head?.direction !== 'up' || tool.compareVersions(version, highest) >= 0) continue;
      yield {
        path,
        message: `Version ${version} is lower than ${highest}, which is on the base branch: it runs late where that is applied, and early on a new database. Give it a version above ${highest}.`,
        span: FILE_START,
      };
    }
  },
});
