import type { Cleared, Finding, Suspicion } from '../core/finding.ts';
import { isAsStrong } from '../core/locks.ts';
import { isNamed } from '../core/names.ts';
import type { MigrationTrace, Rehearsal, RelationLock, StatementTrace } from '../core/trace.ts';
import { changedRows, evidenceOf } from './evidence.ts';

export interface Judgement {
  readonly findings: readonly Finding[];
  readonly cleared: readonly Cleared[];
}

/**
 * Holds every suspicion against what PostgreSQL did. A claim is confirmed when one relation that existed before the
 * change shows all of it (the lock, the rewrite, the scan); cleared when the statement ran in sight and none does;
 * unproven when it was not seen, with the reason. One mechanism for all rules.
 */
export function judge(suspicions: readonly Suspicion[], rehearsal: Rehearsal): Judgement {
  const findings: Finding[] = [];
  const cleared: Cleared[] = [];
  const traces = tracesByPath(rehearsal);
  for (const suspicion of suspicions) {
    const verdict = judgeOne(suspicion, rehearsal, traces);
    if ('status' in verdict) findings.push(verdict);
    else cleared.push(verdict);
  }
  return { findings, cleared };
}

type TracesByPath = ReadonlyMap<string, MigrationTrace>;

/** Up files, and the down files that took them back. */
function tracesByPath(rehearsal: Rehearsal): TracesByPath {
  const traces = new Map<string, MigrationTrace>();
  for (const migration of rehearsal.status === 'skipped' ? [] : rehearsal.migrations) {
    traces.set(migration.path, migration);
    if (migration.rollBack?.trace !== undefined) traces.set(migration.rollBack.path, migration.rollBack.trace);
  }
  return traces;
}

function judgeOne(suspicion: Suspicion, rehearsal: Rehearsal, traces: TracesByPath): Finding | Cleared {
  if (suspicion.effect === null) return { status: 'confirmed', ...suspicion, ...ownEvidence(suspicion, traces) };
  const unproven = (reason: string): Finding => ({ status: 'unproven', reason, ...suspicion });
  if (rehearsal.status === 'skipped') return unproven(`not rehearsed: ${rehearsal.reason}`);
  const migration = traces.get(suspicion.path);
  if (migration === undefined) return unproven(notRunBecause(rehearsal));
  if (migration.status === 'not-reached') return unproven('not reached: an earlier migration failed');
  const trace = migration.statements.find(({ index }) => index === suspicion.statementIndex);
  if (trace === undefined) return unproven('not reached: the migration failed before this statement');
  if (trace.error !== undefined) return unproven('the statement failed, so its effect could not be seen');
  if (trace.observed === 'none') return unproven('the statement ran out of sight');
  const culprit = culpritOf(suspicion, trace);
  if (culprit !== undefined) return { ...suspicion, status: 'confirmed', evidence: evidenceOf(trace, culprit) };
  if (trace.observed === 'sampled' && suspicion.effect.rewrites !== true && suspicion.effect.scans !== true) {
    return unproven('the lock was too short to be sampled');
  }
  if (suspicion.effect.changes === true && changedRows(trace).length === 0)
    return unproven('no row of the rehearsal’s data met its condition');
  return { ...suspicion, reason: clearedBecause(suspicion, trace), evidence: evidenceOf(trace) };
}

/** A file that has no trace is a down file: the way back is tried only when the way forward was. */
function notRunBecause({ status }: Rehearsal): string {
  return status === 'failed'
    ? 'not reached: a migration failed, so the way back was not tried'
    : 'the way back does not lead here, or was switched off';
}

/** What a measured finding was found in. A failed statement shows nothing: its locks went with its transaction. */
function ownEvidence(
  { measured, path, statementIndex, table }: Suspicion,
  traces: TracesByPath,
): Pick<Finding, 'evidence'> {
  const trace =
    measured === true ? traces.get(path)?.statements.find(({ index }) => index === statementIndex) : undefined;
  if (trace === undefined || trace.observed === 'none') return {};
  const relation = tableLocks(trace).find((lock) => isNamed(lock.relation, table))?.relation;
  return { evidence: evidenceOf(trace, relation) };
}

/** The relation that shows the whole claim; the named table first, then any other (a partition, a referenced table). */
function culpritOf(suspicion: Suspicion, trace: StatementTrace): string | undefined {
  const relations = [...new Set(tableLocks(trace).map(({ relation }) => relation))];
  const named = relations.filter((relation) => isNamed(relation, suspicion.table));
  return [...named, ...relations].find((relation) => shows(relation, suspicion, trace));
}

function shows(relation: string, { effect }: Suspicion, trace: StatementTrace): boolean {
  if (effect === null) return false;
  const { lock, rewrites, scans, changes } = effect;
  const locked = tableLocks(trace).filter((held) => held.relation === relation);
  if (lock !== undefined && !locked.some(({ mode }) => isAsStrong(mode, lock))) return false;
  if (rewrites === true && !trace.rewrites.some(({ table, existing }) => existing && table === relation)) return false;
  if (changes === true && !changedRows(trace).some((written) => written.relation === relation)) return false;
  return scans !== true || trace.scans.some((scan) => scan.existing && scan.relation === relation);
}

/** Locks on an index count for its table through the table's own lock. */
function tableLocks({ locks }: StatementTrace): readonly RelationLock[] {
  return locks.filter(({ existing, relationKind }) => existing && relationKind !== 'index');
}

function clearedBecause({ effect, table }: Suspicion, trace: StatementTrace): string {
  const subject = table ?? 'an existing table';
  const locks = tableLocks(trace);
  if (locks.length === 0) return `PostgreSQL locked no table that existed before the change`;
  const missing: string[] = [];
  if (effect?.rewrites === true && !trace.rewrites.some(({ existing }) => existing)) missing.push('rewrote nothing');
  if (effect?.scans === true && !trace.scans.some(({ existing }) => existing)) missing.push('read no rows of it');
  if (missing.length > 0) return `PostgreSQL changed ${subject} but ${missing.join(' and ')}`;
  return `PostgreSQL did not do this to ${subject}`;
}
