import { type Alternatives, type Condition, sampled } from './condition.ts';
import { type Hints, NO_HINTS, narrowed } from './hints.ts';

export type Relation = Extract<Condition, { readonly kind: 'relation' }>;
export type Computed = Extract<Condition, { readonly kind: 'computed' }>;

/** One consistent way to satisfy a group of conditions. */
export interface Scenario {
  readonly hints: ReadonlyMap<string, Hints>;
  readonly relations: readonly Relation[];
  readonly computed: readonly Computed[];
}

/** Columns that conditions tie together, and the ways to satisfy those; each row goes one of them. */
export interface Group {
  readonly columns: ReadonlySet<string>;
  readonly scenarios: readonly Scenario[];
}

/** What conditions meet with. */
export interface Facts {
  /** Whether a column can be what the hints ask for. */
  possible(column: string, hints: Hints): boolean;
}

/** Sorts conditions into groups that have no column in common, and finds each group's scenarios. */
export function groupConditions(all: readonly Alternatives[], facts: Facts): readonly Group[] {
  const groups: { columns: Set<string>; members: Alternatives[] }[] = [];
  for (const alternatives of all) {
    const columns = new Set(alternatives.flat().flatMap(columnsOf));
    if (columns.size === 0) continue;
    const joined = { columns, members: [alternatives] };
    for (const group of groups.filter((other) => [...other.columns].some((column) => columns.has(column)))) {
      for (const column of group.columns) joined.columns.add(column);
      joined.members.unshift(...group.members);
      groups.splice(groups.indexOf(group), 1);
    }
    groups.push(joined);
  }
  return groups.map(({ columns, members }) => ({ columns, scenarios: scenariosOf(members, facts) }));
}

/** Joins conditions one by one and drops at once what cannot be; a condition that goes with none is left to the test of rows. */
function scenariosOf(members: readonly Alternatives[], facts: Facts): readonly Scenario[] {
  let joined: readonly Scenario[] = [{ hints: new Map(), relations: [], computed: [] }];
  for (const alternatives of [...members].sort((a, b) => a.length - b.length)) {
    const next = joined.flatMap((scenario) =>
      alternatives.flatMap((conditions) => extended(scenario, conditions, facts) ?? []),
    );
    if (next.length > 0) joined = sampled(next);
  }
  return joined;
}

function extended(scenario: Scenario, conditions: readonly Condition[], facts: Facts): Scenario | undefined {
  const hints = new Map(scenario.hints);
  for (const condition of conditions) {
    const before = hints.get(condition.column) ?? NO_HINTS;
    const after = narrowed(before, condition);
    if (after === undefined) return undefined;
    if (after !== before && !facts.possible(condition.column, after)) return undefined;
    hints.set(condition.column, after);
  }
  const relations = conditions.filter((condition) => condition.kind === 'relation');
  const computed = conditions.filter((condition) => condition.kind === 'computed');
  return { hints, relations: [...scenario.relations, ...relations], computed: [...scenario.computed, ...computed] };
}

function columnsOf(condition: Condition): readonly string[] {
  if (condition.kind === 'relation') return [condition.column, condition.other];
  if (condition.kind === 'computed') return [condition.column, ...condition.from];
  return [condition.column];
}

/** The conditions of a domain, which speak of `VALUE`, as conditions on a column of it. */
export function about(column: string, alternatives: Alternatives): Alternatives {
  return alternatives.map((conditions) =>
    conditions.flatMap((condition) => (condition.column === 'value' ? [{ ...condition, column } as Condition] : [])),
  );
}
