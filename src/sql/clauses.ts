import type { Span } from '../core/span.ts';
import type { Script, Statement } from '../core/statement.ts';
import { lex } from './lex.ts';

/** A word or sign of a statement, comments left out; offsets are UTF-16 units of the whole file. */
export interface Word {
  /** Lower case, except for quoted identifiers and strings. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** The words of a statement. Read anew from its text, once. */
export function wordsOf(statement: Statement): readonly Word[] {
  const known = KNOWN.get(statement);
  if (known !== undefined) return known;
  const words = readWords(statement);
  KNOWN.set(statement, words);
  return words;
}

/** The words that a statement begins with: enough to tell what it is, without reading all of it. */
export function firstWords(statement: Statement, most: number): readonly Word[] {
  return KNOWN.get(statement) ?? readWords(statement, most);
}

function readWords(statement: Statement, most?: number): readonly Word[] {
  const { sql, span } = statement;
  const pin = PINS.get(statement);
  const words: Word[] = [];
  for (const { kind, start, end } of lex(sql, most)) {
    if (kind === 'comment') continue;
    const text = sql.slice(start, end);
    const lower = kind === 'word' ? text.toLowerCase() : text;
    words.push(
      pin === undefined
        ? { text: lower, start: span.start + start, end: span.start + end }
        : { text: lower, start: pin.start, end: pin.end },
    );
  }
  return words;
}

/** The statement with one place for all of its words, for a text that the file has in another form. */
export function pinned(statement: Statement, span: Span): Statement {
  const copy = { ...statement, span };
  PINS.set(copy, span);
  return copy;
}

export function isPinned(statement: Statement): boolean {
  return PINS.has(statement);
}

const PINS = new WeakMap<Statement, Span>();
const KNOWN = new WeakMap<Statement, readonly Word[]>();

/** The words of each subcommand of an ALTER TABLE, without the head that names the table. */
export function clausesOf(statement: Statement): readonly (readonly Word[])[] {
  const known = CLAUSES.get(statement);
  if (known !== undefined) return known;
  const words = wordsOf(statement);
  const clauses: Word[][] = [[]];
  let depth = 0;
  for (const word of words.slice(headLength(words))) {
    if (word.text === '(' || word.text === '[') depth += 1;
    if (word.text === ')' || word.text === ']') depth -= 1;
    if (word.text === ',' && depth === 0) clauses.push([]);
    else clauses.at(-1)?.push(word);
  }
  CLAUSES.set(statement, clauses);
  return clauses;
}

const CLAUSES = new WeakMap<Statement, readonly (readonly Word[])[]>();

/** Words of `ALTER [FOREIGN] TABLE | MATERIALIZED VIEW [IF EXISTS] [ONLY] name [*]`. */
function headLength(words: readonly Word[]): number {
  let at = 1;
  const skip = (...texts: readonly string[]) => {
    if (texts.every((text, ahead) => words[at + ahead]?.text === text)) at += texts.length;
  };
  skip('foreign');
  skip('table');
  skip('materialized', 'view');
  skip('if', 'exists');
  skip('only');
  at += 1;
  while (words[at]?.text === '.') at += 2;
  skip('*');
  return at;
}

/** The region of an ALTER TABLE's subcommand, or the whole statement where the text does not tell. */
export function clauseSpan(script: Script, statement: Statement, position: number): Span {
  const clause = clausesOf(statement)[position] ?? [];
  const [first, last] = [clause[0], clause.at(-1)];
  return first === undefined || last === undefined ? statement.span : script.spanBetween(first.start, last.end);
}
