import type { Report } from '../core/report.ts';
import { withFirstRow } from '../core/row-sample.ts';
import { fingerprints } from './fingerprint.ts';
import { jsonText } from './json-text.ts';

const SEVERITY = { error: 'critical', warning: 'minor', note: 'info' } as const;

/** The findings for GitLab's merge-request widget (https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format). */
export function reportGitlab({ findings }: Report): string {
  const prints = fingerprints(findings);
  return jsonText(
    findings.map(({ ruleId, severity, status, message, sample, evidence, path, line, endLine }, index) => ({
      description: `${withFirstRow({ message, sample })}${evidence === undefined ? '' : ` Measured: ${evidence.summary}`}`,
      check_name: `${ruleId} (${status})`,
      fingerprint: prints[index],
      severity: SEVERITY[severity],
      location: { path, lines: { begin: line, end: endLine } },
    })),
  );
}
