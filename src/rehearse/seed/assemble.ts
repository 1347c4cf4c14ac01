import { quoteIdentifier } from '../../sql/names.ts';
import { conditionsOf, filtersOf } from './conditions-of.ts';
import { sourcesOf as columnsBehind, type Derivation, derivationsOf, derivedValue } from './derive.ts';
import { columnsIn } from './expression.ts';
import { type ForeignSlot, joinSlot, skewed, sometimesNull } from './foreign.ts';
import { ENDLESS, greatest } from './generators/generator.ts';
import { type Hints, NO_HINTS } from './hints.ts';
import { type Numbering, type NumberingPlan, numberOf, numberSlots, type Slot } from './numbering.ts';
import type { ColumnPlan, PlanRequest, TablePlan } from './plan.ts';
import { type Group, groupConditions, type Scenario } from './scenarios.ts';
import type { SeedColumn } from './schema.ts';
import { mustHaveValue, type Source, type Sources, sourcesOf } from './sources.ts';
import { chance, mix, saltOf } from './sql.ts';

const ROW = '(g.i - 1)';

/**
 * Plans one table: what each column's values are made of, so that they satisfy what is known of the table.
 * @throws Unfillable
 */
export function planTable(request: PlanRequest): TablePlan {
  const sources = sourcesOf(request);
  return new Assembly(request, sources).plan();
}

/** The ways that rows of one group of columns may go. */
interface Course extends Group {
  /** Name of the draw that chooses between scenarios. */
  readonly draw: string;
  readonly derivations: readonly ReadonlyMap<string, Derivation>[];
}

class Assembly {
  private readonly request: PlanRequest;
  private readonly sources: Sources;
  private readonly courses: readonly Course[];
  private readonly draws: (readonly [string, string])[] = [];

  constructor(request: PlanRequest, sources: Sources) {
    this.request = request;
    this.sources = sources;
    const groups = groupConditions(conditionsOf(request), { possible: (name, hints) => this.isPossible(name, hints) });
    this.courses = groups.map((group, at) => ({
      ...group,
      draw: `~s${at}`,
      derivations: group.scenarios.map((scenario) => derivationsOf(scenario, this.derivable())),
    }));
  }

  plan(): TablePlan {
    const { table, candidates } = this.request;
    for (const { draw, scenarios } of this.courses)
      if (scenarios.length > 1) this.draws.push([draw, `${mix('g.i', this.salt(draw))} % ${scenarios.length}`]);
    const numbering = numberSlots(table.keys, this.slots(), candidates);
    const joins = this.joins(numbering);
    const columns = table.columns.map((column, at) => this.column(column, at, numbering));
    const filters = filtersOf(this.request, this.sources);
    const { capacity, unproven } = numbering;
    return { table, draws: this.draws, joins, columns, filters, capacity, unproven };
  }

  private isPossible(name: string, hints: Hints): boolean {
    const column = this.columnNamed(name);
    if (column === undefined) return true;
    const source = this.sources.of.get(name)?.kind;
    if (hints.isNull === true)
      return !mustHaveValue(this.request, column) && source !== 'sequence' && source !== 'copy';
    if (hints.isNull === false && source === 'null') return false;
    return source !== 'made' || this.generator(column, hints, 0n) !== undefined;
  }

  private derivable() {
    const isMade = (name: string) => this.sources.of.get(name)?.kind === 'made';
    const isOrdered = (name: string) => {
      const column = this.columnNamed(name);
      return column !== undefined && this.request.generators.axes(column).length > 0;
    };
    return { free: isMade, ordered: isOrdered };
  }

  /** What may be numbered so that rows differ: columns whose values are made in one way, sequences, foreign keys. */
  private slots(): readonly Slot[] {
    const foreign = this.sources.slots.map((slot): Slot => {
      const columns = slot.gives.map(({ column }) => column);
      const size = slot.shares.length > 0 ? undefined : slot.rows;
      return { id: slot.alias, columns, size, usual: slot.rows, distinct: false, refers: true };
    });
    const own = this.request.table.columns.flatMap((column): readonly Slot[] => {
      const { kind } = this.sources.of.get(column.name) ?? {};
      const slot = { id: column.name, columns: [column.name], refers: false };
      const left = this.request.sequences.get(column.name)?.left;
      if (kind === 'sequence' && left !== undefined) return [{ ...slot, size: left, usual: left, distinct: true }];
      return kind === 'made' ? [{ ...slot, ...this.sizesOf(column), distinct: false }] : [];
    });
    return [...own, ...foreign];
  }

