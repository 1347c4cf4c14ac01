import type { Report, ReportFinding, ReportSample } from '../core/report.ts';
import { editedLines, excerptOf } from './excerpt.ts';
import { type Html, html, prose } from './html-text.ts';
import { byFile } from './order.ts';
import { sampleTable } from './sample.ts';
import { cureInWords, unprovenInWords } from './words.ts';

const MOST_LINES = 40;

/** The findings by file, worst marked as such in words and not by colour alone. */
export function findingsSection(report: Report): Html | undefined {
  const files = byFile(report, report.findings);
  if (files.length === 0) return undefined;
  return html`<section aria-labelledby="findings"><h2 id="findings">Findings</h2>
${files.map(
  ({ path, items }) => html`<h3><code>${path}</code></h3>
${items.map((finding) => article(finding, report))}`,
)}</section>
`;
}

function article(finding: ReportFinding, report: Report): Html {
  const { severity, ruleId, line, status, message, evidence, suggestion } = finding;
  const excerpt = excerptOf(report, finding, MOST_LINES);
  return html`<article class="${severity}"><h4><span class="${severity}">${severity}</span> <code>${ruleId}</code> at line ${line}, ${status}</h4>
<p>${prose(message)}</p>
${excerpt === undefined ? undefined : html`<pre tabindex="0"><code>${excerpt.lines.join('\n')}</code></pre>`}
${finding.sample === undefined ? undefined : table(finding.sample)}
${evidence === undefined ? undefined : html`<p><span class="label">Measured:</span> ${prose(evidence.summary)}</p>`}
${status === 'unproven' ? html`<p><span class="label">Unproven:</span> ${prose(unprovenInWords(finding, report))}</p>` : undefined}
${suggestion === undefined ? undefined : cure(finding, suggestion, report)}</article>
`;
}

/** Rows that show it. */
function table(sample: ReportSample): Html {
  const { head, rows, rest } = sampleTable(sample);
  return html`<div class="scroll" tabindex="0" role="region" aria-label="Rows"><table>
<thead><tr>${head.map((name) => html`<th scope="col">${name}</th>`)}</tr></thead>
<tbody>${rows.map((row) => html`<tr>${row.map((value) => html`<td>${value}</td>`)}</tr>`)}</tbody></table></div>
${rest === undefined ? undefined : html`<p>${rest}</p>`}`;
}

function cure(
  finding: ReportFinding,
  { description, edits = [], files = [] }: NonNullable<ReportFinding['suggestion']>,
  report: Report,
): Html {
  const edited = editedLines(report, finding, edits);
  const pieces = [
    ...(edited === undefined
      ? edits.map(
          ({ line, column, text }) =>
            html`<p>At line ${line}, column ${column}:</p><pre tabindex="0"><code>${text === '' ? '(nothing)' : text}</code></pre>`,
        )
      : [html`<pre tabindex="0"><code>${edited.join('\n')}</code></pre>`]),
    ...files.map(({ name, text }) => html`<p><code>${name}</code></p><pre tabindex="0"><code>${text}</code></pre>`),
  ];
  const words = cureInWords(finding.message, description, pieces.length > 0);
  return html`${words === '' ? undefined : html`<p><span class="label">Instead:</span> ${prose(words)}</p>`}
${pieces.length === 0 ? undefined : html`<details><summary>The safe form</summary>${pieces}</details>`}`;
}
