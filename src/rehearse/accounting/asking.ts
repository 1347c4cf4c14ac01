import { isKnownError } from '../../core/errors.ts';
import type { Row } from '../session.ts';
import { type Ask, OWN_SETTINGS, readOnly } from '../snapshot/reading.ts';

/** Milliseconds that one question on tables may take. */
const LONGEST_QUESTION_MS = 60_000;

/** Reads tables in one read-only transaction. */
export interface TableReader {
  /** For questions on catalogues. */
  readonly catalogue: Ask;
  /** Asks about tables, behind a savepoint. @returns rows, or the server's message where it refused. */
  attempt(sql: string, values?: readonly (string | number)[]): Promise<readonly Row[] | string>;
}

/**
 * Runs questions that read tables. Planning such a question can run functions of the user's (expressions of indexes with
 * constant arguments), so a superuser must not ask it, and settings of ours are made anew before each.
 * @throws Error when `ask` leads to a superuser's session.
 */
export async function readTables<T>(ask: Ask, questions: (reader: TableReader) => Promise<T>): Promise<T> {
  return await readOnly(ask, async () => {
    const [row] = await ask(`SELECT pg_catalog.current_setting('is_superuser') AS superuser`);
    if (row?.superuser !== 'off')
      throw new Error('Tables of untrusted SQL must be read as the owner, not as a superuser.');
    return await questions({ catalogue: ask, attempt: (sql, values) => attempt(ask, sql, values) });
  });
}

async function attempt(ask: Ask, sql: string, values?: readonly (string | number)[]) {
  await ask(`SET LOCAL statement_timeout TO ${LONGEST_QUESTION_MS}`);
  await ask(OWN_SETTINGS);
  await ask('SAVEPOINT question');
  try {
    const rows = await ask(sql, values);
    await ask('RELEASE SAVEPOINT question');
    return rows;
  } catch (error) {
    if (isKnownError(error) || !(error instanceof Error) || !('code' in error)) throw error;
    await ask('ROLLBACK TO SAVEPOINT question');
    return error.message;
  }
}

/**
 * Asks one question for many tables at once; where that fails, one table at a time, so that one that cannot be read does
 * not hide the others.
 * @param question the question on one table; its columns are the same for all.
 * @returns rows, and the server's message for each table that it refused.
 */
export async function askInBatches<Table>(
  { attempt: ask }: TableReader,
  batches: readonly (readonly Table[])[],
  question: (table: Table) => string,
): Promise<{ readonly rows: readonly Row[]; readonly refusals: ReadonlyMap<Table, string> }> {
  const rows: Row[] = [];
  const refusals = new Map<Table, string>();
  const askEach = async (tables: readonly Table[]): Promise<void> => {
    const answer = await ask(tables.map((table) => `(${question(table)})`).join(' UNION ALL '));
    const [only, second] = tables;
    if (typeof answer !== 'string') rows.push(...answer);
    else if (only !== undefined && second === undefined) refusals.set(only, answer);
    else for (const table of tables) await askEach([table]);
  };
  for (const batch of batches) await askEach(batch);
  return { rows, refusals };
}
