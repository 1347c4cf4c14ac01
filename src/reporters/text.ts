import { createColors } from 'picocolors';
import type { Report, ReporterOptions } from '../core/report.ts';
import { visible, visibleLine, withoutCommands } from './escape.ts';
import { labelled, wrap } from './layout.ts';
import { byFile } from './order.ts';
import { clearedText, findingText, type TextContext } from './text-finding.ts';
import { migrationTable } from './text-table.ts';
import {
  baselineLines,
  circumstances,
  counted,
  dataLines,
  estimateLines,
  headline,
  suppressedLines,
  tone,
} from './words.ts';

const NARROWEST = 40;
const MOST_DIFFERENCE = 40;

/** The report for a terminal. */
export function reportText(report: Report, { colour, width }: ReporterOptions): string {
  const context = {
    report,
    colours: createColors(colour),
    width: Math.max(NARROWEST, width),
    blocks: new Map<string, string>(),
  };
  const sections = [
    verdict(context),
    ...byFile(report, report.findings).flatMap(({ items }) => items.map((finding) => findingText(finding, context))),
    ...migrationTable(context),
    ...list('In production', estimateLines(report), context),
    ...list('Data', dataLines(report), context),
    ...schema(context),
    ...cleared(context),
    ...list('Allowed by a comment in the SQL', suppressedLines(report), context),
    ...list('Baseline', baselineLines(report), context),
    ...unchecked(context),
    foot(context),
  ];
  return withoutCommands(`${sections.filter((section) => section !== '').join('\n\n')}\n`);
}

function verdict({ report, colours, width }: TextContext): string {
  const [symbol, paint] = {
    good: ['✓', colours.green] as const,
    caution: ['!', colours.yellow] as const,
    bad: ['✗', colours.red] as const,
    unknown: ['?', colours.yellow] as const,
  }[tone(report)];
  const text = wrap(visible(headline(report)), width, '  ').slice(2);
  return colours.bold(paint(`${symbol} ${text}`));
}

function list(title: string, lines: readonly string[], { colours, width }: TextContext): readonly string[] {
  if (lines.length === 0) return [];
  return [[colours.bold(title), ...lines.map((line) => labelled('-', visibleLine(line), width, '  '))].join('\n')];
}

function schema({ report, colours }: TextContext): readonly string[] {
  const { schemaDifference = '' } = report.rehearsal;
  if (schemaDifference.trim() === '') return [];
  const lines = visible(schemaDifference).trimEnd().split('\n');
  const shown = lines.slice(0, MOST_DIFFERENCE).map((line) => {
    const paint = line.startsWith('+') ? colours.green : line.startsWith('-') ? colours.red : String;
    return paint(`  ${line}`);
  });
  const more = lines.length - shown.length;
  const rest = more > 0 ? [`  … and ${counted(more, 'line')} more; the JSON report has them`] : [];
  return [[colours.bold('Schema'), ...shown, ...rest].join('\n')];
}

function cleared(context: TextContext): readonly string[] {
  const { report, colours } = context;
  if (report.cleared.length === 0) return [];
  const title = `Cleared by measurement: ${counted(report.cleared.length, 'suspicion')}`;
  const items = byFile(report, report.cleared).flatMap(({ items }) => items.map((item) => clearedText(item, context)));
  return [[colours.bold(title), ...items].join('\n')];
}

function unchecked({ report, colours, width }: TextContext): readonly string[] {
  if (report.unchecked.length === 0) return [];
  const items = report.unchecked.map((text) => labelled('-', visible(text), width, '  '));
  return [[colours.bold('Not looked at'), ...items].join('\n')];
}

function foot({ report, colours, width }: TextContext): string {
  if (report.verdict === 'not-checked' && report.base === undefined) return '';
  return colours.dim(
    circumstances(report)
      .map((line) => wrap(visibleLine(line), width))
      .join('\n'),
  );
}
