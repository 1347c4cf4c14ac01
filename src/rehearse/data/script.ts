import type { Readable } from 'node:stream';
import { errorMessage } from '../../core/errors.ts';
import type { ServerError } from '../../core/trace.ts';
import { quoteIdentifier } from '../../sql/names.ts';
import { loadGrammar, parse } from '../../sql/parse.ts';
import { executeWithin } from '../limits.ts';
import { extraRights, runWithRights } from '../rights.ts';
import { Bundle, type Statement } from './bundle.ts';
import type { Copy, DataConnection, Failure } from './connection.ts';
import { type Place, refused, unusable } from './failures.ts';
import type { DataContext } from './file.ts';
import { type Entry, headingOf } from './heading.ts';
import { linesOf } from './lines.ts';
import { encodingOf, type Manner, mannerOf } from './manners.ts';
import { type Piece, StatementSplitter } from './splitter.ts';

/** A longer statement is not SQL that somebody wrote. */
const LONGEST_STATEMENT = 64 * 1_048_576;

const IGNORED_COMMANDS = /^\\(restrict|unrestrict|connect|c)\b/;
const END_OF_ROWS = /^\\\.\r?\n?$/;
/** Encodings in which UTF-8 text passes unchanged. */
const PLAIN_ENCODINGS = new Set(['UTF8', 'UTF-8', 'UNICODE', 'SQL_ASCII']);

export interface ScriptSource {
  /** As the user knows the file. */
  readonly path: string;
  readonly stream: Readable;
  /** Whether it is what `pg_restore` makes of an archive: places are its entries then, since its lines nobody sees. */
  readonly fromArchive: boolean;
  /** Whether only rows are wanted, where pg_dump wrote it. */
  readonly rowsOnly: boolean;
}

/**
 * Applies a SQL script of any size as it streams. A script of one's own is one transaction unless it has its own; what
 * pg_dump wrote runs statement by statement, as psql does, since one transaction cannot lock thousands of tables.
 * @throws PreparationError with the file's line and PostgreSQL's own message.
 */
export async function loadScript(
  context: DataContext,
  connection: DataConnection,
  source: ScriptSource,
): Promise<void> {
  try {
    await new ScriptRun(context, connection, source).run();
  } finally {
    source.stream.destroy();
  }
}

class ScriptRun {
  private readonly context: DataContext;
  private readonly connection: DataConnection;
  private readonly source: ScriptSource;
  private readonly splitter = new StatementSplitter();
  private readonly bundle: Bundle;
  private copying: { readonly copy: Copy; readonly line: number } | undefined;
  private fromDump = false;
  private begun = false;
  /** Whether the open transaction is ours, not the script's. */
  private isOurs = false;
  private entry: string | undefined;
  private line = 0;

  constructor(context: DataContext, connection: DataConnection, source: ScriptSource) {
    this.context = context;
    this.connection = connection;
    this.source = source;
    this.bundle = new Bundle(connection);
  }

  async run(): Promise<void> {
    const reader = linesOf(this.source.stream);
    for (;;) {
      const next = await this.read(reader);
      if (next.done === true) break;
      await this.takeLines(next.value);
    }
    if (this.copying !== undefined)
      throw unusable(this.source.path, this.place(this.line), 'its rows have no end: a line of \\. is missing');
    for (const piece of this.splitter.end()) await this.take(piece);
    await this.flush();
    await this.finish();
  }

  private async read(reader: AsyncGenerator<readonly string[]>): Promise<IteratorResult<readonly string[]>> {
    try {
      return await reader.next();
    } catch (error) {
      const notText = error instanceof TypeError;
      const what = notText
        ? 'it is not UTF-8 text; make it with `pg_dump --encoding=UTF8`, or convert it with iconv'
        : errorMessage(error);
      throw unusable(this.source.path, this.place(this.line + 1), what, error);
    }
  }

  private async takeLines(lines: readonly string[]): Promise<void> {
    let rows: string[] = [];
    for (const line of lines) {
      this.line += 1;
      if (this.copying === undefined) {
        await this.takeLine(line);
        continue;
      }
      if (!END_OF_ROWS.test(line)) {
        rows.push(line);
        continue;
      }
      await this.copying.copy.write(rows.join(''));
      rows = [];
      await this.endCopy(this.copying.copy, this.copying.line);
    }
    if (rows.length > 0) await this.copying?.copy.write(rows.join(''));
  }

  private async takeLine(line: string): Promise<void> {
    await this.readHeading(line);
    for (const piece of this.splitter.feed(line, this.line)) await this.take(piece);
    if (this.splitter.pending > LONGEST_STATEMENT)
      throw unusable(this.source.path, this.place(this.line), 'a statement has no end');
  }

  private async readHeading(line: string): Promise<void> {
    const heading = headingOf(line);
    if (heading?.kind === 'cluster dump')
      throw unusable(
        this.source.path,
        undefined,
        'it is a dump of a whole server; make one of the database with pg_dump',
      );
    if (heading?.kind === 'dump') this.fromDump = true;
    if (heading?.kind === 'entry') await this.enter(heading);
  }

