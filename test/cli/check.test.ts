import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import * as v from 'valibot';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { reportSchema } from '../../src/core/report.ts';
import { makeRepository, type Repository } from '../support/repository.ts';
import { runCli, runInTerminal } from './run.ts';

const GOOD = 'CREATE TABLE IF NOT EXISTS wishes (id bigint PRIMARY KEY);\n';
const BAD = '-- Wishes.\nCREATE TABLE wishes (\n  id bigint PRIMARY KEY\n);\n';
const RULE = 'create-without-if-not-exists';

let repository: Repository;
beforeAll(async () => {
  repository = await makeRepository({
    'migrations/0001_create_customers.sql': 'CREATE TABLE IF NOT EXISTS customers (id bigint PRIMARY KEY);\n',
  });
  await repository.branch('change');
  await repository.write({ 'migrations/0002_wishes.sql': BAD });
});
afterAll(async () => repository[Symbol.asyncDispose]());

const places: string[] = [];
/** A directory that is gone after the test, whatever came of it. */
function temporary(): string {
  const place = mkdtempSync(join(tmpdir(), 'pg-rehearsal-cli-'));
  places.push(place);
  return place;
}
afterEach(() => {
  for (const place of places.splice(0)) rmSync(place, { recursive: true, force: true });
});

const check = (args: readonly string[] = [], environment = {}) =>
  runCli(['check', ...args], { cwd: repository.directory, environment: { ...repository.environment, ...environment } });

describe('check', () => {
  it('rehearses, reports on stdout and says how far it is on stderr', async () => {
    const { code, stdout, stderr } = await check();
    expect(stdout).toMatch(/^✗ Fail: 1 error in 1 changed file\n/);
    expect(stdout).toContain('    2 | CREATE TABLE wishes (\n    3 |   id bigint PRIMARY KEY\n    4 | );\n');
    expect(stdout).toMatch(/^Rehearsed on PostgreSQL 1\d\.\d+, \w+ engine, as sqlx would\.$/m);
    expect(stderr).toMatch(/^Collecting migrations …\nStarting PostgreSQL …\n/);
    expect(stderr).not.toContain('\u001b');
    expect(stdout).not.toContain('\u001b');
    expect(code).toBe(1);
  });

  it('passes where nothing is wrong, and where findings are not to fail it', async () => {
    expect(await check(['--no-rehearse', '--fail-on', 'never'])).toMatchObject({ code: 0 });
    await repository.write({ 'migrations/0002_wishes.sql': GOOD });
    try {
      const { code, stdout } = await check(['--no-rehearse']);
      expect(stdout).toMatch(/^! Pass on the text alone: no findings in 1 changed file, not rehearsed\n/);
      expect(code).toBe(0);
    } finally {
      await repository.write({ 'migrations/0002_wishes.sql': BAD });
    }
  });

  it('gives JSON that its schema holds true, and that knows the lines', async () => {
    const { code, stdout } = await check(['--no-rehearse', '--format', 'json']);
    const report = v.parse(reportSchema, JSON.parse(stdout));
    expect(report.findings).toMatchObject([
      { ruleId: RULE, line: 2, endLine: 4, source: 'CREATE TABLE wishes (\n  id bigint PRIMARY KEY\n);' },
    ]);
    expect(code).toBe(1);
  });

  it('gives SARIF that says what the rules mean', async () => {
    const { code, stdout } = await check(['--no-rehearse', '--format', 'sarif']);
    const [run] = JSON.parse(stdout).runs;
    expect(run.results).toMatchObject([{ ruleId: RULE }]);
    expect(run.tool.driver.rules).toContainEqual(
      expect.objectContaining({ id: RULE, shortDescription: expect.anything() }),
    );
    expect(code).toBe(1);
  });

  it('takes settings from the file, and flags before it', async () => {
    const name = join(repository.directory, 'ci.yml');
    writeFileSync(name, 'rehearse: false\nfail-on: never\nrules:\n  create-without-if-not-exists: warning\n');
    const { code, stdout } = await check(['--config', 'ci.yml']);
    expect(stdout).toMatch(/^! Pass on the text alone: 1 warning in/);
    expect(code).toBe(0);
    expect(await check(['--config', 'ci.yml', '--fail-on', 'warning'])).toMatchObject({ code: 1 });
    rmSync(name);
  });

  it('works in the directory that -C names', async () => {
    const { code, stdout } = await runCli(['check', '-C', repository.directory, '--no-rehearse'], {
      cwd: tmpdir(),
      environment: repository.environment,
    });
    expect(stdout).toContain(`migrations/0002_wishes.sql:2:1 error ${RULE}`);
    expect(code).toBe(1);
  });

  it('starts no Postgres where no migration changed', async () => {
    const { code, stdout, stderr } = await check(['--base', 'HEAD', '--migrations', 'migrations'], {});
    expect(stdout).toMatch(/^✗ Fail/);
    await repository.write({ 'migrations/0002_wishes.sql': null });
    try {
      const nothing = await check();
      expect(nothing.stdout).toMatch(/^✓ Pass: no migration changed\n/);
      expect(nothing.stderr).not.toContain('Starting PostgreSQL');
      expect(nothing.code).toBe(0);
    } finally {
      await repository.write({ 'migrations/0002_wishes.sql': BAD });
    }
    expect(stderr).toContain('Starting PostgreSQL');
    expect(code).toBe(1);
  });
});

