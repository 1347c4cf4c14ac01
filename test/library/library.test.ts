import { describe, expect, it } from 'vitest';
import { ConfigError, check, checkAll, lint, render, renderSet } from '../../src/index.ts';
import { makeRepository } from '../support/repository.ts';

const BASE = { 'migrations/0001_orders.sql': 'CREATE TABLE IF NOT EXISTS orders (id bigint PRIMARY KEY);\n' };
const CHANGE = { 'migrations/0002_note.sql': 'ALTER TABLE orders ADD COLUMN note text;\n' };

async function makeChange() {
  const repository = await makeRepository(BASE);
  await repository.branch('change');
  await repository.commit(CHANGE);
  return repository;
}

describe('check', () => {
  it('rehearses a change, with everything else by default', async () => {
    await using repository = await makeChange();
    const { directory, environment } = repository;
    const report = await check({ directory, environment, settings: { base: 'main' } });
    expect(report.rehearsal).toMatchObject({ status: 'passed', migrations: [{ path: 'migrations/0002_note.sql' }] });
  });

  it('takes the settings file, the environment and the settings, each stronger than the one before', async () => {
    await using repository = await makeChange();
    await repository.write({
      '.pg-rehearsal.yml': 'base: main\nrehearse: false\nrules:\n  missing-lock-timeout: error\n',
    });
    const { directory, environment } = repository;
    const severities = async (settings = {}) =>
      (await check({ directory, environment, settings })).findings
        .filter(({ ruleId }) => ruleId === 'missing-lock-timeout')
        .map(({ severity }) => severity);
    expect(await severities()).toEqual(['error']);
    expect(await severities({ rules: { 'missing-lock-timeout': 'note' } })).toEqual(['note']);
    const remote = { ...environment, PG_REHEARSAL_DATABASE_URL: 'postgres://me:s3cret@db.example.com/shop' };
    const refused = check({ directory, settings: { rehearse: true }, environment: remote });
    await expect(refused).rejects.toThrow(/^(?!.*s3cret).*db\.example\.com/s);
  });

  it('tells its steps, and stops when it is told to', async () => {
    await using repository = await makeChange();
    const { directory, environment } = repository;
    const stop = new AbortController();
    const steps: string[] = [];
    const progress = {
      step(label: string) {
        steps.push(label);
        if (steps.length === 2) stop.abort(new Error('enough'));
      },
      detail() {},
      done() {},
    };
    const checked = check({ directory, environment, settings: { base: 'main' }, progress, signal: stop.signal });
    await expect(checked).rejects.toThrow('enough');
    expect(steps[0]).toBe('Collecting migrations');
  });

  it.each([
    [{ engin: 'docker' }, 'settings:2:3: there is no setting `engin`; did you mean `engine`?'],
    [{ rules: { 'drop-colum': 'off' } }, 'settings:3:5: there is no rule `drop-colum`; did you mean `drop-column`?'],
    [{ 'postgres-version': 9 }, 'settings:2:23: `postgres-version` must be 12 to 18, not `9`.'],
    [{ 'database-url': 5 }, 'settings:2:19: `database-url` must be a text.'],
  ])('refuses %j, whatever the caller’s types say', async (settings, message) => {
    await using repository = await makeChange();
    const { directory, environment } = repository;
    const refused = check({ directory, environment, settings: settings as object });
    await expect(refused).rejects.toThrow(new ConfigError(message));
  });
});

describe('lint and render', () => {
  it('read files alone, and give every format', async () => {
    await using repository = await makeRepository({
      'migrations/0003_index.sql': 'CREATE INDEX note_idx ON orders (note);\n',
    });
    const report = await lint(['migrations/0003_index.sql'], { directory: repository.directory });
    expect(report.findings.map(({ status }) => status)).toContain('unproven');
    expect(JSON.parse(await render(report, 'sarif')).runs[0].tool.driver.rules[0].help.text).toMatch(/index/i);
    expect(await render(report, 'text', { colour: true })).toContain('\u001b[');
    expect(await render(report, 'text')).not.toContain('\u001b[');
  });
});

describe('checkAll', () => {
  const SETTINGS = 'rehearse: false\ndatabases:\n  a: { migrations: migrations }\n  b: { migrations: other }\n';

  it('checks every database of the settings file, where check wants one named', async () => {
    await using repository = await makeChange();
    await repository.write({ '.pg-rehearsal.yml': SETTINGS });
    const { directory, environment } = repository;
    const set = await checkAll({ directory, environment, settings: { base: 'main' } });
    expect(set).toMatchObject({
      verdict: 'not-checked',
      databases: [
        { name: 'a', report: { verdict: 'fail', directory: 'migrations' } },
        { name: 'b', report: { verdict: 'not-checked', reason: expect.stringContaining('no directory other') } },
      ],
    });
    expect(await renderSet(set, 'text')).toContain('1 of 2 changed databases fails, 1 could not be checked\n');
    const one = await check({ directory, environment, database: 'a' });
    expect(one.directory).toBe('migrations');
    const several = new ConfigError(
      'The settings file has several databases, `a` and `b`: say which one, with `database`.',
    );
    await expect(check({ directory, environment })).rejects.toThrow(several);
  });

  it('is for settings files with databases', async () => {
    await using repository = await makeChange();
    const { directory, environment } = repository;
    await expect(checkAll({ directory, environment })).rejects.toThrow('names no `databases`: use `check`');
  });
});
