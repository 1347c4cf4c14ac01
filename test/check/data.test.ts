import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { check } from '../../src/check.ts';
import type { PartialSettings } from '../../src/config/schema.ts';
import { settingsSchema } from '../../src/config/schema.ts';
import { SILENT } from '../../src/core/progress.ts';
import type { Report } from '../../src/core/report.ts';
import { reportText } from '../../src/reporters/text.ts';
import { TEST_ENVIRONMENT } from '../support/postgres.ts';
import { type Files, makeRepository } from '../support/repository.ts';

const BASE: Files = {
  'app/migrations/1_orders.sql': 'CREATE TABLE orders (id int PRIMARY KEY, total int NOT NULL);',
  'app/data/orders.csv': 'id,total\n1,5\n2,0\n',
  'app/assertions/totals.sql':
    '-- Nobody owes us a negative sum.\nSELECT id, total FROM orders\n  WHERE total < 0;\n\nSELECT count(*) = 2 FROM orders;\n',
};

/** A check in the directory `app` of a repository that a change was made to. */
async function checked(change: Files, settings: PartialSettings = {}): Promise<Report> {
  await using repository = await makeRepository({ ...BASE });
  await repository.branch('change');
  await repository.commit(change);
  return await check({
    directory: `${repository.directory}/app`,
    settings: v.parse(settingsSchema, {
      fixtures: ['data/*'],
      assertions: ['assertions/*.sql'],
      migrations: 'migrations',
      base: 'main',
      ...settings,
    }),
    environment: { ...TEST_ENVIRONMENT, ...repository.environment },
    progress: SILENT,
    signal: new AbortController().signal,
  });
}

const migration = (sql: string): Files => ({ 'app/migrations/2_change.sql': sql });
const LESS = migration(
  '-- pg-rehearsal: allow update-without-where because it is wanted\nUPDATE orders SET total = total - 1;',
);
const failures = ({ findings }: Report) => findings.filter(({ ruleId }) => ruleId === 'assertion-fails');

describe('assertions in a check', () => {
  it('are counted where they hold', async () => {
    const report = await checked(migration('ALTER TABLE orders ADD COLUMN IF NOT EXISTS note text;'));
    expect(failures(report)).toEqual([]);
    expect(report.rehearsal.assertions).toEqual({ checked: 2, failed: 0 });
    expect(reportText(report, { colour: false, width: 100 })).toContain('- 2 assertions hold\n');
  });

  it('are findings with their rows where they do not', async () => {
    const report = await checked(LESS);
    expect(report.verdict).toBe('fail');
    expect(failures(report)).toMatchObject([
      {
        path: 'app/assertions/totals.sql',
        line: 2,
        endLine: 3,
        status: 'confirmed',
        severity: 'error',
        source: 'SELECT id, total FROM orders\n  WHERE total < 0;',
        sample: { columns: ['id', 'total'], rows: [['2', '-1']], more: false },
      },
    ]);
    const text = reportText(report, { colour: false, width: 100 });
    expect(text).toContain('✗ app/assertions/totals.sql:2:1 error assertion-fails\n');
    expect(text).toContain('      id  total\n       2  -1\n');
    expect(text).toContain('- 1 of 2 assertions hold\n');
  });

  it('keep values back where data is private', async () => {
    const report = await checked(LESS, { 'show-values': false });
    expect(failures(report).map(({ sample }) => sample)).toEqual([undefined]);
    expect(failures(report)[0]?.message).toMatch(/returns one, which `show-values` keeps back\.$/);
  });

  it('can be a warning, or off', async () => {
    const report = await checked(LESS, { rules: { 'assertion-fails': 'warning' } });
    expect(failures(report).map(({ severity }) => severity)).toEqual(['warning']);
    expect(failures(await checked(LESS, { rules: { 'assertion-fails': 'off' } }))).toEqual([]);
  });

  it('are said not to have run where the change fails', async () => {
    const report = await checked(migration('ALTER TABLE nothing ADD COLUMN note text;'));
    expect(report.rehearsal.assertions).toBeUndefined();
    expect(report.unchecked).toContain('Assertions were not run, since a migration failed.');
  });

  it('must be there', async () => {
    await expect(checked(LESS, { assertions: ['asserts/*.sql'] })).rejects.toThrow(
      /^The assertions glob asserts\/\*\.sql finds no file in /,
    );
  });
});

describe('data in a check', () => {
  it('that does not fit makes the check impossible, with the place', async () => {
    const report = await checked({ ...LESS, 'app/data/orders.csv': 'id,total\n1,5\n1,6\n' });
    expect(report.verdict).toBe('not-checked');
    expect(report.reason).toMatch(/^The fixture data\/orders\.csv:3 does not apply to the base schema: duplicate key/);
  });
});

describe('tables that are tiny in production', () => {
  const SIZES = JSON.stringify({
    schemaVersion: 1,
    postgresVersion: '17.0',
    tables: [
      { schema: 'public', name: 'orders', kind: 'table', rows: 9, tableBytes: 8_192, toastBytes: 0, indexBytes: 0, indexes: [], columns: [] },
    ],
    limitations: [],
  }); // biome-ignore format: a row
  const CHANGE = {
    ...migration('CREATE INDEX IF NOT EXISTS orders_total ON orders (total);'),
    'app/sizes.json': SIZES,
  };
  const severities = ({ findings }: Report) =>
    findings.filter(({ ruleId }) => ruleId === 'blocking-index-build').map(({ severity }) => severity);

  it('lower what is said of them, but not what the settings say', async () => {
    const settings = { statistics: 'sizes.json', assertions: [] };
    const report = await checked(CHANGE, settings);
    expect(severities(report)).toEqual(['note']);
    expect(report.findings.find(({ ruleId }) => ruleId === 'blocking-index-build')?.message).toMatch(
      /Only a note, since production has 9 rows \(8 kB\) in `orders`\.$/,
    );
    expect(severities(await checked(CHANGE, { ...settings, rules: { 'blocking-index-build': 'error' } }))).toEqual([
      'error',
    ]);
    const forPaths = (glob: string) =>
      ({ ...settings, 'rules-for-paths': { [glob]: { 'blocking-index-build': 'warning' } } }) as const;
    expect(severities(await checked(CHANGE, forPaths('app/**')))).toEqual(['warning']);
    expect(severities(await checked(CHANGE, forPaths('other/**')))).toEqual(['note']);
  });
});

describe('a down file', () => {
  it('that destroys data says so in the report', async () => {
    const report = await checked({
      'app/migrations/2_paid.up.sql': 'ALTER TABLE orders ADD COLUMN IF NOT EXISTS paid boolean DEFAULT false;',
      'app/migrations/2_paid.down.sql': 'ALTER TABLE orders DROP COLUMN IF EXISTS paid;',
    });
    expect(reportText(report, { colour: false, width: 200 })).toContain(
      '- app/migrations/2_paid.down.sql destroys 2 values of public.orders.paid when it takes its migration back\n',
    );
  });
});
