import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as v from 'valibot';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { reportSchema } from '../../src/core/report.ts';
import { reportSetSchema } from '../../src/core/report-set.ts';
import { type Files, makeRepository, type Repository } from '../support/repository.ts';
import { runCli } from './run.ts';

const NAMES = ['shop', 'billing', 'users'];
const ORDERS = 'CREATE TABLE IF NOT EXISTS orders (id bigint PRIMARY KEY, total integer);\n';
const SETTINGS = [
  'seed: auto',
  'databases:',
  ...NAMES.map((name) => `  ${name}: { migrations: services/${name}/migrations }`),
];
const file = (name: string, version: string) => `services/${name}/migrations/${version}.sql`;

let repository: Repository;
beforeAll(async () => {
  const base = Object.fromEntries(NAMES.map((name) => [file(name, '1_orders'), ORDERS]));
  repository = await makeRepository({ ...base, '.pg-rehearsal.yml': SETTINGS.join('\n') } satisfies Files);
  await repository.branch('change');
  await repository.commit({
    [file('shop', '2_paid')]: 'ALTER TABLE orders ADD COLUMN IF NOT EXISTS paid boolean;\n',
    [file('billing', '2_total')]: 'ALTER TABLE orders ALTER COLUMN total TYPE bigint;\n',
  });
});
afterAll(async () => repository[Symbol.asyncDispose]());

const run = (...args: string[]) =>
  runCli(args, { cwd: repository.directory, environment: { ...repository.environment } });

describe('check of several databases', () => {
  it('rehearses those that the change touches, side by side, and reports on each', async () => {
    const { code, stdout, stderr } = await run('check', '--format', 'json');
    expect(code, stderr).toBe(1);
    const { verdict, databases } = v.parse(reportSetSchema, JSON.parse(stdout));
    expect(verdict).toBe('fail');
    expect(databases.map(({ name, report }) => [name, report.verdict, report.rehearsal.status])).toEqual([
      ['shop', 'pass', 'passed'],
      ['billing', 'fail', 'passed'],
      ['users', 'pass', 'skipped'],
    ]);
    expect(databases[1]?.report.findings).toContainEqual(
      expect.objectContaining({
        ruleId: 'column-type-rewrite',
        status: 'confirmed',
        path: file('billing', '2_total'),
      }),
    );
    expect(stderr).toContain('Checking 2 databases …\n');
  });

  it('takes one by name as if it were alone, and refuses a name that is none', async () => {
    const { code, stdout } = await run('check', '--database', 'shop', '--format', 'json', '--no-rehearse');
    expect(code).toBe(0);
    expect(v.parse(reportSchema, JSON.parse(stdout)).directory).toBe('services/shop/migrations');
    expect(await run('check', '--database', 'shopp')).toMatchObject({
      code: 2,
      stderr: 'There is no database `shopp`; did you mean `shop`?\n',
    });
  });

  it('checks the others where one cannot be checked, and does not pass', async () => {
    const settings = [...SETTINGS, '  gone: { migrations: services/gone }'].join('\n');
    await repository.write({ 'other.yml': settings });
    const { code, stdout, stderr } = await run('check', '--config', 'other.yml', '--no-rehearse', '--format', 'json');
    await repository.write({ 'other.yml': null });
    expect(code).toBe(2);
    expect(stderr).toContain('gone: There is no directory services/gone at HEAD');
    const { verdict, databases } = v.parse(reportSetSchema, JSON.parse(stdout));
    expect(verdict).toBe('not-checked');
    expect(databases.map(({ report }) => report.verdict)).toEqual(['pass', 'fail', 'pass', 'not-checked']);
  });

  it('writes a page for each, and says so where there is no file for them', async () => {
    const place = mkdtempSync(join(tmpdir(), 'pg-rehearsal-pages-'));
    try {
      const { code } = await run('check', '--no-rehearse', '--format', 'html', '--output', join(place, 'report.html'));
      expect(code).toBe(1);
      expect(readdirSync(place).toSorted()).toEqual(NAMES.map((name) => `report-${name}.html`).toSorted());
      expect(readFileSync(join(place, 'report-billing.html'), 'utf8')).toContain('column-type-rewrite');
    } finally {
      rmSync(place, { recursive: true, force: true });
    }
    const { code, stderr } = await run('check', '--no-rehearse', '--format', 'html');
    expect(code).toBe(2);
    expect(stderr).toContain('give --output report.html for report-<database>.html');
  });
});

describe('commands about one database', () => {
  it('want it named where there are several', async () => {
    const flags = ['--no-rehearse', '--baseline', 'known.json'];
    const { code, stderr } = await run('baseline', ...flags);
    expect(code).toBe(2);
    expect(stderr).toBe(
      'The settings file has several databases, `shop`, `billing` and `users`: say which one, with `database`.\n',
    );
    expect((await run('baseline', ...flags, '--database', 'billing')).code).toBe(0);
    const known = readFileSync(join(repository.directory, 'known.json'), 'utf8');
    await repository.write({ 'known.json': null });
    expect(known).toContain('column-type-rewrite');
  });
});

describe('plan', () => {
  it('names the databases that the change touches', async () => {
    const { code, stdout } = await run('plan');
    expect(code).toBe(0);
    expect(
      stdout
        .trimEnd()
        .split('\n')
        .map((line) => line.trim().split(/\s{2,}/)),
    ).toEqual([
      ['database', 'migrations'],
      ['check', 'shop', '1 changed'],
      ['check', 'billing', '1 changed'],
      ['skip', 'users', 'no migration changed'],
    ]);
  });

  it('prints a matrix, which is empty where nothing changed', async () => {
    const { stdout } = await run('plan', '--format', 'matrix');
    expect(JSON.parse(stdout)).toEqual({
      include: ['shop', 'billing'].map((name) => ({ name, database: name })),
    });
    expect((await run('plan', '--format', 'matrix', '--base', 'HEAD')).stdout).toBe('{"include":[]}\n');
  });

  it('needs databases in the settings file', async () => {
    await repository.write({ 'none.yml': 'seed: auto\n' });
    const { code, stderr } = await run('plan', '--config', 'none.yml');
    await repository.write({ 'none.yml': null });
    expect(code).toBe(2);
    expect(stderr).toContain('names no `databases`');
  });
});
