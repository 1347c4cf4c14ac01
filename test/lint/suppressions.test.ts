import { beforeAll, describe, expect, it } from 'vitest';
import { toolById } from '../../src/collect/tools/index.ts';
import { lintAll } from '../../src/lint/lint.ts';
import { NEVER_SILENT } from '../../src/lint/suppressions.ts';
import { RULES } from '../../src/rules/index.ts';
import { loadGrammar, parse } from '../../src/sql/parse.ts';
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

  it('covers a statement of several lines from behind its end', () => {
    expect(rules('DROP TABLE\n  IF EXISTS\n  orders; -- pg-rehearsal: allow drop-table because it is empty')).toEqual(
      [],
    );
  });

  it('names several rules', () => {
    const text = `-- pg-rehearsal: allow drop-table, drop-without-if-exists because it is empty\nDROP TABLE orders;`;
    expect(rules(text)).toEqual([]);
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
    const text = `-- pg-rehearsal: allow drop-column because nobody reads it\n${DROP}`;
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
    expect(suppressed.map(({ suspicion, reason }) => `${suspicion.ruleId}: ${reason}`)).toEqual([
      'drop-column: nobody reads it',
    ]);
  });
});
