import { type DataAccount, examplesOf, losesData, lossesInWords } from './account.ts';
import type { AssertionOutcome } from './assertion.ts';
import { type CostEstimate, costInWords } from './estimate.ts';
import type { Cleared, Evidence, Finding, Suggestion, Suspicion } from './finding.ts';
import { blocksInWords } from './locks.ts';
import type { History } from './migration.ts';
import {
  type FailOn,
  type Report,
  type ReportAccount,
  type ReportEstimate,
  type ReportMigration,
  type ReportStatement,
  type ReportSuppressed,
  SCHEMA_VERSION,
} from './report.ts';
import type { RowSample } from './row-sample.ts';
import type { Span } from './span.ts';
import type { ParsedMigration } from './statement.ts';
import type { MigrationTrace, Rehearsal, RelationLock, RollBack, SecondRun, StatementTrace } from './trace.ts';
import { VERSION } from './version.ts';

/** Statement text kept in a report; the file has the rest. */
const LONGEST_SQL = 4_000;

/** A suspicion that a comment in the SQL allows. */
interface Suppressed {
  readonly suspicion: Suspicion;
  readonly reason: string;
}

/** What a baseline makes of findings. */
export interface Baselined {
  /** As the settings name it. */
  readonly file: string;
  readonly known: readonly Finding[];
  readonly gone: readonly { readonly ruleId: string; readonly path: string }[];
}

export interface Parts {
  readonly migrationTool: Report['migrationTool'];
  readonly directory: string;
  readonly history?: History;
  readonly migrations: readonly ParsedMigration[];
  readonly findings: readonly Finding[];
  readonly cleared: readonly Cleared[];
  /** What comments in the SQL allow. */
  readonly suppressed?: readonly Suppressed[];
  readonly baselined?: Baselined;
  /** Texts of other files that findings are about, by path. */
  readonly texts?: ReadonlyMap<string, string>;
  readonly unchecked: readonly string[];
  readonly rehearsal: Rehearsal;
  readonly failOn: FailOn;
  /** Why the check could not be done; makes the verdict `not-checked`. */
  readonly notChecked?: string;
}

/** Puts a report together: plain data, with nothing that JSON could not hold. */
export function assembleReport(parts: Parts): Report {
  const { history, notChecked, suppressed = [] } = parts;
  const texts = new Map(parts.texts);
  for (const { migration } of parts.migrations) texts.set(migration.path, migration.text);
  return {
    schemaVersion: SCHEMA_VERSION,
    tool: { name: 'pg-rehearsal', version: VERSION },
    verdict: notChecked !== undefined ? 'not-checked' : verdictOf(parts.findings, parts.failOn),
    ...(notChecked === undefined ? {} : { reason: notChecked }),
    migrationTool: parts.migrationTool,
    directory: parts.directory,
    ...(history === undefined ? {} : { base: { ...history.base } }),
    changes: (history?.changes ?? []).map(({ kind, path, previousPath, version, head, base, commentOnly }) => ({
      path,
      ...(previousPath === undefined ? {} : { previousPath }),
      version,
      kind,
      direction: (head ?? base)?.direction ?? 'up',
      ...(commentOnly === undefined ? {} : { commentOnly }),
    })),
    findings: parts.findings.map((finding) => {
      const { status, reason } = finding;
      return placed(finding, texts, { status, ...(reason === undefined ? {} : { reason }) });
    }),
    cleared: parts.cleared.map((one) => placed(one, texts, { reason: one.reason })),
    ...(suppressed.length === 0 ? {} : { suppressed: suppressed.map(suppressedOf) }),
    ...(parts.baselined === undefined ? {} : { baseline: baselineOf(parts.baselined) }),
    unchecked: [...parts.unchecked],
    rehearsal: rehearsalOf(parts.rehearsal, parts.migrations),
  };
}

function baselineOf({ file, known, gone }: Baselined): NonNullable<Report['baseline']> {
  const entries = known.map(({ ruleId, severity, path, span, message }) => {
    return { ruleId, severity, path, line: span.line, message };
  });
  return { file, known: entries, gone: gone.map(({ ruleId, path }) => ({ ruleId, path })) };
}

