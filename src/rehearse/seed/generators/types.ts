import { together } from '../condition.ts';
import { readConditions } from '../conditions.ts';
import { type Hints, NO_HINTS, narrowed } from '../hints.ts';
import type { SeedType, TypeUse } from '../schema.ts';
import { pick, qualify } from '../sql.ts';
import { axesOf } from './axes.ts';
import type { Axis } from './axis.ts';
import { baseGenerator } from './base.ts';
import { arrayGenerator, compositeGenerator, looseRangeGenerator, rangeGenerator } from './containers.ts';
import type { Generator, Wish } from './generator.ts';
import { usualRange } from './looks.ts';
import { axisGenerator } from './span.ts';

/** Types may hold each other; deeper ones are not made up. */
const DEEPEST = 6;

/** A type without the domains over it, and what those ask. */
export interface Undressed {
  readonly use: TypeUse;
  readonly type: SeedType | undefined;
  readonly notNull: boolean;
  readonly checks: readonly string[];
}

/** Makes generators for the types of one schema. */
export class TypeGenerators {
  private readonly types: ReadonlyMap<number, SeedType>;

  constructor(types: ReadonlyMap<number, SeedType>) {
    this.types = types;
  }

  undressed(use: TypeUse): Undressed {
    const type = this.types.get(use.type);
    if (type?.kind !== 'domain' || type.inner === undefined) return { use, type, notNull: false, checks: [] };
    const under = this.undressed(type.inner);
    return { ...under, notNull: under.notNull || type.notNull, checks: [...type.checks, ...under.checks] };
  }

  /** The lines that a type's values lie on, domains aside. */
  axes(use: TypeUse): readonly Axis[] {
    const { type, use: under } = this.undressed(use);
    return type === undefined ? [] : axesOf(type, under);
  }

  /** @returns `undefined` for a type that nothing is known of, or where no value could be what is asked. */
  generator(use: TypeUse, wish: Wish, depth = 0): Generator | undefined {
    const { type, use: under, checks } = this.undressed(use);
    if (type === undefined || depth > DEEPEST) return undefined;
    const hints = depth > 0 && checks.length > 0 ? withDomain(wish.hints, checks) : wish.hints;
    return this.ofType(type, under, { ...wish, hints }, depth);
  }

  private ofType(type: SeedType, use: TypeUse, wish: Wish, depth: number): Generator | undefined {
    const { oneOf } = wish.hints;
    if (oneOf !== undefined) return { size: BigInt(oneOf.length), value: (k) => `${pick(oneOf, k)}::${use.sql}` };
    const inner = (of: TypeUse, wanted: Wish) => this.generator(of, wanted, depth + 1);
    switch (type.kind) {
      case 'enum': {
        const excluded = wish.hints.bounds.flatMap(({ operator, constant }) =>
          operator === '<>' && constant !== 'now' ? [constant.text] : [],
        );
        const labels = type.labels.filter((label) => !excluded.includes(label));
        return labels.length === 0
          ? undefined
          : { size: BigInt(labels.length), value: (k) => `${pick(labels, k)}::${use.sql}` };
      }
      case 'array':
        return type.inner && arrayGenerator({ ...type.inner, modifier: use.modifier }, use.sql, wish, inner);
      case 'composite':
        return compositeGenerator(type, use.sql, wish, inner);
      case 'range':
        return (
          type.inner && (rangeGenerator(type, this.axes(type.inner), wish) ?? looseRangeGenerator(type, wish, inner))
        );
      case 'multirange': {
        const range = type.inner && inner(type.inner, wish);
        return range && { size: range.size, value: (k) => `${qualify(type.schema, type.name)}(${range.value(k)})` };
      }
      default:
        return axisGenerator(axesOf(type, use), wish, usualRange(wish.name)) ?? baseGenerator(type, use, wish);
    }
  }
}

/** Hints with a domain's own conditions: the first alternative of them that goes with the rest. */
function withDomain(hints: Hints, checks: readonly string[]): Hints {
  for (const alternative of together(...checks.map(readConditions))) {
    let joined: Hints | undefined = hints;
    for (const condition of alternative)
      if (condition.column === 'value' && joined !== undefined) joined = narrowed(joined, condition);
    if (joined !== undefined) return joined;
  }
  return hints === NO_HINTS ? NO_HINTS : hints;
}
