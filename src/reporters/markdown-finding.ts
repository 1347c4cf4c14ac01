import type { Report, ReportCleared, ReportFinding, ReportSample } from '../core/report.ts';
import { markdownCell, markdownCode, markdownFence, markdownText } from './escape.ts';
import { editedLines, excerptOf } from './excerpt.ts';
import type { Block } from './fit.ts';
import { clip } from './layout.ts';
import { sampleTable } from './sample.ts';
import { cureInWords, unprovenInWords } from './words.ts';

/** Longest texts that a finding may bring, in characters: a message can quote a whole row. */
const LONGEST_PROSE = 2_000;
const LONGEST_CODE = 4_000;
const MOST_LINES = 12;

/** What is left out first is not what the reader came for: cleared, then the safe form, then the SQL, then evidence. */
export const IMPORTANCE = {
  cleared: 1,
  suggestion: 2,
  source: 3,
  evidence: 4,
  note: 5,
  migration: 6,
  warning: 7,
  error: 8,
  always: 9,
} as const;

export const SEVERITY_ICONS = { error: '❌', warning: '⚠️', note: 'ℹ️' } as const;

/** A finding in blocks: what is wrong, the SQL, what was measured, what to do. */
export function findingBlocks(finding: ReportFinding, report: Report): readonly Block[] {
  const { severity, ruleId, line, status, evidence, suggestion } = finding;
  const title = `${SEVERITY_ICONS[severity]} **${severity}** ${markdownCode(ruleId)} at line ${line}, ${status}`;
  const blocks: Block[] = [
    { text: `${title}\n\n${prose(finding.message)}`, importance: IMPORTANCE[severity], noun: severity },
  ];
  const excerpt = excerptOf(report, finding, MOST_LINES);
  if (excerpt !== undefined) {
    const lines = [...excerpt.lines, ...(excerpt.cut ? ['-- …'] : [])];
    blocks.push({ text: code(dedent(lines), 'sql'), importance: IMPORTANCE.source, noun: 'SQL excerpt' });
  }
  if (finding.sample !== undefined)
    blocks.push({ text: sampleText(finding.sample), importance: IMPORTANCE.evidence, noun: 'table of rows' });
  if (evidence !== undefined) {
    const text = `**Measured:** ${prose(evidence.summary)}`;
    blocks.push({ text, importance: IMPORTANCE.evidence, noun: 'measurement' });
  }
  if (status === 'unproven') {
    const text = `**Unproven:** ${prose(unprovenInWords(finding, report))}`;
    blocks.push({ text, importance: IMPORTANCE.evidence, noun: 'measurement' });
  }
  if (suggestion !== undefined)
    blocks.push({
      text: suggestionText(finding, suggestion, report),
      importance: IMPORTANCE.suggestion,
      noun: 'suggestion',
    });
  return blocks;
}

/** A suspicion that measurement cleared, as an item of a list. */
export function clearedBlock({ path, line, ruleId, reason }: ReportCleared): Block {
  const text = `- ${markdownCode(`${path}:${line}`)} ${markdownCode(ruleId)}: ${prose(reason).replaceAll(/\s*\n/g, ' ')}`;
  return { text, importance: IMPORTANCE.cleared, noun: 'cleared suspicion' };
}

/** Rows that show it, as a table. */
function sampleText(sample: ReportSample): string {
  const { head, rows, rest } = sampleTable(sample);
  const line = (cells: readonly string[]) => `| ${cells.map(markdownCell).join(' | ')} |`;
  const table = [line(head), `|${head.map(() => ':--').join('|')}|`, ...rows.map(line)].join('\n');
  return rest === undefined ? table : `${table}\n\n${rest}`;
}

function suggestionText(
  finding: ReportFinding,
  { description, edits = [], files = [] }: NonNullable<ReportFinding['suggestion']>,
  report: Report,
): string {
  const edited = editedLines(report, finding, edits);
  const pieces =
    edited === undefined
      ? edits.map(({ text, line, endLine }) => {
          const where = line === endLine ? `line ${line}` : `lines ${line} to ${endLine}`;
          return text.trim() === '' ? `Delete from ${where}.` : `At ${where}:\n\n${code(text.split('\n'), 'sql')}`;
        })
      : [code(dedent(edited), 'sql')];
  const texts = [
    ...pieces,
    ...files.map(({ name, text }) => `${markdownCode(name)}:\n\n${code(text.split('\n'), 'sql')}`),
  ];
  const instead = `**Instead:** ${prose(cureInWords(finding.message, description, texts.length > 0))}`.trimEnd();
  if (texts.length === 0) return instead;
  return [instead, '<details>\n<summary>The safe form</summary>', ...texts, '</details>'].join('\n\n');
}

function prose(text: string): string {
  return markdownText(clip(text.trim(), LONGEST_PROSE));
}

function code(lines: readonly string[], language: string): string {
  return markdownFence(clip(lines.join('\n'), LONGEST_CODE), language);
}

/** Without the white space that all lines begin with. */
function dedent(lines: readonly string[]): readonly string[] {
  const margins = lines.filter((line) => line.trim() !== '').map((line) => line.search(/\S/));
  const margin = Math.min(...margins);
  return lines.map((line) => (/^\s*$/.test(line.slice(0, margin)) ? line.slice(margin) : line));
}
