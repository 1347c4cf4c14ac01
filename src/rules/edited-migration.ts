import { changesOfKind, defineHistoryRule } from '../core/rule.ts';
import { indexLines, type Span, spanBetween } from '../core/span.ts';

export default defineHistoryRule({
  id: 'edited-migration',
  category: 'history',
  severity: 'error',
  since: '0.1.0',
  summary: 'A migration that may already be applied was edited',
  why: 'A migration on the base branch counts as applied: databases that ran it will not run it again, so the edit never reaches them. A tool with checksums (sqlx) notices instead, and refuses every deploy; a changed comment, or other line endings, is enough. New databases get the new text, old ones keep the old: from here on they differ.',
  instead:
    'Restore the file as it is on the base branch, and put the change into a new migration. Down files of sqlx may be edited: it neither runs them on deploy nor stores their checksum.',
  effect: null,
  noEffect: 'It is about what already ran elsewhere, not about what a statement does.',
  examples: {
    bad: [
      {
        base: { '1_orders.up.sql': 'CREATE TABLE IF NOT EXISTS orders (id bigint);' },
        head: { '1_orders.up.sql': 'CREATE TABLE IF NOT EXISTS orders (id bigint, total bigint);' },
      },
      {
        base: { '1_orders.sql': 'CREATE TABLE IF NOT EXISTS orders (id bigint);' },
        head: { '1_orders.sql': '-- orders of the shop\nCREATE TABLE IF NOT EXISTS orders (id bigint);' },
      },
    ],
    good: [
      {
        base: { '1_orders.up.sql': 'CREATE TABLE IF NOT EXISTS orders (id bigint);' },
        head: {
          '1_orders.up.sql': 'CREATE TABLE IF NOT EXISTS orders (id bigint);',
          '2_total.up.sql': 'ALTER TABLE orders ADD COLUMN IF NOT EXISTS total bigint;',
        },
      },
      {
        base: { '1_orders.up.sql': 'SELECT 1;', '1_orders.down.sql': 'DROP TABLE orders;' },
        head: { '1_orders.up.sql': 'SELECT 1;', '1_orders.down.sql': 'DROP TABLE IF EXISTS orders;' },
      },
    ],
  },
  references: [
    'https://github.com/launchbadge/sqlx/blob/main/sqlx-core/src/migrate/migrator.rs',
    'https://docs.rs/sqlx/latest/sqlx/migrate/enum.MigrateError.html',
  ],
  *check(history, { tool }) {
    for (const { path, version, base, head, commentOnly } of changesOfKind(history, 'edited')) {
      if (head?.direction === 'down') continue;
      const what = commentOnly === true ? 'only comments or white space differ' : 'its text differs';
      const consequence = tool.checksums
        ? `${tool.title} stores a checksum of the whole text${commentOnly === true ? ', comments included,' : ''} and will refuse every database that has applied it`
        : 'databases that have run it will not run it again';
      yield {
        path,
        message: `Migration ${version} is on the base branch, so it counts as applied, and ${what}: ${consequence}. Restore the file and make a new migration.`,
        span: firstDifference(base?.text ?? '', head?.text ?? ''),
      };
    }
  },
});

/** The line of the new text where the two begin to differ. */
function firstDifference(before: string, after: string): Span {
  let at = 0;
  while (at < after.length && after.charCodeAt(at) === before.charCodeAt(at)) at += 1;
  const lines = indexLines(after);
  const { line } = spanBetween(lines, Math.min(at, after.length - 1), at);
  const start = lines.lineStarts[line - 1] ?? 0;
  const next = lines.lineStarts[line];
  return spanBetween(lines, start, next === undefined ? after.length : next - 1);
}
