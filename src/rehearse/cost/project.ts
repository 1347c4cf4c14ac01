import type { Fit } from './fit.ts';

export interface RangeMs {
  readonly lowMs: number;
  readonly highMs: number;
}

/** Production's size, for one statement. */
export interface ProductionSize {
  /** Rows where each table costs its share, and where the largest costs all. */
  readonly rows: { readonly low: number; readonly high: number };
  /** Bytes that go from and to disk where nothing is cached. */
  readonly bytes: number;
  /** Bytes of a row in production to bytes of a row of made data. */
  readonly width: number;
}

/** Production's machine may be twice as fast as this one, or half as fast. */
export const MACHINES = 2;

/**
 * Throughput of a plain cloud disk, in bytes a second: what an EBS gp3 volume gives unless more is bought
 * (https://docs.aws.amazon.com/ebs/latest/userguide/general-purpose.html).
 */
export const DISK_BYTES_PER_S = 125 * 1_048_576;

/**
 * What a statement takes in production. At least: time grows as rows do, narrower rows cost less, the machine is the
 * faster one. At most: rows are sorted (n log n, as an index build does) or worse where the samples say so, and the
 * machine is the slower one, or all is read from and written to a plain disk, whichever takes longer.
 */
export function project({ fixedMs, perRow, large, exponent }: Fit, { rows, bytes, width }: ProductionSize): RangeMs {
  const low = (fixedMs + perRow.low * rows.low * Math.min(1, width)) / MACHINES;
  const high = (fixedMs + perRow.high * rows.high * growth(rows.high, large.rows, exponent)) * MACHINES;
  const fromDisk = fixedMs + (bytes / DISK_BYTES_PER_S) * 1_000;
  return { lowMs: low, highMs: Math.max(high, fromDisk) };
}

/** How much more each row costs among many rows than it did among the fewer that were measured. */
function growth(rows: number, measured: number, exponent: number): number {
  const sorted = Math.log2(Math.max(2, rows)) / Math.log2(Math.max(2, measured));
  return Math.max(1, sorted, (rows / measured) ** (exponent - 1));
}
