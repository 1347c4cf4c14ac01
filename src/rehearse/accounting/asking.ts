import { isKnownError } from '../../core/errors.ts';
import { type Ask, OWN_SETTINGS, readOnly } from '../snapshot/reading.ts';

/** Milliseconds that one question on tables may take. */
const LONGEST_QUESTION_MS = 60_000;

/**
 * Runs questions that read tables, in one read-only transaction. Planning such a question can run functions of the user's
 * (expressions of indexes with constant arguments), so a superuser must not ask it, and settings of ours are made anew
 * before each.
 * @throws Error when `ask` leads to a superuser's session.
 */
export async function readTables<T>(ask: Ask, questions: (askTables: Ask) => Promise<T>): Promise<T> {
  return await readOnly(ask, async () => {
    const [row] = await ask(`SELECT pg_catalog.current_setting('is_superuser') AS superuser`);
    if (row?.superuser !== 'off')
      throw new Error('Tables of untrusted SQL must be read as the owner, not as a superuser.');
    return await questions(async (sql, values) => {
      await ask(`SET LOCAL statement_timeout TO ${LONGEST_QUESTION_MS}`);
      await ask(OWN_SETTINGS);
      return await ask(sql, values);
    });
  });
}

/**
 * Asks one question for many tables at once; where that fails, one table at a time, so that one that cannot be read does
 * not hide the others.
 * @returns rows, and the server's sentence for each table that it refused.
 */
export async function askInBatches<Table, Row>(
  ask: Ask,
  batches: readonly (readonly Table[])[],
  question: (tables: readonly Table[]) => Promise<readonly Row[]>,
): Promise<{ readonly rows: readonly Row[]; readonly refusals: ReadonlyMap<Table, string> }> {
  const rows: Row[] = [];
  const refusals = new Map<Table, string>();
  for (const batch of batches) {
    const whole = await attempt(ask, () => question(batch));
    if (typeof whole !== 'string') rows.push(...whole);
    else if (batch.length === 1) for (const table of batch) refusals.set(table, whole);
    else {
      for (const table of batch) {
        const single = await attempt(ask, () => question([table]));
        if (typeof single === 'string') refusals.set(table, single);
        else rows.push(...single);
      }
    }
  }
  return { rows, refusals };
}

/** What a question gives, or the server's message where it refused. */
export async function attempt<T>(ask: Ask, question: () => Promise<T>): Promise<T | string> {
  await ask('SAVEPOINT question');
  try {
    const answer = await question();
    await ask('RELEASE SAVEPOINT question');
    return answer;
  } catch (error) {
    if (isKnownError(error) || !(error instanceof Error) || !('code' in error)) throw error;
    await ask('ROLLBACK TO SAVEPOINT question');
    return error.message;
  }
}
