import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as v from 'valibot';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { explainFailure } from '../../src/cli/failure.ts';
import { ConfigError, EngineError } from '../../src/core/errors.ts';
import { reportSchema } from '../../src/core/report.ts';
import { temporaryDirectory } from '../support/caches.ts';
import { makeRepository, type Repository } from '../support/repository.ts';
import { runCli } from './run.ts';

let nowhere: string;
let repository: Repository;
beforeAll(async () => {
  nowhere = mkdtempSync(join(tmpdir(), 'pg-rehearsal-nowhere-'));
  repository = await makeRepository({ 'migrations/0001_create.sql': 'CREATE TABLE IF NOT EXISTS t (id int);\n' });
  await repository.write({ 'migrations/0002_more.sql': 'CREATE TABLE IF NOT EXISTS u (id int);\n' });
});
afterAll(async () => {
  rmSync(nowhere, { recursive: true });
  await repository[Symbol.asyncDispose]();
});

const inRepository = (args: readonly string[], environment = {}) =>
  runCli(['check', ...args], { cwd: repository.directory, environment: { ...repository.environment, ...environment } });

describe('a check that cannot begin', () => {
  it('says why in a sentence, without a stack', async () => {
    const { code, stdout, stderr } = await runCli(['check'], { cwd: nowhere });
    expect(stderr).toMatch(/ is not in a Git repository, .*\.\n$/);
    expect(stderr).not.toMatch(/^\s+at /m);
    expect(stdout).toBe('');
    expect(code).toBe(2);
  });

  it.each(['json', 'markdown'])('still gives those who asked for %s a report', async (format) => {
    const { code, stdout, stderr } = await runCli(['check', '--format', format], { cwd: nowhere });
    if (format === 'markdown') expect(stdout).toMatch(/^## ❔ Not checked: .* is not in a Git repository/);
    else {
      const report = v.parse(reportSchema, JSON.parse(stdout));
      expect(report).toMatchObject({
        verdict: 'not-checked',
        reason: expect.stringMatching(/is not in a Git repository/),
      });
    }
    expect(stderr).toContain('is not in a Git repository');
    expect(code).toBe(2);
  });

  it.each([
    [['-C', '/no/such/place'], /^There is no directory \/no\/such\/place\. Correct -C\.\n$/],
    [['--format', 'jsno'], /^--format must be `text`, .* or .*, not `jsno`; did you mean `json`\?\n$/],
    [
      ['--engine', 'dokcer', '--postgres-version', '9'],
      /^--engine must .* did you mean `docker`\?\n--postgres-version must be 12 to 18, not `9`\.\n$/,
    ],
    [['--config', 'nope.yml'], /^There is no settings file nope\.yml in /],
    [['--base', 'nope'], /There is no commit, branch or tag `nope`/],
    [['--migrations', 'nope'], /There is no directory nope/],
    [
      ['--trust-base', '--database-url', 'postgres://me@127.0.0.1:1/x'],
      /^trust-base would run base migrations as a superuser of the whole server/m,
    ],
  ])('for %j', async (args, message) => {
    const { code, stdout, stderr } = await inRepository(args);
    expect(stderr).toMatch(message);
    expect(stderr).not.toMatch(/^\s+at /m);
    expect(stdout).toBe('');
    expect(code).toBe(2);
  });
});

describe('a password', () => {
  const url = 'postgres://me:s3cret-Word@127.0.0.1:1/shop';

  it.each(['text', 'json', 'markdown'])('in a flag is not repeated in %s', async (format) => {
    const { code, stdout, stderr } = await inRepository(['--database-url', url, '--format', format]);
    expect(stdout).toContain('127.0.0.1:1');
    expect(stdout + stderr).not.toContain('s3cret-Word');
    expect(code).toBe(2);
  });

  it('in the environment is taken, is weaker than a flag, and is not repeated', async () => {
    const environment = { PG_REHEARSAL_DATABASE_URL: url };
    const fromEnvironment = await inRepository([], environment);
    expect(fromEnvironment.stdout).toContain('Nothing answers at 127.0.0.1:1');
    const flagged = await inRepository(['--database-url', 'postgres://127.0.0.1:2/shop'], environment);
    expect(flagged.stdout).toContain('Nothing answers at 127.0.0.1:2');
    for (const { stdout, stderr } of [fromEnvironment, flagged]) expect(stdout + stderr).not.toContain('s3cret-Word');
  });

  it('in a wrong value of another flag is not repeated', async () => {
    const { code, stderr } = await inRepository(['--engine', url]);
    expect(stderr).toMatch(/^--engine must be/);
    expect(stderr).not.toContain('s3cret-Word');
    expect(code).toBe(2);
  });
});

describe('lint', () => {
  it('needs no repository', async () => {
    const { code, stdout } = await runCli(['lint', join(repository.directory, 'migrations/0001_create.sql')], {
      cwd: nowhere,
    });
    expect(stdout).toMatch(/^! Pass on the text alone: no findings in the files, not rehearsed\n/);
    expect(code).toBe(0);
  });

  it('says which file is not there', async () => {
    const { code, stderr } = await runCli(['lint', 'nope.sql'], { cwd: nowhere });
    expect(stderr).toMatch(/^There is no file nope\.sql/);
    expect(code).toBe(2);
  });
});

describe('engines', () => {
  it('lists each with what it would give or why not', async () => {
    const { code, stdout } = await runCli(['engines'], { cwd: nowhere });
    expect(stdout).toMatch(/^✓ {2}embedded +PostgreSQL \d+\.\d+\n {4}\S/m);
    expect(stdout).toMatch(/^✗ {2}server +not available\n {4}\S.*database-url/m);
    expect(stdout).toMatch(/\n\nauto takes embedded: no version is asked for, and the embedded one is here and .*\n$/);
    expect(code).toBe(0);
  });

  it('says what has to be fetched, and what auto takes of a version', async () => {
    using cache = temporaryDirectory();
    const environment = { PG_REHEARSAL_CACHE: cache.path };
    const { stdout } = await runCli(['engines', '--postgres-version', '13'], { cwd: nowhere, environment });
    expect(stdout).toMatch(/^↓ {2}embedded +PostgreSQL 13\.\d+\n {4}would be fetched with npm/m);
    expect(stdout).toMatch(/\nauto takes \w+: version 13 is asked for, and /);
  });

  it('says that nothing fits where what is given cannot be had', async () => {
    const { stdout } = await runCli(['engines', '--database-url', 'postgres://me@127.0.0.1:1/x'], { cwd: nowhere });
    expect(stdout).toMatch(/\n\nauto finds none that fits\.\n$/);
  });

  it('does not repeat a password', async () => {
    const { stdout, stderr } = await runCli(['engines', '--database-url', 'postgres://me:s3cret-Word@127.0.0.1:1/x'], {
      cwd: nowhere,
    });
    expect(stdout).toContain('127.0.0.1:1');
    expect(stdout + stderr).not.toContain('s3cret-Word');
  });
});

describe('explainFailure', () => {
  it('is a sentence for what the user can mend', () => {
    expect(explainFailure(new ConfigError('Correct `base`.'))).toBe('Correct `base`.');
    expect(explainFailure(new EngineError('No server at postgres://me:s3cret@db.'))).toBe(
      'No server at postgres://me:***@db.',
    );
  });

  it('is everything there is for a bug, without passwords and control characters', () => {
    const cause = new Error('refused: postgres://me:s3cret@db/x \u001b[31m');
    const text = explainFailure(new Error('broken', { cause }));
    expect(text).toMatch(/^pg-rehearsal itself failed; this is a bug in it\.\nError: broken\n\s+at /);
    expect(text).toContain('Caused by: Error: refused: postgres://me:***@db/x ␛[31m\n');
    expect(text).toMatch(/Please report it .*\.$/);
  });

  it('ends where causes go round in a circle', () => {
    const error = new Error('round');
    error.cause = error;
    expect(explainFailure(error).match(/Caused by: /g)).toHaveLength(8);
  });

  it('copes with what is not an error', () => {
    expect(explainFailure('just a text')).toContain('\njust a text\n');
  });
});
