import type { SeedKey } from './schema.ts';
import { mix } from './sql.ts';

/** A thing that is numbered as one: a column, or the columns of a foreign key. */
export interface Slot {
  readonly id: string;
  /** Columns that tell its values apart, all together. */
  readonly columns: readonly string[];
  /** How many different values it can have; `undefined` where that is not known, so that nothing can be promised. */
  readonly size: bigint | undefined;
  /** How many it has when nothing is asked of it. */
  readonly usual: bigint;
  /** Whether it is different in every row anyway, as a sequence is. */
  readonly distinct: boolean;
  /** Whether rows refer to others by it: those read better when they repeat. */
  readonly refers: boolean;
}

/** How a slot's number follows from a row's number; at random where it has no numbering. */
export type Numbering =
  | { readonly kind: 'distinct' }
  /** One digit of the row's number, where several slots together make it. */
  | { readonly kind: 'digit'; readonly divisor: bigint; readonly size: bigint; readonly salt: number };

export interface NumberingPlan {
  readonly numberings: ReadonlyMap<string, Numbering>;
  /** Rows that keys leave room for. */
  readonly capacity: bigint;
  /** Keys that the numbers do not satisfy by themselves, so that rows may be passed over. */
  readonly unproven: readonly SeedKey[];
}

/** Where there is room, so many rows refer to the same one: a tenant with one customer would show little. */
const REPEATED = 10n;

/** The greatest bigint; PostgreSQL reads what is greater as numeric. */
const GREATEST = 2n ** 63n - 1n;

/** Numbers slots so that no two rows agree in a key, as far as that can be had by counting. */
export function numberSlots(keys: readonly SeedKey[], slots: readonly Slot[], wanted: bigint): NumberingPlan {
  const numberings = new Map<string, Numbering>();
  const unproven: SeedKey[] = [];
  let capacity = wanted;
  const limit = (rows: bigint) => {
    if (rows < capacity) capacity = rows;
  };
  for (const { distinct, size } of slots) if (distinct && size !== undefined) limit(size);
  const byWidth = [...keys].sort((a, b) => a.columns.length - b.columns.length || (a.name < b.name ? -1 : 1));
  for (const key of byWidth) {
    const inside = slots.filter(({ columns }) => columns.every((column) => key.columns.includes(column)));
    const isWhole = inside.flatMap(({ columns }) => columns).length === key.columns.length;
    const isDistinct = ({ id, distinct }: Slot) => distinct || numberings.get(id)?.kind === 'distinct';
    if (key.plain && inside.some(isDistinct)) continue;
    const numbered = key.plain && isWhole ? numbersOf(inside, numberings, wanted) : undefined;
    if (numbered !== undefined) {
      for (const [id, numbering] of numbered.numberings) numberings.set(id, numbering);
      limit(numbered.capacity);
      continue;
    }
    unproven.push(key);
    const [only] = inside;
    const isEnough = (only?.size ?? 0n) >= wanted || (only?.refers === true && !key.partial);
    const suits = inside.length === 1 && only !== undefined && isWhole && isEnough;
    if (suits && only.size !== undefined && !numberings.has(only.id)) numberings.set(only.id, { kind: 'distinct' });
  }
  return { numberings, capacity, unproven };
}

/** One slot that differs in every row, or several whose numbers together do; nothing where one is taken already. */
function numbersOf(
  slots: readonly Slot[],
  taken: ReadonlyMap<string, Numbering>,
  wanted: bigint,
): { readonly numberings: ReadonlyMap<string, Numbering>; readonly capacity: bigint } | undefined {
  const free = slots.filter(({ id, size }) => !taken.has(id) && size !== undefined);
  const areAllFree = free.length === slots.length && slots.length > 0;
  const room = free.reduce((product, { usual }) => product * usual, 1n);
  const roomiest = free.find(({ refers, size }) => !refers && (size ?? 0n) >= wanted);
  const single = slots.length === 1 ? free[0] : areAllFree && room >= wanted ? undefined : roomiest;
  if (single?.size !== undefined)
    return { numberings: new Map([[single.id, { kind: 'distinct' }]]), capacity: single.size };
  if (!areAllFree || slots.length === 1) return undefined;
  const numberings = new Map<string, Numbering>();
  let product = 1n;
  let spare = wanted > 0n ? room / wanted : 1n;
  [...free]
    .sort((a, b) => Number(b.usual - a.usual))
    .forEach(({ id, usual, refers }, at) => {
      const by = refers && spare > 1n ? (spare < REPEATED ? spare : REPEATED) : 1n;
      spare /= by;
      const size = ceiling(usual, by);
      numberings.set(id, { kind: 'digit', divisor: product, size, salt: at });
      product *= size;
    });
  return { numberings, capacity: product };
}

function ceiling(number: bigint, by: bigint): bigint {
  return (number + by - 1n) / by;
}

/**
 * SQL of a slot's number. A digit is shifted by what the digits before it are, which keeps combinations different and
 * lets few rows already be spread over all values.
 * @param row SQL of the row's number, from 0.
 */
export function numberOf(numbering: Numbering, row: string): string {
  if (numbering.kind === 'distinct') return row;
  const { divisor, size, salt } = numbering;
  if (divisor === 1n) return `(${row} % ${size})`;
  // The digits before it tell all rows apart, and no bigint could be divided by so much.
  if (divisor > GREATEST) return `(${mix(row, salt)} % ${size})`;
  return `((${row} / ${divisor} + ${mix(`${row} % ${divisor}`, salt)} % ${size}) % ${size})`;
}