  private async enter({ schema, name, type }: Entry): Promise<void> {
    this.entry = `${type} ${name}`;
    if (type !== 'TABLE DATA') return;
    if (this.source.fromArchive) this.context.report?.(`${this.source.path}, ${schema}.${name}`);
    if (!this.source.rowsOnly || !this.fromDump) return;
    await this.flush();
    // What base migrations put in is what the dump has, perhaps changed since. A table that is not there fails at its rows.
    await this.connection.execute(`DELETE FROM ONLY ${quoteIdentifier(schema)}.${quoteIdentifier(name)}`);
  }

  private async take(piece: Piece): Promise<void> {
    if (piece.kind === 'command') return this.takeCommand(piece);
    const encoding = encodingOf(piece.text);
    if (encoding !== undefined && !PLAIN_ENCODINGS.has(encoding))
      throw unusable(
        this.source.path,
        this.place(piece.line),
        `its encoding is ${encoding}; make it with \`pg_dump --encoding=UTF8\``,
      );
    if (encoding !== undefined) return;
    const manner = mannerOf(piece.text, { fromDump: this.fromDump, rowsOnly: this.source.rowsOnly });
    if (manner.kind === 'skip') return;
    if (manner.kind === 'rows') return this.addToBundle(piece);
    await this.flush();
    await this.runAlone(piece, manner);
  }

  private takeCommand({ text, line }: Piece): void {
    if (IGNORED_COMMANDS.test(text)) return;
    const [name] = text.split(/\s/, 1);
    throw unusable(
      this.source.path,
      this.place(line),
      `${name} is a command of psql, which is not there; write SQL instead`,
    );
  }

  private async runAlone(statement: Statement, manner: Manner): Promise<void> {
    if (manner.kind === 'with rights' && (await this.runWithRights(statement))) return;
    await this.begin(statement.text);
    if (manner.kind === 'copy') {
      this.copying = { copy: this.connection.copy(statement.text), line: this.line };
      return;
    }
    const failure = await this.connection.execute(statement.text);
    if (!this.connection.inTransaction) this.isOurs = false;
    if (failure === undefined) return;
    if (manner.kind !== 'try' || !manner.passOver.includes(failure.error.code)) throw this.refusal(statement, failure);
  }

  /** Statements that need lent rights run in the stage's own session, which can be lent them. */
  private async runWithRights(statement: Statement): Promise<boolean> {
    const { stage } = this.context;
    await loadGrammar();
    const [parsed] = parse(statement.text).statements;
    const rights = parsed && extraRights(parsed, stage);
    if (rights?.allowed !== true) return false;
    const { error } = await runWithRights(stage, rights, () =>
      executeWithin(stage.limits, stage.session, stage.observer, statement.text),
    );
    if (error !== undefined) throw this.refusal(statement, { error });
    return true;
  }

  /** A transaction around all of it, unless the script has its own or comes from pg_dump. */
  private async begin(text: string): Promise<void> {
    if (this.fromDump || this.begun || this.connection.inTransaction) return;
    this.begun = true;
    this.isOurs = !/^(begin|start)\b/i.test(text);
    if (this.isOurs) await this.connection.execute('BEGIN');
  }

  private async addToBundle(statement: Statement): Promise<void> {
    this.bundle.add(statement);
    if (this.bundle.isFull) await this.flush();
  }

  private async flush(): Promise<void> {
    if (this.bundle.first === undefined) return;
    await this.begin(this.bundle.first.text);
    const refusedOne = await this.bundle.run();
    if (refusedOne !== undefined) throw this.refusal(refusedOne.statement, refusedOne.failure);
  }

  private async endCopy(copy: Copy, line: number): Promise<void> {
    this.copying = undefined;
    const failure = await copy.end();
    if (failure !== undefined) throw this.refusalAt(this.place(line + rowOf(failure.error)), failure.error);
  }

  private async finish(): Promise<void> {
    if (!this.connection.inTransaction) return;
    if (!this.isOurs) throw unusable(this.source.path, undefined, 'it begins a transaction and does not end it');
    const failure = await this.connection.execute('COMMIT');
    if (failure !== undefined) throw this.refusalAt(undefined, failure.error);
  }

  private refusal(statement: Statement, { error, position }: Failure): Error {
    const before = position === undefined ? '' : statement.text.slice(0, position);
    return this.refusalAt(this.place(statement.line + before.split('\n').length - 1), error);
  }

  private refusalAt(place: Place, error: ServerError): Error {
    return refused(this.source.path, place, error, this.connection.showValues);
  }

  private place(line: number): Place {
    if (!this.source.fromArchive) return { line };
    return this.entry === undefined ? undefined : { entry: this.entry };
  }
}

/** "COPY orders, line 3, column total": the row's number after the statement, from 1. */
export function rowOf({ where }: ServerError): number {
  return Number(/^COPY .*?, line (\d+)/m.exec(where ?? '')?.[1] ?? 0);
}
