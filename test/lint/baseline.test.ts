import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { ConfigError } from '../../src/core/errors.ts';
import { compareWithBaseline, readBaseline, writeBaseline } from '../../src/lint/baseline.ts';
import { loadGrammar } from '../../src/sql/parse.ts';
import { lintTexts } from './linting.ts';

await loadGrammar();

const BASE = ['CREATE TABLE orders (id bigint PRIMARY KEY, note text);'];
const found = (text: string) => lintTexts(text, { base: BASE, severities: { 'missing-lock-timeout': 'off' } });

function compared(before: string, after: string) {
  const baseline = readBaseline(
    writeBaseline(found(before), () => before),
    'baseline.json',
  );
  const { fresh, known, gone } = compareWithBaseline(found(after), baseline, () => after);
  return {
    fresh: fresh.map(({ ruleId, span }) => `${span.line} ${ruleId}`),
    known: known.map(({ ruleId, span }) => `${span.line} ${ruleId}`),
    gone: gone.map(({ rule }) => rule),
  };
}

describe('a baseline', () => {
  it('knows a finding wherever it moves, and however it is spaced', () => {
    expect(compared('DROP TABLE IF EXISTS orders;', '-- why\n\nDROP  TABLE\n IF EXISTS orders;')).toEqual({
      fresh: [],
      known: ['3 drop-table'],
      gone: [],
    });
  });

  it('does not know another one, nor the second of its kind', () => {
    const drop = 'ALTER TABLE orders DROP COLUMN IF EXISTS note;';
    expect(compared(drop, `${drop}\nDROP TABLE IF EXISTS orders;`).fresh).toEqual(['2 drop-table']);
    const create = 'CREATE INDEX ON orders (note);';
    expect(compared(create, `${create}\n${create}`).fresh).toEqual(['2 blocking-index-build', '2 unnamed-index']);
  });

  it('knows as many of a kind as it recorded', () => {
    const create = 'CREATE INDEX ON orders (note);';
    const twice = `${create}\n${create}`;
    expect(compared(twice, twice).fresh).toEqual([]);
    expect(compared(twice, `${twice}\n${create}`).fresh).toEqual(['3 blocking-index-build', '3 unnamed-index']);
  });

  it('never hides what cannot be read, though somebody wrote it in', () => {
    const text = 'DROP TABEL x;';
    const [finding] = found(text);
    const { path = '', span = { start: 0, end: 0 } } = finding ?? {};
    const what = ['syntax-error', path, '', text.slice(span.start, span.end).trim(), 0].join('\n');
    const fingerprint = createHash('sha256').update(what).digest('hex').slice(0, 16);
    const forged = (rule: string) => ({ version: 1 as const, findings: [{ rule, path, fingerprint }] });
    const { known } = compareWithBaseline([...found(text)], forged('syntax-error'), () => text);
    expect(known).toEqual([]);
    // The fingerprint is right: another rule's would be known by it.
    const renamed = found(text).map((one) => ({ ...one, ruleId: 'drop-table' }));
    const other = createHash('sha256').update(what.replace('syntax-error', 'drop-table')).digest('hex').slice(0, 16);
    const baseline = { version: 1 as const, findings: [{ rule: 'drop-table', path, fingerprint: other }] };
    expect(compareWithBaseline(renamed, baseline, () => text).known).toHaveLength(1);
  });

  it('says what is gone', () => {
    expect(compared('DROP TABLE IF EXISTS orders;', 'SELECT 1;')).toEqual({
      fresh: [],
      known: [],
      gone: ['drop-table'],
    });
  });

  it('never holds what cannot be read', () => {
    expect(compared('DROP TABEL x;', 'DROP TABEL x;')).toEqual({ fresh: ['1 syntax-error'], known: [], gone: [] });
  });

  it.each(['', '{}', '[]', '{"version":2,"findings":[]}', '{"version":1,"findings":[{"rule":1}]}'])(
    'is not made of %s',
    (text) => {
      expect(() => readBaseline(text, 'baseline.json')).toThrow(ConfigError);
    },
  );
});
