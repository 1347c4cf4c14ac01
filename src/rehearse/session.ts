import pg from 'pg';
import type { ConnectionSettings } from '../core/engine.ts';
import { EngineError, errorMessage } from '../core/errors.ts';
import type { BoundQuery } from '../core/migration.ts';
import { raceWith } from '../core/patience.ts';
import type { Notice, ServerError } from '../core/trace.ts';
import { connect } from './client.ts';
import { cut, errorPosition, serverError } from './errors.ts';

/** Notices kept per statement: a loop can raise millions. */
const MOST_NOTICES = 50;
/** A statement is cancelled, and then its session terminated, within this. */
const PATIENCE_AFTER_ABORT_MS = 10_000;
const PATIENCE_AT_END_MS = 2_000;

/** What came of one text sent to the server. */
export interface Outcome {
  readonly durationMs: number;
  /** Row count of the last command that has one. */
  readonly rows?: number;
  readonly error?: ServerError;
  /** Where the error is, in characters from the start of the text. */
  readonly errorPosition?: number;
  readonly notices: readonly Notice[];
}

export type Row = Readonly<Record<string, unknown>>;

/** One connection. Rows that migrations select are thrown away as they arrive, so that no result fills our memory. */
export class Session implements AsyncDisposable {
  private readonly client: pg.Client;
  private notices: Notice[] = [];
  private lostBecause: string | undefined;
  private readonly signal: AbortSignal | undefined;
  /** The server's process for this connection. */
  readonly pid: number;

  private constructor(client: pg.Client, pid: number, signal: AbortSignal | undefined) {
    this.client = client;
    this.pid = pid;
    this.signal = signal;
    signal?.addEventListener('abort', this.onAbort, { once: true });
  }

  /**
   * @param given `options`: settings of the session, as `postgres -c` takes them; they outrank what the database's owner may
   * set. `signal`: some time after its abort, when the server had its chance to obey, the connection is cut: a server that
   * went silent keeps nobody waiting.
   * @throws EngineError when the server does not take the connection.
   */
  static async open(
    settings: ConnectionSettings,
    applicationName: string,
    { options, signal }: { readonly options?: string; readonly signal?: AbortSignal } = {},
  ): Promise<Session> {
    let session: Session | undefined;
    const listen = (client: pg.Client) => {
      client.on('error', (error) => session?.markLost(error.message));
      client.on('end', () => session?.markLost('the connection was closed'));
      client.on('notice', (notice) => session?.keepNotice(notice));
    };
    const { client, pid } = await connect(settings, applicationName, { options, prepare: listen });
    session = new Session(client, pid, signal);
    return session;
  }

  get lost(): string | undefined {
    return this.lostBecause;
  }

  /** `idle` outside a transaction, `open` inside, `failed` inside one that only ROLLBACK ends. */
  get transaction(): 'idle' | 'open' | 'failed' {
    const status = this.client.getTransactionStatus();
    if (status === 'T') return 'open';
    return status === 'E' ? 'failed' : 'idle';
  }

  /** Sends a text as one simple query and throws its rows away. Errors of the server are in the outcome, never thrown. */
  execute(text: string): Promise<Outcome> {
    this.notices = [];
    const began = performance.now();
    const finish = (rest: Omit<Outcome, 'durationMs' | 'notices'>): Outcome => ({
      durationMs: performance.now() - began,
      notices: this.notices,
      ...rest,
    });
    if (this.lostBecause !== undefined)
      return Promise.resolve(finish({ error: serverError(new Error(this.lostBecause)) }));
    return new Promise((resolve) => {
      const query = new pg.Query(text);
      let rows: number | undefined;
      query.on('row', () => undefined);
      query.on('end', (result: pg.Result | readonly pg.Result[]) => {
        for (const { rowCount } of Array.isArray(result) ? result : [result]) rows = rowCount ?? rows;
        resolve(finish(rows === undefined ? {} : { rows }));
      });
      query.on('error', (error) => {
        const position = errorPosition(error);
        resolve(finish({ error: serverError(error), ...(position === undefined ? {} : { errorPosition: position }) }));
      });
      this.client.query(query);
    });
  }

  /** Our own queries. @throws the server's errors as `pg` gives them; EngineError where the connection broke. */
  async query(query: string | BoundQuery): Promise<readonly Row[]> {
    try {
      return await this.ask(query);
    } catch (error) {
      if (error instanceof pg.DatabaseError || error instanceof TypeError || error instanceof RangeError) throw error;
      throw new EngineError(`The connection to the Postgres server broke: ${errorMessage(error)}`, { cause: error });
    }
  }

  private async ask(query: string | BoundQuery): Promise<readonly Row[]> {
    const result =
      typeof query === 'string'
        ? await this.client.query<Row>(query)
        : await this.client.query<Row>(
            query.text,
            query.values.map((value) => (value instanceof Uint8Array ? Buffer.from(value) : value)),
          );
    return Array.isArray(result) ? ((result.at(-1) as pg.QueryResult<Row> | undefined)?.rows ?? []) : result.rows;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.signal?.removeEventListener('abort', this.onAbort);
    if (this.lostBecause !== undefined) return;
    await raceWith(this.client.end(), PATIENCE_AT_END_MS);
    this.client.connection.stream.destroy();
  }

  private readonly onAbort = () => {
    const { stream } = this.client.connection;
    setTimeout(() => stream.destroy(new Error('the server did not answer')), PATIENCE_AFTER_ABORT_MS).unref();
  };

  private markLost(reason: string): void {
    this.lostBecause ??= reason;
  }

  private keepNotice({
    severity,
    code,
    message,
  }: {
    severity?: string | undefined;
    code?: string | undefined;
    message?: string | undefined;
  }): void {
    if (this.notices.length >= MOST_NOTICES) return;
    this.notices.push({ severity: severity ?? 'NOTICE', code: code ?? '00000', message: cut(message ?? '') });
  }
}
