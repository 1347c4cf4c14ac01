import { describe, expect, it } from 'vitest';
import { loadGrammar } from '../../src/sql/parse.ts';
import { lintTexts } from './linting.ts';

await loadGrammar();

const BASE = [
  `CREATE TABLE orders (id bigint PRIMARY KEY);
CREATE UNLOGGED TABLE cache (id bigint PRIMARY KEY) USING heap TABLESPACE fast;`,
];

/** How often maintenance-rewrite speaks of a text, by what the earlier migrations say. */
function rewrites(text: string, ...base: readonly string[]): number {
  const found = lintTexts(text, { base: [...BASE, ...base] });
  return found.filter(({ ruleId }) => ruleId === 'maintenance-rewrite').length;
}

describe('a table that is set to what it is already', () => {
  it.each([
    ['ALTER TABLE orders SET LOGGED;', 'ALTER TABLE orders SET UNLOGGED;'],
    ['ALTER TABLE cache SET UNLOGGED;', 'ALTER TABLE cache SET LOGGED;'],
    ['ALTER TABLE cache SET TABLESPACE fast;', 'ALTER TABLE cache SET TABLESPACE slow;'],
    ['ALTER TABLE cache SET ACCESS METHOD heap;', 'ALTER TABLE cache SET ACCESS METHOD columnar;'],
  ])('is not written anew: %s', (same, other) => {
    expect([rewrites(same), rewrites(other)]).toEqual([0, 1]);
  });

  it.each([
    // The server's settings say where it is, and nobody here knows them.
    ['ALTER TABLE orders SET TABLESPACE pg_default;'],
    ['ALTER TABLE orders SET ACCESS METHOD heap;'],
    ['ALTER TABLE cache SET ACCESS METHOD DEFAULT;'],
    ['ALTER TABLE unknown SET LOGGED;'],
  ])('may be written anew where that is not known: %s', (text) => {
    expect(rewrites(text)).toBe(1);
  });

  it.each([
    ['ALTER TABLE orders SET UNLOGGED;'],
    ['ALTER TABLE orders SET TABLESPACE fast;'],
    ['ALTER TABLE orders SET ACCESS METHOD columnar;'],
  ])('by what an earlier migration set: %s', (text) => {
    expect([rewrites(text), rewrites(text, text)]).toEqual([1, 0]);
    expect(rewrites(text, `BEGIN;\n${text}\nROLLBACK;`)).toBe(1);
  });

  it('is not said to do work under other locks', () => {
    const held = (text: string) =>
      lintTexts(`ALTER TABLE cache ADD COLUMN IF NOT EXISTS c int;\n${text}`, { base: BASE })
        .filter(({ ruleId }) => ruleId === 'lock-held-across-statements')
        .map(({ span }) => span.line);
    expect(held('ALTER TABLE orders SET LOGGED;')).toEqual([]);
    expect(held('ALTER TABLE orders SET UNLOGGED;')).toEqual([2]);
  });
});
