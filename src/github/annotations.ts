import { SEVERITIES } from '../core/finding.ts';
import type { Report, ReportFinding } from '../core/report.ts';
import { withFirstRow } from '../core/row-sample.ts';

/** The runner keeps 10 annotations of each level per step, and drops the rest without a word. */
const MOST_PER_LEVEL = 10;
/** Characters of one annotation's message. */
export const LONGEST_MESSAGE = 4096;

/** The parameters of a workflow command, as `@actions/core` takes them. */
export interface Annotation {
  readonly level: 'error' | 'warning' | 'notice';
  readonly message: string;
  readonly properties: {
    readonly title: string;
    readonly file: string;
    readonly startLine: number;
    readonly endLine: number;
    readonly startColumn?: number;
    readonly endColumn?: number;
  };
}

const LEVELS = { error: 'error', warning: 'warning', note: 'notice' } as const;

export interface Annotations {
  readonly shown: readonly Annotation[];
  /** How many findings GitHub would have dropped. */
  readonly left: number;
}

/** The findings as annotations, worst first; `failed` leaves room for the error that says why the step failed. */
export function annotationsOf(report: Report, { failed }: { readonly failed: boolean }): Annotations {
  const all = allAnnotationsOf(report);
  const shown = Object.values(LEVELS).flatMap((level) => {
    const room = level === 'error' && failed ? MOST_PER_LEVEL - 1 : MOST_PER_LEVEL;
    return all.filter((annotation) => annotation.level === level).slice(0, room);
  });
  return { shown, left: all.length - shown.length };
}

/** Every finding as an annotation, worst first. */
export function allAnnotationsOf(report: Report): readonly Annotation[] {
  return SEVERITIES.flatMap((severity) =>
    report.findings
      .filter((finding) => finding.severity === severity)
      .toSorted(worstFirst)
      .map(annotationOf),
  );
}

/** Measured before suspected, then as the files go. */
function worstFirst(a: ReportFinding, b: ReportFinding): number {
  if (a.status !== b.status) return a.status === 'confirmed' ? -1 : 1;
  if (a.path !== b.path) return a.path < b.path ? -1 : 1;
  return a.line - b.line || a.column - b.column;
}

function annotationOf(finding: ReportFinding): Annotation {
  const { line, column, endLine, endColumn } = finding;
  // GitHub ignores columns of a region that spans lines.
  const columns = line === endLine ? { startColumn: column, endColumn } : {};
  return {
    level: LEVELS[finding.severity],
    message: cut(messageOf(finding), LONGEST_MESSAGE),
    properties: {
      title: `${finding.ruleId} (${finding.status})`,
      file: finding.path,
      startLine: line,
      endLine,
      ...columns,
    },
  };
}

function messageOf({ message, sample, evidence, reason, suggestion }: ReportFinding): string {
  const measured = evidence === undefined ? [] : [`Measured: ${evidence.summary}`];
  const unproven = reason === undefined ? [] : [`Unproven: ${reason}`];
  const instead = suggestion === undefined ? [] : [`Instead: ${suggestion.description}`];
  return [withFirstRow({ message, sample }), ...measured, ...unproven, ...instead].join('\n');
}

function cut(text: string, most: number): string {
  if (text.length <= most) return text;
  // Half a surrogate pair would become a replacement character.
  return `${text.slice(0, most - 1).replace(/[\ud800-\udbff]$/, '')}…`;
}
