import { once } from 'node:events';
import pg from 'pg';
import { type CopyStreamQuery, from as copyFrom } from 'pg-copy-streams';
import { EngineError } from '../../core/errors.ts';
import { raceWith } from '../../core/patience.ts';
import type { ServerError } from '../../core/trace.ts';
import { connect } from '../client.ts';
import { CONNECTION_LOST, errorPosition, serverError } from '../errors.ts';
import type { DataContext } from './file.ts';
import { Watchman } from './watch.ts';

/** How long a connection may take to close: a server that went silent keeps nobody waiting. */
const PATIENCE_AT_END_MS = 2_000;

/** The server's error, and where it points in the text, in characters from 0. */
export interface Failure {
  readonly error: ServerError;
  readonly position?: number;
}

/** A running COPY FROM STDIN. */
export interface Copy {
  /** Waits until the server takes more. A refusal shows in `end`. */
  write(data: string | Uint8Array): Promise<void>;
  end(): Promise<Failure | undefined>;
  /** Tells the server to forget what it was given. */
  abort(): Promise<void>;
}

/** A session of the owner in which data is loaded: the only one that can stream a COPY. */
export class DataConnection implements AsyncDisposable {
  private readonly client: pg.Client;
  private readonly watchman: Watchman;
  /** Whether errors may tell values of rows. */
  readonly showValues: boolean;

  private constructor(client: pg.Client, pid: number, { stage, showValues }: DataContext) {
    const { limits, observer } = stage;
    this.client = client;
    this.watchman = new Watchman({ ...limits, observer }, pid);
    this.showValues = showValues;
  }

  /** @throws EngineError when the server does not take the connection. */
  static async open(context: DataContext): Promise<DataConnection> {
    const { client, pid } = await connect(context.owner, 'pg-rehearsal data');
    return new DataConnection(client, pid, context);
  }

  get inTransaction(): boolean {
    return this.client.getTransactionStatus() !== 'I';
  }

  /** Runs a text as one simple query; rows that it selects are thrown away. */
  execute(text: string): Promise<Failure | undefined> {
    return this.watchman.during(async () => {
      const query = new pg.Query(text);
      query.on('row', () => undefined);
      const ended = new Promise<Failure | undefined>((resolve) => {
        query.on('end', () => resolve(undefined));
        query.on('error', (error) => resolve(failureOf(error)));
      });
      this.client.query(query);
      return await ended;
    });
  }

  /** Our own questions. @throws what `pg` throws. */
  async ask(text: string, values: readonly string[] = []): Promise<readonly Readonly<Record<string, unknown>>[]> {
    return (await this.client.query<Record<string, unknown>>(text, [...values])).rows;
  }

  copy(statement: string): Copy {
    const stream: CopyStreamQuery = this.client.query(copyFrom(statement));
    let failure: Failure | undefined;
    const closed = new Promise<void>((resolve) => {
      stream.on('error', (error) => {
        failure ??= failureOf(error);
        resolve();
      });
      stream.on('finish', resolve);
    });
    const write = async (data: string | Uint8Array): Promise<void> => {
      await this.watchman.pause();
      if (failure !== undefined || stream.write(data)) return;
      await this.watchman.during(() => Promise.race([once(stream, 'drain').catch(() => undefined), closed]));
    };
    const end = async (): Promise<Failure | undefined> => {
      if (failure === undefined) stream.end();
      await this.watchman.during(() => closed);
      if (failure?.error.code === CONNECTION_LOST) throw gone(failure.error);
      return failure;
    };
    const abort = async (): Promise<void> => {
      if (failure === undefined) stream.destroy(new Error('the data ended early'));
      await closed;
    };
    return { write, end, abort };
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await raceWith(this.client.end(), PATIENCE_AT_END_MS);
    this.client.connection.stream.destroy();
  }
}

function failureOf(error: unknown): Failure {
  const position = errorPosition(error);
  return { error: serverError(error), ...(position === undefined ? {} : { position }) };
}

function gone({ message }: ServerError): EngineError {
  return new EngineError(`The Postgres server went away while data was loaded: ${message}`);
}
