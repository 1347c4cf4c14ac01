import { EngineError, PreparationError } from '../../core/errors.ts';
import type { ServerError } from '../../core/trace.ts';
import { loadGrammar, parse } from '../../sql/parse.ts';
import { CONNECTION_LOST, cut, serverError } from '../errors.ts';
import type { Limits } from '../limits.ts';
import type { Observer } from '../observer.ts';
import type { Row, Session } from '../session.ts';
import { Watchman } from './watch.ts';

/** Rows shown of a failing assertion; that there are more is said. */
export const MOST_ROWS = 10;

/** A file of queries that must hold after the change. */
export interface AssertionFile {
  readonly path: string;
  readonly text: string;
}

/** A query that returned rows though it must return none, or that failed. */
export interface FailedAssertion {
  readonly path: string;
  /** Where the query begins, from 1. */
  readonly line: number;
  readonly sql: string;
  /** The first rows, each value as its text. Untrusted. */
  readonly rows: readonly Readonly<Record<string, string | null>>[];
  readonly more: boolean;
  /** Why the query could not be run. */
  readonly error?: ServerError;
}

export interface AssertionStage {
  readonly session: Session;
  readonly observer: Observer;
  readonly limits: Limits;
}

/**
 * Runs every query of the files in a transaction that cannot write. A query holds when it returns no rows, or a single
 * `true`.
 * @throws PreparationError where a file is not SQL, or has anything else than queries.
 */
export async function runAssertions(
  stage: AssertionStage,
  files: readonly AssertionFile[],
): Promise<readonly FailedAssertion[]> {
  await loadGrammar();
  const failed: FailedAssertion[] = [];
  for (const { path, text } of files) {
    const script = parse(text);
    if (script.error !== undefined)
      throw new PreparationError(
        `The assertions ${path}:${script.error.span.line} are not SQL: ${script.error.message}.`,
      );
    for (const { kind, sql, span } of script.statements) {
      if (kind !== 'SelectStmt')
        throw new PreparationError(
          `The assertions ${path}:${span.line} must be queries, and this is none: write a SELECT that finds what must not be.`,
        );
      const result = await runOne(stage, sql);
      if (!holds(result)) failed.push({ path, line: span.line, sql, ...shown(result) });
    }
  }
  return failed;
}

/** A row as names and values, in the query's order; names may repeat. */
type Pairs = readonly (readonly [string, string | null])[];

interface Result {
  readonly rows: readonly Pairs[];
  readonly more: boolean;
  readonly error?: ServerError;
}

function holds({ rows, error }: Result): boolean {
  if (error !== undefined) return false;
  const [first] = rows;
  if (first === undefined) return true;
  return rows.length === 1 && first.length === 1 && first[0]?.[1] === 'true';
}

function shown({ rows, ...rest }: Result) {
  const texts = rows.map((pairs) => pairs.map(([name, value]) => [name, value === null ? null : cut(value)] as const));
  return { ...rest, rows: texts.map((pairs): Readonly<Record<string, string | null>> => Object.fromEntries(pairs)) };
}

/** Values as texts, in the query's own order: `json_each_text` of each row. */
function cursorFor(sql: string): string {
  return `DECLARE "~rows" NO SCROLL CURSOR FOR SELECT (SELECT pg_catalog.json_agg(pg_catalog.json_build_array(e.key, e.value))
    FROM pg_catalog.json_each_text(pg_catalog.row_to_json(q)) AS e) AS row FROM (${sql}\n) AS q`;
}

async function runOne({ session, observer, limits }: AssertionStage, sql: string): Promise<Result> {
  await session.query('BEGIN READ ONLY');
  try {
    await session.query(`SET LOCAL statement_timeout TO ${Math.round(limits.statementMs)}`);
    await session.query(cursorFor(sql));
    const fetch = () => session.query(`FETCH ${MOST_ROWS + 1} FROM "~rows"`);
    const rows = await new Watchman({ ...limits, observer }, session.pid).during(fetch);
    return { rows: rows.slice(0, MOST_ROWS).map(pairsOf), more: rows.length > MOST_ROWS };
  } catch (error) {
    limits.signal.throwIfAborted();
    if (error instanceof PreparationError) throw error;
    const failure = serverError(error);
    if (session.lost !== undefined || failure.code === CONNECTION_LOST)
      throw new EngineError(`The Postgres server went away while assertions ran: ${failure.message}`, { cause: error });
    return { rows: [], more: false, error: failure };
  } finally {
    if (session.lost === undefined) await session.execute('ROLLBACK');
  }
}

function pairsOf({ row }: Row): Pairs {
  return Array.isArray(row) ? (row as Pairs) : [];
}
