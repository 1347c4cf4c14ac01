import type { ServerError } from '../../core/trace.ts';
import { CANCELLED } from '../errors.ts';
import { planTable } from './assemble.ts';
import { type PlanRequest, Unfillable } from './plan.ts';
import { refine } from './refine.ts';
import type { Runner } from './runner.ts';
import { advanceSequences } from './sequence.ts';
import { insertStatement } from './statement.ts';

/** Rows made by one statement at most: so that none runs long, whatever the number of rows. */
const CHUNK = 250_000n;
/** Rows made for each row wanted: at most, and beyond what conditions make necessary, for keys that pass rows over. */
const MOST_FOR_ONE = 2_000n;
const SPARE = 3n;
/** Statements in a row that bring no row before the rest is given up. */
const MOST_FRUITLESS = 3;
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
  const inserted = await insertAll(runner, { ...request, changes }, wanted, passing);
  for (const statement of advanceSequences(request.table, request.sequences)) await runner.attempt(statement);
  return inserted;
}

/** Rows to make for so many to pass, with a little to spare. */
function madeFor(rows: bigint, passing: number): bigint {
  if (passing >= 1) return rows;
  return atMost(BigInt(Math.ceil((Number(rows) / passing) * 1.2)) + 50n, rows * MOST_FOR_ONE);
}

async function insertAll(runner: Runner, request: PlanRequest, wanted: bigint, passing: number): Promise<bigint> {
  const candidates = madeFor(wanted, passing) * SPARE;
  const plan = planTable({ ...request, candidates });
  let inserted = 0n;
  let fruitless = 0;
  for (let from = 1n; from <= plan.capacity && inserted < wanted && fruitless < MOST_FRUITLESS; ) {
    const made = atMost(atMost(madeFor(wanted - inserted, passing), CHUNK), plan.capacity - from + 1n);
    const most = passing < 1 ? { most: wanted - inserted } : {};
    const statement = insertStatement(plan, { stretch: { from, to: from + made - 1n }, ...most });
    const { count, error } = await runner.attempt(statement);
    if (error !== undefined && inserted === 0n) return insertSingly(runner, request, wanted, error);
    if (error !== undefined) break;
    inserted += BigInt(count);
    fruitless = count === 0 ? fruitless + 1 : 0;
    from += made;
  }
  if (inserted > 0n) return inserted;
  throw new Unfillable(
    plan.capacity === 0n ? 'its keys leave room for no row' : 'a trigger or a rule discarded its rows',
  );
}

/** Where a trigger refuses some rows, the others are still worth having. */
async function insertSingly(runner: Runner, request: PlanRequest, wanted: bigint, first: ServerError): Promise<bigint> {
  if (first.code === CANCELLED) throw new Unfillable(reasonOf(first));
  const plan = planTable({ ...request, sample: MOST_SINGLY });
  let inserted = 0n;
  let refused = 0;
  const last = atMost(MOST_SINGLY, plan.capacity);
  for (let row = 1n; row <= last && inserted < wanted && refused < MOST_REFUSED; row += 1n) {
    const { count, error } = await runner.attempt(insertStatement(plan, { stretch: { from: row, to: row } }));
    inserted += BigInt(count);
    refused = error === undefined ? 0 : refused + 1;
    if (error?.code === CANCELLED) break;
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
