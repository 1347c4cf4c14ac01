import { describe, expect, it } from 'vitest';
import { nearest } from '../../src/config/nearest.ts';

const NAMES = ['tool', 'fail-on', 'fixtures', 'engine', 'postgres-version', 'postgres-image'];

describe('nearest', () => {
  it.each([
    ['fail_on', 'fail-on'],
    ['FAIL ON', 'fail-on'],
    ['fixture', 'fixtures'],
    ['egnine', 'engine'],
    ['tolo', 'tool'],
    ['postgres-verison', 'postgres-version'],
  ])('takes %s for %s', (typed, meant) => {
    expect(nearest(typed, NAMES)).toBe(meant);
  });

  it.each(['database', 'x', '', 'image'])('takes %j for nothing', (typed) => {
    expect(nearest(typed, NAMES)).toBeUndefined();
  });
});