describe('--output', () => {
  it('replaces the file as a whole and leaves nothing else', async () => {
    const place = temporary();
    const file = join(place, 'report.md');
    writeFileSync(file, 'old');
    const { code, stdout } = await check(['--no-rehearse', '--format', 'markdown', '--output', file], {
      FORCE_COLOR: '1',
    });
    expect(stdout).toBe('');
    expect(readFileSync(file, 'utf8')).toMatch(/^## ❌ Fail: 1 error in 1 changed file\n/);
    expect(readdirSync(place)).toEqual(['report.md']);
    expect(code).toBe(1);
  });

  it('is refused before any work where it cannot be written', async () => {
    const place = temporary();
    mkdirSync(join(place, 'folder'));
    for (const [file, message] of [
      [join(place, 'missing', 'report.md'), /cannot be written: there is no directory .*missing\. Make it first\.\n$/],
      [join(place, 'folder'), /is a directory\. Name a file in it\.\n$/],
    ] as const) {
      const { code, stdout, stderr } = await check(['--output', file]);
      expect(stderr).toMatch(message);
      expect(stderr).not.toContain('Collecting');
      expect(stdout).toBe('');
      expect(code).toBe(2);
    }
  });
});

describe('colour', () => {
  it.each([
    [{ FORCE_COLOR: '1' }, true],
    [{ FORCE_COLOR: '0' }, false],
    [{ NO_COLOR: '1', FORCE_COLOR: '1' }, false],
    [{ NO_COLOR: '', FORCE_COLOR: '1' }, true],
    [{}, false],
  ])('away from a terminal: %j', async (environment, coloured) => {
    const { stdout } = await check(['--no-rehearse'], environment);
    expect(stdout).toContain(RULE);
    expect(stdout.includes('\u001b[')).toBe(coloured);
  });
});

// util-linux brings `script`; a machine without it has no other way to give a program a terminal.
describe('on a terminal', () => {
  const terminal = (args: readonly string[], environment = {}) =>
    runInTerminal(['check', ...args], {
      cwd: repository.directory,
      environment: { ...repository.environment, ...environment },
    });

  it('has colours, a list that lives, and the width of the terminal', async () => {
    const { code, stdout } = await terminal(['--no-rehearse']);
    expect(stdout).toContain('\u001b[31m');
    expect(stdout).toMatch(/✔.* Collecting migrations \d+\.\d s/);
    const lines = stripVTControlCharacters(stdout).split(/\r?\n/);
    expect(lines.filter((line) => !/^[✗⠋]/.test(line) && [...line].length > 80)).toEqual([]);
    expect(code).toBe(1);
  });

  it('has no colours when they are not wanted', async () => {
    const { stdout } = await terminal(['--no-rehearse'], { NO_COLOR: '1' });
    expect(stdout).toContain(RULE);
    expect(stdout).not.toContain('\u001b[31m');
  });
});

describe('a reader that goes away', () => {
  it('is no error', async () => {
    const { code, stderr } = await runCli(['check', '--no-rehearse'], {
      cwd: repository.directory,
      environment: repository.environment,
      meanwhile: (child) => child.stdout?.destroy(),
    });
    expect(stderr).toBe('Collecting migrations …\nJudging …\n');
    expect(code).toBe(1);
  });
});

describe.each(['SIGINT', 'SIGTERM'] as const)('%s', (signal) => {
  it('stops the server, leaves nothing, and ends with its own exit code', async () => {
    const cache = temporary();
    chmodSync(cache, 0o755);
    await using slow = await makeRepository({
      'migrations/0001_create.sql': 'CREATE TABLE IF NOT EXISTS t (id int);\n',
    });
    await slow.branch('change');
    await slow.commit({ 'migrations/0002_sleep.sql': 'SELECT pg_sleep(50);\n' });
    let sent = false;
    const { code, stdout, stderr } = await runCli(['check', '--engine', 'embedded'], {
      cwd: slow.directory,
      environment: { ...slow.environment, PG_REHEARSAL_CACHE: cache },
      meanwhile: (child) => {
        child.stderr?.on('data', (text: string) => {
          if (sent || !text.includes('Rehearsing 1 migration')) return;
          sent = true;
          expect(processesWith(cache)).not.toEqual([]);
          child.kill(signal);
        });
      },
    });
    expect(stderr).toMatch(/Stopping and cleaning up; interrupt again to quit at once\.\n$/);
    expect(stdout).toBe('');
    expect(code).toBe(signal === 'SIGINT' ? 130 : 143);
    expect(processesWith(cache)).toEqual([]);
  });
});

/** Command lines of running processes that hold a text. */
function processesWith(text: string): readonly string[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name) && name !== String(process.pid))
    .flatMap((name) => {
      try {
        return [readFileSync(`/proc/${name}/cmdline`, 'utf8').replaceAll('\0', ' ')];
      } catch {
        return [];
      }
    })
    .filter((command) => command.includes(text));
}