function suppressedOf({ suspicion: { ruleId, path, span, message }, reason }: Suppressed): ReportSuppressed {
  return { ruleId, path, line: span.line, message, reason };
}

/** `fail` where a finding is at least as severe as what a change may fail on. */
export function verdictOf(findings: readonly Pick<Finding, 'severity'>[], failOn: FailOn): 'pass' | 'fail' {
  const failing = failOn === 'never' ? [] : failOn === 'error' ? ['error'] : ['error', 'warning'];
  return findings.some(({ severity }) => failing.includes(severity)) ? 'fail' : 'pass';
}

/** A suspicion at its place, with what became of it. */
function placed<Verdict extends object>(
  suspicion: Suspicion & { readonly evidence?: Evidence },
  texts: ReadonlyMap<string, string>,
  verdict: Verdict,
) {
  const { ruleId, severity, message, path, span, table, evidence, suggestion, sample } = suspicion;
  const source = linesOf(texts.get(path), span);
  return {
    ruleId,
    severity,
    message,
    path,
    ...regionOf(span),
    ...(source === undefined ? {} : { source }),
    ...(table === undefined ? {} : { table }),
    ...(evidence === undefined ? {} : { evidence: evidenceOf(evidence) }),
    ...(suggestion === undefined ? {} : { suggestion: suggestionOf(suggestion) }),
    ...(sample === undefined ? {} : { sample: sampleOf(sample) }),
    ...verdict,
  };
}

/** The whole lines that a span touches, as long as a report may have them; undefined for an empty span. */
function linesOf(text: string | undefined, { start, end, column }: Span): string | undefined {
  if (text === undefined || end <= start) return undefined;
  const from = start - column + 1;
  const to = text.indexOf('\n', end);
  return text.slice(from, Math.min(to === -1 ? text.length : to, from + LONGEST_SQL));
}

function regionOf({ line, column, endLine, endColumn }: Span) {
  return { line, column, endLine, endColumn };
}

function evidenceOf({ summary, durationMs, rows, locks, rewrites, scans }: Evidence) {
  return {
    summary,
    durationMs: rounded(durationMs),
    ...(rows === undefined ? {} : { rows }),
    locks: locks.map(lockOf),
    rewrites: rewrites.map(({ relation }) => relation),
    scans: scans.map(({ relation, rows: read }) => ({ relation, rows: read })),
  };
}

function sampleOf({ columns, rows, more }: RowSample) {
  return { columns: [...columns], rows: rows.map((row) => [...row]), more };
}

function suggestionOf({ description, edits, files, proven }: Suggestion) {
  return {
    description,
    ...(edits === undefined ? {} : { edits: edits.map(({ span, text }) => ({ ...regionOf(span), text })) }),
    ...(files === undefined ? {} : { files: files.map(({ name, text }) => ({ name, text })) }),
    ...(proven === true ? { proven } : {}),
  };
}

function lockOf({ relation, mode, existing, acquired, heldMs }: RelationLock) {
  return { relation, mode, blocks: blocksInWords(mode), existing, acquired, heldMs: rounded(heldMs) };
}

function rehearsalOf(rehearsal: Rehearsal, migrations: readonly ParsedMigration[]): Report['rehearsal'] {
  if (rehearsal.status === 'skipped')
    return { status: 'skipped', reason: rehearsal.reason, durationMs: 0, migrations: [] };
  const { status, engine, serverVersion, durationMs, timings } = rehearsal;
  const texts = new Map(migrations.map((parsed) => [parsed.migration.path, parsed]));
  return {
    status,
    engine,
    serverVersion,
    durationMs: rounded(durationMs),
    timings: {
      engineMs: rounded(timings.engineMs),
      baseMs: rounded(timings.baseMs),
      fixturesMs: rounded(timings.fixturesMs),
      changeMs: rounded(timings.changeMs),
      ...(timings.suggestionsMs === undefined ? {} : { suggestionsMs: rounded(timings.suggestionsMs) }),
    },
    migrations: rehearsal.migrations.map((trace) => migrationOf(trace, texts.get(trace.path))),
    ...(rehearsal.estimates === undefined
      ? {}
      : { estimates: rehearsal.estimates.map((one) => estimateOf(one, texts.get(one.path))) }),
    ...(rehearsal.assertions === undefined ? {} : { assertions: assertionsOf(rehearsal.assertions) }),
    ...(rehearsal.outcome === undefined
      ? {}
      : {
          schemaDifference: rehearsal.outcome.schemaDifference,
          data: rehearsal.outcome.accounts.filter((one) => losesData(one) || one.unread !== undefined).map(accountOf),
        }),
  };
}

