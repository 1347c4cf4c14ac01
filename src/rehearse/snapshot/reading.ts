import type { Row } from '../session.ts';

/** Asks the server one question of ours; rows come back. */
export type Ask = (sql: string, values?: readonly (string | number)[]) => Promise<readonly Row[]>;

/**
 * All that shapes how the server writes names and values, so that equal things have equal texts whatever migrations SET
 * on the database. With an empty `search_path` every name outside pg_catalog is qualified, and no function or operator of
 * the user's can stand in for one of pg_catalog's.
 */
const SETTINGS: Readonly<Record<string, string>> = {
  search_path: '',
  quote_all_identifiers: 'off',
  datestyle: 'ISO, YMD',
  intervalstyle: 'postgres',
  timezone: 'UTC',
  extra_float_digits: '1',
  bytea_output: 'hex',
  lc_monetary: 'C',
  // Rows that a policy hides would be counted as lost; an error is better.
  row_security: 'off',
  lock_timeout: '10s',
};

/** The question that makes these settings, until the end of the transaction. */
export const OWN_SETTINGS = `SELECT ${Object.entries(SETTINGS)
  .map(([name, value]) => `pg_catalog.set_config('${name}', '${value}', true)`)
  .join(', ')}`;

/**
 * Runs questions in one read-only transaction, so that they see one state of the database, with settings of ours that end
 * with it. `ask` must lead to one session that is in no transaction.
 */
export async function readOnly<T>(ask: Ask, questions: () => Promise<T>): Promise<T> {
  await ask('BEGIN TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY');
  let answer: T;
  try {
    await ask(OWN_SETTINGS);
    answer = await questions();
  } catch (error) {
    await ask('ROLLBACK').catch(() => undefined);
    throw error;
  }
  await ask('ROLLBACK');
  return answer;
}

const SAVEPOINT = 'pg_rehearsal_reading';

/** For a session inside a transaction: `readOnly` then works behind a savepoint, which takes its settings back, too. */
export function insideTransaction(ask: Ask): Ask {
  return async (sql, values) => {
    if (sql.startsWith('BEGIN')) return ask(`SAVEPOINT ${SAVEPOINT}`);
    if (sql !== 'ROLLBACK') return ask(sql, values);
    await ask(`ROLLBACK TO SAVEPOINT ${SAVEPOINT}`);
    return ask(`RELEASE SAVEPOINT ${SAVEPOINT}`);
  };
}
