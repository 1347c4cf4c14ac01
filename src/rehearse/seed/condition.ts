/** A constant in a condition, as its text. `now` stands for the clock: `now()`, `CURRENT_DATE` and the like. */
export type Constant = { readonly text: string } | 'now';

export type Comparison = '<' | '<=' | '>' | '>=' | '=' | '<>';

/** One thing that a condition asks of a row. */
export type Condition =
  | { readonly kind: 'compare'; readonly column: string; readonly operator: Comparison; readonly constant: Constant }
  | { readonly kind: 'one of'; readonly column: string; readonly constants: readonly string[] }
  | { readonly kind: 'null'; readonly column: string; readonly isNull: boolean }
  | { readonly kind: 'like'; readonly column: string; readonly pattern: string }
  | { readonly kind: 'regex'; readonly column: string; readonly pattern: string }
  /** Length of a text, of a bytea, or number of an array's elements. */
  | { readonly kind: 'length'; readonly column: string; readonly operator: Comparison; readonly length: number }
  /** The value is what this function makes of it: `lower`, `upper`, `btrim` … */
  | { readonly kind: 'form'; readonly column: string; readonly form: string }
  /** `jsonb_typeof`. */
  | { readonly kind: 'json type'; readonly column: string; readonly type: string }
  /** The object has this key, with one of these texts where any are given. */
  | { readonly kind: 'json key'; readonly column: string; readonly key: string; readonly texts: readonly string[] }
  /** An array's elements are all among these. */
  | { readonly kind: 'elements'; readonly column: string; readonly texts: readonly string[] }
  /** `column operator other + offset`; the offset is a number or an interval. */
  | {
      readonly kind: 'relation';
      readonly column: string;
      readonly operator: Comparison;
      readonly other: string;
      readonly offset?: string;
    }
  /** The value is an expression over other columns. */
  | {
      readonly kind: 'computed';
      readonly column: string;
      readonly expression: string;
      readonly from: readonly string[];
    };

/** A condition as alternatives, each of them conditions that hold together. What could not be read is left out. */
export type Alternatives = readonly (readonly Condition[])[];

const OPPOSITE = { '<': '>=', '<=': '>', '>': '<=', '>=': '<', '=': '<>', '<>': '=' } as const;
const MIRRORED = { '<': '>', '<=': '>=', '>': '<', '>=': '<=', '=': '=', '<>': '<>' } as const;

export function opposite(operator: Comparison): Comparison {
  return OPPOSITE[operator];
}

/** The operator with its sides exchanged. */
export function mirrored(operator: Comparison): Comparison {
  return MIRRORED[operator];
}

export function isComparison(operator: string): operator is Comparison {
  return operator in OPPOSITE;
}

/** Alternatives kept of one condition, and of conditions together: partitions by day are hundreds. */
const MOST_ALTERNATIVES = 64;

/** Keeps an even sample where there are too many. */
export function sampled<T>(items: readonly T[], most: number = MOST_ALTERNATIVES): readonly T[] {
  if (items.length <= most) return items;
  return Array.from({ length: most }, (_, index) => items[Math.floor((index * items.length) / most)]).filter(
    (item): item is T => item !== undefined,
  );
}

/** Either of several conditions. */
export function either(...all: readonly Alternatives[]): Alternatives {
  return sampled(all.flat());
}

/** All of several conditions: each alternative of one with each of the others. */
export function together(...all: readonly Alternatives[]): Alternatives {
  return all.reduce<Alternatives>(
    (joined, next) => sampled(joined.flatMap((left) => next.map((right) => [...left, ...right]))),
    [[]],
  );
}
