import { createHash } from 'node:crypto';
import { SEVERITIES } from '../core/finding.ts';
import type { ReportFinding } from '../core/report.ts';
import type { ShownLines } from './diff.ts';

type Edit = NonNullable<NonNullable<ReportFinding['suggestion']>['edits']>[number];

/** Lines of a file with the edits of one or more findings made: one click for the reader. */
export interface LineSuggestion {
  readonly path: string;
  readonly startLine: number;
  /** The last line that is replaced. */
  readonly line: number;
  readonly text: string;
  readonly findings: readonly ReportFinding[];
  /** The same for the same suggestion, wherever the lines have moved to. */
  readonly key: string;
}

/** Suggestions for the findings whose edits lie within what the diff shows; findings of the same lines share one. */
export function lineSuggestions(
  findings: readonly ReportFinding[],
  shown: ReadonlyMap<string, ShownLines>,
): readonly LineSuggestion[] {
  const edited = findings.filter(hasEdits);
  return [...shown].flatMap(([path, lines]) =>
    clusters(edited.filter((finding) => finding.path === path)).flatMap(
      (cluster) => suggestionOf(path, cluster, lines) ?? [],
    ),
  );
}

function hasEdits({ suggestion }: ReportFinding): boolean {
  return suggestion?.edits !== undefined && suggestion.edits.length > 0;
}

function editsOf({ suggestion }: ReportFinding): readonly Edit[] {
  return suggestion?.edits ?? [];
}

/** Findings whose edited lines overlap, from the top of the file. */
function clusters(findings: readonly ReportFinding[]): readonly (readonly ReportFinding[])[] {
  const first = (finding: ReportFinding) => Math.min(...editsOf(finding).map(({ line }) => line));
  const last = (finding: ReportFinding) => Math.max(...editsOf(finding).map(({ endLine }) => endLine));
  const found: ReportFinding[][] = [];
  let end = 0;
  for (const finding of findings.toSorted((a, b) => first(a) - first(b))) {
    if (first(finding) <= end) found.at(-1)?.push(finding);
    else found.push([finding]);
    end = Math.max(end, last(finding));
  }
  return found;
}

/** `undefined` where the lines are not all in the diff, or no suggestion can be made of them. */
function suggestionOf(path: string, cluster: readonly ReportFinding[], shown: ShownLines): LineSuggestion | undefined {
  const worstFirst = cluster.toSorted((a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity));
  const edits = compatible(worstFirst.flatMap(editsOf));
  const startLine = Math.min(...edits.map(({ line }) => line));
  const line = Math.max(...edits.map(({ endLine }) => endLine));
  const old: string[] = [];
  for (let number = startLine; number <= line; number += 1) {
    const text = shown.get(number);
    // GitHub strips carriage returns from suggestions: applying one would change the line ends.
    if (text === undefined || text.includes('\r')) return undefined;
    old.push(text);
  }
  const text = apply(edits, old, startLine);
  const rules = worstFirst.map(({ ruleId }) => ruleId);
  const key = createHash('sha256')
    .update(JSON.stringify([path, rules, old, text]))
    .digest('hex')
    .slice(0, 16);
  return { path, startLine, line, text, findings: worstFirst, key };
}

/** Without edits that touch what an earlier one replaces. */
function compatible(edits: readonly Edit[]): readonly Edit[] {
  const kept: Edit[] = [];
  for (const edit of edits) if (!kept.some((other) => overlap(other, edit))) kept.push(edit);
  return kept;
}

function overlap(a: Edit, b: Edit): boolean {
  const before = (line: number, column: number, otherLine: number, otherColumn: number) =>
    line < otherLine || (line === otherLine && column <= otherColumn);
  return !before(a.endLine, a.endColumn, b.line, b.column) && !before(b.endLine, b.endColumn, a.line, a.column);
}

function apply(edits: readonly Edit[], lines: readonly string[], firstLine: number): string {
  const offset = (line: number, column: number) =>
    lines.slice(0, line - firstLine).reduce((sum, text) => sum + text.length + 1, 0) + column - 1;
  let text = lines.join('\n');
  for (const edit of edits.toSorted((a, b) => b.line - a.line || b.column - a.column))
    text = text.slice(0, offset(edit.line, edit.column)) + edit.text + text.slice(offset(edit.endLine, edit.endColumn));
  return text;
}
