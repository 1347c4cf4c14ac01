import type { Report } from '../../core/report.ts';
import { type Html, html, prose } from '../html-text.ts';
import { clip } from '../layout.ts';
import { MOST_REASONS, shortPath, worstFirst } from '../order.ts';
import { counted, headline, tone } from '../words.ts';

const LONGEST_REASON = 300;

const SIGNS = { good: '✓', caution: '!', bad: '✗', unknown: '?' } as const;

/** The verdict and why, before anything else: the sign is drawn for the eye, since the words say the same. */
export function verdict(report: Report): Html {
  const how = tone(report);
  return html`<h1 class="${how}"><span aria-hidden="true">${SIGNS[how]}</span> ${headline(report)}</h1>
${why(report)}`;
}

function why(report: Report): Html {
  const { findings, rehearsal, verdict: outcome } = report;
  if (outcome === 'not-checked') return html`<p>Nothing can be said about this change.</p>`;
  if (outcome === 'fail') return worst(report);
  const skipped =
    rehearsal.status === 'skipped' && tone(report) !== 'good'
      ? html`<p>Nothing was rehearsed, so nothing shows that the change is safe.</p>`
      : undefined;
  const rehearsed = rehearsal.migrations.filter(({ status }) => status === 'passed').length;
  const ran =
    rehearsed === 0
      ? undefined
      : html`<p>${counted(rehearsed, 'migration')} of ${rehearsal.migrations.length} ran on PostgreSQL ${rehearsal.serverVersion}.</p>`;
  return html`${skipped}${ran}${findings.length === 0 ? undefined : worst(report)}`;
}

/** The worst findings in a line each. */
function worst(report: Report): Html {
  const sorted = worstFirst(report);
  const more = sorted.length - MOST_REASONS;
  const items = sorted
    .slice(0, MOST_REASONS)
    .map(
      ({ severity, path, line, message }) =>
        html`<li><span class="${severity}">${severity}</span> <code>${shortPath(path, report)}:${line}</code> ${prose(clip(message, LONGEST_REASON))}</li>`,
    );
  return html`<ul>${items}</ul>
${more > 0 ? html`<p>And ${counted(more, 'finding')} more, <a href="#findings">below</a>.</p>` : undefined}`;
}
