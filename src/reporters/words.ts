import { compareLockModes } from '../core/locks.ts';
import { grouped } from '../core/numbers.ts';
import { countBySeverity, type Report, type ReportFinding, type ReportStatement } from '../core/report.ts';

/** `1 error`, `2 errors`, `5,000 rows`. */
export function counted(count: number, noun: string): string {
  return `${grouped(count)} ${noun}${count === 1 ? '' : 's'}`;
}

/** Milliseconds as a person says them: `0.4 ms`, `12 ms`, `1.2 s`, `2 min 5 s`. */
export function duration(ms: number): string {
  if (ms < 0.95) return `${Math.max(0.1, Math.round(ms * 10) / 10)} ms`;
  if (ms < 999.5) return `${Math.round(ms)} ms`;
  if (ms < 59_950) return `${(ms / 1000).toFixed(1)} s`;
  const seconds = Math.round(ms / 1000);
  return seconds % 60 === 0 ? `${seconds / 60} min` : `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
}

/** `5 errors, 2 warnings`, or `no findings`. */
function findingsInWords(report: Report): string {
  const { errors, warnings, notes } = countBySeverity(report);
  const parts = [counted(errors, 'error'), counted(warnings, 'warning'), counted(notes, 'note')];
  const present = parts.filter((part) => !part.startsWith('0 '));
  return present.length === 0 ? 'no findings' : present.join(', ');
}

/** What colour or symbol a verdict deserves: a pass that nobody rehearsed is not `good`, nor one by a baseline's grace. */
export function tone(report: Report): 'good' | 'caution' | 'bad' | 'unknown' {
  if (report.verdict === 'not-checked') return 'unknown';
  if (report.verdict === 'fail') return 'bad';
  if ((report.baseline?.known.length ?? 0) > 0) return 'caution';
  return report.rehearsal.status === 'skipped' && !nothingChanged(report) ? 'caution' : 'good';
}

function nothingChanged({ base, changes, findings }: Report): boolean {
  return base !== undefined && changes.length === 0 && findings.length === 0;
}

/** The verdict and why, in a few words: the first line of every report. */
export function headline(report: Report): string {
  const { verdict, rehearsal } = report;
  if (verdict === 'not-checked') return `Not checked: ${report.reason ?? rehearsal.reason ?? 'no reason was given'}`;
  const found = findingsInWords(report);
  const known = report.baseline?.known.length ?? 0;
  const where = `${scope(report)}${known === 0 ? '' : `, ${grouped(known)} more known from the baseline`}`;
  if (verdict === 'fail') return `Fail: ${found} in ${where}`;
  if (nothingChanged(report)) return 'Pass: no migration changed';
  if (rehearsal.status === 'skipped') return `Pass on the text alone: ${found} in ${where}, not rehearsed`;
  return `Pass: ${found} in ${where}`;
}

function scope(report: Report): string {
  if (report.base !== undefined) return counted(report.changes.length, 'changed file');
  const files = new Set(report.findings.map(({ path }) => path)).size;
  return report.findings.length === 0 ? 'the files' : counted(files, 'file');
}

/** The strongest lock that a statement took on a relation that was there before; the rest hurts nobody. */
export function strongestLock(statements: readonly ReportStatement[]): ReportStatement['locks'][number] | undefined {
  const locks = statements.flatMap((statement) => statement.locks).filter((lock) => lock.existing);
  return locks.toSorted((a, b) => compareLockModes(b.mode, a.mode) || b.heldMs - a.heldMs)[0];
}

/** Why a finding is unproven; what holds for the whole report is said once, elsewhere. */
export function unprovenInWords({ reason }: ReportFinding, { rehearsal }: Report): string {
  if (reason === undefined) return 'not rehearsed';
  return rehearsal.reason !== undefined && reason.endsWith(rehearsal.reason) ? 'not rehearsed' : reason;
}

/** Sum of the statements' times, in milliseconds. */
export function totalMs(statements: readonly ReportStatement[]): number {
  return statements.reduce((sum, { durationMs }) => sum + durationMs, 0);
}

/** `public.orders` as `orders`: the schema that everybody means is left out. */
export function shortRelation(relation: string): string {
  return relation.startsWith('public.') ? relation.slice('public.'.length) : relation;
}

/** Base, server and time, each a sentence, for the foot of a report. Untrusted names are inside: escape what comes out. */
export function circumstances(report: Report): readonly string[] {
  const { base, rehearsal } = report;
  const lines: string[] = [];
  if (base !== undefined)
    lines.push(`Base: ${base.ref}${base.sha === '' ? '' : ` at ${base.sha.slice(0, 10)}`} (${base.how}).`);
  if (rehearsal.status === 'skipped') {
    const reason = rehearsal.reason ?? 'no reason was given';
    lines.push(
      reason === report.reason ? 'Not rehearsed, for the reason above.' : `Not rehearsed: ${sentence(reason)}`,
    );
    return lines;
  }
  const server = [
    rehearsal.serverVersion && `PostgreSQL ${rehearsal.serverVersion}`,
    rehearsal.engine && `${rehearsal.engine} engine`,
  ];
  lines.push(`Rehearsed on ${server.filter(Boolean).join(', ')}, as ${report.migrationTool} would.`);
  const { timings } = rehearsal;
  const split =
    timings === undefined
      ? ''
      : `: engine ${duration(timings.engineMs)}, base ${duration(timings.baseMs)}, fixtures ${duration(timings.fixturesMs)}, change ${duration(timings.changeMs)}${suggestions(timings)}`;
  lines.push(`Took ${duration(rehearsal.durationMs)}${split}.`);
  return lines;
}

function suggestions({ suggestionsMs }: { readonly suggestionsMs?: number | undefined }): string {
  return suggestionsMs === undefined ? '' : `, suggestions ${duration(suggestionsMs)}`;
}

/** The cure in words; nothing where SQL shows it and the message has said it already. */
export function cureInWords(message: string, description: string, shown: boolean): string {
  return shown && message.includes(description.replace(/\.$/, '')) ? '' : description;
}

function sentence(text: string): string {
  return /[.?!]$/.test(text) ? text : `${text}.`;
}

/** What became of rows: a line for each table that lost some or could not be counted, for each down file that destroys some, and whether assertions hold. Untrusted names are in it. */
export function dataLines({ rehearsal }: Report): readonly string[] {
  const tables = (rehearsal.data ?? []).map(({ table, fate, exact, losses, examples, unread }) => {
    if (unread !== undefined) return `${table} could not be counted: ${unread}`;
    const fates = {
      kept: '',
      renamed: ' (renamed)',
      replaced: ' (replaced by another of its name)',
      dropped: ' (dropped)',
    };
    const sampled = exact ? '' : ', estimated from a sample';
    const shown = examples.length === 0 ? '' : `; for example ${examples.slice(0, 3).join(', ')}`;
    return `${table}${fates[fate]}: ${losses.join(', ')} gone or changed${sampled}${shown}`;
  });
  return [...tables, ...destroyedLines(rehearsal), ...assertionLine(rehearsal)];
}

/** What the way back costs, a line for each down file that destroyed data. */
function destroyedLines({ migrations }: Report['rehearsal']): readonly string[] {
  return migrations.flatMap(({ rollBack }) =>
    rollBack === undefined || rollBack.destroyed.length === 0
      ? []
      : [`${rollBack.path} destroys ${rollBack.destroyed.join(', ')} when it takes its migration back`],
  );
}

/** "3 assertions hold", "2 of 3 assertions hold". */
function assertionLine({ assertions }: Report['rehearsal']): readonly string[] {
  if (assertions === undefined) return [];
  const { checked, failed } = assertions;
  const some = failed === 0 ? '' : `${grouped(checked - failed)} of `;
  return [`${some}${counted(checked, 'assertion')} hold${checked === 1 ? 's' : ''}`];
}

/** What comments in the SQL allow, a line each. Untrusted words are in it. */
export function suppressedLines({ suppressed = [] }: Report): readonly string[] {
  return suppressed.map(({ ruleId, path, line, reason }) => `${path}:${line} ${ruleId}, because ${reason}`);
}

/** How many findings a baseline keeps from counting, and how many it knows in vain; nothing where there is no baseline. */
export function baselineInWords({ baseline }: Report): string | undefined {
  if (baseline === undefined) return undefined;
  const { file, known, gone } = baseline;
  const [are, do_] = known.length === 1 ? ['is', 'does'] : ['are', 'do'];
  const vain =
    gone.length === 0
      ? ''
      : ` ${counted(gone.length, 'finding')} of it ${gone.length === 1 ? 'is' : 'are'} gone: record it again with \`pg-rehearsal baseline\`.`;
  return `${counted(known.length, 'finding')} ${are} known from the baseline ${file} and ${do_} not count.${vain}`;
}

/** What a baseline knows, a line each, and what is gone. Untrusted words are in it. */
export function baselineLines(report: Report): readonly string[] {
  const summary = baselineInWords(report);
  if (summary === undefined || report.baseline === undefined) return [];
  const { known, gone } = report.baseline;
  return [
    summary,
    ...known.map(({ path, line, severity, ruleId }) => `${path}:${line} ${severity} ${ruleId}`),
    ...gone.map(({ path, ruleId }) => `gone: ${path} ${ruleId}`),
  ];
}

/** For how long production's tables will be blocked, a line for each lock that matters. Untrusted names are in it. */
export function estimateLines({ rehearsal }: Report): readonly string[] {
  return (rehearsal.estimates ?? []).map(
    ({ path, line, relation, mode, blocks, summary }) =>
      `${relation}, ${blocks} blocked by ${mode}: ${summary} (${path}:${line})`,
  );
}
