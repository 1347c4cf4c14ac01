import type { Report } from '../core/report.ts';
import {
  markdownCell,
  markdownCellCode,
  markdownCode,
  markdownFence,
  markdownText,
  withoutCommands,
} from './escape.ts';
import { type Block, fitInto, type Section } from './fit.ts';
import { clip, clipMiddle } from './layout.ts';
import { clearedBlock, findingBlocks, IMPORTANCE, SEVERITY_ICONS } from './markdown-finding.ts';
import { mermaidTimeline } from './mermaid.ts';
import { byFile, MOST_REASONS, type Outcome, outcomes, shortPath, worstFirst } from './order.ts';
import {
  baselineInWords,
  baselineLines,
  circumstances,
  counted,
  dataLines,
  duration,
  estimateLines,
  headline,
  shortRelation,
  strongestLock,
  suppressedLines,
  tone,
  totalMs,
} from './words.ts';

/** GitHub takes 65,536 characters of a comment; the rest is room for a marker and a footer around the report. */
export const MARKDOWN_LIMIT = 64_000;

const LONGEST_REASON = 1_000;
const LONGEST_PATH = 200;
const LONGEST_REMARK = 300;
const LONGEST_DIFFERENCE = 16_000;
/** What was not looked at is said even in a report that is too long, but not without end. */
const KEPT_REMARKS = 5;

/** The report as GitHub's Markdown: the body of a pull request's comment and of the job summary. */
export function reportMarkdown(report: Report): string {
  return renderMarkdown(report, MARKDOWN_LIMIT);
}

/** The same in at most `limit` UTF-16 units; a job summary has more room than a comment. */
export function renderMarkdown(report: Report, limit: number): string {
  const sections: readonly Section[] = [
    section([`## ${ICONS[tone(report)]} ${oneLine(headline(report), LONGEST_REASON)}`]),
    reasons(report),
    migrationTable(report),
    ...byFile(report, report.findings).map(({ path, items }) => ({
      before: `### ${markdownCode(clipMiddle(path, LONGEST_PATH))}`,
      blocks: items.flatMap((finding) => findingBlocks(finding, report)),
      separator: '\n\n' as const,
    })),
    lockSection(report),
    listSection('In production', estimateLines(report), 'estimate'),
    listSection('Data', dataLines(report), 'remark on data'),
    listSection('Allowed by a comment in the SQL', suppressedLines(report), 'exception'),
    baselineSection(report),
    uncheckedSection(report),
    {
      before: `<details>\n<summary>${counted(report.cleared.length, 'suspicion')} cleared by measurement</summary>\n`,
      blocks: byFile(report, report.cleared).flatMap(({ items }) => items.map(clearedBlock)),
      after: '\n</details>',
      separator: '\n',
    },
    schemaSection(report),
    circumstancesSection(report),
  ];
  return `${fitInto(sections.map(tame), limit - 1)}\n`;
}

/** Every part is whole lines, so that what is neutralised here stays so, and the limit holds. */
function tame({ before, blocks, after, separator }: Section): Section {
  return {
    ...(before === undefined ? {} : { before: withoutCommands(before) }),
    blocks: blocks.map((block) => ({ ...block, text: withoutCommands(block.text) })),
    ...(after === undefined ? {} : { after }),
    separator,
  };
}

const ICONS = { good: '✅', caution: '⚠️', bad: '❌', unknown: '❔' } as const;

function oneLine(text: string, most: number): string {
  return markdownText(clip(text, most)).replaceAll(/\s*\n/g, ' ');
}

/** Why, before anything else: the worst findings in a line each. A single one stands close enough below. */
function reasons(report: Report): Section {
  const worst = worstFirst(report);
  if (worst.length < 2) return section([]);
  const lines = worst.slice(0, MOST_REASONS).map(({ severity, path, line, message }) => {
    const place = markdownCode(`${clipMiddle(shortPath(path, report), LONGEST_PATH)}:${line}`);
    return `- ${SEVERITY_ICONS[severity]} ${place} ${oneLine(message, LONGEST_REMARK)}`;
  });
  const more = worst.length - lines.length;
  return section([...lines, ...(more > 0 ? [`- and ${counted(more, 'finding')} more, below`] : [])], {
    separator: '\n',
  });
}

