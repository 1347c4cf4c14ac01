import { planTable } from './assemble.ts';
import { alternativesFor, changesForError } from './changes.ts';
import {
  type Changes,
  type ColumnChange,
  type Filter,
  NO_CHANGES,
  type PlanRequest,
  type TablePlan,
  Unfillable,
} from './plan.ts';
import { type Probe, probe } from './probe.ts';
import type { Runner } from './runner.ts';

const PROBED_ROWS = 1_000n;
/** Where the first rows all fail, so many are tried before giving up. */
const PROBED_LAST = 50_000n;
const TRIED_ROWS = 200n;
/** Share of rows that is good enough to throw the others out. */
const ENOUGH = 0.1;
const MOST_ROUNDS = 6;
const MOST_TRIES = 240;
/** Ways to make all columns of a condition alike that are tried before one is tried by itself. */
const MOST_ALIKE = 20;
/** The score of rows that cannot even be made. */
const IMPOSSIBLE = -1;
/** Less than this is chance. */
const LEAST_GAIN = 0.004;

/** A plan whose rows pass their conditions, and how many of them do. */
export interface Refined {
  readonly changes: Changes;
  /** Share of rows that pass, above 0. */
  readonly passing: number;
}

/**
 * Looks for a way to make rows that pass: where too few do, the condition that stops most is taken, and its columns are
 * made in other ways until more pass. A bounded number of small questions.
 * @throws Unfillable where no row passes, naming the condition.
 */
export async function refine(runner: Runner, request: PlanRequest): Promise<Refined> {
  const sampling = { ...request, sample: PROBED_ROWS };
  const first = planTable(sampling);
  let best: Trial = { changes: NO_CHANGES, plan: first, ...(await probe(runner, first, PROBED_ROWS)) };
  const budget = { tries: MOST_TRIES };
  for (let round = 0; round < MOST_ROUNDS && best.passing < ENOUGH && budget.tries > 0; round += 1) {
    const better = await improved(runner, sampling, best, budget);
    if (better === undefined) break;
    best = better;
  }
  if (best.passing > 0) return { changes: best.changes, passing: best.passing };
  const last = await probe(runner, best.plan, PROBED_LAST);
  if (last.passing > 0) return { changes: best.changes, passing: last.passing };
  throw new Unfillable(whyNone(best.plan, last));
}

interface Trial extends Probe {
  readonly changes: Changes;
  readonly plan: TablePlan;
}

/** The best that comes of one change: to all columns of the condition alike, or to one of them. */
async function improved(
  runner: Runner,
  request: PlanRequest,
  current: Trial,
  budget: { tries: number },
): Promise<Trial | undefined> {
  const worst = indexOfLeast(current.shares);
  const filter = current.plan.filters[worst];
  let best: Trial | undefined;
  const score = (trial: Trial) =>
    trial.error === undefined ? trial.passing * 10 + (trial.shares[worst] ?? 0) : IMPOSSIBLE;
  const tried = current.error === undefined ? changesFor(request, filter, current.changes) : changesForError(request);
  for (const changes of tried) {
    if (budget.tries <= 0 || (best?.passing ?? 0) > 0.5) break;
    budget.tries -= 1;
    const plan = planTable({ ...request, changes });
    const trial = { changes, plan, ...(await probe(runner, plan, TRIED_ROWS)) };
    if (score(trial) > score(best ?? current) + LEAST_GAIN) best = trial;
  }
  return best;
}

function* changesFor(request: PlanRequest, filter: Filter | undefined, changes: Changes): Iterable<Changes> {
  if (filter === undefined) return;
  const columns = request.table.columns.filter(({ name }) => filter.columns.includes(name));
  const alternatives = columns.map((column) => alternativesFor(request, column, filter));
  const areAlike = columns.length > 1 && columns.every(({ sql }) => sql === columns[0]?.sql);
  for (const [at, change] of (areAlike ? (alternatives[0] ?? []) : []).entries()) {
    if (at >= MOST_ALIKE) break;
    yield columns.reduce((changed, { name }) => withChange(changed, name, change), changes);
  }
  for (const [at, { name }] of columns.entries())
    for (const change of alternatives[at] ?? []) yield withChange(changes, name, change);
}

function withChange(changes: Changes, name: string, change: ColumnChange): Changes {
  return { columns: new Map(changes.columns).set(name, { ...changes.columns.get(name), ...change }) };
}

function indexOfLeast(shares: readonly number[]): number {
  return shares.reduce((least, share, at) => (share < (shares[least] ?? 1) ? at : least), 0);
}

function whyNone({ filters }: TablePlan, { shares, error }: Probe): string {
  if (error !== undefined) return `its rows cannot be made: ${error.message} (SQLSTATE ${error.code})`;
  const filter = filters[indexOfLeast(shares)];
  if (filter === undefined) return 'no made row passes its conditions';
  if (filter.name === '(partitions)') return 'no made row fits any of its partitions';
  const about = filter.expression === undefined ? '' : `: ${cut(filter.expression)}`;
  return `no made row satisfies ${filter.name}${about}`;
}

function cut(text: string): string {
  return text.length > 200 ? `${text.slice(0, 199)}…` : text;
}
