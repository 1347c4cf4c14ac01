import { EngineError } from '../core/errors.ts';
import type { Migration } from '../core/migration.ts';
import type { Script, Statement } from '../core/statement.ts';
import type { MigrationTrace, ServerError, StatementTrace } from '../core/trace.ts';
import { serverError } from './errors.ts';
import { executeWithin } from './limits.ts';
import { askedForElse, wasSkipped } from './noop.ts';
import { extraRights, runWithRights } from './rights.ts';
import { runSampled } from './sample.ts';
import type { Outcome } from './session.ts';
import type { Tracer } from './tracer.ts';
import { mayCommitInside, NO_TRANSACTION_HERE, refusesTransaction, transactionControl } from './transaction.ts';
import type { WholeStage } from './whole.ts';

/** SQLSTATE invalid_transaction_termination: a procedure or DO block that commits cannot run in a transaction. */
const COMMIT_INSIDE = '2D000';

/** All that applying a migration needs. */
export interface Stage extends WholeStage {
  readonly tracer: Tracer;
  readonly major: number;
}

/**
 * Applies one migration as its tool would, statement by statement, and traces each. A file that the tool sends as one
 * query is an implicit transaction; sending BEGIN before its parts gives the same errors and the same locks.
 */
export async function applyTraced(stage: Stage, migration: Migration, script: Script): Promise<MigrationTrace> {
  const run = new TracedRun(stage, migration, script);
  return run.apply();
}

class TracedRun {
  private readonly stage: Stage;
  private readonly migration: Migration;
  private readonly script: Script;
  private readonly traces: StatementTrace[] = [];
  private durationMs = 0;
  /** Whether the open transaction stands for the implicit one of a simple query. */
  private implicit = false;

  constructor(stage: Stage, migration: Migration, script: Script) {
    this.stage = stage;
    this.migration = migration;
    this.script = script;
  }

  async apply(): Promise<MigrationTrace> {
    const { script, migration, stage } = this;
    if (script.error !== undefined) return this.end({ message: script.error.message, code: '42601' });
    if (migration.transaction === 'per-migration') await this.begin();
    for (const statement of script.statements) {
      const error = await this.runOne(statement);
      if (error !== undefined) {
        if (stage.session.lost === undefined && stage.session.transaction !== 'idle')
          await stage.session.execute('ROLLBACK');
        this.close(0, false);
        return this.end(error, statement.index);
      }
    }
    const error = await this.finish();
    if (error !== undefined && stage.session.lost === undefined && stage.session.transaction !== 'idle') {
      await stage.session.execute('ROLLBACK');
    }
    this.close(0, error === undefined);
    return this.end(error);
  }

  /** One statement, in the transaction that the tool or the file gives it. */
  private async runOne(statement: Statement): Promise<ServerError | undefined> {
    const { session } = this.stage;
    const control = transactionControl(statement);
    if (control !== undefined) return this.runControl(statement, control);
    if (session.transaction === 'idle') {
      const together = this.migration.transaction !== 'per-statement' && this.script.statements.length > 1;
      if (!together) return refusesTransaction(statement) ? this.runAlone(statement) : this.runWrapped(statement);
      await this.begin();
      this.implicit = true;
    }
    const outcome = await this.execute(statement);
    await this.trace(statement, outcome);
    return outcome.error;
  }

  private async trace(statement: Statement, outcome: Outcome): Promise<void> {
    const { session, tracer } = this.stage;
    await tracer.statementRan(statement, outcome);
    if (wasSkipped(outcome)) tracer.statementWasSkipped(await askedForElse(session, statement));
  }

  private async runControl(
    statement: Statement,
    control: 'begin' | 'end' | 'savepoint',
  ): Promise<ServerError | undefined> {
    const { session, tracer } = this.stage;
    if (control === 'begin' && session.transaction === 'idle') await tracer.transactionBegins();
    const outcome = await this.execute(statement);
    tracer.statementPassed(statement, outcome);
    if (control === 'begin') this.implicit = false;
    if (control === 'end') this.close(0, outcome.error === undefined && !isRollback(statement));
    return outcome.error;
  }

