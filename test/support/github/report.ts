// Reports to publish, small and valid.
import type { Report, ReportFinding } from '../../../src/core/report.ts';

export function finding(changes: Partial<ReportFinding> = {}): ReportFinding {
  return {
    ruleId: 'set-not-null-scan',
    severity: 'error',
    status: 'confirmed',
    message: 'SET NOT NULL reads all of orders while nobody can use it.',
    path: 'migrations/0002_email.up.sql',
    line: 3,
    column: 1,
    endLine: 3,
    endColumn: 40,
    ...changes,
  };
}

export function reportWith(changes: Partial<Report> = {}): Report {
  return {
    schemaVersion: 1,
    tool: { name: 'pg-rehearsal', version: '0.1.0' },
    verdict: 'pass',
    migrationTool: 'sqlx',
    directory: 'migrations',
    base: { ref: 'origin/main', sha: 'b'.repeat(40), how: "first parent of the pull request's merge commit" },
    changes: [{ path: 'migrations/0002_email.up.sql', version: '2', kind: 'added', direction: 'up' }],
    findings: [],
    cleared: [],
    unchecked: [],
    rehearsal: { status: 'passed', engine: 'embedded', serverVersion: '17.10', durationMs: 812, migrations: [] },
    ...changes,
  };
}
