import { changesOfKind, defineHistoryRule } from '../core/rule.ts';
import { FILE_START } from '../core/span.ts';

export default defineHistoryRule({
  id: 'missing-down-migration',
  category: 'history',
  severity: 'warning',
  since: '0.1.0',
  summary: 'A migration has no down file, in a series whose migrations have one',
  why: 'The other migrations can be taken back, so people rely on it in an emergency: the tool then stops at this one, or takes back the one before it and leaves this one in place.',
  instead:
    'Add the down file. Where the work cannot be undone, let the down file say so in a comment and raise an error, so that nobody believes it was.',
  effect: null,
  noEffect: 'It is about a file that is not there.',
  examples: {
    bad: [
      {
        base: { '1_orders.up.sql': 'SELECT 1;', '1_orders.down.sql': 'SELECT 1;' },
        head: { '1_orders.up.sql': 'SELECT 1;', '1_orders.down.sql': 'SELECT 1;', '2_total.up.sql': 'SELECT 2;' },
      },
    ],
    good: [
      {
        base: { '1_orders.up.sql': 'SELECT 1;', '1_orders.down.sql': 'SELECT 1;' },
        head: {
          '1_orders.up.sql': 'SELECT 1;',
          '1_orders.down.sql': 'SELECT 1;',
          '2_total.up.sql': 'SELECT 2;',
          '2_total.down.sql': 'SELECT 2;',
        },
      },
      { base: { '1_orders.sql': 'SELECT 1;' }, head: { '1_orders.sql': 'SELECT 1;', '2_total.sql': 'SELECT 2;' } },
    ],
  },
  references: ['https://docs.rs/sqlx/latest/sqlx/migrate/enum.MigrationType.html'],
  *check(history) {
    const downs = new Set(history.atHead.filter(({ direction }) => direction === 'down').map(({ version }) => version));
    const ups = history.atBase.filter(({ direction }) => direction === 'up');
    // The last ones tell what the series does now; old habits do not count.
    const recent = ups.slice(-5);
    const habit = recent.filter(({ version }) => downs.has(version)).length;
    if (habit * 2 <= recent.length) return;
    for (const { path, version, head } of changesOfKind(history, 'added')) {
      if (head?.direction !== 'up' || downs.has(version)) continue;
      yield {
        path,
        message: `Migration ${version} has no down file, and the ones before it have: it cannot be taken back. Add one.`,
        span: FILE_START,
      };
    }
  },
});
