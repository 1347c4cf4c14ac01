import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Report } from '../../src/core/report.ts';
import { makeRepository, type Repository } from '../support/repository.ts';
import { type Ended, runCli } from './run.ts';

const FILE = 'pg-rehearsal-baseline.json';
const DROP = 'ALTER TABLE orders DROP COLUMN IF EXISTS note;\n';
const QUIET = 'rules:\n  missing-lock-timeout: off\n';

let repository: Repository;
beforeAll(async () => {
  repository = await makeRepository({
    'migrations/0001_orders.sql':
      'CREATE TABLE IF NOT EXISTS orders (id bigint PRIMARY KEY, note text, old text);\n-- applied\n',
    '.pg-rehearsal.yml': QUIET,
  });
  await repository.branch('change');
});
afterAll(async () => repository[Symbol.asyncDispose]());
beforeEach(async () => {
  await repository.git('reset', '--hard', '--quiet');
  await repository.git('clean', '-fdq');
  await repository.write({ 'migrations/0002_note.sql': DROP });
});

const run = (...args: readonly string[]): Promise<Ended> =>
  runCli(args, { cwd: repository.directory, environment: repository.environment });
const record = () => run('baseline', '--no-rehearse', '--baseline', FILE);
const check = async (...args: readonly string[]) => {
  const { code, stdout } = await run('check', '--no-rehearse', '--baseline', FILE, '--format', 'json', ...args);
  const report = JSON.parse(stdout) as Report;
  return { code, report, found: report.findings.map(({ ruleId }) => ruleId) };
};

describe('baseline', () => {
  it('records what is found, so that only what is new fails, wherever the rest moves', async () => {
    expect((await run('check', '--no-rehearse')).code).toBe(1);
    expect(await record()).toMatchObject({
      code: 0,
      stdout: `Recorded 1 finding in ${FILE}.\nFrom now on only other findings count, and every report names these.\n`,
    });
    await repository.write({ 'migrations/0002_note.sql': `-- why\n\n${DROP.replace('DROP', ' DROP')}` });
    const moved = await check();
    expect(moved).toMatchObject({ code: 0, found: [] });
    expect(moved.report).toMatchObject({
      verdict: 'pass',
      baseline: {
        file: FILE,
        known: [{ ruleId: 'drop-column', severity: 'error', path: 'migrations/0002_note.sql', line: 3 }],
        gone: [],
      },
    });
    await repository.write({ 'migrations/0002_note.sql': `${DROP}${DROP.replace('note', 'old')}` });
    expect(await check()).toMatchObject({ code: 1, found: ['drop-column'] });
  });

  it('says in the report for people how many are known and which are gone', async () => {
    await record();
    await repository.write({ '.pg-rehearsal.yml': `baseline: ${FILE}\n${QUIET}` });
    const known = await run('check', '--no-rehearse');
    expect(known.stdout).toMatch(/^! Pass on the text alone: no findings in .*, 1 more known from the baseline, not/);
    expect(known.stdout).toContain(`1 finding is known from the baseline ${FILE} and does not count.`);
    expect(known.stdout).toContain('- migrations/0002_note.sql:1 error drop-column');
    await repository.write({ 'migrations/0002_note.sql': 'SELECT 1;\n' });
    const gone = await run('check', '--no-rehearse');
    expect(gone.stdout.replaceAll(/\s+/g, ' ')).toContain(
      '1 finding of it is gone: record it again with `pg-rehearsal baseline`. - gone: migrations/0002_note.sql drop-column',
    );
    const again = await run('baseline', '--no-rehearse');
    expect(again.stdout).toBe(`Recorded 0 findings in ${FILE}, in place of what was there.\n`);
    expect((await check()).report.baseline).toEqual({ file: FILE, known: [], gone: [] });
  });

  it('never hides what was done to applied migrations', async () => {
    await repository.write({ 'migrations/0001_orders.sql': 'SELECT 1;\n' });
    const { code, stdout } = await record();
    expect(code).toBe(0);
    expect(stdout).toContain(
      'Not recorded, since no baseline may hide it: migrations/0001_orders.sql:1 edited-migration',
    );
    expect(await check()).toMatchObject({ code: 1, found: ['edited-migration'] });
  });

  it('never hides a failing rehearsal, not even where somebody writes one into the file', async () => {
    await repository.write({ 'migrations/0002_note.sql': 'ALTER TABLE nowhere ADD COLUMN IF NOT EXISTS x text;\n' });
    const { stdout } = await run('baseline', '--baseline', FILE);
    expect(stdout).toMatch(/^Not recorded, .*: migrations\/0002_note\.sql:1 migration-fails$/m);
    const baseline = JSON.parse(readFileSync(join(repository.directory, FILE), 'utf8'));
    const forged = { rule: 'migration-fails', path: 'migrations/0002_note.sql', fingerprint: '0'.repeat(16) };
    await repository.write({ [FILE]: JSON.stringify({ ...baseline, findings: [...baseline.findings, forged] }) });
    const checked = await run('check', '--baseline', FILE, '--format', 'json');
    expect(checked.code).toBe(1);
    expect((JSON.parse(checked.stdout) as Report).findings.map(({ ruleId }) => ruleId)).toContain('migration-fails');
  });

  it('counts for lint, too, for the files that it reads', async () => {
    await repository.write({
      'migrations/0003_old.sql': DROP.replace('note', 'old'),
      '.pg-rehearsal.yml': `baseline: ${FILE}\n${QUIET}`,
    });
    await record();
    const { code, stdout } = await run('lint', '--format', 'json', 'migrations/0002_note.sql');
    expect(code).toBe(0);
    expect((JSON.parse(stdout) as Report).baseline).toMatchObject({ known: [{ ruleId: 'drop-column' }], gone: [] });
  });

  it.each([
    [
      ['check', '--baseline', 'none.json'],
      /^The baseline none\.json cannot be read\. Record it with `pg-rehearsal bas/m,
    ],
    [['check', '--baseline', '.pg-rehearsal.yml'], /^\.pg-rehearsal\.yml is not a baseline of pg-rehearsal\./m],
    [['baseline'], /^There is no file to record in\. Put `baseline: pg-rehearsal-baseline\.json` into the settings/],
    [['baseline', '--baseline', 'no/where.json'], /^The baseline no\/where\.json cannot be written: there is no dir/],
  ])('says what is wrong: %j', async (args, message) => {
    const { code, stderr } = await run(...args);
    expect(stderr).toMatch(message);
    expect(code).toBe(2);
  });

  it('records nothing where the change could not be checked', async () => {
    const { code, stderr } = await run(
      'baseline',
      ...['--baseline', FILE, '--engine', 'server', '--database-url', 'postgresql://u@127.0.0.1:1/x'],
    );
    expect(stderr).toMatch(/^Nothing was recorded: /m);
    expect(code).toBe(2);
    expect((await run('check', '--no-rehearse', '--baseline', FILE)).stderr).toContain('cannot be read');
  });

  it('has a help of its own', async () => {
    const { code, stdout } = await run('baseline', '--help');
    expect(code).toBe(0);
    expect(stdout).toMatch(/Check the change once and record.*--base <ref>.*--baseline <file>/s);
  });
});
