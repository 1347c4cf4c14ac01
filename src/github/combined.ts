import type { Report } from '../core/report.ts';
import { isClean, type MissingReport, type NamedReport, type ReportSet } from '../core/report-set.ts';
import type { FoundReport } from './artifact.ts';

/**
 * Several databases as one report, for what GitHub takes once per step: annotations, check run, review and outputs. What
 * was measured stays with each; nobody reads this one whole.
 */
export function combinedReport({ schemaVersion, tool, verdict, databases }: ReportSet): Report {
  const reports = databases.map(({ report }) => report);
  const reasons = databases.flatMap(({ name, report }) =>
    report.reason === undefined ? [] : [`${name}: ${report.reason}`],
  );
  return {
    schemaVersion,
    tool,
    verdict,
    ...(reasons.length === 0 ? {} : { reason: reasons.join('\n') }),
    migrationTool: reports[0]?.migrationTool ?? 'sqlx',
    directory: '',
    changes: reports.flatMap(({ changes }) => changes),
    findings: reports.flatMap(({ findings }) => findings),
    cleared: reports.flatMap(({ cleared }) => cleared),
    unchecked: databases.flatMap(({ name, report }) => report.unchecked.map((text) => `${name}: ${text}`)),
    rehearsal: {
      status: 'skipped',
      reason: 'each database has a rehearsal of its own',
      durationMs: reports.reduce((sum, { rehearsal }) => sum + rehearsal.durationMs, 0),
      migrations: [],
    },
  };
}

/** The databases of a run's artifacts: a job may have checked several. */
export function databasesIn(found: readonly FoundReport[]): readonly (NamedReport | MissingReport)[] {
  return found.flatMap((one): readonly (NamedReport | MissingReport)[] => ('reports' in one ? one.reports : [one]));
}

/** Which are not well, as a sentence; `undefined` where all are. */
export function failureOfSet(databases: readonly (NamedReport | MissingReport)[]): string | undefined {
  const failed = databases.filter((one) => 'report' in one && one.report.verdict === 'fail').map(({ name }) => name);
  const unknown = databases
    .filter((one) => !('report' in one) || one.report.verdict === 'not-checked')
    .map(({ name }) => name);
  const parts = [
    ...(failed.length === 0 ? [] : [`${failed.length} of ${databases.length} databases failed: ${failed.join(', ')}.`]),
    ...(unknown.length === 0 ? [] : [`Not checked: ${unknown.join(', ')}.`]),
  ];
  return parts.length === 0 ? undefined : parts.join(' ');
}

/** What a comment on several databases is about: whether it leaves something to complain of, and is needed at all. */
export function standingOf(databases: readonly (NamedReport | MissingReport)[]) {
  return {
    state: databases.every(isClean) ? 'clean' : 'open',
    relevant: databases.some(
      (one) => !('report' in one) || one.report.verdict !== 'pass' || one.report.changes.length > 0,
    ),
  } as const;
}
