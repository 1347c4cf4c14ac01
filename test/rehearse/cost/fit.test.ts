import { describe, expect, it } from 'vitest';
import { fitCost, isFlat, median, noise } from '../../../src/rehearse/cost/fit.ts';
import { DISK_BYTES_PER_S, project } from '../../../src/rehearse/cost/project.ts';

const sample = (rows: number, ...durationsMs: readonly number[]) => ({ rows, durationsMs });
const size = (rows: number, bytes = 0, width = 1) => ({ rows: { low: rows, high: rows }, bytes, width });

describe('the fit of two samples', () => {
  it('parts what every run costs from what each row costs', () => {
    const { fixedMs, perRow } = fitCost(sample(10_000, 12, 12, 12), sample(100_000, 102, 102, 102));
    expect(fixedMs).toBeCloseTo(2);
    expect(perRow.likely).toBeCloseTo(0.001);
    expect(perRow.low).toBeLessThan(perRow.likely);
    expect(perRow.high).toBeGreaterThan(perRow.likely);
  });

  it('is not moved by one outlier of three', () => {
    const quiet = fitCost(sample(10_000, 12, 12, 13), sample(100_000, 102, 102, 103));
    const noisy = fitCost(sample(10_000, 12, 12, 900), sample(100_000, 102, 900, 102));
    expect(noisy.perRow.likely).toBeCloseTo(quiet.perRow.likely);
    expect(noise([102, 900, 102])).toBe(noise([102, 102, 102]));
  });

  it('trusts a single run less than three that agree', () => {
    const width = ({ perRow }: ReturnType<typeof fitCost>) => perRow.high - perRow.low;
    expect(width(fitCost(sample(10_000, 12), sample(100_000, 102)))).toBeGreaterThan(
      5 * width(fitCost(sample(10_000, 12, 12, 12), sample(100_000, 102, 102, 102))),
    );
  });

  it('says nothing costs less than nothing, where the larger took less', () => {
    const { perRow, fixedMs } = fitCost(sample(10_000, 3, 3), sample(100_000, 2, 2));
    expect(perRow.low).toBe(0);
    expect(perRow.likely).toBe(0);
    expect(fixedMs).toBeGreaterThanOrEqual(0);
  });

  it('sees a square, and does not take a line for one', () => {
    expect(fitCost(sample(1_000, 10, 10, 10), sample(10_000, 1_000, 1_000, 1_000)).exponent).toBeCloseTo(2, 0);
    expect(fitCost(sample(1_000, 10, 10, 10), sample(10_000, 104, 104, 104)).exponent).toBe(1);
  });

  it('knows when there is no line, since the table was no larger', () => {
    const flat = fitCost(sample(5, 2), sample(5, 9));
    expect(isFlat(flat)).toBe(true);
    expect(flat.perRow).toEqual({ low: 0, likely: 0, high: 0 });
    expect(isFlat(fitCost(sample(5, 2), sample(6, 9)))).toBe(false);
  });

  it('takes the middle of an even number', () => {
    expect([median([3, 1, 2]), median([4, 1, 2, 3])]).toEqual([2, 2.5]);
  });
});

describe('production, from a fit', () => {
  const fit = fitCost(sample(10_000, 12, 12, 12), sample(100_000, 102, 102, 102));

  it('is a range around the line, for machines of half and of twice the speed', () => {
    const { lowMs, highMs } = project(fit, size(48_000_000));
    expect(lowMs).toBeGreaterThan(0.9 * 24_000);
    expect(lowMs).toBeLessThan(24_000);
    // Twice the line, and half as much again for sorting.
    expect(highMs).toBeGreaterThan(2 * 48_000 * 1.4);
    expect(highMs).toBeLessThan(2 * 48_000 * 1.7);
  });

  it('does not stretch the line where production is no larger than what was measured', () => {
    const { lowMs, highMs } = project(fit, size(50_000));
    expect(lowMs).toBeGreaterThan(20);
    expect(highMs).toBeLessThan(110);
  });

  it('is no faster at most than a plain disk', () => {
    const { lowMs, highMs } = project(fit, size(48_000_000, 500 * DISK_BYTES_PER_S));
    expect(highMs).toBeCloseTo(fit.fixedMs + 500_000);
    expect(lowMs).toBe(project(fit, size(48_000_000)).lowMs);
  });

  it('costs less at least where rows are narrower, and not more where they are wider', () => {
    const usual = project(fit, size(48_000_000)).lowMs;
    expect(project(fit, size(48_000_000, 0, 0.5)).lowMs).toBeLessThan(0.6 * usual);
    expect(project(fit, size(48_000_000, 0, 9)).lowMs).toBe(usual);
  });

  it('goes on growing as a square does', () => {
    const square = fitCost(sample(1_000, 10, 10, 10), sample(10_000, 1_000, 1_000, 1_000));
    expect(project(square, size(1_000_000)).highMs).toBeGreaterThan(1_000 * 100 ** 1.9);
    expect(project(fit, size(1_000_000)).highMs).toBeLessThan(2 * 1_000 * 1.4);
  });
});
