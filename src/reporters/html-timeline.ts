import type { Report } from '../core/report.ts';
import { type Html, html } from './html-text.ts';
import { type HeldLock, isFelt, timelineOf } from './timeline.ts';
import { counted, duration } from './words.ts';

/** More bars than this nobody reads; the longest are kept. */
const MOST_BARS = 400;

/** Who held what on which table, and when: a lane for each table, a bar for each lock, each a link to its statement. */
export function timelineSection(report: Report): Html | undefined {
  const { locks, lengthMs } = timelineOf(report);
  if (locks.length === 0) return undefined;
  const longest = locks.toSorted((a, b) => b.endMs - b.startMs - (a.endMs - a.startMs)).slice(0, MOST_BARS);
  const kept = new Set(longest);
  const shown = locks.filter((lock) => kept.has(lock));
  const relations = [...new Set(shown.map(({ relation }) => relation))];
  const left = locks.length - shown.length;
  const marks = [0, 0.25, 0.5, 0.75, 1].map(
    (part) => html`<span>${part === 0 ? '0' : duration(lengthMs * part)}</span>`,
  );
  return html`<section aria-labelledby="locks"><h2 id="locks">Locks on existing tables</h2>
<p class="zoom"><label for="zoom">Zoom</label> <input id="zoom" type="range" min="1" max="50" value="1" aria-valuetext="1 times"></p>
<div class="lanes" tabindex="0" role="region" aria-label="Timeline of ${duration(lengthMs)}, scrollable"><div>
${relations.map((relation) =>
  lane(
    relation,
    shown.filter((lock) => lock.relation === relation),
    lengthMs,
    report,
  ),
)}
<div class="axis" aria-hidden="true">${marks}</div></div></div>
${left > 0 ? html`<p class="facts">${counted(left, 'shorter lock')} left out.</p>` : undefined}</section>
`;
}

function lane(relation: string, locks: readonly HeldLock[], lengthMs: number, report: Report): Html {
  return html`<div class="lane"><h3><code>${relation}</code></h3><ul>${locks.map((lock) => bar(lock, lengthMs, report))}</ul></div>
`;
}

function bar(lock: HeldLock, lengthMs: number, report: Report): Html {
  const { mode, blocks, startMs, endMs, path, line } = lock;
  const weight = blocks === 'reads and writes' ? 'strong' : isFelt(lock) ? 'weak' : 'faint';
  const start = (startMs / lengthMs).toFixed(6);
  const length = ((endMs - startMs) / lengthMs).toFixed(6);
  const text = `${mode} for ${duration(endMs - startMs)}, keeps out ${blocks}, ${path} line ${line}`;
  const target = statementId(report, path, line);
  return html`<li><a class="${weight}" href="#${target}" title="${text}" aria-label="${text}" style="--start:${start};--length:${length}">${mode}</a></li>`;
}

/** The id of a statement's row in the page. */
export function statementId({ rehearsal }: Report, path: string, line: number): string {
  return `statement-${rehearsal.migrations.findIndex((migration) => migration.path === path)}-${line}`;
}
