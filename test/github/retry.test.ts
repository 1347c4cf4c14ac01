import { describe, expect, it } from 'vitest';
import { isRateLimit, waitBefore } from '../../src/github/retry.ts';

const NOW = Date.UTC(2026, 0, 1);
const failure = (status: number, headers = {}, message = '') => ({ status, headers, message });

describe('waiting before another try', () => {
  it.each([
    ['a server error', failure(502), 1, 500],
    ['the second server error', failure(503), 2, 1000],
    ['the third', failure(500), 3, 2000],
    ['a 429 with its wait', failure(429, { 'retry-after': '7' }), 1, 7000],
    ['a 429 without', failure(429), 1, 60_000],
    [
      'a used-up limit',
      failure(403, { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': NOW / 1000 + 20 }),
      1,
      20_000,
    ],
    [
      'a reset that has passed',
      failure(403, { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': NOW / 1000 - 9 }),
      1,
      0,
    ],
    ['a secondary limit', failure(403, {}, 'You have exceeded a secondary rate limit'), 1, 60_000],
  ])('after %s', (_, failed, attempt, expected) => {
    expect(waitBefore(failed, attempt, 0, NOW)).toBe(expected);
  });

  it.each([
    ['a missing right', failure(403, {}, 'Resource not accessible by integration'), 1, 0],
    ['not found', failure(404), 1, 0],
    ['a refused body', failure(422), 1, 0],
    ['the fourth server error', failure(502), 4, 0],
    ['a wait beyond the bound', failure(429, { 'retry-after': '3600' }), 1, 0],
    ['waits that add up beyond the bound', failure(429, { 'retry-after': '50' }), 2, 50_000],
  ])('not after %s', (_, failed, attempt, waited) => {
    expect(waitBefore(failed, attempt, waited, NOW)).toBeUndefined();
  });

  it('tells a limit from a missing right, though both are 403', () => {
    expect(isRateLimit(failure(403, { 'x-ratelimit-remaining': '0' }))).toBe(true);
    expect(isRateLimit(failure(403, { 'x-ratelimit-remaining': '4999' }, 'Resource not accessible'))).toBe(false);
    expect(isRateLimit(failure(502, { 'retry-after': '1' }))).toBe(false);
  });
});
