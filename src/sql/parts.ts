import type { Node } from '@pgsql/types';
import type { Script, Statement, StatementKind } from '../core/statement.ts';
import { isPinned, pinned, type Word, wordsOf } from './clauses.ts';
import { readStatement, type StatementReaders } from './nodes.ts';
import { isOn } from './options.ts';

/** A statement that is part of another one's tree; its own text is not known. */
export function partOf(outer: Statement, node: Node): Statement {
  return { ...outer, kind: kindOf(node), node };
}

/** What a statement runs as part of itself: EXPLAIN ANALYZE, COPY (…) TO, CREATE TABLE AS; where it stands in the text. */
export function partRun(outer: Statement, script: Script): Statement | undefined {
  const part = readStatement(RUN, outer);
  return part?.node && partAt(outer, part.node, part.place, script);
}

/** The statement that a PREPARE keeps for later, where it stands in the text. */
export function partPrepared(outer: Statement, script: Script): Statement | undefined {
  const query = 'PrepareStmt' in outer.node ? outer.node.PrepareStmt.query : undefined;
  return query && partAt(outer, query, afterAs, script);
}

/** The kinds of statements that `partRun` looks into. */
export const RUNS_A_PART: ReadonlySet<StatementKind> = new Set<StatementKind>([
  'ExplainStmt',
  'CopyStmt',
  'CreateTableAsStmt',
]);

/** The words of the part among those of the whole. */
type Place = (words: readonly Word[]) => readonly Word[];

interface Part {
  readonly node: Node | undefined;
  readonly place: Place;
}

const RUN: StatementReaders<[], Part | undefined> = {
  ExplainStmt: ({ query: node, options }) => (isOn(options, 'analyze') ? { node, place: afterExplain } : undefined),
  CopyStmt: ({ query: node }) => ({ node, place: inParentheses }),
  CreateTableAsStmt: ({ query: node, into }) =>
    into?.skipData === true ? undefined : { node, place: (words) => withoutData(afterAs(words)) },
};

function partAt(outer: Statement, node: Node, place: Place, script: Script): Statement {
  if (isPinned(outer)) return pinned(partOf(outer, node), outer.span);
  const words = place(wordsOf(outer));
  const [first, last] = [words[0], words.at(-1)];
  if (first === undefined || last === undefined) return partOf(outer, node);
  return {
    kind: kindOf(node),
    node,
    sql: outer.sql.slice(first.start - outer.span.start, last.end - outer.span.start),
    span: script.spanBetween(first.start, last.end),
    index: outer.index,
  };
}

/** `EXPLAIN (…)`, or `EXPLAIN ANALYZE VERBOSE`. */
function afterExplain(words: readonly Word[]): readonly Word[] {
  if (words[1]?.text === '(') return words.slice(2 + inParentheses(words).length + 1);
  return words.slice(1 + words.slice(1).findIndex(({ text }) => !/^(?:analy[sz]e|verbose)$/.test(text)));
}

/** What stands between the parentheses that the second word opens. */
function inParentheses(words: readonly Word[]): readonly Word[] {
  let depth = 0;
  const close = words.findIndex(({ text }) => {
    if (text === '(') depth += 1;
    if (text === ')') depth -= 1;
    return text === ')' && depth === 0;
  });
  return close === -1 ? [] : words.slice(2, close);
}

/** AS is a reserved word: nothing before it has this name without quotes. */
function afterAs(words: readonly Word[]): readonly Word[] {
  return words.slice(words.findIndex(({ text }) => text === 'as') + 1);
}

function withoutData(words: readonly Word[]): readonly Word[] {
  const end = words.at(-1)?.text === 'data' && words.at(-2)?.text === 'with' ? -2 : words.length;
  return words.slice(0, end);
}

function kindOf(node: Node): StatementKind {
  return Object.keys(node)[0] as StatementKind;
}
