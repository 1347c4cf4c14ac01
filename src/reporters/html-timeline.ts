import type { Report } from '../core/report.ts';
import { type Html, html } from './html-text.ts';
import { type HeldLock, isFelt, timelineOf } from './timeline.ts';
import { counted, duration } from './words.ts';

/** More bars than this nobody reads; the longest are kept. */
const MOST_BARS = 400;
/** The slider goes to 50 times: five doublings. */
const MOST_DOUBLINGS = 5;

/** The section, and the rules that put its bars in place: a policy that lets a style sheet in by its hash lets no attribute in. */
export interface Timeline {
  readonly section: Html;
  readonly style: string;
}

interface Bar extends HeldLock {
  readonly id: string;
}

/** Who held what on which table, and when: a lane for each table, a bar for each lock, each a link to its statement. */
export function timelineSection(report: Report): Timeline | undefined {
  const { locks, lengthMs } = timelineOf(report);
  if (locks.length === 0) return undefined;
  const longest = locks.toSorted((a, b) => b.endMs - b.startMs - (a.endMs - a.startMs)).slice(0, MOST_BARS);
  const kept = new Set(longest);
  const bars = locks.filter((lock) => kept.has(lock)).map((lock, at): Bar => ({ ...lock, id: `lock-${at}` }));
  const relations = [...new Set(bars.map(({ relation }) => relation))];
  const left = locks.length - bars.length;
  const section = html`<section aria-labelledby="locks"><h2 id="locks">Locks on existing tables</h2>
<p class="zoom"><label for="zoom">Zoom</label> <input id="zoom" type="range" min="1" max="50" value="1" aria-valuetext="1 times"></p>
<div class="lanes" tabindex="0" role="region" aria-label="Timeline of ${duration(lengthMs)}, scrollable"><div>
${relations.map((relation) =>
  lane(
    relation,
    bars.filter((bar) => bar.relation === relation),
    report,
  ),
)}
<div class="axis" aria-hidden="true">${marks(lengthMs)}</div></div></div>
${left > 0 ? html`<p class="facts">${counted(left, 'shorter lock')} left out.</p>` : undefined}</section>
`;
  return { section, style: bars.map((bar) => placeOf(bar, lengthMs)).join('') };
}

/**
 * The axis: quarters at first, and with each doubling of the zoom the halves between them; `level` is how often it has to
 * have doubled for a mark to show.
 */
function marks(lengthMs: number): readonly Html[] {
  const most = 4 * 2 ** MOST_DOUBLINGS;
  return Array.from({ length: most }, (_, at) => {
    const level = MOST_DOUBLINGS - Math.min(MOST_DOUBLINGS, trailingZeros(at));
    return html`<span class="level${level}">${at === 0 ? '0' : mark((lengthMs * at) / most)}</span>`;
  }).concat(html`<span class="end">${duration(lengthMs)}</span>`);
}

/** Finer than durations are elsewhere: neighbouring marks must not read the same, nor beside where they stand. */
function mark(ms: number): string {
  return ms < 100 ? `${Number(ms.toFixed(1))} ms` : duration(ms);
}

function trailingZeros(number: number): number {
  return number === 0 ? MOST_DOUBLINGS : 31 - Math.clz32(number & -number);
}

function lane(relation: string, bars: readonly Bar[], report: Report): Html {
  return html`<div class="lane"><h3><code>${relation}</code></h3><ul>${bars.map((bar) => link(bar, report))}</ul></div>
`;
}

function link(bar: Bar, report: Report): Html {
  const { id, mode, blocks, startMs, endMs, path, line } = bar;
  const weight = blocks === 'reads and writes' ? 'strong' : isFelt(bar) ? 'weak' : 'faint';
  const text = `${mode} for ${duration(endMs - startMs)}, keeps out ${blocks}, ${path} line ${line}`;
  const target = statementId(report, path, line);
  return html`<li><a id="${id}" class="${weight}" href="#${target}" title="${text}" aria-label="${text}">${mode}</a></li>`;
}

function placeOf({ id, startMs, endMs }: Bar, lengthMs: number): string {
  const start = (startMs / lengthMs).toFixed(6);
  const length = ((endMs - startMs) / lengthMs).toFixed(6);
  return `#${id} { --start: ${start}; --length: ${length}; }\n`;
}

/** The id of a statement's row in the page. */
export function statementId({ rehearsal }: Report, path: string, line: number): string {
  return `statement-${rehearsal.migrations.findIndex((migration) => migration.path === path)}-${line}`;
}
