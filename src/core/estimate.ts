import type { LockMode } from './locks.ts';

/** A lock of the change that keeps reads or writes out of a table in use. */
export interface BlockingLock {
  readonly path: string;
  /** The statement that takes it. */
  readonly statementIndex: number;
  /** `schema.name` of the table, as it was called before the change. */
  readonly relation: string;
  readonly mode: LockMode;
  /** "reads and writes" or "writes". */
  readonly blocks: string;
}

/** For how long a table will be blocked in production: from the statement that takes the lock to its transaction's end. */
export interface KnownCost extends BlockingLock {
  readonly lowMs: number;
  readonly highMs: number;
  /** Whether the time grows with the table; otherwise it is a moment, whatever the size. */
  readonly grows: boolean;
  /** How the range was got, as a sentence without a full stop. Names in it are in backticks. */
  readonly how: string;
}

/** Why nothing can be said, as a clause: `unknown size: …`. */
export interface UnknownCost extends BlockingLock {
  readonly unknown: string;
}

export type CostEstimate = KnownCost | UnknownCost;

/** What the change will cost in production, and what it may. */
export interface Costs {
  readonly estimates: readonly CostEstimate[];
  /** For how long a table may be blocked, in milliseconds. */
  readonly budgetMs: number;
}

/** The middle of a range whose ends are factors apart: as likely too high as too low. */
export function likelyMs({ lowMs, highMs }: Pick<KnownCost, 'lowMs' | 'highMs'>): number {
  return Math.sqrt(lowMs * highMs);
}

/** "a moment, whatever the size", "0.2 to 1.5 s", "40 s to 4 min" or "unknown: …". */
export function costInWords(estimate: CostEstimate): string {
  if ('unknown' in estimate) return `unknown: ${estimate.unknown}`;
  if (!estimate.grows) return 'a moment, whatever the size';
  return rangeInWords(estimate.lowMs, estimate.highMs);
}

const UNITS = [
  { name: 'h', ms: 3_600_000 },
  { name: 'min', ms: 60_000 },
  { name: 's', ms: 1_000 },
  { name: 'ms', ms: 1 },
] as const;

/** A range of milliseconds in units that people read: "12 to 40 ms", "0.9 to 3 s", "50 s to 3 min". */
export function rangeInWords(lowMs: number, highMs: number): string {
  const [low, high] = [inUnit(lowMs), inUnit(highMs)];
  if (low.text === high.text && low.unit === high.unit) return `about ${low.text} ${low.unit}`;
  return low.unit === high.unit
    ? `${low.text} to ${high.text} ${high.unit}`
    : `${low.text} ${low.unit} to ${high.text} ${high.unit}`;
}

/** "0.4 ms", "12 ms", "3.2 s", "4 min". */
export function durationInWords(milliseconds: number): string {
  const { text, unit } = inUnit(milliseconds);
  return `${text} ${unit}`;
}

/** One digit behind the point below ten, none above: an estimate has no more. */
function inUnit(milliseconds: number): { readonly text: string; readonly unit: string } {
  const unit = UNITS.find(({ ms }) => milliseconds >= ms) ?? { name: 'ms', ms: 1 };
  const value = Math.max(0.1, milliseconds / unit.ms);
  return { text: value < 9.95 ? String(Math.round(value * 10) / 10) : String(Math.round(value)), unit: unit.name };
}