  /** A single statement in autocommit: BEGIN and COMMIT around it change nothing and keep its locks in sight. */
  private async runWrapped(statement: Statement): Promise<ServerError | undefined> {
    const { session, tracer } = this.stage;
    await this.begin();
    const outcome = await this.execute(statement);
    const code = outcome.error?.code;
    if (code === NO_TRANSACTION_HERE || (code === COMMIT_INSIDE && mayCommitInside(statement))) {
      await session.execute('ROLLBACK');
      tracer.transactionEnded(0, false);
      return this.runAlone(statement);
    }
    await this.trace(statement, outcome);
    if (outcome.error !== undefined) return outcome.error;
    return this.commit();
  }

  private async runAlone(statement: Statement): Promise<ServerError | undefined> {
    const { session, tracer, observer, major } = this.stage;
    await tracer.transactionBegins();
    const { catalogue } = tracer;
    const sampling = { observer, session, catalogue, countersCanBeFlushed: major >= 15 };
    const { outcome, rows } = await runSampled(sampling, statement, () => this.execute(statement));
    tracer.statementWasSampled(statement, outcome, rows);
    this.close(0, outcome.error === undefined);
    return outcome.error;
  }

  /** The end of the file: the tool's ledger row and the tool's COMMIT, in the order that its mode has. */
  private async finish(): Promise<ServerError | undefined> {
    const { session } = this.stage;
    const { transaction } = this.migration;
    if (this.implicit && session.transaction === 'open') {
      const error = await this.commit();
      if (error !== undefined) return error;
    }
    if (transaction === 'per-statement') {
      if (session.transaction !== 'idle') await session.execute('ROLLBACK');
      return undefined;
    }
    const error = await this.record();
    if (error !== undefined) return error;
    return session.transaction === 'open' ? this.commit() : undefined;
  }

  private async record(): Promise<ServerError | undefined> {
    const { ledger, session } = this.stage;
    if (ledger === undefined) return undefined;
    try {
      await session.query(ledger.record(this.migration, Math.round(this.durationMs * 1e6)));
      return undefined;
    } catch (error) {
      if (error instanceof EngineError) throw error;
      return serverError(error);
    }
  }

  private async begin(): Promise<void> {
    await this.stage.tracer.transactionBegins();
    await this.stage.session.execute('BEGIN');
  }

  private async commit(): Promise<ServerError | undefined> {
    const { session, observer, limits } = this.stage;
    const outcome = await executeWithin(limits, session, observer, 'COMMIT');
    this.close(outcome.durationMs, outcome.error === undefined);
    return outcome.error;
  }

  private close(endMs: number, committed: boolean): void {
    this.traces.push(...this.stage.tracer.transactionEnded(endMs, committed));
    this.implicit = false;
  }

  private async execute(statement: Statement): Promise<Outcome> {
    const { session, observer, limits } = this.stage;
    const rights = extraRights(statement, this.stage);
    const outcome = await runWithRights(this.stage, rights, () =>
      executeWithin(limits, session, observer, statement.sql),
    );
    if (outcome.error === undefined && rights?.newRole !== undefined && observer.canLendRights) {
      if (session.transaction === 'idle') await observer.joinRole(rights.newRole);
    }
    this.durationMs += outcome.durationMs;
    return outcome;
  }

  /** `failedAt` is the statement whose error it is; its trace holds the error already. */
  private end(error: ServerError | undefined, failedAt?: number): MigrationTrace {
    const { path } = this.migration;
    if (error === undefined) return { path, status: 'passed', statements: this.traces };
    const inTrace =
      failedAt !== undefined && this.traces.some(({ index, error: its }) => index === failedAt && its !== undefined);
    return { path, status: 'failed', statements: this.traces, ...(inTrace ? {} : { error }) };
  }
}

function isRollback({ node }: Statement): boolean {
  return 'TransactionStmt' in node && node.TransactionStmt.kind === 'TRANS_STMT_ROLLBACK';
}
