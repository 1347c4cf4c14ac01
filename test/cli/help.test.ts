import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { nodeProblem } from '../../src/cli/node-version.ts';
import { CHECK_FLAGS } from '../../src/cli/options.ts';
import { settingDescriptions } from '../../src/config/describe.ts';
import { VERSION } from '../../src/core/version.ts';
import { runCli } from './run.ts';

describe('help', () => {
  it('lists the commands and says what the exit codes mean', async () => {
    const { code, stdout } = await runCli(['--help']);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^ {2}check \[options\]/m);
    expect(stdout).toMatch(/^ {2}lint \[options\] <files\.\.\.>/m);
    expect(stdout).toMatch(/^ {2}engines \[options\]/m);
    expect(stdout).toContain('Exit codes: 0 nothing found, 1 findings at or above --fail-on, 2 could not check.');
  });

  it('has the flags of the contract, with choices and defaults from the settings', async () => {
    const { code, stdout } = await runCli(['check', '--help']);
    expect(code).toBe(0);
    const flags = [...stdout.matchAll(/^ {2}(--?[\w-]+)/gm)].map(([, flag]) => flag);
    const contract = [
      'base',
      'migrations',
      'tool',
      'fixtures',
      'engine',
      'postgres-version',
      'database-url',
      'fail-on',
    ];
    for (const name of contract) expect(flags).toContain(`--${name}`);
    const on = settingDescriptions.filter((setting) => setting.default === 'true').map(({ name }) => name);
    expect(on).toContain('rehearse');
    const settings = CHECK_FLAGS.map((name) => (on.includes(name) ? `--no-${name}` : `--${name}`));
    expect(flags).toEqual(['-C', '--config', '--format', '--output', '--database', ...settings, '-h']);
    expect(stdout.replaceAll(/\s+/g, ' ')).toContain('(one of error, warning, never; error if not given)');
  });

  it('gives the version', async () => {
    expect(await runCli(['--version'])).toEqual({ code: 0, stdout: `${VERSION}\n`, stderr: '' });
  });
});

describe('what is wrong with the command line itself', () => {
  it.each([
    [['chek'], /unknown command 'chek'\n\(Did you mean check\?\)/],
    [['check', '--fixtures', 'a.sql', 'b.sql'], /^check takes flags, and b\.sql is none\. Put a glob into quotes/],
    [['check', '--fail-onn', 'error'], /unknown option '--fail-onn'\n\(Did you mean --fail-on\?\)/],
    [['engines', 'extra'], /too many arguments/],
    [['check', '--base'], /'--base <ref>' argument missing/],
    [['lint'], /missing required argument 'files'/],
    [[], /^Usage: pg-rehearsal/],
  ])('is said, with exit code 2: %j', async (args, message) => {
    const { code, stdout, stderr } = await runCli(args);
    expect(stderr).toMatch(message);
    expect(stdout).toBe('');
    expect(code).toBe(2);
  });
});

describe('what is loaded before a command runs', () => {
  it('is next to nothing, so that help comes at once', () => {
    const source = join(import.meta.dirname, '../../src');
    const packages = new Set<string>();
    const seen = new Set<string>();
    const walk = (file: string): void => {
      if (seen.has(file)) return;
      seen.add(file);
      // Static imports only, and no types: both come out of the sources as they are written.
      const imports = readFileSync(file, 'utf8').matchAll(/^import (?!type )[^;]*?from '([^']+)'/gm);
      for (const [, name = ''] of imports) {
        if (name.startsWith('.')) walk(join(dirname(file), name));
        else if (!name.startsWith('node:')) packages.add(name);
      }
    };
    walk(join(source, 'cli/main.ts'));
    expect([...packages].sort()).toEqual(['commander', 'valibot']);
    expect([...seen].some((file) => file.includes('/rules/') || file.endsWith('/check.ts'))).toBe(false);
  });
});

describe('nodeProblem', () => {
  it.each(['20.9.0', '20.20.2', '22.0.0', '24.21.0'])('has nothing against %s', (version) => {
    expect(nodeProblem(version)).toBeUndefined();
  });

  it.each(['18.20.4', '20.8.1', '16.0.0'])('says what to do about %s', (version) => {
    expect(nodeProblem(version)).toMatch(/needs Node\.js 20\.9 or newer, and this is .* Install a newer one/);
  });
});
