import { createHash } from 'node:crypto';
import { SEVERITIES } from '../core/finding.ts';
import { editLines, type LineEdit } from '../core/line-edits.ts';
import type { ReportFinding } from '../core/report.ts';
import type { ShownLines } from './diff.ts';

/** Lines of a file with the edits of one or more findings of one rule made: one click for the reader. */
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

/**
 * Suggestions for the findings whose edits lie within what the diff shows. Only what was run is suggested, and only what
 * one click does whole: no files to add. Of several rules about the same lines the worst has its say, since their edits
 * were never run together; the others have theirs at the next push.
 */
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
  const { proven = false, edits = [], files = [] } = suggestion ?? {};
  return proven && edits.length > 0 && files.length === 0;
}

function editsOf({ suggestion }: ReportFinding): readonly LineEdit[] {
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
  const findings = worstFirst.filter(({ ruleId }) => ruleId === worstFirst[0]?.ruleId);
  const edits = compatible(findings.flatMap(editsOf));
  const startLine = Math.min(...edits.map(({ line }) => line));
  const line = Math.max(...edits.map(({ endLine }) => endLine));
  const old: string[] = [];
  for (let number = startLine; number <= line; number += 1) {
    const text = shown.get(number);
    // GitHub strips carriage returns from suggestions: applying one would change the line ends.
    if (text === undefined || text.includes('\r')) return undefined;
    old.push(text);
  }
  const text = editLines(old, startLine, edits);
  const rules = findings.map(({ ruleId }) => ruleId);
  const key = createHash('sha256')
    .update(JSON.stringify([path, rules, old, text]))
    .digest('hex')
    .slice(0, 16);
  return { path, startLine, line, text, findings, key };
}

/** Without edits that touch what an earlier one replaces. */
function compatible(edits: readonly LineEdit[]): readonly LineEdit[] {
  const kept: LineEdit[] = [];
  for (const edit of edits) if (!kept.some((other) => overlap(other, edit))) kept.push(edit);
  return kept;
}

function overlap(a: LineEdit, b: LineEdit): boolean {
  const before = (line: number, column: number, otherLine: number, otherColumn: number) =>
    line < otherLine || (line === otherLine && column <= otherColumn);
  return !before(a.endLine, a.endColumn, b.line, b.column) && !before(b.endLine, b.endColumn, a.line, a.column);
}
