import type { Report } from '../../core/report.ts';
import { type Html, html } from '../html-text.ts';
import { type Outcome, outcomes, shortPath } from '../order.ts';
import { duration, shortRelation, strongestLock, totalMs } from '../words.ts';

const STATUS = {
  passed: 'passed',
  failed: 'failed',
  'not-reached': 'not reached',
  'not-rehearsed': 'not rehearsed',
} as const;
const TONE = { passed: 'good', failed: 'bad', 'not-reached': 'caution', 'not-rehearsed': 'caution' } as const;

/** A row for each changed file: how its rehearsal, its second run and its roll back went, and its strongest lock. */
export function overviewSection(report: Report): Html | undefined {
  const rows = outcomes(report);
  if (rows.length === 0) return undefined;
  return html`<section aria-labelledby="migrations"><h2 id="migrations">Migrations</h2>
<div class="scroll" tabindex="0" role="region" aria-label="Migrations, as a table"><table>
<thead><tr><th scope="col">Migration</th><th scope="col">Change</th><th scope="col">Rehearsal</th><th scope="col">Second run</th>
<th scope="col">Roll back</th><th scope="col" class="figure">Time</th><th scope="col">Strongest lock</th></tr></thead>
<tbody>${rows.map((outcome) => row(outcome, report))}</tbody></table></div></section>
`;
}

function row({ path, kind, status, statements, secondRun, rollBack }: Outcome, report: Report): Html {
  const lock = strongestLock(statements);
  const held = lock === undefined ? '' : html`${lock.mode} on <code>${shortRelation(lock.relation)}</code>`;
  return html`<tr><th scope="row"><code>${shortPath(path, report)}</code></th><td>${kind}</td><td class="${TONE[status]}">${STATUS[status]}</td>
<td class="${toneOf(secondRun)}">${secondRun}</td><td class="${toneOf(rollBack)}">${rollBack}</td>
<td class="figure">${statements.length === 0 ? '' : duration(totalMs(statements))}</td><td>${held}</td></tr>
`;
}

function toneOf(outcome: string): string {
  if (outcome === 'same' || outcome === 'restored') return 'good';
  return outcome === 'differs' || outcome === 'fails' ? 'bad' : 'plain';
}
