import { quoteIdentifier } from '../../sql/names.ts';
import { type Comparison, mirrored } from './condition.ts';
import type { Axis } from './generators/axis.ts';
import type { Wish } from './generators/generator.ts';
import { axisAndSpan } from './generators/span.ts';
import type { Computed, Relation, Scenario } from './scenarios.ts';

/** How a column's value follows from other columns, as seen from that column. */
export interface Derivation {
  readonly relations: readonly Relation[];
  readonly computed?: Computed;
}

/** What deriving needs to know of columns. */
export interface Derivable {
  /** Whether its values are ours to choose. */
  free(column: string): boolean;
  /** Whether its type has a line of values, so that it can lie before or after another. */
  ordered(column: string): boolean;
}

/**
 * Decides for each relation which side follows from the other, the greater one where both can, and leaves out what
 * would go round in a circle.
 */
export function derivationsOf(scenario: Scenario, derivable: Derivable): ReadonlyMap<string, Derivation> {
  const found = new Map<string, Derivation>();
  const follows = (column: string, from: string): boolean =>
    column === from || sourcesOf(found.get(column)).some((source) => follows(source, from));
  for (const computed of scenario.computed) {
    const { column, from } = computed;
    if (!derivable.free(column) || found.has(column) || from.some((source) => follows(source, column))) continue;
    found.set(column, { relations: [], computed });
  }
  for (const relation of scenario.relations) {
    if (relation.operator === '<>') continue;
    const sides = [relation, reversed(relation)].sort((a, b) => Number(looksDown(b)) - Number(looksDown(a)));
    const chosen = sides.find((side) => isUsable(side) && !follows(side.other, side.column));
    if (chosen === undefined) continue;
    found.set(chosen.column, { relations: [...(found.get(chosen.column)?.relations ?? []), chosen] });
  }
  return found;

  function isUsable({ column, operator }: Relation): boolean {
    const isFixed = scenario.hints.get(column)?.oneOf !== undefined || found.get(column)?.computed !== undefined;
    return !isFixed && derivable.free(column) && (operator === '=' || derivable.ordered(column));
  }
}

/** Whether the column is the greater of the two. */
function looksDown({ operator }: Relation): boolean {
  return operator === '>' || operator === '>=';
}

/** The relation seen from its other side. */
function reversed({ kind, column, operator, other, offset }: Relation): Relation {
  const back = offset === undefined ? {} : { offset: offset.startsWith('-') ? offset.slice(1) : `-${offset}` };
  return { kind, column: other, operator: mirrored(operator), other: column, ...back };
}

export function sourcesOf(derivation: Derivation | undefined): readonly string[] {
  if (derivation === undefined) return [];
  return derivation.computed?.from ?? derivation.relations.map(({ other }) => other);
}

/** SQL of a value between what the related columns allow; `k` chooses. Columns that are NULL allow anything. */
export function derivedValue(derivation: Derivation, axes: readonly Axis[], wish: Wish, k: string): string | undefined {
  if (derivation.computed !== undefined) return derivation.computed.expression;
  const same = derivation.relations.find(({ operator }) => operator === '=');
  if (same !== undefined && same.offset === undefined) return quoteIdentifier(same.other);
  const found = axisAndSpan(axes, wish);
  if (found === undefined) return undefined;
  const { axis, span } = found;
  const width = span.high - span.low > 30n * 86_400n ? 30n * 86_400n : span.high - span.low + 1n;
  const limits = (operators: readonly Comparison[]) =>
    derivation.relations
      .filter(({ operator }) => operators.includes(operator))
      .map((relation) => limitOf(relation, axis));
  const lows = limits(['>', '>=', '=']);
  const highs = limits(['<', '<=', '=']);
  const high = [...highs, ...(span.highIsHard ? [String(span.high)] : [])];
  const low = [...lows, ...(span.lowIsHard || lows.length === 0 ? [String(span.low)] : [])];
  const top = high.length === 0 ? undefined : `least(${high.join(', ')})`;
  const bottom = `coalesce(greatest(${low.join(', ')}), ${span.low})`;
  const from = top === undefined ? bottom : `coalesce(least(${bottom}, ${top}), ${bottom})`;
  const to = top === undefined ? `${from} + ${width}` : `coalesce(${top}, ${from} + ${width})`;
  return axis.value(`${from} + (${k}) % (greatest((${to}) - (${from}), 0) + 1)`);
}

function limitOf({ operator, other, offset }: Relation, axis: Axis): string {
  const added =
    (offset === undefined ? 0n : (axis.readOffset(offset) ?? 0n)) +
    (operator === '>' ? 1n : operator === '<' ? -1n : 0n);
  return `${axis.units(quoteIdentifier(other))} + ${added}`;
}
