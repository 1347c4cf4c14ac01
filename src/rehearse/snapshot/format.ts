import { diffArrays } from 'diff';
import type { ObjectDiff, PartDiff, SchemaDiff } from '../../core/snapshot.ts';

export interface FormatOptions {
  /** Lines at most; what is left out is counted. */
  readonly maxLines?: number;
  /** UTF-16 units of a line at most. */
  readonly maxWidth?: number;
  /** What the sides are called; `before` and `after` where absent. */
  readonly sides?: readonly [string, string];
}

const MAX_LINES = 400;
const MAX_WIDTH = 300;
/** Unchanged lines around changed ones in bodies of many lines. */
const CONTEXT = 3;
/** Bodies that differ in more lines are shown whole: the shortest edit of two strangers says nothing. */
const MOST_EDITS = 500;

/**
 * A unified diff to read: a header per object, then `-` and `+` lines of near-SQL. Every line starts with a character of
 * ours, and control characters are spelled out. Empty where nothing differs.
 */
export function formatDiff({ objects, notes }: SchemaDiff, options: FormatOptions = {}): string {
  const { maxLines = MAX_LINES, maxWidth = MAX_WIDTH, sides = ['before', 'after'] } = options;
  if (objects.length === 0 && notes.length === 0) return '';
  const lines: string[] = objects.length === 0 ? [] : [`--- ${sides[0]}`, `+++ ${sides[1]}`];
  let shown = 0;
  for (const object of objects) {
    const block = blockOf(object);
    if (lines.length + block.length > maxLines && shown > 0) break;
    lines.push(...block);
    shown += 1;
  }
  const cut = lines.length > maxLines ? lines.splice(maxLines).length : 0;
  if (cut > 0) lines.push(`@@ ${cut} more ${cut === 1 ? 'line' : 'lines'} of this object @@`);
  const left = objects.length - shown;
  if (left > 0) lines.push(`@@ ${left} more ${left === 1 ? 'object' : 'objects'} @@`);
  return [...lines, ...notes.map((note) => `# ${note}`)].map((line) => shownLine(line, maxWidth)).join('\n');
}

function blockOf(object: ObjectDiff): readonly string[] {
  const { kind, name, change, previousName, parts, likewise } = object;
  const what = change === 'changed' ? (previousName === undefined ? '' : `, was ${previousName}`) : `: ${change}`;
  const children =
    likewise === 0 ? [] : [`   and ${likewise} ${likewise === 1 ? 'child table' : 'child tables'} likewise`];
  return [`@@ ${kind} ${name}${what} @@`, ...parts.flatMap(linesOf), ...children];
}

function linesOf({ kind, before, after }: PartDiff): readonly string[] {
  const label = kind === 'column order' ? 'columns ' : '';
  const was = before === undefined ? [] : `${label}${before}`.split('\n');
  const is = after === undefined ? [] : `${label}${after}`.split('\n');
  const isBody = was.length > 1 && is.length > 1;
  const edits = isBody ? diffArrays(was, is, { maxEditLength: MOST_EDITS }) : undefined;
  if (edits === undefined) return [...was.map((line) => `-  ${line}`), ...is.map((line) => `+  ${line}`)];
  return edits.flatMap(({ added, removed, value }, at) => {
    if (added) return value.map((line) => `+  ${line}`);
    if (removed) return value.map((line) => `-  ${line}`);
    return context(value, at === 0, at === edits.length - 1);
  });
}

/** The ends of an unchanged stretch that touch a changed one. */
function context(lines: readonly string[], isFirst: boolean, isLast: boolean): readonly string[] {
  const before = isFirst ? [] : lines.slice(0, CONTEXT);
  const after = isLast ? [] : lines.slice(Math.max(lines.length - CONTEXT, before.length));
  const isCut = before.length + after.length < lines.length;
  return [...before.map((line) => `   ${line}`), ...(isCut ? ['   …'] : []), ...after.map((line) => `   ${line}`)];
}

/** Control characters (a carriage return among them) and those that turn the direction of text could disguise a line. */
function shownLine(line: string, maxWidth: number): string {
  const spelled = line.replace(/(?!\t)[\p{Cc}\p{Bidi_Control}\p{Zl}\p{Zp}]/gu, (character) => {
    return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
  });
  return spelled.length > maxWidth ? `${spelled.slice(0, maxWidth)}…` : spelled;
}