function assertionsOf({ checked, failed }: AssertionOutcome) {
  return { checked, failed: failed.length };
}

function migrationOf(
  { path, status, error, statements, secondRun, rollBack }: MigrationTrace,
  parsed: ParsedMigration | undefined,
): ReportMigration {
  const sql = (index: number) => parsed?.script.statements[index]?.sql ?? '';
  return {
    path,
    status,
    ...(error === undefined ? {} : { error: { ...error } }),
    statements: statements.map((trace) => statementOf(trace, sql(trace.index))),
    ...(secondRun === undefined ? {} : { secondRun: secondRunOf(secondRun, parsed) }),
    ...(rollBack === undefined ? {} : { rollBack: rollBackOf(rollBack) }),
  };
}

function estimateOf(one: CostEstimate, parsed: ParsedMigration | undefined): ReportEstimate {
  const { path, statementIndex, relation, mode, blocks } = one;
  const known = 'unknown' in one ? {} : { lowMs: rounded(one.lowMs), highMs: rounded(one.highMs), how: one.how };
  const line = parsed?.script.statements[statementIndex]?.span.line ?? 1;
  return { path, line, relation, mode, blocks, summary: costInWords(one), ...known };
}

function accountOf(account: DataAccount): ReportAccount {
  const { table, fate, rowsBefore, rowsAfter, exact, changedColumns, unread } = account;
  return {
    table,
    fate,
    rowsBefore,
    rowsAfter,
    exact,
    losses: [...lossesInWords(account)],
    examples: changedColumns.flatMap(examplesOf),
    ...(unread === undefined ? {} : { unread }),
  };
}

function secondRunOf(
  { outcome, reason, failures, changedTables, difference }: SecondRun,
  parsed: ParsedMigration | undefined,
) {
  return {
    outcome,
    ...(reason === undefined ? {} : { reason }),
    failures: failures.map(({ index, error }) => ({
      line: parsed?.script.statements[index]?.span.line ?? 1,
      error: { ...error },
    })),
    changedTables: [...changedTables],
    ...(difference === undefined ? {} : { difference }),
  };
}

function rollBackOf({ path, outcome, reason, trace, difference, destroyed, upAgain }: RollBack) {
  const error = trace?.statements.find((statement) => statement.error !== undefined)?.error ?? trace?.error;
  return {
    path,
    outcome,
    ...(reason === undefined ? {} : { reason }),
    ...(error === undefined ? {} : { error: { ...error } }),
    ...(difference === undefined ? {} : { difference }),
    destroyed: [...destroyed],
    ...(upAgain === undefined ? {} : { upAgain: upAgain.outcome }),
  };
}

function statementOf(trace: StatementTrace, sql: string): ReportStatement {
  const { span, durationMs, rows, locks, rewrites, scans, written, walBytes, notices, observed, notGiven, error } =
    trace;
  return {
    ...regionOf(span),
    sql: sql.length > LONGEST_SQL ? `${sql.slice(0, LONGEST_SQL)}…` : sql,
    durationMs: rounded(durationMs),
    ...(rows === undefined ? {} : { rows }),
    locks: locks.map(lockOf),
    rewrites: rewrites.map(({ relation }) => relation),
    scans: scans.map(({ relation, rows: read }) => ({ relation, rows: read })),
    written: written.map(({ relation, inserted, updated, deleted }) => ({ relation, inserted, updated, deleted })),
    walBytes,
    notices: notices.map((notice) => ({ ...notice })),
    observed,
    ...(notGiven === undefined ? {} : { notGiven }),
    ...(error === undefined ? {} : { error: { ...error } }),
  };
}

/** Milliseconds to three places: microseconds are noise. */
function rounded(milliseconds: number): number {
  return Math.round(milliseconds * 1_000) / 1_000;
}
