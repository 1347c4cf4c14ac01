import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '../..');
const PARTS = ['src', 'scripts', 'docs', 'test', 'README.md', 'action.yml', 'package.json', 'tsconfig.json'];

let copy: string;
beforeAll(() => {
  copy = mkdtempSync(join(tmpdir(), 'pg-rehearsal-new-rule-'));
  for (const part of [...PARTS, 'vitest.config.ts']) cpSync(join(ROOT, part), join(copy, part), { recursive: true });
  symlinkSync(join(ROOT, 'node_modules'), join(copy, 'node_modules'));
});
afterAll(() => rmSync(copy, { recursive: true }));

const run = (...args: readonly string[]) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, {
    cwd: copy,
    encoding: 'utf8',
    env: { ...process.env, NO_COLOR: '1', FORCE_COLOR: '' },
  });
  return { status, stdout, stderr };
};
const newRule = (...args: readonly string[]) => run('scripts/new-rule.ts', ...args);

describe('new-rule', () => {
  it('writes a rule that passes the laws as it is, with its page and its place in the tables', () => {
    const { status, stdout } = newRule('oids-dropped', 'schema');
    expect(status).toBe(0);
    expect(stdout).toContain('npm run measure -- oids-dropped');
    expect(readFileSync(join(copy, 'src/rules/index.ts'), 'utf8')).toContain("from './oids-dropped.ts';");
    expect(readFileSync(join(copy, 'README.md'), 'utf8')).toContain('(docs/rules/oids-dropped.md)');
    expect(existsSync(join(copy, 'docs/rules/oids-dropped.md'))).toBe(true);
    expect(run('scripts/generate.ts', '--check').status).toBe(0);
    const laws = run('node_modules/vitest/vitest.mjs', 'run', 'test/rules/laws.test.ts', '-t', 'oids-dropped|folder');
    expect(laws.stdout).toMatch(/Tests .*\d+ passed/);
    expect(laws.status, laws.stdout).toBe(0);
  }, 120_000);

  it.each([
    [['Oids'], 'Name the rule in lower case with hyphens'],
    [['oids-kept', 'lokcing'], 'There is no category lokcing; did you mean locking?'],
    [['drop-table', 'destruction'], 'src/rules/drop-table.ts is there already.'],
  ])('says what is wrong with %j', (args, message) => {
    const { status, stderr } = newRule(...args);
    expect(stderr).toContain(message);
    expect(status).toBe(1);
  });
});

describe('tree', () => {
  const tree = (...args: readonly string[]) => run('scripts/tree.ts', ...args);

  it('prints each statement as a rule gets to see it, without places', () => {
    const { status, stdout } = tree('CREATE UNLOGGED TABLE orders (id int); SELECT 1');
    expect(status).toBe(0);
    const [create, select] = stdout.split(/(?<=^\})\n/m).map((text) => (text === '' ? undefined : JSON.parse(text)));
    expect(create.CreateStmt.relation).toMatchObject({ relname: 'orders', relpersistence: 'u' });
    expect(Object.keys(select)).toEqual(['SelectStmt']);
    expect(stdout).not.toContain('location');
  });

  it.each([
    [['DROP TABEL x'], /^syntax error at or near "TABEL"/],
    [[], /^Give it a statement/],
  ])('says what is wrong with %j', (args, message) => {
    const { status, stderr } = tree(...args);
    expect(stderr).toMatch(message);
    expect(status).toBe(1);
  });
});
