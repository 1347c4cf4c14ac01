import { cpSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { VERSION } from '../../src/core/version.ts';
import { nodes } from '../support/nodes.ts';
import { runProgram } from './run.ts';

const DIST = join(import.meta.dirname, '../../dist');

let alone: string;
beforeAll(() => {
  // `npm run build` makes it; CI holds it fresh.
  alone = mkdtempSync(join(tmpdir(), 'pg-rehearsal-alone-'));
  cpSync(DIST, join(alone, 'dist'), { recursive: true });
  writeFileSync(join(alone, '0001_wishes.sql'), 'CREATE TABLE wishes (id bigint PRIMARY KEY);\n');
});
afterAll(() => rmSync(alone, { recursive: true }));

describe.each([...nodes])('dist alone, on Node.js %s', (_, node) => {
  const run = (...args: readonly string[]) =>
    runProgram(node, [join(alone, 'dist/cli.js'), ...args], { cwd: alone, environment: { NODE_PATH: '' } });

  it('gives its version', async () => {
    expect(await run('--version')).toEqual({ code: 0, stdout: `${VERSION}\n`, stderr: '' });
  });

  it('parses SQL, which needs the grammar beside it', async () => {
    const { code, stdout } = await run('lint', '--format', 'json', '0001_wishes.sql');
    expect(JSON.parse(stdout).findings).toMatchObject([{ ruleId: 'create-without-if-not-exists', line: 1 }]);
    expect(code).toBe(1);
  });

  it('reads a settings file, which needs a part of its own', async () => {
    writeFileSync(join(alone, 'ci.yml'), 'engin: docker\n');
    const { code, stderr } = await run('lint', '--config', 'ci.yml', '0001_wishes.sql');
    expect(stderr).toBe('ci.yml:1:1: there is no setting `engin`; did you mean `engine`?\n');
    expect(code).toBe(2);
  });

  it('explains a rule, with what was measured of it', async () => {
    const { code, stdout } = await run('explain', 'set-not-null-scan');
    expect(stdout).toMatch(/^ +17 {2}AccessExclusiveLock +no +yes$/m);
    expect(code).toBe(0);
  });

  it('knows its engines, which need most of the rest', async () => {
    const { stdout, stderr } = await run('engines');
    expect(stdout).toMatch(/^[✓✗] {2}embedded /m);
    expect(stdout).toMatch(/^[✓✗↓] {2}docker /m);
    expect(stderr).toBe('');
  });
});

describe('dist', () => {
  it('has a command that can be run as it is', async () => {
    expect(readFileSync(join(DIST, 'cli.js'), 'utf8')).toMatch(/^#!\/usr\/bin\/env node\n/);
    expect(statSync(join(DIST, 'cli.js')).mode & 0o111).toBe(0o111);
    expect(await runProgram(join(alone, 'dist/cli.js'), ['--version'], {})).toMatchObject({ code: 0 });
  });

  it('names what it is made of', () => {
    const licences = readFileSync(join(DIST, 'licenses.txt'), 'utf8');
    for (const name of ['libpg-query', 'commander', 'pg', 'testcontainers', '@actions/core', 'yaml'])
      expect(licences).toMatch(new RegExp(`^${name} \\d+\\.\\d+\\.\\d+`, 'm'));
  });
});
