import type { ParsedMigration } from '../../core/statement.ts';
import { executeWithin } from '../limits.ts';
import { mayCommitInside, refusesTransaction, transactionControl } from '../transaction.ts';
import type { WholeStage } from '../whole.ts';

/** The measured run itself is one more. */
const REPETITIONS = 2;
/** Repeating is for precision; what takes this long is precise enough. */
const ENOUGH_MS = 3_000;

/**
 * Runs a migration a few times in transactions that are rolled back, for the durations alone: one run on a busy machine
 * proves little.
 * @param stage its session must be idle; it is so again afterwards, with nothing changed but dead rows.
 * @returns milliseconds by the statement's index; empty where the migration cannot be rolled back, or fails.
 */
export async function repeat(
  stage: WholeStage,
  { script }: ParsedMigration,
): Promise<ReadonlyMap<number, readonly number[]>> {
  const durations = new Map<number, number[]>();
  const bound = script.statements.some(
    (statement) =>
      transactionControl(statement) !== undefined || refusesTransaction(statement) || mayCommitInside(statement),
  );
  const endsAt = performance.now() + ENOUGH_MS;
  for (let run = 0; run < REPETITIONS && !bound && performance.now() < endsAt; run += 1) {
    const failed = await once(stage, script.statements, durations);
    if (failed) return new Map();
  }
  return durations;
}

async function once(
  { session, observer, limits }: WholeStage,
  statements: ParsedMigration['script']['statements'],
  durations: Map<number, number[]>,
): Promise<boolean> {
  await session.execute('BEGIN');
  try {
    for (const { sql, index } of statements) {
      const { error, durationMs } = await executeWithin(limits, session, observer, sql);
      if (error !== undefined) return true;
      durations.set(index, [...(durations.get(index) ?? []), durationMs]);
    }
    return false;
  } finally {
    if (session.lost === undefined && session.transaction !== 'idle') await session.execute('ROLLBACK');
  }
}
