import type { Node, ParseResult, RawStmt } from '@pgsql/types';
import { indexLines, spanBetween } from '../core/span.ts';
import type { Comment, Script, Statement, StatementKind, SyntaxProblem } from '../core/statement.ts';
import { type ByteOffsets, indexBytes } from './offsets.ts';

type Grammar = typeof import('libpg-query');
let grammar: Grammar | undefined;

/** Loads PostgreSQL's grammar (1.7 MB of WebAssembly, about 25 ms) once; `parse` needs it. */
export async function loadGrammar(): Promise<void> {
  if (grammar !== undefined) return;
  const loaded = await import('libpg-query');
  await loaded.loadModule();
  grammar = loaded;
}

/**
 * Takes a SQL text apart into statements and comments. Never throws on bad SQL: the problem is in `error`.
 * @throws Error when `loadGrammar` was not awaited before.
 */
export function parse(text: string): Script {
  const { parseSync, scanSync } = loadedGrammar();
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
  let tokens: ReturnType<typeof scanSync>['tokens'];
  let tree: ParseResult;
  try {
    tokens = text.trim() === '' ? [] : scanSync(text).tokens;
    const empty = tokens.every((token) => isComment(token.tokenName) || token.text === ';');
    tree = empty ? { version: 0, stmts: [] } : parseSync(text);
  } catch (error) {
    return { ...common, statements: [], comments: [], error: syntaxProblem(error, text, common) };
  }
  const comments: Comment[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  for (const token of tokens) {
    if (isComment(token.tokenName)) {
      const span = common.spanBetween(bytes.toUtf16(token.start), bytes.toUtf16(token.end));
      comments.push({ text: text.slice(span.start, span.end), span });
    } else if (token.text !== ';') {
      starts.push(token.start);
      ends.push(token.end);
    }
  }
  const statements = (tree.stmts ?? []).map((raw, index) =>
    statementOf(raw, index, { text, bytes, starts, ends }, common),
  );
  return { ...common, statements, comments };
}

function loadedGrammar(): Grammar {
  if (grammar === undefined) throw new Error('loadGrammar must be awaited before parse');
  return grammar;
}

function isComment(tokenName: string): boolean {
  return tokenName === 'SQL_COMMENT' || tokenName === 'C_COMMENT';
}

interface Tokens {
  readonly text: string;
  readonly bytes: ByteOffsets;
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

/** `RawStmt` counts comments and white space before a statement as its own; its tokens say where it really is. */
function statementOf(raw: RawStmt, index: number, tokens: Tokens, common: Pick<Script, 'spanBetween'>): Statement {
  const from = raw.stmt_location ?? 0;
  const to = raw.stmt_len === undefined || raw.stmt_len === 0 ? Number.POSITIVE_INFINITY : from + raw.stmt_len;
  const first = firstAtLeast(tokens.starts, from);
  const beyond = firstAtLeast(tokens.starts, to);
  const start = tokens.bytes.toUtf16(tokens.starts[first] ?? from);
  const end = tokens.bytes.toUtf16(tokens.ends[Math.max(beyond - 1, first)] ?? from);
  const node: Node = raw.stmt ?? ({ String: { sval: '' } } satisfies Node);
  return {
    kind: Object.keys(node)[0] as StatementKind,
    node,
    sql: tokens.text.slice(start, end),
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

/** libpg-query gives the cursor of `scanner_errposition` in characters, from 0. */
function syntaxProblem(
  error: unknown,
  text: string,
  { spanBetween: between }: Pick<Script, 'spanBetween'>,
): SyntaxProblem {
  const details = error instanceof Error && 'sqlDetails' in error ? error.sqlDetails : undefined;
  const cursor =
    typeof details === 'object' && details !== null && 'cursorPosition' in details ? Number(details.cursorPosition) : 0;
  const start = utf16OfCharacter(text, cursor);
  return { message: error instanceof Error ? error.message : String(error), span: between(start, start + 1) };
}

function utf16OfCharacter(text: string, character: number): number {
  let at = 0;
  for (let left = character; left > 0 && at < text.length; left -= 1)
    at += (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
  return at;
}
