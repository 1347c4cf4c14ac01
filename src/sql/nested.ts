import type { Node } from '@pgsql/types';
import type { Span } from '../core/span.ts';
import type { Script, Statement, StatementKind } from '../core/statement.ts';
import { pinWords, wordsOf } from './clauses.ts';
import { loadedGrammar } from './grammar.ts';
import { strings } from './names.ts';
import { nodeAs, nodesAs } from './nodes.ts';
import { indexBytes } from './offsets.ts';
import { type EmbeddedSql, embeddedSql } from './plpgsql.ts';

/** A statement inside another, with a script whose offsets are those of the whole file. */
export interface NestedStatement {
  readonly statement: Statement;
  readonly script: Script;
}

/** A body of code in the text of a statement. */
interface Body {
  readonly language: string;
  readonly text: string;
  /** Where it begins in the file; absent where the file has it in another form (doubled quotes, escapes). */
  readonly start?: number;
}

/** The statements of a DO block, those under conditions and in loops included, and EXECUTE of literal texts. */
export function statementsInside(statement: Statement, script: Script): readonly NestedStatement[] {
  if (!('DoStmt' in statement.node)) return [];
  return statementsOfBody(statement, bodyOf(statement), script);
}

/** The statements of a function that a CREATE FUNCTION makes, all placed at the statement that calls it. */
export function statementsCalled(create: Statement, call: Statement, script: Script): readonly NestedStatement[] {
  const body = bodyOf(create);
  const { start: _, ...elsewhere } = body ?? { language: '', text: '' };
  return statementsOfBody(create, body === undefined ? undefined : elsewhere, script).map((nested) => ({
    ...nested,
    statement: pinned({ ...nested.statement, index: call.index }, call.span),
  }));
}

function statementsOfBody(outer: Statement, body: Body | undefined, script: Script): readonly NestedStatement[] {
  if (body === undefined) return [];
  if (body.language === 'sql') return parseAt(body.text, body.start, outer, script, outer.span);
  if (body.language !== 'plpgsql') return [];
  const { start } = body;
  return embeddedIn(outer, body).flatMap(({ sql, at, line }) => {
    const otherwise = start === undefined ? outer.span : lineSpan(script, start + line);
    return parseAt(sql, at === undefined || start === undefined ? undefined : start + at, outer, script, otherwise);
  });
}

/** A function is called again and again, and its body takes long to compile. */
function embeddedIn(outer: Statement, { text }: Body): readonly EmbeddedSql[] {
  const known = KNOWN.get(outer);
  if (known !== undefined) return known;
  const embedded = embeddedSql(outer.sql, text);
  KNOWN.set(outer, embedded);
  return embedded;
}

const KNOWN = new WeakMap<Statement, readonly EmbeddedSql[]>();

/** The code of one line. */
function lineSpan({ text, spanBetween }: Script, from: number): Span {
  const end = text.indexOf('\n', from);
  const line = text.slice(from, end === -1 ? text.length : end);
  const start = from + line.length - line.trimStart().length;
  return spanBetween(start, from + line.trimEnd().length);
}

/** Parses SQL that stands at an offset of the file, or, where that is not known, is told of at another place. */
function parseAt(
  sql: string,
  at: number | undefined,
  outer: Statement,
  script: Script,
  otherwise: Span,
): readonly NestedStatement[] {
  const exact = at !== undefined && script.text.startsWith(sql, at);
  const bytes = indexBytes(sql);
  const own: Script = {
    ...script,
    offsetOfByte: (byte) => (exact ? at + bytes.toUtf16(byte) : otherwise.start),
  };
  try {
    return (loadedGrammar().parseSync(sql).stmts ?? []).map((raw) => {
      const from = bytes.toUtf16(raw.stmt_location ?? 0);
      const length = raw.stmt_len ?? 0;
      const to = length === 0 ? sql.length : bytes.toUtf16((raw.stmt_location ?? 0) + length);
      const text = sql.slice(from, to);
      const lead = text.length - text.trimStart().length;
      const start = (at ?? 0) + from + lead;
      const node: Node = raw.stmt ?? { String: { sval: '' } };
      const statement: Statement = {
        kind: Object.keys(node)[0] as StatementKind,
        node,
        sql: text.trim(),
        span: exact ? script.spanBetween(start, start + text.trim().length) : otherwise,
        index: outer.index,
      };
      return { statement: exact ? statement : pinned(statement, otherwise), script: own };
    });
  } catch {
    // Not every text in a procedural language is SQL as it stands, and what is not is no news.
    return [];
  }
}

function pinned(statement: Statement, span: Span): Statement {
  const copy = { ...statement, span };
  pinWords(copy, span);
  return copy;
}

/** The body and language of a DO block, a function or a procedure. */
function bodyOf(statement: Statement): Body | undefined {
  const { node } = statement;
  const options = nodesAs(
    'DoStmt' in node ? node.DoStmt.args : 'CreateFunctionStmt' in node ? node.CreateFunctionStmt.options : [],
    'DefElem',
  );
  const argument = (name: string) => options.find(({ defname }) => defname === name)?.arg;
  const code = argument('as');
  const text = nodeAs(code, 'String')?.sval ?? strings(nodeAs(code, 'List')?.items)[0];
  if (text === undefined) return undefined;
  const language = nodeAs(argument('language'), 'String')?.sval ?? ('DoStmt' in node ? 'plpgsql' : 'sql');
  const start = placeOfBody(statement, text);
  return { language: language.toLowerCase(), text, ...(start === undefined ? {} : { start }) };
}

function placeOfBody(statement: Statement, text: string): number | undefined {
  for (const word of wordsOf(statement)) {
    const own = statement.sql.slice(word.start - statement.span.start, word.end - statement.span.start);
    const opening = /^(?:\$[^$]*\$|')/.exec(own)?.[0];
    if (opening !== undefined && own.slice(opening.length, -opening.length) === text)
      return word.start + opening.length;
  }
  return undefined;
}
