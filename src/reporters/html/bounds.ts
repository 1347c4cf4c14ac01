import { SEVERITIES } from '../../core/finding.ts';
import type { Report, ReportFinding, ReportStatement } from '../../core/report.ts';
import { clip } from '../layout.ts';
import { counted } from '../words.ts';

/** Characters of SQL for all statements together; each has its share, and never less than a line. */
const ALL_SQL = 400_000;
const LONGEST_SQL = 4_000;
const SHORTEST_SQL = 120;
/** Characters of all findings together, with their SQL and suggestions. */
const ALL_FINDINGS = 400_000;
const LONGEST_PROSE = 1_000;
const MOST_STATEMENTS = 2_000;
const ALL_NOTICES = 1_000;

/** A report that makes a page which a browser opens at once, and a sentence for each kind of thing that was left out. */
export interface Bounded {
  readonly report: Report;
  readonly leftOut: readonly string[];
}

/** Cuts long texts and long lists, the least important first; a report of common size stays as it is. */
export function bound(report: Report): Bounded {
  const count = report.rehearsal.migrations.reduce((sum, { statements }) => sum + statements.length, 0);
  const among = Math.max(1, Math.min(count, MOST_STATEMENTS));
  const sql = Math.max(SHORTEST_SQL, Math.min(LONGEST_SQL, Math.floor(ALL_SQL / among)));
  const notices = Math.max(1, Math.floor(ALL_NOTICES / among));
  const findings = worstFindings(report.findings);
  let room = MOST_STATEMENTS;
  const migrations = report.rehearsal.migrations.map((migration) => {
    const statements = migration.statements.slice(0, room).map((statement) => shorten(statement, sql, notices));
    room -= statements.length;
    return { ...migration, statements };
  });
  return {
    report: { ...report, findings, rehearsal: { ...report.rehearsal, migrations } },
    leftOut: [
      ...said(report.findings.length - findings.length, 'finding'),
      ...said(count - MOST_STATEMENTS, 'statement'),
      ...said(noticesBeyond(report, notices), 'notice'),
    ],
  };
}

/** As many as there is room for, in the order of the report. SQL stays whole: edits made to half of it would mislead. */
function worstFindings(findings: readonly ReportFinding[]): ReportFinding[] {
  const shortened = findings.map((finding) => ({ ...finding, message: clip(finding.message, LONGEST_PROSE) }));
  const kept = new Set<ReportFinding>();
  let room = ALL_FINDINGS;
  for (const finding of shortened.toSorted(bySeverity)) {
    room -= JSON.stringify(finding).length;
    if (room < 0) break;
    kept.add(finding);
  }
  return shortened.filter((finding) => kept.has(finding));
}

function bySeverity(a: ReportFinding, b: ReportFinding): number {
  return SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity);
}

function shorten(statement: ReportStatement, sql: number, most: number): ReportStatement {
  const notices = statement.notices.slice(0, most);
  return {
    ...statement,
    sql: clip(statement.sql, sql),
    notices: notices.map((notice) => ({ ...notice, message: clip(notice.message, LONGEST_PROSE) })),
  };
}

function noticesBeyond({ rehearsal }: Report, most: number): number {
  const statements = rehearsal.migrations.flatMap((migration) => migration.statements);
  return statements.reduce((sum, { notices }) => sum + Math.max(0, notices.length - most), 0);
}

function said(count: number, noun: string): readonly string[] {
  return count > 0 ? [`${counted(count, noun)} left out of this page; the JSON report has everything.`] : [];
}
