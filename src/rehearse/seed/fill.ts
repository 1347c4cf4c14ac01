import type { ServerError } from '../../core/trace.ts';
import { planTable } from './assemble.ts';
import { type PlanRequest, Unfillable } from './plan.ts';
import { refine } from './refine.ts';
import type { Runner } from './runner.ts';
import { advanceSequences } from './sequence.ts';
import { insertStatement } from './statement.ts';

/** Times that rows are made where some are passed over, since they would break a key. */
const MOST_PASSES = 3n;
/** Rows made for each row wanted, at most. */
const MOST_FOR_ONE = 2_000n;
/** Rows that are tried one by one where all of them together are refused. */
const MOST_SINGLY = 300n;
/** Of those, how many may fail in a row before the rest is given up. */
const MOST_REFUSED = 50;

/**
 * Fills one empty table.
 * @returns how many rows it has now.
 * @throws Unfillable with PostgreSQL's reason where it cannot be filled.
 */
export async function fillTable(runner: Runner, request: PlanRequest, wanted: bigint): Promise<bigint> {
  const { changes, passing } = await refine(runner, request);
  const each =
    passing >= 1 ? wanted : atMost(BigInt(Math.ceil((Number(wanted) / passing) * 1.2)) + 50n, wanted * MOST_FOR_ONE);
  const inserted = await insertAll(runner, { ...request, changes }, wanted, each);
  for (const statement of advanceSequences(request.table, request.sequences)) await runner.attempt(statement);
  return inserted;
}

async function insertAll(runner: Runner, request: PlanRequest, wanted: bigint, each: bigint): Promise<bigint> {
  const plan = planTable({ ...request, candidates: each * MOST_PASSES });
  let inserted = 0n;
  for (let pass = 0n; pass < MOST_PASSES && inserted < wanted; pass += 1n) {
    const stretch = { from: pass * each + 1n, to: atMost((pass + 1n) * each, plan.capacity) };
    if (stretch.from > stretch.to) break;
    const { count, error } = await runner.attempt(insertStatement(plan, { stretch, rows: wanted - inserted }));
    if (error !== undefined) {
      if (inserted > 0n) break;
      return insertSingly(runner, request, wanted, error);
    }
    inserted += BigInt(count);
    if (plan.filters.length === 0 && plan.unproven.length === 0) break;
  }
  if (inserted === 0n)
    throw new Unfillable(
      plan.capacity === 0n ? 'its keys leave room for no row' : 'its rows were discarded by a trigger or a rule',
    );
  return inserted;
}

/** Where a trigger refuses some rows, the others are still worth having. */
async function insertSingly(runner: Runner, request: PlanRequest, wanted: bigint, first: ServerError): Promise<bigint> {
  const plan = planTable({ ...request, sample: MOST_SINGLY });
  let inserted = 0n;
  let refused = 0;
  const last = atMost(MOST_SINGLY, plan.capacity);
  for (let row = 1n; row <= last && inserted < wanted && refused < MOST_REFUSED; row += 1n) {
    const { count, error } = await runner.attempt(insertStatement(plan, { stretch: { from: row, to: row }, rows: 1n }));
    inserted += BigInt(count);
    refused = error === undefined ? 0 : refused + 1;
    if (error?.code === '57014') break;
  }
  if (inserted === 0n) throw new Unfillable(reasonOf(first));
  return inserted;
}

/** PostgreSQL's own words, on one line. */
export function reasonOf({ message, code, constraint, column }: ServerError): string {
  const about =
    constraint !== undefined ? `, constraint ${constraint}` : column !== undefined ? `, column ${column}` : '';
  return `PostgreSQL refused the rows: ${message.replace(/\s+/g, ' ')} (SQLSTATE ${code}${about})`;
}

function atMost(a: bigint, b: bigint): bigint {
  return a < b ? a : b;
}
