import type { ServerError } from '../../core/trace.ts';
import type { Filter, TablePlan } from './plan.ts';
import type { Runner } from './runner.ts';
import { madeRows } from './statement.ts';

/** How made rows do against the conditions, before any is inserted. */
export interface Probe {
  /** Share of rows that pass all conditions, from 0 to 1. */
  readonly passing: number;
  /** Share of rows that pass each, in the plan's order; 0 where the condition fails with an error. */
  readonly shares: readonly number[];
  /** Where the rows cannot even be made. */
  readonly error?: ServerError;
}

/** Makes so many rows and tests them. Two questions at most where nothing fails; one for each condition where one does. */
export async function probe(runner: Runner, plan: TablePlan, rows: bigint): Promise<Probe> {
  const made = madeRows(plan, { from: 1n, to: rows });
  const all = plan.filters.map(({ sql }) => `(${sql})`).join(' AND ') || 'true';
  const counts = [all, ...plan.filters.map(({ sql }) => sql)].map(
    (sql, at) => `count(*) FILTER (WHERE ${sql}) AS "${at}"`,
  );
  const together = await runner.ask(`SELECT count(*) AS made, ${counts.join(', ')} FROM ${made}`);
  const [row] = together.rows;
  if (together.error === undefined && row !== undefined) {
    const share = (at: number) => (Number(row.made) === 0 ? 0 : Number(row[String(at)]) / Number(row.made));
    return { passing: share(0), shares: plan.filters.map((_, at) => share(at + 1)) };
  }
  const alone = await runner.ask(`SELECT count(*) AS made FROM ${made}`);
  if (alone.error !== undefined) return { passing: 0, shares: plan.filters.map(() => 0), error: alone.error };
  const shares: number[] = [];
  for (const filter of plan.filters) shares.push(await shareOf(runner, made, filter));
  return { passing: 0, shares };
}

async function shareOf(runner: Runner, made: string, { sql }: Filter): Promise<number> {
  const { rows, error } = await runner.ask(
    `SELECT count(*) AS made, count(*) FILTER (WHERE ${sql}) AS passed FROM ${made}`,
  );
  const [row] = rows;
  return error !== undefined || row === undefined || Number(row.made) === 0 ? 0 : Number(row.passed) / Number(row.made);
}
