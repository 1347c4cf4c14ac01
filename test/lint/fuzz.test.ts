import { describe, expect, it } from 'vitest';
import { RULES } from '../../src/rules/index.ts';
import { loadGrammar, parse } from '../../src/sql/parse.ts';
import { lintTexts } from './linting.ts';

await loadGrammar();

const SEEDS = RULES.flatMap((rule) =>
  rule.on === 'history' || rule.on === 'elsewhere' ? [] : [...rule.examples.bad, ...rule.examples.good].flat(),
);

/** Numbers from 0 to 1 that are the same on every run (mulberry32). */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** What must hold of any text: findings inside it, in order, with sentences; or a syntax error; never an exception. */
function expectSound(text: string): void {
  const found = lintTexts(text);
  for (const { span, message, ruleId } of found) {
    expect(span.start, ruleId).toBeGreaterThanOrEqual(0);
    expect(span.end, ruleId).toBeLessThanOrEqual(text.length);
    expect(span.line).toBeGreaterThanOrEqual(1);
    expect(message, ruleId).toMatch(/\S\.$/);
    expect(message, ruleId).not.toMatch(/undefined|\[object/);
    expect(message.length, ruleId).toBeLessThanOrEqual(1_000);
  }
  expect(parse(text).error === undefined).toBe(!found.some(({ ruleId }) => ruleId === 'syntax-error'));
}

describe('any text', () => {
  it('of arbitrary bytes is a finding or passes', () => {
    const random = generator(1);
    for (let round = 0; round < 1_000; round += 1) {
      const length = Math.floor(random() * 60);
      expectSound(Buffer.from(Array.from({ length }, () => Math.floor(random() * 256))).toString('utf8'));
    }
  });

  it('of UTF-16 with halves of surrogate pairs is a finding or passes', () => {
    const random = generator(2);
    for (let round = 0; round < 500; round += 1) {
      const units = Array.from({ length: 30 }, () =>
        random() < 0.5 ? 0xd800 + Math.floor(random() * 0x800) : 32 + Math.floor(random() * 90),
      );
      expectSound(`SELECT '${String.fromCharCode(...units).replaceAll("'", '')}'`);
    }
  });

  it('that was SQL before something was cut out, doubled or swapped is a finding or passes', () => {
    const random = generator(3);
    const at = (text: string) => Math.floor(random() * (text.length + 1));
    for (let round = 0; round < 2_000; round += 1) {
      const seed = SEEDS[Math.floor(random() * SEEDS.length)] ?? '';
      const [from, to] = [at(seed), at(seed)].sort((a, b) => a - b) as [number, number];
      const other = SEEDS[Math.floor(random() * SEEDS.length)] ?? '';
      const mutants = [
        seed.slice(0, from) + seed.slice(to),
        seed.slice(0, to) + seed.slice(from),
        seed.slice(0, from) + other.slice(at(other)),
        `${seed};\n${other}`,
      ];
      expectSound(mutants[Math.floor(random() * mutants.length)] ?? '');
    }
  });
});

describe('deep and long texts', () => {
  it('leave the grammar as it was', () => {
    for (let round = 0; round < 20; round += 1) {
      expect(parse(`SELECT ${'1 + '.repeat(100_000)}1`).error?.message).toMatch(/nested too deeply/);
      expect(parse('SELECT 1; SELECT 2').statements.length).toBe(2);
    }
  });

  it.each([
    ['parentheses', `SELECT ${'('.repeat(50_000)}1${')'.repeat(50_000)}`],
    ['parentheses that do not close', `SELECT ${'('.repeat(200_000)}`],
    ['operators', `SELECT ${'1 + '.repeat(100_000)}1`],
    ['negations', `SELECT ${'NOT '.repeat(50_000)}true`],
    ['conditions', `DELETE FROM a WHERE ${'b = 1 AND '.repeat(5_000)}true`],
    ['sub-selects', `SELECT ${'(SELECT '.repeat(3_000)}1${')'.repeat(3_000)}`],
    ['comments', `${'/*'.repeat(100_000)}${'*/'.repeat(100_000)} SELECT 1`],
    ['blocks', `DO $$ ${'BEGIN '.repeat(500)} NULL; ${'END; '.repeat(500)} $$`],
    ['comments that do not close', '/*'.repeat(100_000)],
    ['comments of many bytes', `${'/* é🐘 '.repeat(200)}${'*/'.repeat(200)} SELECT nonsense FROM WHERE`],
    ['operators without operands', `SELECT 1 ${'/+'.repeat(50_000)} 2`],
    ['quotes', `SELECT ${"'a' ".repeat(50_000)}`],
    ['arrays', `SELECT ${'ARRAY['.repeat(5_000)}1${']'.repeat(5_000)}`],
  ])('of nested %s are a finding or pass', (_, text) => {
    expectSound(text);
  });

  it('of 10 MB in one statement pass, within bounds of memory', () => {
    const values = Array.from({ length: 200_000 }, (_, at) => `(${at}, 'a text of some length for row ${at}')`).join(
      ',\n',
    );
    const text = `INSERT INTO orders (id, note) VALUES\n${values}\nON CONFLICT DO NOTHING;`;
    expect(text.length).toBeGreaterThan(9_000_000);
    const before = process.memoryUsage().rss;
    expect(lintTexts(text)).toEqual([]);
    expect((process.memoryUsage().rss - before) / 1e6).toBeLessThan(1_500);
  });

  it('of 10,000 statements are gone through once each', () => {
    const text = Array.from(
      { length: 10_000 },
      (_, at) => `INSERT INTO orders VALUES (${at}) ON CONFLICT DO NOTHING;`,
    ).join('\n');
    expect(lintTexts(text)).toEqual([]);
    const creates = Array.from({ length: 2_000 }, (_, at) => `CREATE TABLE t${at} (id int);`).join('\n');
    expect(lintTexts(creates).length).toBe(2_000);
  });
});
