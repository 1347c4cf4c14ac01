import { describe, expect, it } from 'vitest';
import type { Report } from '../../../src/core/report.ts';
import { bound } from '../../../src/reporters/html/bounds.ts';
import { reportHtml } from '../../../src/reporters/html.ts';
import { hugeReport, report, reportNames } from '../reports.ts';
import { hostile, long, PAYLOADS } from './reports.ts';

/** The text of a page's part, white space aside; '' where the page has none. */
function part(page: string, id: string): string {
  const [, body = ''] = new RegExp(`<section aria-labelledby="${id}">([\\s\\S]*?)</section>`).exec(page) ?? [];
  return body
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim();
}

function header(page: string): string {
  return (/<header>([\s\S]*?)<nav/.exec(page)?.[1] ?? '').replaceAll(/<[^>]*>/g, '').trim();
}

/** The report `many` with something else said of its first migration. */
function withFirst(changes: Partial<Report['rehearsal']['migrations'][number]>): Report {
  const given = report('many');
  const [first, ...others] = given.rehearsal.migrations;
  return { ...given, rehearsal: { ...given.rehearsal, migrations: [{ ...first!, ...changes }, ...others] } };
}

describe('the top of the page', () => {
  it.each([
    ['many', /^✗ Fail: 5 errors[\s\S]*error 0004_create_orders.up.sql:1 This[\s\S]*And 4 findings more, below\.$/],
    ['clean', /^✓ Pass: no findings in 2 changed files\n1 migration of 1 ran on PostgreSQL 17\.10\.$/],
    ['not-rehearsed', /^! Pass on the text alone[\s\S]*\nNothing was rehearsed, so nothing shows that[\s\S]*warning/],
    ['not-checked', /^\? Not checked: There is no PostgreSQL 13[\s\S]*Nothing can be said about this change\.$/],
  ])('of %s says the verdict and why', (name, expected) => {
    expect(header(reportHtml(report(name)))).toMatch(expected);
  });

  it('begins with the worst, whatever their order', () => {
    const given = report('many');
    const worst = given.findings.findIndex(({ severity }) => severity === 'error');
    const lines = header(reportHtml({ ...given, findings: given.findings.toReversed() }))
      .split('\n')
      .filter((line) => /^(error|warning|note) /.test(line));
    expect(worst).toBeGreaterThanOrEqual(0);
    expect(lines.join('\n')).not.toMatch(/^(warning|note) /m);
  });
});

describe('the overview', () => {
  it('has a row for each migration with how it went', () => {
    const text = part(reportHtml(report('many')), 'migrations');
    expect(text).toContain('0013_add_phone.up.sql added passed same');
    expect(text).toContain('0017_quantity_bigint.up.sql added passed fails differs');
    expect(text).toContain('0018_drop_legacy.up.sql added not reached');
    expect(text).toMatch(/0016_index_placed_at\.up\.sql .*12 ms ShareLock on orders/);
  });
});

describe('the table of locks', () => {
  it('says what the timeline shows', () => {
    const text = part(reportHtml(report('many')), 'locktable');
    expect(text).toMatch(/public\.orders ShareLock writes \d+ ms 14 ms 0016_index_placed_at\.up\.sql line 1/);
  });

  it('is not there where no lock is', () => {
    expect(part(reportHtml(report('not-rehearsed')), 'locktable')).toBe('');
  });

  it('keeps the longest, and says how many are missing', () => {
    expect(part(reportHtml(long(300, 10)), 'locktable')).toMatch(
      /^Locks as a table 400 locks,.* 200 shorter locks left/,
    );
  });
});

describe('second run and roll back', () => {
  it('shows what failed, differs and was destroyed', () => {
    const page = reportHtml(
      withFirst({
        secondRun: {
          outcome: 'changed',
          failures: [{ line: 3, error: { message: 'it exists', code: '42P07' } }],
          changedTables: ['public.orders'],
          difference: '+index a_b',
        },
        rollBack: {
          path: 'migrations/0013_add_phone.down.sql',
          outcome: 'differs',
          difference: '-column phone text',
          destroyed: ['120 rows of public.orders'],
          upAgain: 'failed',
        },
      }),
    );
    const text = part(page, 'again');
    expect(text).toContain('The second run changed something. Line 3: it exists (SQLSTATE 42P07)');
    expect(text).toContain('Other rows now: public.orders +index a_b');
    expect(text).toContain('The roll back by migrations/0013_add_phone.down.sql left another schema than before.');
    expect(text).toContain('Destroyed: 120 rows of public.orders Applying the migration again failed.');
    expect(page).toContain('<span class="added">+index a_b</span>');
    expect(page).toContain('<span class="removed">-column phone text</span>');
  });

  it('does not speak of what went well', () => {
    const { path } = report('many').rehearsal.migrations[0]!;
    const text = part(
      reportHtml(
        withFirst({
          secondRun: { outcome: 'unchanged', failures: [], changedTables: [] },
          rollBack: { path: 'x.down.sql', outcome: 'restored', destroyed: [], upAgain: 'same' },
        }),
      ),
      'again',
    );
    expect(text).toContain('0017_quantity_bigint');
    expect(text).not.toContain(path.replace('migrations/', ''));
  });
});

describe('the size of the page', () => {
  it('is bounded for a thousand long statements, every one of which is there', () => {
    const page = reportHtml(long(1_000, 4_000));
    expect(page.length).toBeLessThan(2_000_000);
    expect(page.match(/<tr id="statement-0-\d+">/g)).toHaveLength(1_000);
  });

  it('is bounded for thousands of statements and findings, and says what is missing', () => {
    const page = reportHtml({ ...long(5_000, 4_000), findings: hugeReport(5_000).findings });
    expect(page.length).toBeLessThan(4_000_000);
    const text = part(page, 'leftout');
    expect(text).toMatch(/[\d,]+ findings left out of this page; the JSON report has everything\./);
    expect(text).toContain('3,000 statements left out of this page');
    expect(page).toContain('Fail: ');
  });

  it('drops the least severe first, and leaves a common report as it is', () => {
    const { report: kept } = bound(hugeReport(3_000));
    expect(kept.findings.length).toBeLessThan(3_000);
    expect(new Set(kept.findings.map(({ severity }) => severity))).toEqual(new Set(['error']));
    for (const name of reportNames) expect(bound(report(name))).toEqual({ report: report(name), leftOut: [] });
  });
});

describe('what somebody else wrote', () => {
  it.each(PAYLOADS)('is text alone: %j', (payload) => {
    const page = reportHtml(hostile('many', payload));
    const own = reportHtml(report('many'));
    const count = (text: string, what: RegExp) => text.match(what)?.length ?? 0;
    expect(count(page, /<script/gi)).toBe(count(own, /<script/gi));
    expect(page).not.toMatch(/<(img|iframe|svg|form|base|textarea|input(?! id="zoom"))\b/i);
    const bad = [...page].filter((character) => /[\p{Bidi_Control}\p{Cc}]/u.test(character) && character !== '\n');
    expect(bad).toEqual([]);
  });
});
