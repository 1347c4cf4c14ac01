import type { Report, ReportFinding } from '../core/report.ts';
import type { ReportSet } from '../core/report-set.ts';
import { withFirstRow } from '../core/row-sample.ts';
import { baselineInWords } from './words.ts';

const COMMANDS = { error: 'error', warning: 'warning', note: 'notice' } as const;

/**
 * The findings as workflow commands, which a runner turns into annotations: for a job that runs the command line
 * (https://docs.github.com/actions/reference/workflows-and-actions/workflow-commands). The action needs them not.
 */
export function reportGithub(report: Report): string {
  return linesOf(report.findings, report.verdict === 'not-checked' ? [report.reason ?? ''] : [], remarksOf(report));
}

/** The same for several databases. */
export function reportSetGithub({ databases }: ReportSet): string {
  const reasons = databases.flatMap(({ name, report }) =>
    report.verdict === 'not-checked' ? [`${name}: ${report.reason ?? ''}`] : [],
  );
  return linesOf(
    databases.flatMap(({ report }) => report.findings),
    reasons,
    databases.flatMap(({ report }) => remarksOf(report)),
  );
}

function remarksOf(report: Report): readonly string[] {
  const known = baselineInWords(report);
  return known === undefined ? [] : [known];
}

function linesOf(findings: readonly ReportFinding[], reasons: readonly string[], remarks: readonly string[]): string {
  // A runner keeps the first ten of each level: what was measured comes before what is suspected.
  const sorted = findings.toSorted((a, b) => Number(a.status === 'unproven') - Number(b.status === 'unproven'));
  const lines = sorted.map(commandOf);
  for (const reason of reasons) lines.push(`::error::${escapeData(`The migrations were not checked: ${reason}`)}`);
  for (const remark of remarks) lines.push(`::notice::${escapeData(remark)}`);
  return lines.length === 0 ? 'No findings.\n' : `${lines.join('\n')}\n`;
}

function commandOf({
  ruleId,
  severity,
  status,
  message,
  sample,
  evidence,
  path,
  line,
  column,
  endLine,
  endColumn,
}: ReportFinding): string {
  const columns = line === endLine ? { col: column, endColumn } : {};
  const properties = { title: `${ruleId} (${status})`, file: path, line, endLine, ...columns };
  const given = Object.entries(properties).map(([name, value]) => `${name}=${escapeProperty(String(value))}`);
  const text = `${withFirstRow({ message, sample })}${evidence === undefined ? '' : `\nMeasured: ${evidence.summary}`}`;
  return `::${COMMANDS[severity]} ${given.join(',')}::${escapeData(text)}`;
}

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
