import { createHash } from 'node:crypto';
import type { Report } from '../core/report.ts';
import type { ReportSet } from '../core/report-set.ts';
import { withFirstRow } from '../core/row-sample.ts';
import { fingerprints } from './fingerprint.ts';
import { jsonText } from './json-text.ts';
import { baselineInWords } from './words.ts';

const SEVERITY = { error: 'critical', warning: 'minor', note: 'info' } as const;

/** The findings for GitLab's merge-request widget (https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format). */
export function reportGitlab(report: Report): string {
  return jsonText(issuesOf(report));
}

/** The same for several databases: one list, since the widget takes one. */
export function reportSetGitlab({ databases }: ReportSet): string {
  return jsonText(databases.flatMap(({ report }) => issuesOf(report)));
}

function issuesOf(report: Report): readonly object[] {
  const { findings } = report;
  const prints = fingerprints(findings);
  return [
    ...findings.map(({ ruleId, severity, status, message, sample, evidence, path, line, endLine }, index) => ({
      description: `${withFirstRow({ message, sample })}${evidence === undefined ? '' : ` Measured: ${evidence.summary}`}`,
      check_name: `${ruleId} (${status})`,
      fingerprint: prints[index],
      severity: SEVERITY[severity],
      location: { path, lines: { begin: line, end: endLine } },
    })),
    ...knownOf(report),
  ];
}

/** GitLab has no place for a remark: an issue of no weight says how many findings are known. */
function knownOf(report: Report) {
  const description = baselineInWords(report);
  if (description === undefined || report.baseline === undefined) return [];
  const { file } = report.baseline;
  return [
    {
      description,
      check_name: 'baseline',
      fingerprint: createHash('sha256').update(`baseline ${file}`).digest('hex').slice(0, 32),
      severity: 'info',
      location: { path: file, lines: { begin: 1, end: 1 } },
    },
  ];
}
