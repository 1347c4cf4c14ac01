import { changesOfKind, defineHistoryRule } from '../core/rule.ts';
import { FILE_START } from '../core/span.ts';

export default defineHistoryRule({
  id: 'version-gap',
  category: 'history',
  severity: 'note',
  since: '0.1.0',
  optIn: true,
  summary: 'A version number is left out in a series that counts up by one',
  why: 'Whoever sees 12 and 14 looks for 13: was it forgotten, or is it on another branch? If it comes later, it is out of order. Series of timestamps have gaps by nature and are not looked at.',
  instead: 'Take the next number. Or if the one between is on its way, merge it first.',
  effect: null,
  noEffect: 'It is about the names of files.',
  examples: {
    bad: [
      {
        base: { '1_orders.sql': 'SELECT 1;', '2_total.sql': 'SELECT 2;', '3_note.sql': 'SELECT 3;' },
        head: {
          '1_orders.sql': 'SELECT 1;',
          '2_total.sql': 'SELECT 2;',
          '3_note.sql': 'SELECT 3;',
          '5_email.sql': 'SELECT 5;',
        },
      },
    ],
    good: [
      {
        base: { '1_orders.sql': 'SELECT 1;', '2_total.sql': 'SELECT 2;' },
        head: {
          '1_orders.sql': 'SELECT 1;',
          '2_total.sql': 'SELECT 2;',
          '3_a.sql': 'SELECT 3;',
          '4_b.sql': 'SELECT 4;',
        },
      },
      {
        base: { '20261101_orders.sql': 'SELECT 1;', '20261103_total.sql': 'SELECT 2;' },
        head: {
          '20261101_orders.sql': 'SELECT 1;',
          '20261103_total.sql': 'SELECT 2;',
          '20261109_email.sql': 'SELECT 3;',
        },
      },
    ],
  },
  references: ['https://docs.rs/sqlx/latest/sqlx/macro.migrate.html'],
  *check(history) {
    const numbers = history.atBase
      .filter(({ direction }) => direction === 'up')
      .map(({ version }) => numberOf(version));
    const steps = numbers.slice(1).map((number, at) => number - (numbers[at] ?? 0));
    const counting = steps.length > 0 && steps.filter((step) => step === 1).length * 2 > steps.length;
    if (!counting) return;
    const known = new Set([...numbers, ...history.atHead.map(({ version }) => numberOf(version))]);
    for (const { path, version, head } of changesOfKind(history, 'added')) {
      const before = numberOf(version) - 1;
      if (head?.direction !== 'up' || known.has(before) || before < Math.min(...numbers)) continue;
      yield {
        path,
        message: `Version ${version} leaves out ${before} in a series that counts up by one. Take the next number, or merge the one between first.`,
        span: FILE_START,
      };
    }
  },
});

/** A version as a number; those of other tools may have dots or letters and then never count up. */
function numberOf(version: string): number {
  return /^\d{1,7}$/.test(version) ? Number(version) : Number.NaN;
}
