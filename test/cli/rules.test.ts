import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { RULES } from '../../src/rules/index.ts';
import { runCli, runInTerminal } from './run.ts';

let place: string;
beforeAll(() => {
  place = mkdtempSync(join(tmpdir(), 'pg-rehearsal-rules-'));
  writeFileSync(
    join(place, '.pg-rehearsal.yml'),
    'preset: strict\nrules:\n  drop-column: warning\n  money-type: off\n  table-altered-elsewhere: error\n',
  );
});
afterAll(() => rmSync(place, { recursive: true }));

describe('explain', () => {
  it('says what a rule means, what was measured on each major, and shows its examples', async () => {
    const { code, stdout, stderr } = await runCli(['explain', 'set-not-null-scan']);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toMatch(/^set-not-null-scan\n\n {2}SET NOT NULL reads the whole table/);
    for (const title of ['Why', 'Instead', 'What PostgreSQL does', 'Found', 'Not found', 'See also'])
      expect(stdout).toMatch(new RegExp(`^${title}$`, 'm'));
    for (const major of [14, 15, 16, 17, 18])
      expect(stdout).toMatch(new RegExp(`^ +${major} {2}AccessExclusiveLock +no +yes$`, 'm'));
    expect(stdout).toMatch(/^ {4}ALTER TABLE orders ALTER COLUMN email SET NOT NULL;$/m);
    expect(stdout).not.toMatch(/^#|```|\| ---/m);
    for (const line of stdout.split('\n').filter((text) => !text.includes('https://')))
      expect(line.length).toBeLessThanOrEqual(100);
  });

  it('gives every rule’s page as Markdown, word for word', async () => {
    for (const id of ['set-not-null-scan', 'edited-migration', 'version-taken-elsewhere']) {
      const { stdout } = await runCli(['explain', id, '--format', 'markdown']);
      expect(stdout).toBe(readFileSync(join(import.meta.dirname, `../../docs/rules/${id}.md`), 'utf8'));
    }
  });

  it('names the nearest rule where there is none of that name', async () => {
    const typo = await runCli(['explain', 'set-not-nul-scan']);
    expect(typo).toEqual({
      code: 2,
      stdout: '',
      stderr: 'There is no rule `set-not-nul-scan`; did you mean `set-not-null-scan`?\n',
    });
    const far = await runCli(['explain', 'zzz']);
    expect(far.stderr).toBe('There is no rule `zzz`; `pg-rehearsal rules` prints all of them.\n');
  });

  it('is coloured and as wide as the terminal', async () => {
    const { stdout } = await runInTerminal(['explain', 'duplicate-version']);
    expect(stdout).toContain('\u001b[1mduplicate-version\u001b[22m');
    const lines = stripVTControlCharacters(stdout).split(/\r?\n/);
    const prose = lines.filter((line) => /^ {2}\S/.test(line));
    expect(prose.length).toBeGreaterThan(5);
    for (const line of prose) expect(line.length).toBeLessThanOrEqual(80);
  });
});

describe('rules', () => {
  it('lists every rule with the severity that preset and settings give it', async () => {
    const { code, stdout } = await runCli(['rules', '-C', place]);
    expect(code).toBe(0);
    for (const { id } of RULES) expect(stdout).toMatch(new RegExp(`^ {2}${id} `, 'm'));
    expect(stdout).toMatch(/^ {2}drop-column +warning {2}/m);
    expect(stdout).toMatch(/^ {2}drop-table +error {4}/m);
    expect(stdout).toMatch(/^ {2}money-type +off {6}/m);
    expect(stdout).toMatch(/^ {2}table-altered-elsewhere +error {4}/m);
    expect(stdout).toMatch(/^ {2}serial-type +note {5}/m);
    const other = await runCli(['rules', '-C', place, '--preset', 'recommended']);
    expect(other.stdout).toMatch(/^ {2}serial-type +off {6}/m);
  });

  it('lists them for scripts', async () => {
    const { stdout } = await runCli(['rules', '-C', place, '--format', 'json']);
    const rules = JSON.parse(stdout) as readonly { readonly id: string }[];
    expect(rules.map(({ id }) => id)).toEqual(RULES.map(({ id }) => id));
    const one = (id: string) => rules.find((rule) => rule.id === id);
    expect(one('drop-column')).toMatchObject({ category: 'destruction', severity: 'error', configured: 'warning' });
    expect(one('money-type')).toMatchObject({ severity: 'note', optIn: true, configured: 'off' });
    expect(one('set-not-null-scan')).toMatchObject({ effect: { lock: 'AccessExclusiveLock', scans: true } });
  });

  it('lists them as a table', async () => {
    const { stdout } = await runCli(['rules', '-C', place, '--format', 'markdown']);
    expect(stdout).toContain('| `drop-column` | destruction | warning | DROP COLUMN');
    expect(stdout.trim().split('\n')).toHaveLength(RULES.length + 2);
  });

  it('fits a narrow terminal', async () => {
    const { stdout } = await runInTerminal(['rules', '-C', place]);
    const lines = stripVTControlCharacters(stdout).split(/\r?\n/);
    expect(lines).toContain('  warning  drop-column');
    for (const line of lines) expect(line.length).toBeLessThanOrEqual(80);
  });

  it.each([
    [['rules', '--format', 'jsn'], '--format must be `text`, `json` or `markdown`, not `jsn`; did you mean `json`?\n'],
    [['explain', 'drop-table', '--format', 'html'], '--format must be `text` or `markdown`, not `html`.\n'],
  ])('refuses a format that there is not: %j', async (args, message) => {
    expect(await runCli(args)).toEqual({ code: 2, stdout: '', stderr: message });
  });
});

describe('help', () => {
  it.each([
    ['explain', /<rule>.*--format <name>/s],
    ['rules', /-C <dir>.*--preset <value>.*--format <name>/s],
  ])('of %s says what it takes', async (name, flags) => {
    const { code, stdout } = await runCli([name, '--help']);
    expect(code).toBe(0);
    expect(stdout).toMatch(flags);
  });
});
