import { grouped } from '../core/numbers.ts';
import type { Report, ReportMigration, ReportStatement } from '../core/report.ts';
import { type Html, html, prose } from './html-text.ts';
import { statementId } from './html-timeline.ts';
import { shortPath } from './order.ts';
import { counted, duration, totalMs } from './words.ts';

/** Characters of one statement that are shown. */
const LONGEST_SQL = 4_000;

const STATUS = { passed: 'passed', failed: 'failed', 'not-reached': 'not reached' } as const;
/** How locks were seen, where a lock can have been missed. */
const OBSERVED = {
  sampled: 'locks were sampled while it ran: a short one can have been missed',
  none: 'locks could not be observed',
} as const;
const TONE = { passed: 'good', failed: 'bad', 'not-reached': 'caution' } as const;

/** Every rehearsed migration with its statements and what each of them did. */
export function migrationsSection(report: Report): Html | undefined {
  const { migrations } = report.rehearsal;
  if (migrations.length === 0) return undefined;
  return html`<section aria-labelledby="statements"><h2 id="statements">Statement by statement</h2>
${migrations.map((migration) => migrationDetails(migration, report))}</section>
`;
}

function migrationDetails(migration: ReportMigration, report: Report): Html {
  const { path, status, statements, error } = migration;
  const time = statements.length === 0 ? [] : [duration(totalMs(statements))];
  const facts = [counted(statements.length, 'statement'), ...time, ...again(migration)];
  return html`<details${status === 'failed' ? html` open` : undefined}>
<summary><code>${shortPath(path, report)}</code> <span class="${TONE[status]}">${STATUS[status]}</span>, ${facts.join(', ')}</summary>
${error === undefined ? undefined : html`<p class="error">${prose(error.message)} (SQLSTATE ${error.code})</p>`}
<div class="scroll" tabindex="0" role="region" aria-label="Statements of ${path}"><table>
<thead><tr><th scope="col" class="figure">Line</th><th scope="col">Statement</th><th scope="col" class="figure">Time</th>
<th scope="col" class="figure">Rows</th><th scope="col">What it did</th></tr></thead>
<tbody>${statements.map((statement, at) => {
    const first = statements.findIndex(({ line }) => line === statement.line) === at;
    return row(statement, first ? html` id="${statementId(report, path, statement.line)}"` : undefined);
  })}</tbody></table></div></details>
`;
}

function again({ secondRun, rollBack }: ReportMigration): readonly string[] {
  return [
    ...(secondRun === undefined ? [] : [`second run: ${secondRun.outcome}`]),
    ...(rollBack === undefined ? [] : [`roll back: ${rollBack.outcome}`]),
  ];
}

/** Of statements on one line, only the first is what a lock leads to: an id stands once in a page. */
function row(statement: ReportStatement, id: Html | undefined): Html {
  const { line, sql, durationMs, rows } = statement;
  const shown = sql.length > LONGEST_SQL ? `${sql.slice(0, LONGEST_SQL)}…` : sql;
  return html`<tr${id}><td class="figure">${line}</td><td><pre><code>${shown}</code></pre></td>
<td class="figure">${duration(durationMs)}</td><td class="figure">${rows === undefined ? '' : grouped(rows)}</td>
<td>${effects(statement).map((effect) => html`<div>${prose(effect)}</div>`)}</td></tr>
`;
}

function effects({
  locks,
  rewrites,
  scans,
  written,
  walBytes,
  notices,
  observed,
  notGiven,
  error,
}: ReportStatement): readonly string[] {
  return [
    ...locks
      .filter(({ existing, acquired }) => existing && acquired)
      .map(({ mode, relation, heldMs }) => `${mode} on \`${relation}\`, held ${duration(heldMs)}`),
    ...rewrites.map((relation) => `rewrote \`${relation}\``),
    ...scans.map(({ relation, rows }) => `read \`${relation}\`: ${counted(rows, 'row')}`),
    ...written.map(
      ({ relation, inserted, updated, deleted }) =>
        `wrote \`${relation}\`: ${grouped(inserted)} inserted, ${grouped(updated)} updated, ${grouped(deleted)} deleted`,
    ),
    ...(walBytes === 0 ? [] : [`${grouped(walBytes)} bytes of write-ahead log`]),
    ...notices.map(({ severity, message }) => `${severity}: ${message}`),
    ...(notGiven === undefined ? [] : [`IF NOT EXISTS skipped it, and what is there differs: ${notGiven}`]),
    ...(observed === 'exact' ? [] : [OBSERVED[observed]]),
    ...(error === undefined ? [] : [`${error.message} (SQLSTATE ${error.code})`]),
  ];
}
