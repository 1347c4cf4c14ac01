import { beforeAll, describe, expect, it } from 'vitest';
import { toolById } from '../../src/collect/tools/index.ts';
import { lintAll } from '../../src/lint/lint.ts';
import { NEVER_SILENT } from '../../src/lint/suppressions.ts';
import { RULES } from '../../src/rules/index.ts';
import { loadGrammar, parse } from '../../src/sql/parse.ts';
import { lintHistory } from '../rules/examples.ts';
import { lintTexts, told } from './linting.ts';

beforeAll(loadGrammar);

const BASE = ['CREATE TABLE orders (id bigint PRIMARY KEY, note text, old text);'];
const DROP = 'ALTER TABLE orders DROP COLUMN IF EXISTS note;';
const rules = (text: string, today?: string) =>
  told(lintTexts(text, { base: BASE, ...(today === undefined ? {} : { today }) }), 'missing-lock-timeout');

describe('a suppression', () => {
  it('covers the statement after it', () => {
    expect(rules(`-- pg-rehearsal: allow drop-column because nobody reads it\n\n${DROP}`)).toEqual([]);
    expect(rules(`/* pg-rehearsal: allow drop-column because nobody reads it */ ${DROP}`)).toEqual([]);
  });

  it('covers no other statement, and no other rule', () => {
    const one = '-- pg-rehearsal: allow drop-column because nobody reads it\n';
    expect(rules(`${one}${DROP}\nALTER TABLE orders DROP COLUMN IF EXISTS old;`)).toEqual(['3:20 drop-column']);
    expect(rules(`${one}DROP TABLE IF EXISTS orders;`)).toEqual(['1:1 unused-suppression', '2:1 drop-table']);
  });

  it('covers its own line when it stands behind code', () => {
    expect(rules(`${DROP} -- pg-rehearsal: allow drop-column because nobody reads it`)).toEqual([]);
    const two = `ALTER TABLE orders\n  DROP COLUMN IF EXISTS note, -- pg-rehearsal: allow drop-column because nobody reads it\n  DROP COLUMN IF EXISTS old;`;
    expect(rules(two)).toEqual(['3:3 drop-column']);
  });

  it('covers the next line when it stands in a statement', () => {
    const two = `ALTER TABLE orders\n  -- pg-rehearsal: allow drop-column because nobody reads it\n  DROP COLUMN IF EXISTS note,\n  DROP COLUMN IF EXISTS old;`;
    expect(rules(two)).toEqual(['4:3 drop-column']);
  });

  it('covers the next line of code, over blank lines and other comments', () => {
    const two = `ALTER TABLE orders\n  -- pg-rehearsal: allow drop-column because nobody reads it\n  -- since March\n\n  DROP COLUMN IF EXISTS note,\n  DROP COLUMN IF EXISTS old;`;
    expect(rules(two)).toEqual(['6:3 drop-column']);
  });

  it('covers a statement of several lines from behind its end', () => {
    expect(rules('DROP TABLE\n  IF EXISTS\n  orders; -- pg-rehearsal: allow drop-table because it is empty')).toEqual(
      [],
    );
  });

  it('names several rules', () => {
    const text = `-- pg-rehearsal: allow drop-table, drop-without-if-exists because it is empty\nDROP TABLE orders;`;
    expect(rules(text)).toEqual([]);
  });

  it('covers one of two statements on a line, before or behind', () => {
    const other = 'ALTER TABLE orders DROP COLUMN IF EXISTS old;';
    const comment = 'pg-rehearsal: allow drop-column because nobody reads it';
    expect(rules(`-- ${comment}\n${DROP} ${other}`)).toEqual(['2:67 drop-column']);
    expect(rules(`/* ${comment} */ ${DROP}\n${other}`)).toEqual(['2:20 drop-column']);
    expect(rules(`${DROP} -- ${comment}\n${other}`)).toEqual(['2:20 drop-column']);
  });

  it('may be a block comment of several lines, with stars', () => {
    const text = `/*\n * pg-rehearsal: allow drop-column because nobody\n *   reads it\n */\n${DROP}`;
    expect(rules(text)).toEqual([]);
    expect(allowed(text)).toEqual(['drop-column: nobody reads it']);
  });

  it.each([['\n'], ['\r\n']])('holds inside a DO block, with lines that end in %j', (end) => {
    const block = (...lines: readonly string[]) => rules(['DO $$', 'BEGIN', ...lines, 'END $$;'].join(end));
    const comment = '-- pg-rehearsal: allow drop-column because nobody reads it';
    const other = 'ALTER TABLE orders DROP COLUMN IF EXISTS old;';
    expect(block(`  ${comment}`, '', `  ${DROP}`, `  ${other}`)).toEqual(['6:22 drop-column']);
    expect(block(`  ${DROP} ${comment}`, `  ${other}`)).toEqual(['4:22 drop-column']);
    expect(block(`  ${comment}`, '  ALTER TABLE orders', '    DROP COLUMN IF EXISTS note;')).toEqual([]);
    expect(block(`  ${comment}`, "  EXECUTE format('ALTER TABLE %I DROP COLUMN note', 'orders');")).toEqual([]);
    expect(block(`  ${comment}`, '  NULL;')).toEqual(['3:3 unused-suppression']);
    expect(block(`  ${comment.replace('column', 'colum')}`, '  NULL;')).toEqual(['3:3 unknown-suppression']);
    expect(block(`  ${comment.replace('allow', 'allow-file')}`, '  NULL;')).toEqual(['3:3 unknown-suppression']);
    expect(rules([comment, 'DO $$', 'BEGIN', DROP, other, 'END $$;'].join(end))).toEqual([]);
  });

  it('holds in lines that end with CRLF', () => {
    const comment = '-- pg-rehearsal: allow drop-column because nobody reads it';
    const other = 'ALTER TABLE orders DROP COLUMN IF EXISTS old;';
    expect(rules(`${comment}\r\n${DROP}\r\n${other}\r\n`)).toEqual(['3:20 drop-column']);
    expect(rules(`${DROP} ${comment}\r\n${other}\r\n`)).toEqual(['2:20 drop-column']);
    expect(allowed(`${comment}\r\n${DROP}\r\n`)).toEqual(['drop-column: nobody reads it']);
    expect(rules(`${comment.replace('allow', 'allow-file')}\r\n${DROP}\r\n${other}`)).toEqual([]);
    expect(rules(`${comment} until 2026-01-01\r\n${DROP}`, '2026-11-30')).toEqual([
      '1:1 expired-suppression',
      '2:20 drop-column',
    ]);
  });

  it('covers a down file as it does an up file', () => {
    const text =
      '-- pg-rehearsal: allow blocking-index-build because it is small\nCREATE INDEX IF NOT EXISTS i ON orders (note);';
    const down = (sql: string) => told(lintTexts(sql, { base: BASE, direction: 'down' }), 'missing-lock-timeout');
    expect(down(text)).toEqual([]);
    expect(down(text.replace('build', 'drop'))).toEqual(['1:1 unused-suppression', '2:1 blocking-index-build']);
  });

  it('covers what rules about histories say of the file', async () => {
    const rule = RULES.find(({ id }) => id === 'missing-down-migration');
    if (rule === undefined) throw new Error('no such rule');
    const head = (text: string) => ({
      '1_a.up.sql': 'SELECT 1;',
      '1_a.down.sql': 'SELECT 1;',
      '2_b.up.sql': text,
    });
    const base = { '1_a.up.sql': 'SELECT 1;', '1_a.down.sql': 'SELECT 1;' };
    const found = async (text: string) =>
      (await lintHistory(rule, { base, head: head(text) }, RULES)).map(({ ruleId }) => ruleId);
    const allow = '-- pg-rehearsal: allow-file missing-down-migration because it cannot be undone\n';
    expect(await found('SELECT 1;')).toEqual(['missing-down-migration']);
    expect(await found(`${allow}SELECT 1;`)).toEqual([]);
  });

  it('covers the file when it says so at the top', () => {
    const text = `-- a header\n-- pg-rehearsal: allow-file drop-column because nobody reads them\n${DROP}\nALTER TABLE orders DROP COLUMN IF EXISTS old;`;
    expect(rules(text)).toEqual([]);
    expect(rules(`SELECT 1;\n-- pg-rehearsal: allow-file drop-column because nobody reads them\n${DROP}`)).toEqual([
      '2:1 unknown-suppression',
      '3:20 drop-column',
    ]);
  });

  it('ends on its day', () => {
    const text = `-- pg-rehearsal: allow drop-column until 2026-12-31 because a job still writes it\n${DROP}`;
    expect(rules(text, '2026-12-31')).toEqual([]);
    expect(rules(text, '2027-01-01')).toEqual(['1:1 expired-suppression', '2:20 drop-column']);
    expect(rules(text)).toEqual([]);
    expect(rules(text.replace(' until 2026-12-31', '').replace('it\n', 'it until 2026-12-31\n'), '2027-01-01')).toEqual(
      ['1:1 expired-suppression', '2:20 drop-column'],
    );
  });

  it.each([
    'because it is old until 31.01.2027',
    'because it is old until 2027-1-31',
    'because it is old until 2027-02-30',
    'because it is old until 2027-13-01.',
    'until tomorrow because it is old',
    'until because it is old',
  ])('allows nothing until a day that is none: %s', (rest) => {
    const [problem, ...others] = lintTexts(`-- pg-rehearsal: allow drop-column ${rest}\n${DROP}`, { base: BASE });
    expect(problem?.ruleId).toBe('unknown-suppression');
    expect(problem?.message).toMatch(/^After until stands ‘[^’]*’, which is no day such as 2027-01-31, so nothing/);
    expect(told(others, 'missing-lock-timeout')).toEqual(['2:20 drop-column']);
  });

  it('takes until for a word where no day follows, and a full stop behind a day for one', () => {
    expect(allowed(`-- pg-rehearsal: allow drop-column because we wait until nobody reads it\n${DROP}`)).toEqual([
      'drop-column: we wait until nobody reads it',
    ]);
    const ended = `-- pg-rehearsal: allow drop-column because nobody reads it until 2026-12-31.\n${DROP}`;
    expect(rules(ended, '2026-12-31')).toEqual([]);
    expect(rules(ended, '2027-01-01')).toEqual(['1:1 expired-suppression', '2:20 drop-column']);
  });

  it.each(['pg-rehearsal allow', 'pg_rehearsal: allow', 'pgrehearsal: allow-file', 'PG Rehearsal allow'])(
    'is told apart from what only looks like one: %s',
    (words) => {
      const text = `-- ${words} drop-column because nobody reads it\n${DROP}`;
      expect(rules(text)).toEqual(['1:1 unknown-suppression', '2:20 drop-column']);
      expect(rules(`-- see pg-rehearsal, which may allow drop-column\n${DROP}`)).toEqual(['2:20 drop-column']);
    },
  );

  it('says which of its rules are not needed', () => {
    const text = `-- pg-rehearsal: allow drop-column, drop-table because nobody reads it\n${DROP}`;
    const messages = (sql: string) =>
      lintTexts(sql, { base: BASE })
        .filter(({ ruleId }) => ruleId === 'unused-suppression')
        .map(({ message }) => message);
    expect(messages(text)).toEqual(['Nothing here needs an exception from drop-table. Take it out of the comment.']);
    expect(messages(text.replace(DROP, 'SELECT 1;'))).toEqual([
      'Nothing here needs an exception from drop-column, drop-table. Take the comment out.',
    ]);
    const off = { matches: () => true, severities: { 'drop-table': 'off' } } as const;
    expect(told(lintTexts(text, { base: BASE, overrides: [off] }), 'missing-lock-timeout')).toEqual([]);
  });

  it.each(['', ' because', ' because  ', ' because ...'])('allows nothing without a reason: “%s”', (reason) => {
    expect(rules(`-- pg-rehearsal: allow drop-column${reason}\n${DROP}`)).toEqual([
      '1:1 suppression-without-reason',
      '2:20 drop-column',
    ]);
  });

  it('names the nearest rule when it is misspelt', () => {
    const [finding] = lintTexts('-- pg-rehearsal: allow drop-colum because nobody reads it\nSELECT 1;');
    expect(finding?.message).toContain('The nearest name is drop-column.');
  });

  it('cannot silence what protects applied migrations', () => {
    expect(rules('-- pg-rehearsal: allow-file edited-migration because it is fine\nSELECT 1;')).toEqual([
      '1:1 unknown-suppression',
    ]);
  });

  it.each([...NEVER_SILENT])('cannot silence %s', (rule) => {
    const [problem, ...more] = lintTexts(`-- pg-rehearsal: allow-file ${rule} because it is fine\nSELECT 1;`);
    expect(problem).toMatchObject({
      ruleId: 'unknown-suppression',
      message: `${rule} cannot be allowed in the SQL: change the migration instead.`,
    });
    expect(more).toEqual([]);
    expect(RULES.some(({ id }) => id === rule)).toBe(true);
  });

  it('is not unused where its rule is switched off', () => {
    const text = `-- pg-rehearsal: allow drop-column because nobody reads it\n${DROP}`;
    expect(
      told(lintTexts(text, { base: BASE, severities: { 'drop-column': 'off', 'missing-lock-timeout': 'off' } })),
    ).toEqual([]);
  });

  it('is kept with its reason', () => {
    expect(allowed(`-- pg-rehearsal: allow drop-column because nobody reads it\n${DROP}`)).toEqual([
      'drop-column: nobody reads it',
    ]);
  });
});

/** What comments allow, with the reasons. */
function allowed(text: string): readonly string[] {
  const migration = {
    path: 'a.sql',
    version: '1',
    name: 'a',
    direction: 'up',
    transaction: 'per-migration',
    text,
  } as const;
  const { suppressed } = lintAll({
    tool: toolById('sqlx'),
    added: [{ migration, script: parse(text) }],
    postgresVersion: 17,
    severities: {},
  });
  return suppressed.map(({ suspicion, reason }) => `${suspicion.ruleId}: ${reason}`);
}
