import type { DataConnection, Failure } from './connection.ts';
import type { Piece } from './splitter.ts';

export type Statement = Extract<Piece, { readonly kind: 'statement' }>;

/** Statements go together up to this size. */
const MOST_CHARACTERS = 64_000;
const MOST_STATEMENTS = 200;

/** Statements that change rows, sent together: fewer journeys to the server. */
export class Bundle {
  private readonly connection: DataConnection;
  private statements: Statement[] = [];
  private characters = 0;

  constructor(connection: DataConnection) {
    this.connection = connection;
  }

  get first(): Statement | undefined {
    return this.statements[0];
  }

  get isFull(): boolean {
    return this.characters > MOST_CHARACTERS || this.statements.length >= MOST_STATEMENTS;
  }

  add(statement: Statement): void {
    this.statements.push(statement);
    this.characters += statement.text.length;
  }

  /**
   * Runs all at once; where that fails, one after the other, so that it is known which one fails.
   * @returns that one, with its error.
   */
  async run(): Promise<{ readonly statement: Statement; readonly failure: Failure } | undefined> {
    const { connection, statements } = this;
    this.statements = [];
    this.characters = 0;
    const isOpen = connection.inTransaction;
    if (isOpen) await connection.execute('SAVEPOINT bundle');
    const together = await connection.execute(statements.map(({ text }) => text).join(';\n'));
    if (together === undefined) return undefined;
    if (isOpen) await connection.execute('ROLLBACK TO SAVEPOINT bundle');
    for (const statement of statements) {
      const failure = await connection.execute(statement.text);
      if (failure !== undefined) return { statement, failure };
    }
    return undefined;
  }
}