  private sizesOf(column: SeedColumn): { readonly size: bigint | undefined; readonly usual: bigint } {
    const course = this.courseOf(column.name);
    const isOneWay =
      course === undefined || (course.scenarios.length === 1 && !course.derivations[0]?.has(column.name));
    const hints = this.hintsFor(column, course?.scenarios[0]);
    const usual = this.generator(column, hints, 0n)?.size ?? 1n;
    const most = this.generator(column, hints, this.request.candidates)?.size;
    return { size: isOneWay ? most : undefined, usual };
  }

  private joins(numbering: NumberingPlan): readonly string[] {
    const { tables, sample } = this.request;
    const sources = new Map<string, string>();
    return this.sources.slots.flatMap((slot) => {
      const target = tables.get(slot.key.target);
      if (target === undefined) return [];
      const hash = `~h${slot.alias.slice(1)}`;
      this.draws.push([hash, mix('g.i', this.salt('foreign key', slot.key.name))]);
      const rows = sample === undefined || sample > slot.rows ? slot.rows : sample;
      const index = this.indexOf(slot, numbering.numberings.get(slot.alias), hash, rows);
      const wish = { index, hash: quoted(hash), sources, ...(sample === undefined ? {} : { most: rows }) };
      const join = joinSlot(slot, target, wish);
      for (const { column, target: name } of slot.gives) sources.set(column, `${quoted(slot.alias)}.${quoted(name)}`);
      return [join];
    });
  }

  /** Which row a row takes, or NULL for none: as its scenario asks, and else for one row in ten where it may. */
  private indexOf(slot: ForeignSlot, numbering: Numbering | undefined, hash: string, rows: bigint): string {
    const draw = `~n${slot.alias.slice(1)}`;
    if (numbering !== undefined) this.draws.push([draw, numberOf(numbering, ROW)]);
    const numbered = rows < slot.rows ? `${quoted(draw)} % ${rows}` : quoted(draw);
    const index = numbering === undefined ? skewed(quoted(hash), rows) : numbered;
    const columns = slot.gives.flatMap(({ column }) => this.columnNamed(column) ?? []);
    const isOptional =
      columns.every((column) => !mustHaveValue(this.request, column)) && !(slot.key.full && slot.shares.length > 0);
    const perhaps = isOptional ? sometimesNull(index, quoted(hash)) : index;
    const course = this.courses.find((each) => columns.some(({ name }) => each.columns.has(name)));
    return this.perScenario(course, (scenario) => {
      const asked = columns.map((column) => this.hintsFor(column, scenario).isNull ?? this.nullsAsked(column));
      if (!isOptional || asked.includes(false)) return index;
      return asked.includes(true) ? 'NULL' : perhaps;
    });
  }

  private column(column: SeedColumn, at: number, { numberings }: NumberingPlan): ColumnPlan {
    const source: Source = this.sources.of.get(column.name) ?? { kind: 'default' };
    const typed = (sql: string) => `(${sql})::${this.request.generators.undressed(column).use.sql}`;
    const plan = (sql: string, needs: readonly string[] = []): ColumnPlan => {
      const inserted = source.kind !== 'generated' && source.kind !== 'default';
      return { name: column.name, sql: typed(sql), needs, inserted };
    };
    switch (source.kind) {
      case 'generated':
        return plan(
          source.expression,
          columnsIn(source.expression).filter((name) => this.columnNamed(name) !== undefined),
        );
      case 'sequence': {
        const { next = 1n, increment = 1n } = this.request.sequences.get(column.name) ?? {};
        return plan(`${next} + ("~i" - 1) * ${increment}`);
      }
      case 'foreign':
        return plan(`${quoted(source.slot.alias)}.${quoted(source.target)}`);
      case 'copy':
        return plan(quoted(source.of), [source.of]);
      case 'made':
        return this.made(column, at, numberings.get(column.name), plan);
      default:
        return plan('NULL');
    }
  }

