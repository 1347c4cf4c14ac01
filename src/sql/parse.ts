import type { Node, ParseResult, RawStmt } from '@pgsql/types';
import { indexLines, spanBetween } from '../core/span.ts';
import type { Comment, Script, Statement, StatementKind, SyntaxProblem } from '../core/statement.ts';
import { loadedGrammar, SqlError } from './grammar.ts';
import { scan } from './lex.ts';
import { type ByteOffsets, indexBytes } from './offsets.ts';

export { loadGrammar } from './grammar.ts';

/**
 * Takes a SQL text apart into statements and comments. Never throws on bad SQL: the problem is in `error`.
 * @throws Error when `loadGrammar` was not awaited before.
 */
export function parse(text: string): Script {
  const grammar = loadedGrammar();
  const lines = indexLines(text);
  const bytes = indexBytes(text);
  const common = {
    text,
    offsetOfByte: (byte: number) => bytes.toUtf16(byte),
    spanBetween: (start: number, end: number) => spanBetween(lines, start, end),
  };
  const nul = text.indexOf('\0');
  if (nul !== -1) {
    const error = { message: 'a NUL byte cannot be part of SQL', span: spanBetween(lines, nul, nul + 1) };
    return { ...common, statements: [], comments: [], error };
  }
  const { comments, deep, open, words } = takeApart(text);
  if (open !== undefined) {
    const error = { message: 'unterminated /* comment', span: common.spanBetween(open, open + 2) };
    return { ...common, statements: [], comments: [], error };
  }
  const told = comments.map(({ start, end }): Comment => {
    return { text: text.slice(start, end), span: common.spanBetween(start, end) };
  });
  if (words.starts.length === 0) return { statements: [], comments: told, ...common };
  let tree: ParseResult;
  try {
    tree = grammar.parse(blanked(text, deep));
  } catch (error) {
    return { ...common, statements: [], comments: [], error: syntaxProblem(error, text, common) };
  }
  const statements = (tree.stmts ?? []).map((raw, index) => statementOf(raw, index, { text, bytes, words }, common));
  return { statements, comments: told, ...common };
}

interface Region {
  readonly start: number;
  readonly end: number;
}

/** Where the words and signs of a text are, semicolons aside: numbers side by side, since a file has thousands. */
interface Words {
  readonly starts: number[];
  readonly ends: number[];
}

interface Apart {
  readonly comments: readonly Region[];
  /** Comments in which others nest too deeply. */
  readonly deep: readonly Region[];
  /** Where a comment begins that does not end. */
  readonly open: number | undefined;
  readonly words: Words;
}

function takeApart(text: string): Apart {
  const comments: Region[] = [];
  const deep: Region[] = [];
  const words: Words = { starts: [], ends: [] };
  let open: number | undefined;
  scan(text, (kind, start, end, depth) => {
    if (kind === 'comment') {
      comments.push({ start, end });
      if (depth === 'open') open = start;
      else if (depth !== undefined && depth > DEEPEST_COMMENT) deep.push({ start, end });
    } else if (text.charCodeAt(start) !== SEMICOLON) {
      words.starts.push(start);
      words.ends.push(end);
    }
  });
  return { comments, deep, open, words };
}

const SEMICOLON = 59;

/** PostgreSQL's scanner looks at a comment's rest anew for each one that begins in it: a hundred kilobytes take minutes. */
const DEEPEST_COMMENT = 50;

/** The text with some comments as so many blanks, so that byte offsets stay. */
function blanked(text: string, comments: readonly Region[]): string {
  let result = text;
  for (const { start, end } of comments) {
    const blanks = ' '.repeat(Buffer.byteLength(text.slice(start, end)));
    result =
      result.slice(0, start + result.length - text.length) + blanks + result.slice(end + result.length - text.length);
  }
  return result;
}

interface Source {
  readonly text: string;
  readonly bytes: ByteOffsets;
  readonly words: Words;
}

/** `RawStmt` counts comments and white space before a statement as its own; its words say where it really is. */
function statementOf(
  raw: RawStmt,
  index: number,
  { text, bytes, words: { starts, ends } }: Source,
  common: Pick<Script, 'spanBetween'>,
): Statement {
  const from = raw.stmt_location ?? 0;
  const toEnd = raw.stmt_len === undefined || raw.stmt_len === 0;
  const first = firstAtLeast(starts, bytes.toUtf16(from));
  const beyond = toEnd ? starts.length : firstAtLeast(starts, bytes.toUtf16(from + (raw.stmt_len ?? 0)));
  const start = starts[first] ?? bytes.toUtf16(from);
  const end = ends[Math.max(beyond - 1, first)] ?? start;
  const node: Node = raw.stmt ?? ({ String: { sval: '' } } satisfies Node);
  return {
    kind: Object.keys(node)[0] as StatementKind,
    node,
    sql: text.slice(start, end),
    span: common.spanBetween(start, end),
    index,
  };
}

function firstAtLeast(sorted: readonly number[], wanted: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}

function syntaxProblem(
  error: unknown,
  text: string,
  { spanBetween: between }: Pick<Script, 'spanBetween'>,
): SyntaxProblem {
  if (!(error instanceof SqlError)) {
    const size = (text.length / 1_000_000).toFixed(1);
    const message = `PostgreSQL's grammar could not take this text in (${size} MB): it is too long or nested too deeply`;
    return { message, span: between(0, 1) };
  }
  const start = utf16OfCharacter(text, error.cursor);
  return { message: error.message, span: between(start, start + 1) };
}

function utf16OfCharacter(text: string, character: number): number {
  let at = 0;
  for (let left = character; left > 0 && at < text.length; left -= 1)
    at += (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
  return at;
}
