import { EngineError } from '../../core/errors.ts';
import type { ServerError } from '../../core/trace.ts';
import { CONNECTION_LOST, serverError } from '../errors.ts';
import type { Observer } from '../observer.ts';
import type { Row, Session } from '../session.ts';

/**
 * Settings that made data depends on, for the transaction: how values are written, and none of what base migrations
 * left behind in the session. A hash join finds the row that another refers to at once, and needs no order; without
 * statistics the planner would not know.
 */
const SETTINGS = [
  'BEGIN READ WRITE',
  'SET LOCAL ROLE NONE',
  'SET LOCAL search_path TO DEFAULT',
  "SET LOCAL DateStyle TO 'ISO, YMD'",
  'SET LOCAL IntervalStyle TO postgres',
  "SET LOCAL TimeZone TO 'UTC'",
  "SET LOCAL lc_monetary TO 'C'",
  'SET LOCAL standard_conforming_strings TO on',
  'SET LOCAL bytea_output TO hex',
  'SET LOCAL extra_float_digits TO DEFAULT',
  'SET LOCAL lock_timeout TO 0',
  'SET LOCAL idle_in_transaction_session_timeout TO 0',
  'SET LOCAL enable_nestloop TO off',
  'SET LOCAL enable_mergejoin TO off',
  'SET LOCAL jit TO off',
].join('; ');

export interface RunLimits {
  /** Milliseconds for one statement. */
  readonly statementMs: number;
  readonly signal?: AbortSignal;
  /** Cancels statements that outlive their limit, or the signal. */
  readonly observer?: Observer;
}

/** What came of a statement: how many rows it wrote, or the server's error. */
export interface Ran {
  readonly count: number;
  readonly error?: ServerError;
}

export interface Answered {
  readonly rows: readonly Row[];
  readonly error?: ServerError;
}

/** Runs our statements in the owner's session. They call the schema's own functions, so they too run under limits. */
export class Runner {
  readonly session: Session;
  private readonly limits: RunLimits;

  constructor(session: Session, limits: RunLimits) {
    this.session = session;
    this.limits = limits;
  }

  async begin(): Promise<void> {
    await this.must(SETTINGS);
  }

  /** @returns the error where something that was deferred until now fails. */
  async commit(): Promise<ServerError | undefined> {
    const { error } = await this.run('COMMIT');
    await this.rollback();
    return error;
  }

  async rollback(): Promise<void> {
    if (this.session.lost === undefined && this.session.transaction !== 'idle') await this.session.execute('ROLLBACK');
  }

  /** Runs a statement of ours that has no reason to fail. @throws Error with what the server said. */
  async must(text: string): Promise<void> {
    const { error } = await this.run(text);
    if (error !== undefined) throw new Error(`${error.message} (SQLSTATE ${error.code})`, { cause: error });
  }

  /** Runs a statement inside a savepoint, so that its failure leaves the transaction usable. */
  attempt(text: string): Promise<Ran> {
    return this.inSavepoint(() => this.run(text));
  }

  /** Asks a question inside a savepoint. */
  ask(text: string): Promise<Answered> {
    return this.inSavepoint(async () => {
      try {
        return { rows: await this.watched(() => this.session.query(text)) };
      } catch (error) {
        return { rows: [], error: this.serverErrorOf(error) };
      }
    });
  }

  /** The time limit is set anew each time: a function of the schema's may have changed it. */
  private async inSavepoint<T extends { readonly error?: ServerError }>(work: () => Promise<T>): Promise<T> {
    await this.must(`SAVEPOINT attempt; SET LOCAL statement_timeout TO ${Math.round(this.limits.statementMs)}`);
    const result = await work();
    await this.must(
      result.error === undefined
        ? 'RELEASE SAVEPOINT attempt'
        : 'ROLLBACK TO SAVEPOINT attempt; RELEASE SAVEPOINT attempt',
    );
    return result;
  }

  private async run(text: string): Promise<Ran> {
    const { rows, error } = await this.watched(() => this.session.execute(text));
    if (error === undefined) return { count: rows ?? 0 };
    if (this.isGone(error)) throw gone(error);
    return { count: 0, error };
  }

  private serverErrorOf(error: unknown): ServerError {
    const found = serverError(error);
    if (this.isGone(found)) throw gone(found);
    return found;
  }

  /** Class 57P: the session was ended from outside, or the server shuts down. */
  private isGone({ code }: ServerError): boolean {
    return code === CONNECTION_LOST || code.startsWith('57P') || this.session.lost !== undefined;
  }

  private async watched<T>(work: () => Promise<T>): Promise<T> {
    const { signal } = this.limits;
    signal?.throwIfAborted();
    const stop = this.watch();
    try {
      return await work();
    } finally {
      stop();
      signal?.throwIfAborted();
    }
  }

  /** Cancels what runs when the signal comes, or when the server did not keep the time limit itself. */
  private watch(): () => void {
    const { statementMs, signal, observer } = this.limits;
    if (observer === undefined) return () => undefined;
    const cancel = () => void observer.cancel(this.session.pid).catch(() => undefined);
    const timer = setTimeout(cancel, statementMs + 1_000);
    signal?.addEventListener('abort', cancel, { once: true });
    return () => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', cancel);
    };
  }
}

function gone({ message }: ServerError): EngineError {
  return new EngineError(`The Postgres server went away while tables were filled: ${message}`);
}
