import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { lintFiles } from '../../src/check/lint-files.ts';
import { check } from '../../src/check.ts';
import { type PartialSettings, settingsSchema } from '../../src/config/schema.ts';
import { SILENT } from '../../src/core/progress.ts';
import type { Report, ReportFinding } from '../../src/core/report.ts';
import { reportText } from '../../src/reporters/text.ts';
import { TEST_ENVIRONMENT } from '../support/postgres.ts';
import { makeRepository } from '../support/repository.ts';

const BASE = {
  'migrations/1_orders.sql':
    'CREATE TABLE orders (id int PRIMARY KEY, total int NOT NULL);\nINSERT INTO orders VALUES (1, 5), (2, 5);',
};
const INDEX = 'CREATE INDEX IF NOT EXISTS orders_total_idx ON orders (total);';

async function checked(
  change: string,
  settings: PartialSettings = {},
  files: Readonly<Record<string, string>> = {},
): Promise<Report> {
  await using repository = await makeRepository(BASE);
  await repository.branch('change');
  await repository.commit({ 'migrations/2_change.sql': change, ...files });
  return await check({
    directory: repository.directory,
    settings: v.parse(settingsSchema, { migrations: 'migrations', base: 'main', ...settings }),
    environment: { ...TEST_ENVIRONMENT, ...repository.environment },
    progress: SILENT,
    signal: new AbortController().signal,
  });
}

const ofRule = ({ findings }: Report, id: string): ReportFinding | undefined =>
  findings.find(({ ruleId }) => ruleId === id);
const NOT_RUN = 'Suggestions were parsed and linted, but not run: nothing was rehearsed.';

describe('the suggestions of a check', () => {
  it('are shown as proven where they ran and left the same schema', async () => {
    const report = await checked(INDEX);
    const { suggestion } = ofRule(report, 'blocking-index-build') ?? {};
    expect(suggestion?.proven).toBe(true);
    expect(suggestion?.edits?.map(({ text }) => text)).toEqual([
      '-- no-transaction\n',
      'CREATE INDEX CONCURRENTLY IF NOT EXISTS orders_total_idx ON orders (total)',
    ]);
    expect(report.unchecked).not.toContain(NOT_RUN);
    expect(report.rehearsal.timings?.suggestionsMs).toBeGreaterThan(0);
    const text = reportText(report, { colour: false, width: 100 });
    expect(text).toContain(
      '      + -- no-transaction\n      + CREATE INDEX CONCURRENTLY IF NOT EXISTS orders_total_idx ON orders (total);\n',
    );
    expect(text).toMatch(/, suggestions \d/);
  });

  it('are shown where another file cannot be read, and for that file none', async () => {
    const later = { 'migrations/3_typo.sql': `${INDEX.replaceAll('orders_total', 'typo')}\nSELEC 1;` };
    for (const rehearse of [true, false]) {
      const { findings } = await checked(INDEX, { rehearse }, later);
      expect(findings.map(({ ruleId }) => ruleId)).toContain('syntax-error');
      const suggested = findings.filter(({ suggestion }) => suggestion !== undefined);
      expect(suggested.map(({ path }) => path)).toContain('migrations/2_change.sql');
      expect(suggested.map(({ path }) => path)).not.toContain('migrations/3_typo.sql');
    }
  });

  it('are not shown where they fail on the rows that are there', async () => {
    const unique = INDEX.replace('CREATE INDEX', 'CREATE UNIQUE INDEX');
    const report = await checked(unique);
    expect(ofRule(report, 'blocking-index-build')).toBeDefined();
    expect(ofRule(report, 'blocking-index-build')?.suggestion).toBeUndefined();
    const [finding] = (await checked(unique, { rehearse: false })).findings.filter(
      ({ ruleId }) => ruleId === 'blocking-index-build',
    );
    expect(finding?.suggestion).toBeDefined();
  });

  it('are said not to have run where nothing was rehearsed by choice', async () => {
    const report = await checked(INDEX, { rehearse: false });
    expect(ofRule(report, 'blocking-index-build')?.suggestion).toMatchObject({ edits: [{}, {}] });
    expect(ofRule(report, 'blocking-index-build')?.suggestion?.proven).toBeUndefined();
    expect(report.unchecked).toContain(NOT_RUN);
  });

  it('are not shown where the rehearsal could not be done', async () => {
    const report = await checked(INDEX, {
      'rehearsal-timeout': 1,
      engine: 'server',
      'database-url': 'postgres://x@127.0.0.1:1/x',
    });
    expect(report.verdict).toBe('not-checked');
    expect(ofRule(report, 'blocking-index-build')?.suggestion).toBeUndefined();
  });

  it('take no time where there are none', async () => {
    const report = await checked(
      "SET LOCAL lock_timeout = '1s';\nALTER TABLE orders ADD COLUMN IF NOT EXISTS note text;",
    );
    expect(report.findings.filter(({ suggestion }) => suggestion !== undefined)).toEqual([]);
    expect(report.rehearsal.timings).not.toHaveProperty('suggestionsMs');
  });
});

it('lint says of its suggestions that they were not run', async () => {
  await using repository = await makeRepository({
    'migrations/2_change.sql': INDEX,
    'migrations/3_clean.sql': 'SELECT 1;',
  });
  const lint = (file: string) =>
    lintFiles({
      directory: repository.directory,
      files: [`${repository.directory}/migrations/${file}`],
      settings: v.parse(settingsSchema, { tool: 'sqlx' }),
    });
  const report = await lint('2_change.sql');
  expect(ofRule(report, 'blocking-index-build')?.suggestion?.proven).toBeUndefined();
  expect(ofRule(report, 'blocking-index-build')?.suggestion?.edits).toHaveLength(2);
  expect(report.unchecked).toContain(NOT_RUN);
  expect((await lint('3_clean.sql')).unchecked).not.toContain(NOT_RUN);
});
