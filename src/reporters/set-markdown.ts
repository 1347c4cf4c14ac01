import { countBySeverity, type Report } from '../core/report.ts';
import { isUntouched, type MissingReport, type NamedReport, type ReportSet } from '../core/report-set.ts';
import { markdownCellCode, markdownText } from './escape.ts';
import { MARKDOWN_LIMIT, renderMarkdown } from './markdown.ts';
import { isGreen, setHeadline } from './set-words.ts';
import { strongestLock, tone } from './words.ts';

/** Less than this of a report says nothing, in UTF-16 units. */
const LEAST_ROOM = 2_000;
/** Tags, blank lines and the note around a report. */
const AROUND = 200;
const MARKS = { good: '✅ pass', caution: '⚠️ pass', bad: '❌ fail', unknown: '❔ not checked' } as const;

/** The reports of several databases as one text of GitHub's Markdown. */
export function reportSetMarkdown({ databases }: ReportSet): string {
  return renderSetMarkdown(databases, MARKDOWN_LIMIT);
}

/**
 * The same in at most `limit` UTF-16 units: a line for each database, and under it the report of each that is not green, as
 * long as there is room.
 * @param databases names that are part of artifacts, and so harmless.
 */
export function renderSetMarkdown(databases: readonly (NamedReport | MissingReport)[], limit: number): string {
  const mark = databases.every(isGreen) ? '✅ ' : '';
  const head = `## ${mark}${setHeadline(databases)}`;
  const rows = databases.filter((one) => !('report' in one && isUntouched(one.report))).map(row);
  const table =
    rows.length === 0
      ? ''
      : ['| Database | Verdict | Errors | Warnings | Strongest lock |', '|:--|:--|--:|--:|:--|', ...rows].join('\n');
  const reports = databases.flatMap((one) => ('report' in one && !isGreen(one) ? [one] : []));
  const free = limit - head.length - table.length - 500;
  const shown = reports.slice(0, Math.max(0, Math.floor(free / (LEAST_ROOM + AROUND))));
  const room = Math.floor(free / Math.max(1, shown.length)) - AROUND;
  const parts = shown.map(
    ({ name, report }) =>
      `<details${open(shown)}>\n<summary>${name}</summary>\n\n${renderMarkdown(report, room)}\n</details>`,
  );
  const left = reports.length - shown.length;
  const note = left === 0 ? [] : [`_The reports of ${left} more databases are in their jobs’ summaries._`];
  return `${[head, table, ...parts, ...note].filter((part) => part !== '').join('\n\n')}\n`;
}

/** A single report is what the reader came for. */
function open(shown: readonly NamedReport[]): string {
  return shown.length === 1 ? ' open' : '';
}

function row(one: NamedReport | MissingReport): string {
  const name = `\`${one.name}\``;
  if ('problem' in one) return `| ${name} | ❔ ${markdownText(one.problem)} | | | |`;
  const { errors, warnings } = countBySeverity(one.report);
  return `| ${name} | ${MARKS[tone(one.report)]} | ${errors} | ${warnings} | ${lockCell(one.report)} |`;
}

function lockCell({ rehearsal }: Report): string {
  const lock = strongestLock(rehearsal.migrations.flatMap(({ statements }) => statements));
  return lock === undefined ? '' : markdownCellCode(lock.mode);
}
