/** How long a statement took with tables of one size. */
export interface Sample {
  /** Rows of all tables that it works through, together. */
  readonly rows: number;
  /** Each time that it ran; at least one. */
  readonly durationsMs: readonly number[];
}

/** What a statement costs, as two samples tell. */
export interface Fit {
  readonly small: { readonly rows: number; readonly ms: number };
  readonly large: { readonly rows: number; readonly ms: number };
  /** What it takes whatever the size. */
  readonly fixedMs: number;
  /** Milliseconds for one row, as little and as much as the samples' noise allows. */
  readonly perRow: { readonly low: number; readonly likely: number; readonly high: number };
  /** 1 where time grows as rows do, 2 where it grows as their square; above 1 only where it is plain. */
  readonly exponent: number;
}

/** A round trip to the server is never more even than this. */
const FLOOR_MS = 0.3;
/** What a duration that was measured only once may be off by. */
const ONCE = 0.25;
/** Below this, two durations say nothing about a curve. */
const PLAIN_MS = 5;
/** Sorting and caches that overflow make for less than this; a loop in a loop makes for more. */
const PLAIN_EXPONENT = 1.5;

/**
 * Fits a fixed cost and a cost for each row to two samples. Where the second has no more rows, no line goes through them:
 * all cost is fixed then, and `isFlat` tells.
 */
export function fitCost(small: Sample, large: Sample): Fit {
  const [less, more] = [median(small.durationsMs), median(large.durationsMs)];
  const [noiseOfLess, noiseOfMore] = [noise(small.durationsMs), noise(large.durationsMs)];
  const rows = large.rows - small.rows;
  const perRow = (grown: number) => (rows > 0 ? Math.max(0, grown) / rows : 0);
  const likely = perRow(more - less);
  return {
    small: { rows: small.rows, ms: less },
    large: { rows: large.rows, ms: more },
    fixedMs: Math.max(0, Math.min(less - likely * small.rows, more)),
    perRow: {
      low: perRow(more - less - noiseOfLess - noiseOfMore),
      likely,
      high: perRow(more - less + noiseOfLess + noiseOfMore),
    },
    exponent: exponentOf(less + noiseOfLess, more - noiseOfMore, large.rows / small.rows),
  };
}

/** Whether both samples had as many rows, so that nothing is known of how time grows. */
export function isFlat({ small, large }: Fit): boolean {
  return large.rows <= small.rows;
}

/** By how much more the larger sample took than its rows explain, read against the noise. */
function exponentOf(less: number, more: number, times: number): number {
  if (less < PLAIN_MS || more <= less || !Number.isFinite(times) || times <= 1) return 1;
  const exponent = Math.log(more / less) / Math.log(times);
  return exponent > PLAIN_EXPONENT ? exponent : 1;
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? 0;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? 0) + upper) / 2;
}

/** The median distance from the median, which one outlier does not move; more where there is nothing to compare. */
export function noise(values: readonly number[]): number {
  const middle = median(values);
  if (values.length === 1) return FLOOR_MS + ONCE * middle;
  return FLOOR_MS + 1.5 * median(values.map((value) => Math.abs(value - middle)));
}
