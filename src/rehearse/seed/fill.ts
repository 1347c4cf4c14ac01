import type { ServerError } from '../../core/trace.ts';
import { CANCELLED } from '../errors.ts';
import { planTable } from './assemble.ts';
import { noNulls, smallNumbers } from './changes.ts';
import { type Changes, type PlanRequest, Unfillable } from './plan.ts';
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
  const first = await insertChunks(runner, request, wanted, passing);
  if (first.inserted > 0n) return first.inserted;
  if (first.error === undefined) throw new Unfillable(first.why);
  const changed = changedFor(request, first.error);
  const second = changed === undefined ? first : await insertChunks(runner, changed, wanted, passing);
  return second.inserted > 0n ? second.inserted : insertSingly(runner, request, wanted, first.error);
}

/** Another way to make the rows, where the error says what is wrong with them. */
function changedFor(request: PlanRequest, { code }: ServerError): PlanRequest | undefined {
  const isDataException = code.startsWith('22');
  const isNotNullViolation = code === '23502';
  if (isDataException) return { ...request, changes: merged(request.changes, smallNumbers(request)) };
  return isNotNullViolation ? { ...request, changes: merged(request.changes, noNulls(request)) } : undefined;
}

function merged(found: Changes, added: Changes): Changes {
  const columns = new Map(added.columns);
  for (const [name, change] of found.columns) columns.set(name, { ...columns.get(name), ...change });
  return { columns };
}

interface Chunks {
  readonly inserted: bigint;
  readonly error?: ServerError;
  /** Why nothing was inserted, where nothing failed. */
  readonly why: string;
}

async function insertChunks(runner: Runner, request: PlanRequest, wanted: bigint, passing: number): Promise<Chunks> {
  const candidates = madeFor(wanted, passing) * SPARE;
  const plan = planTable({ ...request, candidates });
  const why = plan.capacity === 0n ? 'its keys leave room for no row' : 'a trigger or a rule discarded its rows';
  let inserted = 0n;
  let fruitless = 0;
  for (let from = 1n; from <= plan.capacity && inserted < wanted && fruitless < MOST_FRUITLESS; ) {
    const made = atMost(atMost(madeFor(wanted - inserted, passing), CHUNK), plan.capacity - from + 1n);
    const most = passing < 1 ? { most: wanted - inserted } : {};
    const statement = insertStatement(plan, { stretch: { from, to: from + made - 1n }, ...most });
    const { count, error } = await runner.attempt(statement);
    if (error !== undefined) return { inserted, error, why };
    inserted += BigInt(count);
    fruitless = count === 0 ? fruitless + 1 : 0;
    from += made;
  }
  return { inserted, why };
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
