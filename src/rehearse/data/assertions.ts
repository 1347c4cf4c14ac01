import type { AssertionFile, AssertionOutcome, FailedAssertion } from '../../core/assertion.ts';
import { EngineError, PreparationError } from '../../core/errors.ts';
import { errorWithoutValues } from '../../core/private-values.ts';
import type { RowSample } from '../../core/row-sample.ts';
import type { Statement } from '../../core/statement.ts';
import type { ServerError } from '../../core/trace.ts';
import { loadGrammar, parse } from '../../sql/parse.ts';
import { cut, serverError } from '../errors.ts';
import { ENDED_FROM_OUTSIDE, type Limits } from '../limits.ts';
import type { Observer } from '../observer.ts';
import type { Row, Session } from '../session.ts';
import { Watchman } from './watch.ts';

/** Rows shown of a failing assertion; that there are more is said. */
const MOST_ROWS = 10;

export interface AssertionStage {
  readonly session: Session;
  readonly observer: Observer;
  readonly limits: Limits;
  /** Whether values of rows may be told. */
  readonly showValues: boolean;
}

/**
 * Runs every query of the files in a transaction that cannot write. A query holds when it returns no rows, or a single
 * `true`. What is no query, or fails, does not hold.
 * @throws EngineError where the server goes away; PreparationError over the disk limit; the signal's reason.
 */
export async function runAssertions(stage: AssertionStage, files: readonly AssertionFile[]): Promise<AssertionOutcome> {
  await loadGrammar();
  const failed: FailedAssertion[] = [];
  let checked = 0;
  for (const { path, text } of files) {
    const { statements, error } = parse(text);
    for (const statement of statements) {
      checked += 1;
      const failure = await failureOf(stage, statement);
      if (failure !== undefined) failed.push({ path, span: statement.span, ...failure });
    }
    if (error === undefined) continue;
    checked += 1;
    failed.push({ path, span: error.span, problem: `This is not SQL: ${error.message}.` });
  }
  return { checked, failed };
}

type Failure = Pick<FailedAssertion, 'problem' | 'sample'>;

async function failureOf(stage: AssertionStage, { kind, sql }: Statement): Promise<Failure | undefined> {
  if (kind !== 'SelectStmt')
    return { problem: 'An assertion must be a query, and this is none: write a SELECT that finds what must not be.' };
  const { sample, error } = await runOne(stage, sql);
  if (error !== undefined) {
    const { message, code } = stage.showValues ? error : errorWithoutValues(error);
    return { problem: `This query fails after the change: ${message} (SQLSTATE ${code}).` };
  }
  if (holds(sample)) return undefined;
  const { rows, more } = sample;
  const amount = more ? `more than ${MOST_ROWS} rows` : rows.length === 1 ? 'one' : `${rows.length} rows`;
  const problem = `After the change this must return no rows, or \`true\`, and returns ${amount}`;
  if (!stage.showValues) return { problem: `${problem}, which \`show-values\` keeps back.` };
  return { problem: `${problem}.`, sample };
}

function holds({ rows }: RowSample): boolean {
  const [first] = rows;
  return first === undefined || (rows.length === 1 && first.length === 1 && first[0] === 'true');
}

/** Values as texts, in the query's own order: `json_each_text` of each row. */
function cursorFor(sql: string): string {
  return `DECLARE "~rows" NO SCROLL CURSOR FOR SELECT (SELECT pg_catalog.json_agg(pg_catalog.json_build_array(e.key, e.value))
    FROM pg_catalog.json_each_text(pg_catalog.row_to_json(q)) AS e) AS row FROM (${sql}\n) AS q`;
}

interface Result {
  readonly sample: RowSample;
  readonly error?: ServerError;
}

async function runOne({ session, observer, limits }: AssertionStage, sql: string): Promise<Result> {
  await session.query('BEGIN READ ONLY');
  try {
    await session.query(`SET LOCAL statement_timeout TO ${Math.round(limits.statementMs)}`);
    await session.query(cursorFor(sql));
    const fetch = () => session.query(`FETCH ${MOST_ROWS + 1} FROM "~rows"`);
    const rows = await new Watchman({ ...limits, observer }, session.pid).during(fetch);
    return { sample: sampleOf(rows) };
  } catch (error) {
    limits.signal.throwIfAborted();
    if (error instanceof PreparationError) throw error;
    const failure = serverError(error);
    if (session.lost !== undefined || ENDED_FROM_OUTSIDE.includes(failure.code))
      throw new EngineError(`The connection to the Postgres server ended while assertions ran: ${failure.message}`, {
        cause: error,
      });
    return { sample: sampleOf([]), error: failure };
  } finally {
    if (session.lost === undefined) await session.execute('ROLLBACK');
  }
}

function sampleOf(rows: readonly Row[]): RowSample {
  const pairs = rows.map(pairsOf);
  const shorten = (value: string | null) => (value === null ? null : cut(value));
  return {
    columns: (pairs[0] ?? []).map(([name]) => name),
    rows: pairs.slice(0, MOST_ROWS).map((row) => row.map(([, value]) => shorten(value))),
    more: rows.length > MOST_ROWS,
  };
}

/** A row as names and values, in the query's order; names may repeat. */
function pairsOf({ row }: Row): readonly (readonly [string, string | null])[] {
  return Array.isArray(row) ? (row as readonly [string, string | null][]) : [];
}