  private made(
    column: SeedColumn,
    at: number,
    numbering: Numbering | undefined,
    plan: (sql: string, needs?: readonly string[]) => ColumnPlan,
  ): ColumnPlan {
    const [hash, number] = [`~h${at}`, `~n${at}`];
    this.draws.push([hash, mix('g.i', this.salt('column', column.name))]);
    const need = numbering?.kind === 'distinct' ? this.request.candidates : 0n;
    if (numbering !== undefined) this.draws.push([number, this.numbered(column, numbering, need)]);
    const k = quoted(numbering === undefined ? hash : number);
    const course = this.courseOf(column.name);
    const needs = new Set<string>();
    const sql = this.perScenario(course, (scenario, which) => {
      const hints = this.hintsFor(column, scenario);
      if (hints.isNull === true) return 'NULL';
      const derivation = course?.derivations[which]?.get(column.name);
      const wish = { hints, name: column.name, need };
      const derived = derivation && derivedValue(derivation, this.request.generators.axes(column), wish, k);
      if (derived !== undefined) for (const source of columnsBehind(derivation)) needs.add(source);
      const value = derived ?? this.generator(column, hints, need)?.value(k) ?? 'NULL';
      return this.perhapsNull(column, hints, value, quoted(hash));
    });
    return plan(sql, [...needs]);
  }

  private numbered(column: SeedColumn, numbering: Numbering, need: bigint): string {
    const number = numberOf(numbering, ROW);
    if (numbering.kind !== 'distinct') return number;
    const hints = this.hintsFor(column, this.courseOf(column.name)?.scenarios[0]);
    const size = this.generator(column, hints, need)?.size ?? 1n;
    const stride = size < ENDLESS ? greatest(size / this.request.candidates, 1n) : 1n;
    return `${number} * ${stride}`;
  }

  private perhapsNull(column: SeedColumn, hints: Hints, value: string, hash: string): string {
    const nulls = this.request.changes.columns.get(column.name)?.nulls;
    if (mustHaveValue(this.request, column) || hints.isNull === false || nulls === 'never') return value;
    if (nulls === 'always') return 'NULL';
    return `CASE WHEN ${chance(hash, nulls === 'half' ? 2 : 10)} THEN NULL ELSE ${value} END`;
  }

  private perScenario(
    course: Course | undefined,
    write: (scenario: Scenario | undefined, at: number) => string,
  ): string {
    if (course === undefined) return write(undefined, 0);
    const written = course.scenarios.map(write);
    if (new Set(written).size === 1) return written[0] ?? 'NULL';
    return `CASE ${quoted(course.draw)} ${written.map((sql, at) => `WHEN ${at} THEN ${sql}`).join(' ')} END`;
  }

  private hintsFor(column: SeedColumn, scenario: Scenario | undefined): Hints {
    return this.request.changes.columns.get(column.name)?.hints ?? scenario?.hints.get(column.name) ?? NO_HINTS;
  }

  private nullsAsked(column: SeedColumn): boolean | undefined {
    const nulls = this.request.changes.columns.get(column.name)?.nulls;
    return nulls === 'always' ? true : nulls === 'never' ? false : undefined;
  }

  private generator(column: SeedColumn, hints: Hints, need: bigint) {
    return this.request.generators.generator(column, { hints, name: column.name, need });
  }

  private courseOf(name: string): Course | undefined {
    return this.courses.find(({ columns }) => columns.has(name));
  }

  private columnNamed(name: string): SeedColumn | undefined {
    return this.request.table.columns.find((column) => column.name === name);
  }

  private salt(...purpose: readonly string[]): bigint {
    const { seed, table } = this.request;
    return saltOf(seed, table.schema, table.name, ...purpose);
  }
}

function quoted(name: string): string {
  return quoteIdentifier(name);
}
