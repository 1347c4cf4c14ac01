import { describe, expect, it } from 'vitest';
import { costInWords, durationInWords, likelyMs, rangeInWords } from '../../../src/core/estimate.ts';

const lock = {
  path: '2.sql',
  statementIndex: 0,
  relation: 'public.orders',
  mode: 'ShareLock',
  blocks: 'writes',
} as const;

describe('times in words', () => {
  it.each([
    [0.04, '0.1 ms'],
    [0.44, '0.4 ms'],
    [12.4, '12 ms'],
    [9.96, '10 ms'],
    [1_500, '1.5 s'],
    [90_000, '1.5 min'],
    [7_200_000, '2 h'],
  ])('%f', (milliseconds, words) => {
    expect(durationInWords(milliseconds)).toBe(words);
  });

  it.each([
    [1_200, 8_000, '1.2 to 8 s'],
    [40_000, 240_000, '40 s to 4 min'],
    [11_900, 12_100, 'about 12 s'],
  ])('from %f to %f', (low, high, words) => {
    expect(rangeInWords(low, high)).toBe(words);
  });

  it('of an estimate', () => {
    const known = { ...lock, lowMs: 1_000, highMs: 4_000, grows: true, how: 'so' };
    expect(costInWords(known)).toBe('1 to 4 s');
    expect(likelyMs(known)).toBe(2_000);
    expect(costInWords({ ...known, grows: false })).toBe('a moment, whatever the size');
    expect(costInWords({ ...lock, unknown: 'unknown size' })).toBe('unknown: unknown size');
  });
});
