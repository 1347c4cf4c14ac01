import type { Report } from '../../core/report.ts';
import { type Html, html } from '../html-text.ts';
import { statementId } from '../html-timeline.ts';
import { shortPath } from '../order.ts';
import { type HeldLock, timelineOf } from '../timeline.ts';
import { counted, duration } from '../words.ts';

const MOST_ROWS = 400;

/** What the timeline shows, as a table: for those who cannot see the picture, and for figures. */
export function lockTableSection(report: Report): Html | undefined {
  const { locks } = timelineOf(report);
  if (locks.length === 0) return undefined;
  const longest = new Set(locks.toSorted((a, b) => heldMs(b) - heldMs(a)).slice(0, MOST_ROWS));
  const left = locks.length - longest.size;
  return html`<section aria-labelledby="locktable"><h2 id="locktable">Locks as a table</h2>
<details><summary>${counted(longest.size, 'lock')}, in the order in which they were taken</summary>
<div class="scroll" tabindex="0" role="region" aria-label="Locks, as a table"><table>
<thead><tr><th scope="col">Table</th><th scope="col">Lock</th><th scope="col">Keeps out</th><th scope="col" class="figure">From</th>
<th scope="col" class="figure">For</th><th scope="col">Statement</th></tr></thead>
<tbody>${locks.filter((lock) => longest.has(lock)).map((lock) => row(lock, report))}</tbody></table></div>
${left > 0 ? html`<p class="facts">${counted(left, 'shorter lock')} left out.</p>` : undefined}</details></section>
`;
}

function row(lock: HeldLock, report: Report): Html {
  const { relation, mode, blocks, startMs, path, line } = lock;
  return html`<tr><th scope="row"><code>${relation}</code></th><td>${mode}</td><td>${blocks}</td>
<td class="figure">${startMs === 0 ? '0' : duration(startMs)}</td><td class="figure">${duration(heldMs(lock))}</td>
<td><a href="#${statementId(report, path, line)}">${shortPath(path, report)} line ${line}</a></td></tr>
`;
}

function heldMs({ startMs, endMs }: HeldLock): number {
  return endMs - startMs;
}
