import { chmodSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { FixedFile } from '../../src/check/fix.ts';
import { writeFixes } from '../../src/cli/write-fixes.ts';
import type { Report } from '../../src/core/report.ts';
import { makeRepository, type Repository } from '../support/repository.ts';
import { type Ended, runCli } from './run.ts';

const NEW = 'migrations/0002_change.up.sql';
const CHANGE = `SET lock_timeout = '2s';
CREATE INDEX orders_note ON orders (note);
ALTER TABLE orders ADD CONSTRAINT total_positive CHECK (total > 0);
CREATE TABLE items (id bigint PRIMARY KEY);
DROP TABLE old;
`;
const BASE = {
  'migrations/0001_orders.up.sql':
    'CREATE TABLE IF NOT EXISTS orders (id bigint PRIMARY KEY, total numeric, note text);\nCREATE TABLE IF NOT EXISTS old (id bigint PRIMARY KEY);\n',
};

let repository: Repository;
beforeAll(async () => {
  repository = await makeRepository(BASE);
  await repository.branch('change');
});
afterAll(async () => repository[Symbol.asyncDispose]());
beforeEach(async () => {
  await repository.git('reset', '--hard', '--quiet');
  await repository.git('clean', '-fdq');
  await repository.write({ [NEW]: CHANGE });
});

const run = (...args: readonly string[]): Promise<Ended> =>
  runCli(args, { cwd: repository.directory, environment: repository.environment });
const read = (path: string) => readFileSync(join(repository.directory, path), 'utf8');
const names = () => readdirSync(join(repository.directory, 'migrations')).sort();

describe('fix', () => {
  const CREATE = 'CREATE TABLE items (id bigint PRIMARY KEY);\n\n\n';
  it.each([
    ['a patch', CHANGE],
    ['a patch that ends in blank lines', CREATE],
    ['a patch of a file with CRLF', CHANGE.replaceAll('\n', '\r\n')],
  ])('shows with --dry-run %s that git apply takes, and that does what fix does', async (_, text) => {
    await repository.write({ [NEW]: text });
    const { stdout } = await run('fix', '--no-rehearse', '--dry-run');
    await repository.write({ 'fix.patch': stdout });
    await repository.git('apply', 'fix.patch');
    const applied = [read(NEW), ...names()];
    expect(read(NEW)).not.toMatch(text.includes('\r') ? /[^\r]\n/ : /\r/);
    await repository.git('clean', '-fdq');
    await repository.write({ [NEW]: text });
    await run('fix', '--no-rehearse');
    expect([read(NEW), ...names()]).toEqual(applied);
    expect(read(NEW)).not.toBe(text);
  });

  it('edits new migrations at the place, adds those that must follow, and says what it did and left', async () => {
    const { code, stdout } = await run('fix', '--no-rehearse');
    expect(code).toBe(0);
    expect(read(NEW)).toBe(`SET lock_timeout = '2s';
ALTER TABLE orders ADD CONSTRAINT total_positive CHECK (total > 0) NOT VALID;
CREATE TABLE IF NOT EXISTS items (id bigint PRIMARY KEY);
DROP TABLE IF EXISTS old;
`);
    expect(names().slice(2)).toEqual(['0003_orders_note.up.sql', '0004_validate_orders_total_positive.up.sql']);
    expect(read('migrations/0003_orders_note.up.sql')).toMatch(/^-- no-transaction\nCREATE INDEX CONCURRENTLY /);
    expect(read('migrations/0004_validate_orders_total_positive.up.sql')).toBe(
      'ALTER TABLE orders VALIDATE CONSTRAINT total_positive;\n',
    );
    expect(stdout).toContain(`✓ changed ${NEW}\n    2 blocking-index-build: Build it CONCURRENTLY`);
    expect(stdout).toContain('    added migrations/0003_orders_note.up.sql\n');
    expect(stdout).toContain(`- left ${NEW}:5 drop-table: it has no suggestion that is proven; \`pg-rehearsal`);
    expect(stdout).toContain(`- left ${NEW}:2 create-without-if-not-exists: the fix of blocking-index-build changes`);
    expect(stdout).toMatch(
      /^4 findings fixed in 1 file, \d left\. Run check again: the rehearsal has the last word\.$/m,
    );
  });

  it('writes down files beside up files in a series of pairs, and the way back then holds', async () => {
    const down = 'ALTER TABLE orders DROP CONSTRAINT IF EXISTS total_positive;\nDROP INDEX IF EXISTS orders_note;\n';
    const back = 'DROP TABLE IF EXISTS items;\nCREATE TABLE IF NOT EXISTS old (id bigint PRIMARY KEY);\n';
    const pairs = {
      'migrations/0001_orders.down.sql': 'DROP TABLE IF EXISTS orders;\nDROP TABLE IF EXISTS old;\n',
      'migrations/0002_change.down.sql': `${down}${back}`,
    };
    await repository.write(pairs);
    await run('fix', '--no-rehearse');
    expect(read('migrations/0003_orders_note.down.sql')).toBe(
      '-- no-transaction\nDROP INDEX CONCURRENTLY IF EXISTS orders_note;\n',
    );
    await run('fix', '--no-rehearse');
    expect(names().slice(4)).toEqual([
      '0003_orders_note.down.sql',
      '0003_orders_note.up.sql',
      '0004_validate_orders_total_positive.down.sql',
      '0004_validate_orders_total_positive.up.sql',
    ]);
    expect(read('migrations/0004_validate_orders_total_positive.down.sql')).toMatch(/^-- .* needs no taking back\.\n$/);
    const { findings, rehearsal } = JSON.parse((await run('check', '--format', 'json')).stdout) as Report;
    expect(rehearsal.status).toBe('passed');
    const about = findings.filter(({ ruleId }) => /down/.test(ruleId)).map(({ ruleId, path }) => `${path} ${ruleId}`);
    expect(about).toEqual([]);
  });

  it('leaves what a comment allows, and keeps the comment of what it mends', async () => {
    const allow = '-- pg-rehearsal: allow blocking-index-build because the table is small';
    const text = `SET lock_timeout = '2s';\n${allow}\nCREATE INDEX orders_note ON orders (note);\nDROP TABLE old; -- nobody reads it\n`;
    await repository.write({ [NEW]: text });
    await run('fix', '--no-rehearse');
    expect(read(NEW)).toBe(
      text.replace('CREATE INDEX', 'CREATE INDEX IF NOT EXISTS').replace('DROP TABLE', 'DROP TABLE IF EXISTS'),
    );
    expect(names()).toHaveLength(2);
  });

  it('needs no header where each statement is on its own', async () => {
    await repository.write({ [NEW]: null, 'migrations/0002_change.sql': CHANGE });
    await run('fix', '--no-rehearse', '--tool', 'plain');
    expect(read('migrations/0002_change.sql')).toMatch(/^CREATE INDEX CONCURRENTLY orders_note ON orders \(note\);$/m);
    expect(names().slice(2)).toEqual(['0003_validate_orders_total_positive.sql']);
    const begun = CHANGE.replace('CREATE INDEX', 'BEGIN;\nCREATE INDEX').replace('(note);', '(note);\nCOMMIT;');
    await repository.write({
      'migrations/0003_validate_orders_total_positive.sql': null,
      'migrations/0002_change.sql': begun,
    });
    await run('fix', '--no-rehearse', '--tool', 'plain');
    expect(read('migrations/0002_change.sql')).not.toContain('CREATE INDEX');
    expect(names().slice(2)).toEqual(['0003_orders_note.sql', '0004_validate_orders_total_positive.sql']);
    for (const name of names()) expect(read(`migrations/${name}`)).not.toContain('no-transaction');
  });

  it('comes to an end, and then changes nothing more', async () => {
    await run('fix', '--no-rehearse');
    await run('fix', '--no-rehearse');
    const before = names().map((name) => read(`migrations/${name}`));
    expect(before[1]).toContain('DROP CONSTRAINT IF EXISTS total_positive;\nALTER TABLE orders ADD CONSTRAINT');
    expect(before[2]).toContain('CREATE INDEX CONCURRENTLY IF NOT EXISTS');
    const { code, stdout } = await run('fix', '--no-rehearse');
    expect(code).toBe(0);
    expect(stdout).toMatch(/^0 findings fixed in 0 files, \d left\.$/m);
    expect(names().map((name) => read(`migrations/${name}`))).toEqual(before);
  });

  it('shows what it would do as a diff, and writes nothing', async () => {
    const { code, stdout } = await run('fix', '--no-rehearse', '--dry-run');
    expect(code).toBe(0);
    expect(stdout).toContain(`--- a/${NEW}\n+++ b/${NEW}\n@@ -1,5 +1,4 @@`);
    expect(stdout).toContain(
      '-DROP TABLE old;\n+ALTER TABLE orders ADD CONSTRAINT total_positive CHECK (total > 0) NOT VALID;\n+CREATE',
    );
    expect(stdout).toContain('--- /dev/null\n+++ b/migrations/0003_orders_note.up.sql\n@@ -0,0 +1,2 @@');
    expect(stdout).toMatch(/4 findings would be fixed in 1 file, \d left\. Nothing was written\.\n$/);
    expect(read(NEW)).toBe(CHANGE);
    expect(names()).toHaveLength(2);
  });

  it('never touches a migration that may be applied', async () => {
    const edited = `${BASE['migrations/0001_orders.up.sql']}CREATE TABLE more (id bigint PRIMARY KEY);\n`;
    await repository.write({ 'migrations/0001_orders.up.sql': edited, [NEW]: 'DROP TABLE old;\n' });
    const { stdout } = await run('fix', '--no-rehearse');
    expect(read('migrations/0001_orders.up.sql')).toBe(edited);
    expect(read(NEW)).toMatch(/^DROP TABLE IF EXISTS old;$/m);
    expect(stdout).toMatch(
      /^- left migrations\/0001_orders\.up\.sql:\d edited-migration: it is about a file that may be/m,
    );
  });

  it('leaves what the rehearsal cleared, and says so where there is nothing to do', async () => {
    await repository.write({ [NEW]: "SET lock_timeout = '2s';\nDROP TABLE old;\n" });
    const { code, stdout, stderr } = await run('fix');
    expect(stderr).toContain('Starting PostgreSQL');
    expect(stdout).toContain('drop-without-if-exists');
    expect(code).toBe(0);
    await repository.write({ [NEW]: null });
    expect((await run('fix', '--no-rehearse')).stdout).toBe('Nothing to fix.\n');
  });

  it('changes nothing where the rehearsal that was asked for cannot be had', async () => {
    const { code, stderr } = await run('fix', '--engine', 'server', '--database-url', 'postgresql://u@127.0.0.1:1/x');
    expect(stderr).toMatch(/^Nothing was changed: .* Give --no-rehearse to go by the text alone\.$/m);
    expect(code).toBe(2);
    expect(read(NEW)).toBe(CHANGE);
  });

  it('has a help of its own', async () => {
    const { code, stdout } = await run('fix', '--help');
    expect(code).toBe(0);
    expect(stdout).toMatch(/follow its suggestions.*--dry-run.*--base <ref>/s);
  });
});

describe('writing fixes', () => {
  const plan: FixedFile = { path: NEW, before: CHANGE, after: 'SELECT 1;\nSELECT 2;\n', fixes: [], created: [] };
  const on = (changes: Partial<FixedFile> = {}) => writeFixes(repository.directory, { ...plan, ...changes });
  const put = (text: string) => writeFileSync(join(repository.directory, NEW), text);

  it('refuses a file that changed since it was read', async () => {
    put(`${CHANGE}-- more\n`);
    const following = { path: 'migrations/0003_x.up.sql', text: 'SELECT 3;\n' };
    expect(await on({ created: [following] })).toBe('it has changed since it was read; run fix again');
    expect(read(NEW)).toBe(`${CHANGE}-- more\n`);
    expect(names()).toHaveLength(2);
  });

  it('refuses where a file of that name came to be meanwhile, and where the file is a link', async () => {
    await repository.write({ 'migrations/0003_x.up.sql': 'mine' });
    const following = { path: 'migrations/0003_x.up.sql', text: 'SELECT 3;\n' };
    expect(await on({ created: [following] })).toBe('migrations/0003_x.up.sql is there already; run fix again');
    expect([read(NEW), read('migrations/0003_x.up.sql')]).toEqual([CHANGE, 'mine']);
    await repository.write({ [NEW]: null, 'migrations/elsewhere.txt': CHANGE });
    await repository.write({ [NEW]: { link: 'elsewhere.txt' } });
    expect(await on()).toBe('it is not a regular file');
    expect(read('migrations/elsewhere.txt')).toBe(CHANGE);
  });

  it('leaves everything as it was where one of its files cannot be written', async () => {
    const first = { path: 'migrations/0003_x.up.sql', text: 'SELECT 3;\n' };
    const second = { path: 'migrations/nowhere/0004_y.up.sql', text: 'SELECT 4;\n' };
    expect(await on({ created: [first, second] })).toMatch(/^it cannot be written \(ENOENT/);
    expect(read(NEW)).toBe(CHANGE);
    expect(names()).toHaveLength(2);
  });

  it('keeps line ends, byte order mark and mode as they are on disk', async () => {
    put(`\ufeff${CHANGE.replaceAll('\n', '\r\n')}`);
    chmodSync(join(repository.directory, NEW), 0o640);
    expect(await on()).toBeUndefined();
    expect(read(NEW)).toBe('\ufeffSELECT 1;\r\nSELECT 2;\r\n');
    expect(statSync(join(repository.directory, NEW)).mode & 0o777).toBe(0o640);
  });
});
