import type { Hints } from '../hints.ts';

/** Makes values of one type from numbers, in SQL. */
export interface Generator {
  /** How many different values `k` = 0, 1, 2 … gives before they repeat. */
  readonly size: bigint;
  /** SQL of the `k`-th value. `k` is SQL of a bigint from 0 to 2^63 - 1; large ones wrap round. */
  value(k: string): string;
}

/** What the values are for. */
export interface Wish {
  readonly hints: Hints;
  /** Of the column or field: `email`, `price` … lets values look like what they stand for. */
  readonly name: string;
  /** How many different values there should be, where they must differ; 0n where they need not. */
  readonly need: bigint;
}

/** As good as without end. */
export const ENDLESS = 2n ** 62n;

export function least(a: bigint, b: bigint): bigint {
  return a < b ? a : b;
}

export function greatest(a: bigint, b: bigint): bigint {
  return a > b ? a : b;
}

/** A generator of one value, again and again. */
export function always(sql: string): Generator {
  return { size: 1n, value: () => sql };
}
