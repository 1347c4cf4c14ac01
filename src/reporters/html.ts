import { createHash } from 'node:crypto';
import type { Report } from '../core/report.ts';
import { withoutCommands } from './escape.ts';
import { againSection } from './html/again.ts';
import { bound } from './html/bounds.ts';
import { differenceBlock } from './html/difference.ts';
import { lockTableSection } from './html/lock-table.ts';
import { overviewSection } from './html/overview.ts';
import { MORE_STYLE } from './html/style.ts';
import { verdict } from './html/verdict.ts';
import { findingsSection } from './html-findings.ts';
import { migrationsSection } from './html-migrations.ts';
import { SCRIPT, STYLE } from './html-style.ts';
import { type Html, html, prose, trusted } from './html-text.ts';
import { timelineSection } from './html-timeline.ts';
import { baselineLines, circumstances, counted, dataLines, estimateLines, headline, suppressedLines } from './words.ts';

/** The report as one page that needs nothing else: no network, and no script but our own. */
export function reportHtml(report: Report): string {
  const { report: shown, leftOut } = bound(report);
  const timeline = timelineSection(shown);
  const style = `${STYLE}${MORE_STYLE}${timeline?.style ?? ''}`;
  const sections = [
    overviewSection(report),
    findingsSection(shown),
    timeline?.section,
    lockTableSection(shown),
    migrationsSection(shown),
    againSection(report),
    differenceSection(report),
    listSection('production', 'In production', estimateLines(report)),
    listSection('data', 'Data', dataLines(report)),
    listSection('allowed', 'Allowed by a comment in the SQL', suppressedLines(report)),
    listSection('baseline', 'Baseline', baselineLines(report)),
    listSection('unchecked', 'Not looked at', report.unchecked),
    listSection('leftout', 'Left out of this page', leftOut),
    clearedSection(report),
    listSection('circumstances', 'How this was measured', [
      ...circumstancesOf(report),
      `pg-rehearsal ${report.tool.version}`,
    ]),
  ];
  const title = headline(report);
  // The hashes let this one script and style sheet in, and nothing that a name or a message might bring.
  const policy = `default-src 'none'; base-uri 'none'; form-action 'none'; style-src 'sha256-${hashOf(style)}'; script-src 'sha256-${hashOf(SCRIPT)}'`;
  const page = html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${trusted(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<style>${trusted(style)}</style>
</head>
<body>
<header>${verdict(report)}
<nav aria-label="Parts of the report"><ul>${sections.map(linkTo)}</ul></nav></header>
<main>
${sections.filter((section) => section !== undefined)}</main>
<script>${trusted(SCRIPT)}</script>
</body>
</html>
`;
  return withoutCommands(page.html);
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('base64');
}

/** Sections begin with their heading, whose id and text make the link. */
function linkTo(section: Html | undefined): Html | undefined {
  const [, id, text] = /<h2 id="([a-z]+)">([^<]*)<\/h2>/.exec(section?.html ?? '') ?? [];
  return id === undefined ? undefined : html`<li><a href="#${id}">${trusted(text ?? '')}</a></li>`;
}

function circumstancesOf(report: Report): readonly string[] {
  return report.verdict === 'not-checked' && report.base === undefined ? [] : circumstances(report);
}

function listSection(id: string, title: string, lines: readonly string[]): Html | undefined {
  if (lines.length === 0) return undefined;
  return html`<section aria-labelledby="${id}"><h2 id="${id}">${title}</h2>
<ul>${lines.map((line) => html`<li>${prose(line)}</li>`)}</ul></section>
`;
}

function differenceSection({ rehearsal }: Report): Html | undefined {
  const { schemaDifference } = rehearsal;
  if (schemaDifference === undefined || schemaDifference.trim() === '') return undefined;
  return html`<section aria-labelledby="schema"><h2 id="schema">What the change does to the schema</h2>
${differenceBlock(schemaDifference)}</section>
`;
}

function clearedSection({ cleared }: Report): Html | undefined {
  if (cleared.length === 0) return undefined;
  const items = cleared.map(
    ({ path, line, ruleId, reason }) =>
      html`<li><code>${path}:${line}</code> <code>${ruleId}</code>: ${prose(reason)}</li>`,
  );
  return html`<section aria-labelledby="cleared"><h2 id="cleared">Cleared by measurement</h2>
<details><summary>${counted(cleared.length, 'suspicion')}</summary><ul>${items}</ul></details></section>
`;
}
