import { quoteIdentifier } from '../../sql/names.ts';
import type { Courses } from './courses.ts';
import { type ForeignSlot, joinSlot, skewed, sometimesNull } from './foreign.ts';
import { type Numbering, numberOf } from './numbering.ts';
import type { PlanRequest } from './plan.ts';
import { mustHaveValue, type Sources } from './sources.ts';
import { mix, saltOf } from './sql.ts';

/** SQL of a row's number from 0, where the draws are made. */
export const ROW = '(g.i - 1)';

export interface Joins {
  readonly draws: readonly (readonly [string, string])[];
  readonly joins: readonly string[];
}

/** The joins that give each row the rows that it refers to, and the numbers that choose them. */
export function joinsOf(
  request: PlanRequest,
  { slots }: Sources,
  courses: Courses,
  numberings: ReadonlyMap<string, Numbering>,
): Joins {
  const { tables, table, sample, seed } = request;
  const draws: (readonly [string, string])[] = [];
  const given = new Map<string, string>();
  const joins = slots.flatMap((slot) => {
    const target = tables.get(slot.key.target);
    if (target === undefined) return [];
    const hash = `~h${slot.alias.slice(1)}`;
    draws.push([hash, mix('g.i', saltOf(seed, table.schema, table.name, 'foreign key', slot.key.name))]);
    const numbering = numberings.get(slot.alias);
    const number = `~n${slot.alias.slice(1)}`;
    if (numbering !== undefined) draws.push([number, numberOf(numbering, ROW)]);
    const rows = sample === undefined || sample > slot.rows ? slot.rows : sample;
    const numbered = `${quoteIdentifier(number)}${rows < slot.rows ? ` % ${rows}` : ''}`;
    const chosen = numbering === undefined ? skewed(quoteIdentifier(hash), rows) : numbered;
    const index = indexOf(request, slot, courses, chosen, quoteIdentifier(hash));
    const most = sample === undefined ? {} : { most: rows };
    const join = joinSlot(slot, target, { index, hash: quoteIdentifier(hash), sources: given, ...most });
    for (const { column, target: name } of slot.gives)
      given.set(column, `${quoteIdentifier(slot.alias)}.${quoteIdentifier(name)}`);
    return [join];
  });
  return { draws, joins };
}

/** Which row a row takes, or NULL for none: as its scenario asks, and else for one row in ten where it may. */
function indexOf(request: PlanRequest, slot: ForeignSlot, courses: Courses, chosen: string, hash: string): string {
  const names = slot.gives.map(({ column }) => column);
  const isNeeded = request.table.columns.some(
    (column) => names.includes(column.name) && mustHaveValue(request, column),
  );
  if (isNeeded || (slot.key.full && slot.shares.length > 0)) return chosen;
  return courses.perScenario(names, (scenario) => {
    const asked = names.map((name) => courses.hintsFor(name, scenario).isNull ?? nullsAsked(request, name));
    if (asked.includes(false)) return chosen;
    return asked.includes(true) ? 'NULL' : sometimesNull(chosen, hash);
  });
}

function nullsAsked({ changes }: PlanRequest, name: string): boolean | undefined {
  const nulls = changes.columns.get(name)?.nulls;
  return nulls === 'always' ? true : nulls === 'never' ? false : undefined;
}
