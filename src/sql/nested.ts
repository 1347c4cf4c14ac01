import type { Node, RawStmt } from '@pgsql/types';
import type { Span } from '../core/span.ts';
import type { Comment, Script, Statement, StatementKind } from '../core/statement.ts';
import { pinned, wordsOf } from './clauses.ts';
import { loadedGrammar } from './grammar.ts';
import { lex } from './lex.ts';
import { strings } from './names.ts';
import { nodeAs, nodesAs } from './nodes.ts';
import { indexBytes } from './offsets.ts';
import { partOf, partRun } from './parts.ts';
import { type EmbeddedSql, embeddedSql } from './plpgsql.ts';

/** A statement inside another, with a script whose offsets are those of the whole file. */
export interface NestedStatement {
  readonly statement: Statement;
  readonly script: Script;
  /** It runs whenever the statement around it does, and is SQL like the rest of the file. */
  readonly certain?: boolean;
}

/** A body of code in the text of a statement. */
interface Body {
  readonly language: string;
  readonly text: string;
  /** Where it begins in the file; absent where the file has it in another form (doubled quotes, escapes). */
  readonly start?: number;
}

/** Code inside a statement that nobody could read. */
export interface Unread {
  readonly unread: Span;
  /** What it is, as the beginning of a sentence. */
  readonly what: string;
}

export type Inside = NestedStatement | Unread;

/**
 * The statements of a DO block, those under conditions and in loops included, and what EXPLAIN ANALYZE, COPY and CREATE
 * TABLE AS run.
 */
export function statementsInside(statement: Statement, script: Script): readonly Inside[] {
  const part = partRun(statement, script);
  if (part !== undefined) return [{ statement: part, script, certain: true }];
  if (!('DoStmt' in statement.node)) return [];
  return statementsOfBody(statement, bodyOf(statement), script);
}

/** The comments in the body of a DO block, where the file has it word by word. */
export function commentsInside(statement: Statement, script: Script): readonly Comment[] {
  if (!('DoStmt' in statement.node)) return [];
  const { text = '', start } = bodyOf(statement) ?? {};
  if (start === undefined) return [];
  return lex(text)
    .filter(({ kind }) => kind === 'comment')
    .map((token) => ({
      text: text.slice(token.start, token.end),
      span: script.spanBetween(start + token.start, start + token.end),
    }));
}

/** The statements of a function that a CREATE FUNCTION makes, all placed at the statement that calls it. */
export function statementsCalled(create: Statement, call: Statement, script: Script): readonly Inside[] {
  const there: Script = { ...script, offsetOfByte: () => call.span.start };
  const atCall = (nested: Statement): NestedStatement => {
    return { script: there, statement: pinned({ ...nested, index: call.index }, call.span) };
  };
  const body = bodyOf(create);
  if (body === undefined) return atomicBody(create).map((node) => atCall(partOf(create, node)));
  const { start: _, ...elsewhere } = body;
  return statementsOfBody(create, elsewhere, script).map((one) =>
    'unread' in one ? { ...one, unread: call.span } : atCall(one.statement),
  );
}

/** The statements between BEGIN ATOMIC and END, or what RETURN computes; the grammar has them as part of the CREATE. */
function atomicBody(create: Statement): readonly Node[] {
  const body = nodeAs(create.node, 'CreateFunctionStmt')?.sql_body;
  const result = nodeAs(body, 'ReturnStmt')?.returnval;
  if (result !== undefined) return [{ SelectStmt: { targetList: [{ ResTarget: { val: result } }] } }];
  return (nodeAs(body, 'List')?.items ?? []).flatMap((item) => nodeAs(item, 'List')?.items ?? [item]);
}

function statementsOfBody(outer: Statement, body: Body | undefined, script: Script): readonly Inside[] {
  if (body === undefined) return [];
  if (body.language === 'sql') return parseAt(body.text, body.start, outer, script, outer.span);
  if (body.language !== 'plpgsql') return [{ unread: outer.span, what: `Code in ${body.language}` }];
  const { start } = body;
  const embedded = embeddedIn(outer, body);
  if (embedded === undefined) return [{ unread: outer.span, what: 'Code that does not compile' }];
  return embedded.flatMap(({ sql, at, line }): readonly Inside[] => {
    const otherwise = start === undefined ? outer.span : lineSpan(script, start + line);
    if (sql === undefined) return [{ unread: otherwise, what: 'What EXECUTE puts together at run time' }];
    return parseAt(sql, at === undefined || start === undefined ? undefined : start + at, outer, script, otherwise);
  });
}

/** A function is called again and again, and its body takes long to compile. */
function embeddedIn(outer: Statement, { text }: Body): readonly EmbeddedSql[] | undefined {
  if (KNOWN.has(outer)) return KNOWN.get(outer);
  const embedded = embeddedSql(outer.sql, text);
  KNOWN.set(outer, embedded);
  return embedded;
}

const KNOWN = new WeakMap<Statement, readonly EmbeddedSql[] | undefined>();

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
    return treesIn(outer, sql).map((raw) => {
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

/** A function's body is parsed once, however often it is called. */
function treesIn(outer: Statement, sql: string): readonly RawStmt[] {
  const known = TREES.get(outer) ?? new Map<string, readonly RawStmt[]>();
  const trees = known.get(sql) ?? loadedGrammar().parse(sql).stmts ?? [];
  TREES.set(outer, known.set(sql, trees));
  return trees;
}

const TREES = new WeakMap<Statement, Map<string, readonly RawStmt[]>>();

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
