import type { Report, ReportFinding } from '../core/report.ts';
import { withFirstRow } from '../core/row-sample.ts';
import { baselineInWords } from './words.ts';

const COMMANDS = { error: 'error', warning: 'warning', note: 'notice' } as const;

/**
 * The findings as workflow commands, which a runner turns into annotations: for a job that runs the command line
 * (https://docs.github.com/actions/reference/workflows-and-actions/workflow-commands). The action needs them not.
 */
export function reportGithub(report: Report): string {
  const { verdict, reason, findings } = report;
  // A runner keeps the first ten of each level: what was measured comes before what is suspected.
  const sorted = findings.toSorted((a, b) => Number(a.status === 'unproven') - Number(b.status === 'unproven'));
  const lines = sorted.map(commandOf);
  if (verdict === 'not-checked')
    lines.push(`::error::${escapeData(`The migrations were not checked: ${reason ?? ''}`)}`);
  const known = baselineInWords(report);
  if (known !== undefined) lines.push(`::notice::${escapeData(known)}`);
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
