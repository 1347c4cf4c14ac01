import type { Node, ParseResult, RawStmt } from '@pgsql/types';
import { indexLines, spanBetween } from '../core/span.ts';
import type { Comment, Script, Statement, StatementKind, SyntaxProblem } from '../core/statement.ts';
import { loadedGrammar } from './grammar.ts';
import { lex, type Token } from './lex.ts';
import { type ByteOffsets, indexBytes } from './offsets.ts';

export { loadGrammar } from './grammar.ts';

/**
 * Takes a SQL text apart into statements and comments. Never throws on bad SQL: the problem is in `error`.
 * @throws Error when `loadGrammar` was not awaited before.
 */
export function parse(text: string): Script {
  const { parseSync } = loadedGrammar();
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
  const comments: Comment[] = [];
  const tokens: Token[] = [];
  const deep: Token[] = [];
  for (const token of lex(text)) {
    if (token.depth === 'open') {
      const error = { message: 'unterminated /* comment', span: common.spanBetween(token.start, token.start + 2) };
      return { ...common, statements: [], comments: [], error };
    }
    if (token.depth !== undefined && token.depth > DEEPEST_COMMENT) deep.push(token);
    if (token.kind === 'comment') {
      const span = common.spanBetween(token.start, token.end);
      comments.push({ text: text.slice(token.start, token.end), span });
    } else if (text.charCodeAt(token.start) !== SEMICOLON) tokens.push(token);
  }
  let tree: ParseResult;
  try {
    tree = parseSync(blanked(text, deep));
  } catch (error) {
    if (tokens.length === 0 && isAboutNothing(error)) return { statements: [], comments, ...common };
    return { ...common, statements: [], comments: [], error: syntaxProblem(error, text, common) };
  }
  const statements = (tree.stmts ?? []).map((raw, index) => statementOf(raw, index, { text, bytes, tokens }, common));
  return { statements, comments, ...common };
}

const SEMICOLON = 59;

/** PostgreSQL's scanner looks at a comment's rest anew for each one that begins in it: a hundred kilobytes take minutes. */
const DEEPEST_COMMENT = 50;

/** The text with some comments as so many blanks, so that byte offsets stay. */
function blanked(text: string, comments: readonly Token[]): string {
  let result = text;
  for (const { start, end } of comments) {
    const blanks = ' '.repeat(Buffer.byteLength(text.slice(start, end)));
    result =
      result.slice(0, start + result.length - text.length) + blanks + result.slice(end + result.length - text.length);
  }
  return result;
}

/** The grammar's wrapper refuses a text without statements; an unterminated comment is another matter. */
function isAboutNothing(error: unknown): boolean {
  return error instanceof Error && /cannot be empty/.test(error.message);
}

interface Tokens {
  readonly text: string;
  readonly bytes: ByteOffsets;
  /** Comments and semicolons left out. */
  readonly tokens: readonly Token[];
}

/** `RawStmt` counts comments and white space before a statement as its own; its tokens say where it really is. */
function statementOf(
  raw: RawStmt,
  index: number,
  { text, bytes, tokens }: Tokens,
  common: Pick<Script, 'spanBetween'>,
): Statement {
  const from = raw.stmt_location ?? 0;
  const toEnd = raw.stmt_len === undefined || raw.stmt_len === 0;
  const first = firstAtLeast(tokens, bytes.toUtf16(from));
  const beyond = toEnd ? tokens.length : firstAtLeast(tokens, bytes.toUtf16(from + (raw.stmt_len ?? 0)));
  const start = tokens[first]?.start ?? bytes.toUtf16(from);
  const end = tokens[Math.max(beyond - 1, first)]?.end ?? start;
  const node: Node = raw.stmt ?? ({ String: { sval: '' } } satisfies Node);
  return {
    kind: Object.keys(node)[0] as StatementKind,
    node,
    sql: text.slice(start, end),
    span: common.spanBetween(start, end),
    index,
  };
}

function firstAtLeast(sorted: readonly Token[], wanted: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle]?.start ?? 0) < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** libpg-query gives the cursor of `scanner_errposition` in characters, from 0. */
function syntaxProblem(
  error: unknown,
  text: string,
  { spanBetween: between }: Pick<Script, 'spanBetween'>,
): SyntaxProblem {
  const details = error instanceof Error && 'sqlDetails' in error ? error.sqlDetails : undefined;
  if (typeof details !== 'object' || details === null || !('cursorPosition' in details)) {
    const size = (text.length / 1_000_000).toFixed(1);
    const message = `PostgreSQL's grammar could not take this text in (${size} MB): it is too long or nested too deeply`;
    return { message, span: between(0, 1) };
  }
  const start = utf16OfCharacter(text, Number(details.cursorPosition));
  return { message: error instanceof Error ? error.message : String(error), span: between(start, start + 1) };
}

function utf16OfCharacter(text: string, character: number): number {
  let at = 0;
  for (let left = character; left > 0 && at < text.length; left -= 1)
    at += (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
  return at;
}