function section(texts: readonly string[], around: Partial<Section> = {}): Section {
  const blocks = texts.map((text): Block => ({ text, importance: IMPORTANCE.always, noun: 'remark' }));
  return { separator: '\n\n', ...around, blocks };
}

/** A picture of who held what on which table, for locks that an application would notice. */
function lockSection(report: Report): Section {
  const picture = mermaidTimeline(report);
  const blocks = picture === undefined ? [] : [{ text: picture, importance: IMPORTANCE.evidence, noun: 'picture' }];
  return { before: '**Locks on existing tables**', blocks, separator: '\n\n' };
}

function uncheckedSection({ unchecked }: Report): Section {
  return {
    before: '**Not looked at**\n',
    blocks: unchecked.map((text, index) => ({
      text: `- ${oneLine(text, LONGEST_REMARK)}`,
      importance: index < KEPT_REMARKS ? IMPORTANCE.always : IMPORTANCE.evidence,
      noun: 'remark',
    })),
    separator: '\n',
  };
}

function listSection(title: string, lines: readonly string[], noun: string): Section {
  return {
    before: `**${title}**\n`,
    blocks: lines.map((line) => ({
      text: `- ${oneLine(line, LONGEST_REASON)}`,
      importance: IMPORTANCE.evidence,
      noun,
    })),
    separator: '\n',
  };
}

/** The count always stands; the list gives way where there is no room. */
function baselineSection(report: Report): Section {
  const summary = baselineInWords(report) ?? '';
  return {
    before: '**Baseline**\n',
    blocks: baselineLines(report).map((line) => ({
      text: `- ${oneLine(line, LONGEST_REASON)}`,
      importance: line === summary ? IMPORTANCE.always : IMPORTANCE.evidence,
      noun: 'known finding',
    })),
    separator: '\n',
  };
}

function migrationTable(report: Report): Section {
  return {
    before:
      '| Migration | Change | Rehearsal | Second run | Roll back | Time | Strongest lock |\n|:--|:--|:--|:--|:--|--:|:--|',
    blocks: outcomes(report).map((outcome) => ({
      text: `| ${cells(outcome, report).join(' | ')} |`,
      importance: IMPORTANCE.migration,
      noun: 'migration',
    })),
    separator: '\n',
  };
}

function cells({ path, kind, status, statements, secondRun, rollBack }: Outcome, report: Report): readonly string[] {
  const lock = strongestLock(statements);
  return [
    markdownCellCode(clipMiddle(shortPath(path, report), LONGEST_PATH)),
    kind ?? '',
    { passed: '✅ passed', failed: '❌ failed', 'not-reached': '⚠️ not reached', 'not-rehearsed': 'not rehearsed' }[
      status
    ],
    withIcon(secondRun),
    withIcon(rollBack),
    statements.length === 0 ? '' : duration(totalMs(statements)),
    lock === undefined ? '' : `${lock.mode} on ${markdownCellCode(clipMiddle(shortRelation(lock.relation), 64))}`,
  ];
}

function withIcon(outcome: string): string {
  if (outcome === 'same' || outcome === 'restored') return `✅ ${outcome}`;
  return outcome === 'differs' || outcome === 'fails' ? `❌ ${outcome}` : outcome;
}

function schemaSection({ rehearsal }: Report): Section {
  const { schemaDifference = '' } = rehearsal;
  const text = markdownFence(clip(schemaDifference, LONGEST_DIFFERENCE), 'diff');
  return {
    before: '<details>\n<summary>What the change does to the schema</summary>',
    blocks: schemaDifference.trim() === '' ? [] : [{ text, importance: IMPORTANCE.source, noun: 'schema difference' }],
    after: '</details>',
    separator: '\n\n',
  };
}

function circumstancesSection(report: Report): Section {
  const lines = report.verdict === 'not-checked' && report.base === undefined ? [] : circumstances(report);
  return section(
    [...lines, `pg-rehearsal ${report.tool.version}`].map((line) => `- ${markdownCell(clip(line, LONGEST_REASON))}`),
    { before: '<details>\n<summary>How this was measured</summary>\n', after: '\n</details>', separator: '\n' },
  );
}
