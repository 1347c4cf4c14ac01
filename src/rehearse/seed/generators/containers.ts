import { NO_HINTS } from '../hints.ts';
import type { SeedType, TypeUse } from '../schema.ts';
import { mix, qualify } from '../sql.ts';
import type { Axis } from './axis.ts';
import { ENDLESS, type Generator, greatest, least, type Wish } from './generator.ts';
import { axisAndSpan } from './span.ts';

/** Makes a generator of another type: of an element, a field. */
export type MakeInner = (use: TypeUse, wish: Wish) => Generator | undefined;

const MOST_WRITTEN_OUT = 8;
const MOST_ELEMENTS = 24;

/** Arrays of none to three elements, or of as many as conditions ask for. */
export function arrayGenerator(inner: TypeUse, sql: string, wish: Wish, make: MakeInner): Generator | undefined {
  const { hints, name, need } = wish;
  const ofElement = { ...NO_HINTS, ...(hints.elements && { oneOf: hints.elements }) };
  const element = make(inner, { hints: ofElement, name: name.replace(/s$/, ''), need: 0n });
  if (element === undefined) return undefined;
  const low = Math.max(hints.shortest ?? 0, need > 0n ? 1 : 0);
  const high = Math.max(low, Math.min(hints.longest ?? 3, low + 3));
  if (high === 0) return { size: 1n, value: () => `'{}'::${sql}` };
  const count = (k: string) => `(${low} + (${mix(k, 9)} % ${high - low + 1}))::int`;
  const first = make(inner, { hints: ofElement, name, need }) ?? element;
  if (high > MOST_WRITTEN_OUT) {
    const each = element.value('e.k');
    const numbers = (k: string) => `SELECT ${mix(k, 's.n')} AS k FROM generate_series(1, ${count(k)}) AS s(n)`;
    return { size: ENDLESS, value: (k) => `(SELECT array_agg(${each}) FROM (${numbers(k)}) AS e)::${sql}` };
  }
  if (need > first.size) return everyArray(first, lengthFor(need, first.size, low, hints.longest), sql);
  return {
    size: low > 0 ? first.size : 1n,
    value: (k) => {
      const elements = Array.from({ length: high }, (_, at) => (at === 0 ? first.value(k) : element.value(mix(k, at))));
      return `((ARRAY[${elements.join(', ')}]::${sql})[1:${count(k)}])`;
    },
  };
}

/** The least length that gives enough arrays, where it may be had. */
function lengthFor(need: bigint, elements: bigint, low: number, longest = MOST_ELEMENTS): number {
  let length = Math.max(low, 1);
  while (length < longest && elements ** BigInt(length) < need) length += 1;
  return length;
}

/** All arrays of one length: where few different elements must make many different arrays. */
function everyArray(element: Generator, length: number, sql: string): Generator {
  const divisors = Array.from({ length }, (_, at) => element.size ** BigInt(at));
  return {
    size: least(element.size ** BigInt(length), ENDLESS),
    value: (k) => `(ARRAY[${divisors.map((divisor) => element.value(`(${k}) / ${divisor}`)).join(', ')}]::${sql})`,
  };
}

/** `ROW(…)`: as many different ones as its most varied field has. */
export function compositeGenerator(
  { fields }: SeedType,
  sql: string,
  wish: Wish,
  make: MakeInner,
): Generator | undefined {
  const made = fields.map((field) => ({
    field,
    generator: make(field, { hints: NO_HINTS, name: field.name, need: wish.need }),
  }));
  const values = made.map(
    ({ field, generator }) =>
      (k: string) =>
        generator === undefined ? 'NULL' : `${generator.value(k)}::${field.sql}`,
  );
  const sizes = made.map(({ generator }) => generator?.size ?? 1n);
  return {
    size: sizes.reduce(greatest, 1n),
    value: (k) => `ROW(${values.map((value) => value(k)).join(', ')})::${sql}`,
  };
}

/** Ranges of a type that is no line: between two of its values, whichever is the lower one. */
export function looseRangeGenerator(
  { schema, name, inner }: SeedType,
  wish: Wish,
  makeInner: MakeInner,
): Generator | undefined {
  const bound = inner && makeInner(inner, { ...wish, hints: NO_HINTS });
  if (bound === undefined || inner === undefined) return undefined;
  const make = qualify(schema, name);
  const value = (k: string) => {
    const [a, b] = [k, mix(k, 4)].map((number) => `${bound.value(number)}::${inner.sql}`);
    return `${make}(least(${a}, ${b}), greatest(${a}, ${b}), '[]')`;
  };
  return { size: bound.size, value };
}

/**
 * Ranges that lie in cells of their subtype's line, so that ranges of different numbers never overlap: an exclusion
 * constraint is satisfied as a key is.
 */
export function rangeGenerator({ schema, name }: SeedType, axes: readonly Axis[], wish: Wish): Generator | undefined {
  const found = axisAndSpan(axes, { ...wish, hints: NO_HINTS, need: wish.need * 4n });
  if (found === undefined) return undefined;
  const { axis, span } = found;
  const width = span.high - span.low + 1n;
  const cells = least(greatest(wish.need, 500n), greatest(width / 4n, 1n));
  const cell = greatest(width / cells, 2n);
  const make = qualify(schema, name);
  const start = (k: string) => `${span.low} + (${k}) % ${cells} * ${cell}`;
  const length = (k: string) => `1 + ${mix(k, 3)} % ${greatest(cell - 1n, 1n)}`;
  return {
    size: cells,
    value: (k) => `${make}(${axis.value(start(k))}, ${axis.value(`${start(k)} + ${length(k)}`)})`,
  };
}
