import { quoteIdentifier } from '../../sql/names.ts';
import { filtersOf } from './conditions-of.ts';
import { Courses } from './courses.ts';
import { sourcesOf as columnsBehind, derivedValue } from './derive.ts';
import { columnsIn } from './expression.ts';
import { ENDLESS, greatest } from './generators/generator.ts';
import { type Hints, NO_HINTS } from './hints.ts';
import { joinsOf, ROW } from './joins.ts';
import { type Numbering, numberOf, numberSlots, type Slot } from './numbering.ts';
import type { ColumnPlan, PlanRequest, TablePlan } from './plan.ts';
import type { SeedColumn } from './schema.ts';
import { mustHaveValue, type Sources, sourcesOf } from './sources.ts';
import { chance, mix, saltOf } from './sql.ts';

/**
 * Plans one table: what each column's values are made of, so that they satisfy what is known of the table.
 * @throws Unfillable
 */
export function planTable(request: PlanRequest): TablePlan {
  const { table, candidates } = request;
  const sources = sourcesOf(request);
  const courses = new Courses(request, sources);
  const slots = slotsOf(request, sources, courses);
  const { numberings, capacity, unproven } = numberSlots(table.keys, slots, candidates);
  const { draws, joins } = joinsOf(request, sources, courses, numberings);
  const made = table.columns.map((column, at) =>
    new ColumnMaker(request, sources, courses, column, at).make(numberings.get(column.name)),
  );
  return {
    table,
    draws: [...courses.draws(), ...draws, ...made.flatMap((column) => column.draws)],
    joins,
    columns: made.map(({ plan }) => plan),
    filters: filtersOf(request, sources),
    capacity,
    unproven,
  };
}

/** What may be numbered so that rows differ: columns whose values are made in one way, sequences, foreign keys. */
function slotsOf(request: PlanRequest, sources: Sources, courses: Courses): readonly Slot[] {
  const foreign = sources.slots.map((slot): Slot => {
    const columns = slot.gives.map(({ column }) => column);
    const size = slot.shares.length > 0 ? undefined : slot.rows;
    return { id: slot.alias, columns, size, usual: slot.rows, distinct: false, refers: true };
  });
  const own = request.table.columns.flatMap((column): readonly Slot[] => {
    const { kind } = sources.of.get(column.name) ?? {};
    const slot = { id: column.name, columns: [column.name], refers: false };
    const left = request.sequences.get(column.name)?.left;
    if (kind === 'sequence' && left !== undefined) return [{ ...slot, size: left, usual: left, distinct: true }];
    if (kind !== 'made') return [];
    const hints = courses.onlyHints(column.name);
    const usual = courses.generator(column, hints ?? NO_HINTS, 0n)?.size ?? 1n;
    const size = hints === undefined ? undefined : courses.generator(column, hints, request.candidates)?.size;
    return [{ ...slot, size, usual, distinct: false }];
  });
  return [...own, ...foreign];
}

interface Made {
  readonly plan: ColumnPlan;
  readonly draws: readonly (readonly [string, string])[];
}

/** Writes one column's SQL. */
class ColumnMaker {
  private readonly request: PlanRequest;
  private readonly sources: Sources;
  private readonly courses: Courses;
  private readonly column: SeedColumn;
  private readonly hash: string;
  private readonly number: string;

  constructor(request: PlanRequest, sources: Sources, courses: Courses, column: SeedColumn, at: number) {
    this.request = request;
    this.sources = sources;
    this.courses = courses;
    this.column = column;
    this.hash = `~h${at}`;
    this.number = `~n${at}`;
  }

  make(numbering: Numbering | undefined): Made {
    const { column, request } = this;
    const source = this.sources.of.get(column.name) ?? { kind: 'default' };
    switch (source.kind) {
      case 'generated': {
        const known = new Set(request.table.columns.map(({ name }) => name));
        const needs = columnsIn(source.expression).filter((name) => known.has(name));
        return { plan: this.plan(source.expression, needs, false), draws: [] };
      }
      case 'sequence': {
        const { next = 1n, increment = 1n } = request.sequences.get(column.name) ?? {};
        return { plan: this.plan(`${next} + ("~i" - 1) * ${increment}`), draws: [] };
      }
      case 'foreign':
        return {
          plan: this.plan(`${quoteIdentifier(source.slot.alias)}.${quoteIdentifier(source.target)}`),
          draws: [],
        };
      case 'copy':
        return { plan: this.plan(quoteIdentifier(source.of), [source.of]), draws: [] };
      case 'made':
        return this.made(numbering);
      default:
        return { plan: this.plan('NULL', [], source.kind === 'null'), draws: [] };
    }
  }

  private plan(sql: string, needs: readonly string[] = [], inserted = true): ColumnPlan {
    const { use } = this.request.generators.undressed(this.column);
    return { name: this.column.name, sql: `(${sql})::${use.sql}`, needs, inserted };
  }

  private made(numbering: Numbering | undefined): Made {
    const { request, column, courses } = this;
    const { seed, table, candidates } = request;
    const draws: (readonly [string, string])[] = [
      [this.hash, mix('g.i', saltOf(seed, table.schema, table.name, 'column', column.name))],
    ];
    const need = numbering?.kind === 'distinct' ? candidates : 0n;
    if (numbering !== undefined) draws.push([this.number, this.numbered(numbering, need)]);
    const k = quoteIdentifier(numbering === undefined ? this.hash : this.number);
    const needs = new Set<string>();
    const sql = courses.perScenario([column.name], (scenario, derivations) => {
      const hints = courses.hintsFor(column.name, scenario);
      if (hints.isNull === true) return 'NULL';
      const derivation = derivations.get(column.name);
      const wish = { hints, name: column.name, need };
      const derived = derivation && derivedValue(derivation, request.generators.axes(column), wish, k);
      if (derived !== undefined) for (const source of columnsBehind(derivation)) needs.add(source);
      return this.perhapsNull(hints, derived ?? courses.generator(column, hints, need)?.value(k) ?? 'NULL');
    });
    return { plan: this.plan(sql, [...needs]), draws };
  }

  /** Different values are taken at even distances, so that they lie all over where they may lie. */
  private numbered(numbering: Numbering, need: bigint): string {
    const number = numberOf(numbering, ROW);
    if (numbering.kind !== 'distinct') return number;
    const hints = this.courses.onlyHints(this.column.name) ?? NO_HINTS;
    const size = this.courses.generator(this.column, hints, need)?.size ?? 1n;
    return `${number} * ${size < ENDLESS ? greatest(size / this.request.candidates, 1n) : 1n}`;
  }

  private perhapsNull(hints: Hints, value: string): string {
    const nulls = this.request.changes.columns.get(this.column.name)?.nulls;
    if (mustHaveValue(this.request, this.column) || hints.isNull === false || nulls === 'never') return value;
    if (nulls === 'always') return 'NULL';
    return `CASE WHEN ${chance(quoteIdentifier(this.hash), nulls === 'half' ? 2 : 10)} THEN NULL ELSE ${value} END`;
  }
}
