// What a benchmark gives: a figure, the limit that it must keep, and what it was made from.

export interface Measurement {
  readonly name: string;
  readonly value: number;
  /** The figure may be at most this. */
  readonly limit: number;
  readonly detail?: string;
}

/** One time over another of the same run: seconds differ from machine to machine, ratios hardly. */
export function ratio(name: string, ours: number, theirs: number, limit: number): Measurement {
  return { name, value: ours / theirs, limit, detail: `${ours.toFixed(1)} ms to ${theirs.toFixed(1)} ms` };
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? Number.NaN) + upper) / 2;
}
