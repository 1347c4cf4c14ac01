import type { Report } from '../core/report.ts';
import { type HeldLock, isFelt, timelineOf } from './timeline.ts';

/** Shorter than this nobody notices a lock: a picture of it would say less than the table. */
const NOTICEABLE_MS = 10;
/** The longest; more would not be readable. */
const MOST_BARS = 20;

/**
 * The locks that an application would notice, as a Gantt chart of Mermaid, a section for each table; `undefined` where
 * there is none. GitHub draws it (https://mermaid.js.org/syntax/gantt.html).
 */
export function mermaidTimeline(report: Report): string | undefined {
  const { locks, lengthMs } = timelineOf(report);
  const felt = locks.filter(isFelt);
  if (!felt.some(({ startMs, endMs }) => endMs - startMs >= NOTICEABLE_MS)) return undefined;
  const longest = felt.toSorted((a, b) => b.endMs - b.startMs - (a.endMs - a.startMs)).slice(0, MOST_BARS);
  const shown = felt.filter((lock) => longest.includes(lock));
  const relations = [...new Set(shown.map(({ relation }) => relation))];
  const sections = relations.flatMap((relation) => [
    `  section ${plain(relation)}`,
    ...shown.filter((lock) => lock.relation === relation).map(bar),
  ]);
  const axis = lengthMs < 60_000 ? '%S.%L s' : '%M:%S';
  return ['```mermaid', 'gantt', '  dateFormat x', `  axisFormat ${axis}`, ...sections, '```'].join('\n');
}

function bar({ mode, blocks, path, line, startMs, endMs }: HeldLock): string {
  const start = Math.round(startMs);
  const end = Math.max(start + 1, Math.round(endMs));
  const file = path.slice(path.lastIndexOf('/') + 1);
  const emphasis = blocks === 'reads and writes' ? 'crit, ' : '';
  return `    ${mode} (${plain(file)} line ${line}) :${emphasis}${start}, ${end}`;
}

/** Names are a stranger's: nothing that has a meaning to Mermaid or Markdown stays in them. */
function plain(name: string): string {
  return [...name.replaceAll(/[^\p{L}\p{N}_. -]/gu, '_')].slice(0, 60).join('');
}
