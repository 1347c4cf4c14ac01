import type { createColors } from 'picocolors';
import type { Report, ReportCleared, ReportFinding } from '../core/report.ts';
import { visible, visibleLine } from './escape.ts';
import { editedLines, excerptOf } from './excerpt.ts';
import { clip, columns, labelled, wrap } from './layout.ts';
import { sampleTable } from './sample.ts';
import { cureInWords, unprovenInWords } from './words.ts';

export type Colours = ReturnType<typeof createColors>;

/** What the parts of the text report share. */
export interface TextContext {
  readonly report: Report;
  readonly colours: Colours;
  readonly width: number;
  /** Blocks that many findings share, such as why none of them could be proven. */
  readonly blocks: Map<string, string>;
}

const INDENT = '    ';
const MOST_LINES = 4;

/** A finding: its place, the SQL, what is wrong, what was measured, what to do. */
export function findingText(finding: ReportFinding, context: TextContext): string {
  const { report, colours, width } = context;
  const paint = { error: colours.red, warning: colours.yellow, note: colours.blue }[finding.severity];
  const symbol = { error: '✗', warning: '!', note: 'i' }[finding.severity];
  const { evidence, suggestion } = finding;
  const parts = [
    `${paint(symbol)} ${colours.bold(placeText(finding))} ${paint(finding.severity)} ${finding.ruleId}`,
    ...excerptText(finding, context),
    wrap(visible(finding.message), width, INDENT),
    ...sampleText(finding, context),
  ];
  if (evidence !== undefined)
    parts.push(labelled(colours.bold('measured:'), visibleLine(evidence.summary), width, INDENT));
  if (finding.status === 'unproven') parts.push(unprovenText(unprovenInWords(finding, report), context));
  if (suggestion !== undefined) parts.push(...suggestionText(finding, suggestion, context));
  return parts.join('\n');
}

function unprovenText(reason: string, { colours, width, blocks }: TextContext): string {
  const known = blocks.get(reason);
  if (known !== undefined) return known;
  const text = labelled(colours.yellow('unproven:'), visibleLine(reason), width, INDENT);
  blocks.set(reason, text);
  return text;
}

/** A suspicion that measurement cleared, in short. */
export function clearedText(cleared: ReportCleared, { colours, width }: TextContext): string {
  const place = `${colours.green('✓')} ${placeText(cleared)} ${cleared.ruleId}`;
  return `${place}\n${wrap(visible(cleared.reason), width, INDENT)}`;
}

/** `path:line:column`, which terminals and editors open. */
function placeText({ path, line, column }: Pick<ReportFinding, 'path' | 'line' | 'column'>): string {
  return `${visibleLine(path)}:${line}:${column}`;
}

function excerptText(finding: ReportFinding, { report, colours, width }: TextContext): readonly string[] {
  const excerpt = excerptOf(report, finding, MOST_LINES);
  if (excerpt === undefined) return [];
  const gutter = String(excerpt.firstLine + excerpt.lines.length - 1).length;
  const room = Math.max(20, width - INDENT.length - gutter - 3);
  const row = (number: string, text: string) =>
    `${INDENT}${colours.dim(`${number.padStart(gutter)} |`)} ${text}`.trimEnd();
  const rows = excerpt.lines.map((line, index) =>
    row(String(excerpt.firstLine + index), clip(visible(line).replaceAll('\t', ' '), room)),
  );
  const { mark } = excerpt;
  if (mark !== undefined && mark.from < room)
    rows.push(row('', ' '.repeat(mark.from) + colours.red('^'.repeat(Math.min(mark.to, room) - mark.from))));
  if (excerpt.cut) rows.push(row('', '…'));
  return rows;
}

/** Rows that show it, under each other. */
function sampleText({ sample }: ReportFinding, { colours, width }: TextContext): readonly string[] {
  if (sample === undefined) return [];
  const { head, rows, rest } = sampleTable(sample);
  const lines = columns([head, ...rows].map((row) => row.map(visibleLine)));
  return [
    ...lines.map((line, at) => {
      const text = clip(line, width - INDENT.length - 2);
      return `${INDENT}  ${at === 0 ? colours.bold(text) : text}`.trimEnd();
    }),
    ...(rest === undefined ? [] : [`${INDENT}  ${rest}`]),
  ];
}

function suggestionText(
  finding: ReportFinding,
  { description, edits = [], files = [] }: NonNullable<ReportFinding['suggestion']>,
  { report, colours, width }: TextContext,
): readonly string[] {
  const code = (lines: readonly string[]) =>
    lines.map((line) => `${INDENT}  ${colours.green('+')} ${visible(line).replaceAll('\t', '  ')}`.trimEnd());
  const edited = editedLines(report, finding, edits);
  const pieces =
    edited === undefined
      ? edits.flatMap(({ line, column, text }) => [
          `${INDENT}  at ${line}:${column}`,
          ...code(text === '' ? ['(nothing)'] : text.trimEnd().split('\n')),
        ])
      : code(edited);
  const shown = pieces.length + files.length > 0;
  return [
    labelled(
      colours.bold('instead:'),
      visible(cureInWords(finding.message, description, shown)),
      width,
      INDENT,
    ).trimEnd(),
    ...pieces,
    ...files.flatMap(({ name, text }) => [`${INDENT}  ${visibleLine(name)}`, ...code(text.trimEnd().split('\n'))]),
  ];
}
