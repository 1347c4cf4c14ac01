import type { ParsedMigration, Statement } from '../core/statement.ts';
import type { SecondRun, ServerError, StatementFailure } from '../core/trace.ts';
import { dataFingerprint, explainFingerprints } from './accounting/fingerprint.ts';
import type { Stage } from './apply.ts';
import { readCatalogue } from './catalogue.ts';
import { executeWithin } from './limits.ts';
import { extraRights, runWithRights } from './rights.ts';
import type { Outcome } from './session.ts';
import { diffSnapshots } from './snapshot/diff.ts';
import { formatDiff } from './snapshot/format.ts';
import { readSnapshot, type SnapshotOptions } from './snapshot/read.ts';
import { insideTransaction } from './snapshot/reading.ts';
import { Tracer } from './tracer.ts';
import { NO_TRANSACTION_HERE, refusesTransaction, setsTransaction, transactionControl } from './transaction.ts';

/** A whole transaction has an identifier only when it wrote something. */
const WROTE = 'SELECT pg_catalog.txid_current_if_assigned() IS NOT NULL AS wrote';
const SAVEPOINT = 'pg_rehearsal_again';

/**
 * Applies a migration once more on its own result, in a transaction that is rolled back, each statement behind a
 * savepoint so that one failure does not hide the next. Statements that refuse a transaction run for real: a second
 * CREATE INDEX CONCURRENTLY either fails or does nothing.
 * @param stage its session must be idle; it is the migration's own, so that what earlier files SET still holds.
 */
export async function runAgain(
  stage: Stage,
  { script }: ParsedMigration,
  options: SnapshotOptions,
): Promise<SecondRun> {
  const statements = script.statements.filter((statement) => transactionControl(statement) === undefined);
  const alone = statements.filter(refusesTransaction);
  const run = new SecondRunning(stage, options);
  return alone.length > 0 ? run.forReal(statements) : run.inTransaction(statements);
}

class SecondRunning {
  private readonly stage: Stage;
  private readonly options: SnapshotOptions;
  private readonly failures: StatementFailure[] = [];

  constructor(stage: Stage, options: SnapshotOptions) {
    this.stage = stage;
    this.options = options;
  }

  async inTransaction(statements: readonly Statement[]): Promise<SecondRun> {
    const { session, observer, major } = this.stage;
    const tracer = new Tracer(session, await readCatalogue(observer), major);
    await tracer.transactionBegins();
    await session.execute('BEGIN');
    // A second run has a session of its own, without the temporary tables of the first.
    await session.execute('DISCARD TEMPORARY');
    for (const statement of statements.filter((one) => !setsTransaction(one))) {
      const outcome = await this.behindSavepoint(statement);
      await tracer.statementRan(statement, outcome);
      if (session.lost !== undefined) break;
    }
    const traces = tracer.transactionEnded(0, false);
    if (session.lost !== undefined) return this.result({ outcome: 'failed' });
    const written = [...new Set(traces.flatMap((trace) => trace.written.map(({ relation }) => relation)))];
    const [row] = await session.query(WROTE);
    if (row?.wrote !== true) {
      await session.execute('ROLLBACK');
      return this.result({});
    }
    const ask = insideTransaction((sql, values = []) => session.query({ text: sql, values }));
    const schemaAfter = await readSnapshot(ask, this.options);
    const dataAfter = await dataFingerprint(ask, written);
    await session.execute('ROLLBACK');
    const askAgain = (sql: string, values: readonly (string | number)[] = []) => session.query({ text: sql, values });
    const difference = diffSnapshots(await readSnapshot(askAgain, this.options), schemaAfter);
    const dataBefore = await dataFingerprint(askAgain, written);
    const changedTables = written.filter((table) => dataBefore.get(table) !== dataAfter.get(table));
    const unread = written.filter((table) => dataBefore.get(table) === undefined && dataAfter.get(table) === undefined);
    const onlyTimes = difference.objects.length === 0 ? timesAlone(changedTables, dataBefore, dataAfter) : [];
    const writer = traces.find((trace) => trace.written.some(({ relation }) => changedTables.includes(relation)));
    return this.result({
      changedTables,
      ...(onlyTimes.length === 0 ? {} : { onlyTimes }),
      ...(unread.length === 0 ? {} : { reason: `the rows of ${unread.join(', ')} could not be compared` }),
      ...(difference.objects.length === 0 ? {} : { difference: formatDiff(difference) }),
      ...(writer === undefined ? {} : { changedBy: writer.index }),
    });
  }

  /** Outside a transaction, statement by statement; what changes stays, and later migrations meet it. */
  async forReal(statements: readonly Statement[]): Promise<SecondRun> {
    const { session } = this.stage;
    const ask = (sql: string, values: readonly (string | number)[] = []) => session.query({ text: sql, values });
    const before = await readSnapshot(ask, this.options);
    for (const statement of statements) {
      this.note(statement, await this.execute(statement));
      if (session.lost !== undefined) return this.result({ outcome: 'failed' });
    }
    const difference = diffSnapshots(before, await readSnapshot(ask, this.options));
    return this.result(difference.objects.length === 0 ? {} : { difference: formatDiff(difference) });
  }

  private async behindSavepoint(statement: Statement): Promise<Outcome> {
    const { session } = this.stage;
    await session.execute(`SAVEPOINT ${SAVEPOINT}`);
    const outcome = await this.execute(statement);
    // It refuses our transaction, and in its own it ran before.
    if (outcome.error?.code !== NO_TRANSACTION_HERE) this.note(statement, outcome);
    if (session.lost === undefined) {
      await session.execute(`${outcome.error === undefined ? 'RELEASE' : 'ROLLBACK TO'} SAVEPOINT ${SAVEPOINT}`);
    }
    return outcome;
  }

  private execute(statement: Statement): Promise<Outcome> {
    const { session, observer, limits } = this.stage;
    const rights = extraRights(statement, this.stage);
    return runWithRights(this.stage, rights, () => executeWithin(limits, session, observer, statement.sql));
  }

  private note({ index }: Statement, { error }: { readonly error?: ServerError }): void {
    if (error !== undefined) this.failures.push({ index, error });
  }

  private result(found: Partial<SecondRun>): SecondRun {
    const changed = found.difference !== undefined || (found.changedTables ?? []).length > 0;
    return {
      // What could not be compared is not shown as the same.
      outcome:
        this.failures.length > 0
          ? 'failed'
          : changed
            ? 'changed'
            : found.reason === undefined
              ? 'unchanged'
              : 'not-run',
      failures: this.failures,
      changedTables: [],
      ...found,
    };
  }
}

/** The columns of dates and times that differ; none where anything else does, too. */
function timesAlone(
  tables: readonly string[],
  before: ReadonlyMap<string, string>,
  after: ReadonlyMap<string, string>,
): readonly string[] {
  const columns = new Set<string>();
  for (const table of tables) {
    const [was, is] = [before.get(table), after.get(table)];
    const found = was === undefined || is === undefined ? undefined : explainFingerprints(was, is);
    if (found?.onlyTimes !== true) return [];
    for (const column of found.columns) columns.add(column);
  }
  return [...columns];
}
