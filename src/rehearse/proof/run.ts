import type { Database } from '../../core/engine.ts';
import type { Migration } from '../../core/migration.ts';
import type { SchemaSnapshot } from '../../core/snapshot.ts';
import { parse } from '../../sql/parse.ts';
import { executeWithin } from '../limits.ts';
import { Observer } from '../observer.ts';
import { type RehearsalRequest, wholeStage } from '../request.ts';
import { Session } from '../session.ts';
import { readSnapshot } from '../snapshot/read.ts';
import { insideTransaction } from '../snapshot/reading.ts';
import { transactionControl } from '../transaction.ts';
import { applyWhole } from '../whole.ts';

/**
 * Applies files as the tool would, and leaves the database, so that it can be copied.
 * @returns the schema after them; undefined where one fails.
 */
export async function leave(
  rehearsal: RehearsalRequest,
  database: Database,
  files: readonly Migration[],
): Promise<SchemaSnapshot | undefined> {
  await using observer = await Observer.open(database, rehearsal.limits.signal);
  await using session = await Session.open(database.owner, 'pg-rehearsal', rehearsal.limits);
  // The ledger's row says nothing of the schema, and a file that comes after has no version yet. Rights are not lent:
  // who else may log in as the owner was known before the change only.
  const { ledger: _, ...stage } = wholeStage({ ...rehearsal, database, lendRights: [] }, session, observer);
  for (const file of files) if ((await applyWhole(stage, file)) !== undefined) return undefined;
  return await readSnapshot((sql, values) => observer.ask(sql, values), optionsOf(rehearsal));
}

/**
 * Runs one file in the transaction that the tool gives it, looks at the schema, and rolls back.
 * @returns as `leave`; `elsewhere` where that would not be as the tool does it: several files, or no such transaction.
 */
export async function triedInPlace(
  rehearsal: RehearsalRequest,
  database: Database,
  files: readonly Migration[],
): Promise<SchemaSnapshot | undefined | 'elsewhere'> {
  const [file, ...after] = files;
  if (file === undefined || after.length > 0 || file.transaction !== 'per-migration') return 'elsewhere';
  if (parse(file.text).statements.some((statement) => transactionControl(statement) !== undefined)) return 'elsewhere';
  const { limits } = rehearsal;
  await using observer = await Observer.open(database, limits.signal);
  await using session = await Session.open(database.owner, 'pg-rehearsal', limits);
  // What is deferred to the end of the transaction is checked before it.
  for (const text of ['BEGIN', file.text, 'SET CONSTRAINTS ALL IMMEDIATE']) {
    const { error } = await executeWithin(limits, session, observer, text);
    if (error !== undefined) return undefined;
  }
  const ask = insideTransaction((sql, values = []) => session.query({ text: sql, values }));
  return await readSnapshot(ask, optionsOf(rehearsal));
}

function optionsOf({ ledger }: RehearsalRequest) {
  return ledger === undefined ? {} : { leaveOut: [ledger.table] };
}
