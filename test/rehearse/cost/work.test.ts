import { describe, expect, it } from 'vitest';
import { growsUnseen } from '../../../src/rehearse/cost/work.ts';

describe('growth that only the clock shows', () => {
  it.each<[string, readonly number[], readonly number[], boolean]>([
    ['every run among many rows takes far longer', [2, 3, 2], [60, 50, 70], true],
    ['one run among many does not', [2, 3, 2], [60, 4, 70], false],
    ['one run among few took as long', [2, 55, 2], [60, 50, 70], false],
    ['it is a matter of a few milliseconds', [0.1, 0.1], [15, 15], false],
    ['there is one run, which may have stalled', [2], [60], false],
    ['there is one run, and no stall takes so long', [2], [600], true],
  ])('is believed or not where %s', (_, small, large, grows) => {
    expect(growsUnseen(small, large)).toBe(grows);
  });
});
