import type { Constant } from '../condition.ts';
import { ANCHOR_SECONDS, DAY, FAR_FUTURE_SECONDS, secondsOfInterval, secondsOfMoment } from './clock.ts';
import { decimalUnits, divided, type Rounding } from './decimal.ts';

/** A type whose values lie in a line, each a whole number of units from zero: cents, days, seconds since 1970. */
export interface Axis {
  readonly lowest: bigint;
  readonly highest: bigint;
  /** Where values lie when nothing is asked of them. */
  readonly usual: readonly [bigint, bigint];
  /** Units that are certainly before and after the clock's; absent where the type is no time. */
  readonly clock?: { readonly before: bigint; readonly after: bigint };
  /** SQL of the value at so many units; `units` is SQL of a bigint. */
  value(units: string): string;
  /** SQL of a bigint: the units at or below a value that casts to the type. */
  units(value: string): string;
  read(constant: Exclude<Constant, 'now'>, rounding: Rounding): bigint | undefined;
  /** Units of what may be added to a value: a number, or an interval. */
  readOffset(text: string): bigint | undefined;
}

const WIDEST = 10n ** 18n;
const YEAR = 365n * DAY;

export function integerAxis(sql: string, bytes: 2 | 4 | 8, unsigned = false): Axis {
  const top = bytes === 8 ? WIDEST : 2n ** BigInt(bytes * 8 - 1) - 1n;
  return {
    lowest: unsigned ? 0n : -top,
    highest: top,
    usual: [1n, 10_000n],
    value: (units) => `(${units})::${sql}`,
    units: (value) => `(${value})::bigint`,
    read: ({ text }, rounding) => decimalUnits(text, 0, rounding),
    readOffset: (text) => decimalUnits(text, 0, 'up'),
  };
}

/** Numbers with `scale` digits after the point, below 10^`whole`. */
export function decimalAxis(sql: string, whole: number, scale: number): Axis {
  const top = 10n ** BigInt(Math.max(1, Math.min(whole + scale, 18))) - 1n;
  const one = 10n ** BigInt(Math.max(scale, 0));
  const unit = scale > 0 ? `0.${'0'.repeat(scale - 1)}1` : `1${'0'.repeat(-scale)}`;
  const divide = scale > 0 ? `* ${one}` : `/ ${unit}`;
  return {
    lowest: -top,
    highest: top,
    usual: one > top ? [1n, top] : [one, 10_000n * one],
    value: (units) => `((${units}) * ${unit})::${sql}`,
    units: (value) => `pg_catalog.floor((${value})::numeric ${divide})::bigint`,
    read: ({ text }, rounding) => decimalUnits(text, scale, rounding),
    readOffset: (text) => decimalUnits(text, scale, 'up'),
  };
}

export const dateAxis: Axis = {
  lowest: -719_162n,
  highest: 2_900_000n,
  usual: [ANCHOR_SECONDS / DAY - 730n, ANCHOR_SECONDS / DAY],
  clock: { before: ANCHOR_SECONDS / DAY, after: FAR_FUTURE_SECONDS / DAY },
  value: (units) => `('1970-01-01'::date + (${units})::int)`,
  units: (value) => `((${value})::date - '1970-01-01'::date)::bigint`,
  read: ({ text }, rounding) => daysOf(secondsOfMoment(text), rounding),
  readOffset: (text) => decimalUnits(text, 0, 'up') ?? daysOf(secondsOfInterval(text), 'up'),
};

/** `timestamp` and `timestamptz`, the latter in the session's UTC. */
export function timestampAxis(sql: string): Axis {
  return {
    lowest: -62_135_596_800n,
    highest: 200_000_000_000n,
    usual: [ANCHOR_SECONDS - 2n * YEAR, ANCHOR_SECONDS],
    clock: { before: ANCHOR_SECONDS, after: FAR_FUTURE_SECONDS },
    value: (units) => `('1970-01-01'::timestamp + (${units}) * '1 second'::interval)::${sql}`,
    units: (value) => `pg_catalog.floor(EXTRACT(epoch FROM (${value})::${sql}))::bigint`,
    read: ({ text }) => secondsOfMoment(text),
    readOffset: secondsOfInterval,
  };
}

export function timeAxis(sql: string): Axis {
  return {
    lowest: 0n,
    highest: DAY - 1n,
    usual: [0n, DAY - 1n],
    value: (units) => `('00:00'::time + (${units}) * '1 second'::interval)::${sql}`,
    units: (value) => `pg_catalog.floor(EXTRACT(epoch FROM (${value})::time))::bigint`,
    read: ({ text }) => secondsOfInterval(text),
    readOffset: secondsOfInterval,
  };
}

export function intervalAxis(sql: string): Axis {
  return {
    lowest: -200n * YEAR,
    highest: 200n * YEAR,
    usual: [60n, 30n * DAY],
    value: (units) => `((${units}) * '1 second'::interval)::${sql}`,
    units: (value) => `pg_catalog.floor(EXTRACT(epoch FROM (${value})::interval))::bigint`,
    read: ({ text }) => secondsOfInterval(text),
    readOffset: secondsOfInterval,
  };
}

function daysOf(seconds: bigint | undefined, rounding: Rounding): bigint | undefined {
  return seconds === undefined ? undefined : divided(seconds, DAY, rounding);
}
