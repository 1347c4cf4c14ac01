import { quoteIdentifier } from '../../sql/names.ts';
import { conditionsOf } from './conditions-of.ts';
import { type Derivation, derivationsOf } from './derive.ts';
import type { Generator } from './generators/generator.ts';
import { type Hints, NO_HINTS } from './hints.ts';
import type { PlanRequest } from './plan.ts';
import { type Group, groupConditions, type Scenario } from './scenarios.ts';
import type { SeedColumn } from './schema.ts';
import { mustHaveValue, type Sources } from './sources.ts';
import { mix, saltOf } from './sql.ts';

/** A group of columns, the ways that its rows may go, and what follows from what on each. */
interface Course extends Group {
  /** Name of the draw that chooses between scenarios. */
  readonly draw: string;
  readonly derivations: readonly ReadonlyMap<string, Derivation>[];
}

/** What the conditions on one table mean for each of its columns. */
export class Courses {
  private readonly request: PlanRequest;
  private readonly sources: Sources;
  private readonly courses: readonly Course[];

  constructor(request: PlanRequest, sources: Sources) {
    this.request = request;
    this.sources = sources;
    const possible = (name: string, hints: Hints) => this.isPossible(name, hints);
    const derivable = { free: (name: string) => this.isMade(name), ordered: (name: string) => this.isOrdered(name) };
    this.courses = groupConditions(conditionsOf(request), { possible }).map((group, at) => ({
      ...group,
      draw: `~s${at}`,
      derivations: group.scenarios.map((scenario) => derivationsOf(scenario, derivable)),
    }));
  }

  /** The numbers that choose between scenarios. */
  draws(): readonly (readonly [string, string])[] {
    const { seed, table } = this.request;
    return this.courses
      .filter(({ scenarios }) => scenarios.length > 1)
      .map(({ draw, scenarios }) => {
        const salt = saltOf(seed, table.schema, table.name, draw);
        return [draw, `${mix('g.i', salt)} % ${scenarios.length}`] as const;
      });
  }

  /** SQL that is what `write` says for the scenario that a row goes; once where it is the same for all. */
  perScenario(
    columns: readonly string[],
    write: (scenario: Scenario | undefined, derivations: ReadonlyMap<string, Derivation>) => string,
  ): string {
    const course = this.courseOf(columns);
    if (course === undefined) return write(undefined, new Map());
    const written = course.scenarios.map((scenario, at) => write(scenario, course.derivations[at] ?? new Map()));
    if (new Set(written).size === 1) return written[0] ?? 'NULL';
    const cases = written.map((sql, at) => `WHEN ${at} THEN ${sql}`).join(' ');
    return `CASE ${quoteIdentifier(course.draw)} ${cases} END`;
  }

  hintsFor(name: string, scenario: Scenario | undefined): Hints {
    return this.request.changes.columns.get(name)?.hints ?? scenario?.hints.get(name) ?? NO_HINTS;
  }

  /** The hints of a column that is made in one and the same way in every row; `undefined` for others. */
  onlyHints(name: string): Hints | undefined {
    const course = this.courseOf([name]);
    const isOneWay = course === undefined || (course.scenarios.length === 1 && !course.derivations[0]?.has(name));
    return isOneWay ? this.hintsFor(name, course?.scenarios[0]) : undefined;
  }

  generator(column: SeedColumn, hints: Hints, need: bigint): Generator | undefined {
    return this.request.generators.generator(column, { hints, name: column.name, need });
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

  private isMade(name: string): boolean {
    return this.sources.of.get(name)?.kind === 'made';
  }

  private isOrdered(name: string): boolean {
    const column = this.columnNamed(name);
    return column !== undefined && this.request.generators.axes(column).length > 0;
  }

  private courseOf(names: readonly string[]): Course | undefined {
    return this.courses.find(({ columns }) => names.some((name) => columns.has(name)));
  }

  private columnNamed(name: string): SeedColumn | undefined {
    return this.request.table.columns.find((column) => column.name === name);
  }
}
