import type { Evidence } from '../core/finding.ts';
import { blocksInWords, compareLockModes } from '../core/locks.ts';
import { grouped } from '../core/numbers.ts';
import type { RelationLock, RowsWritten, StatementTrace } from '../core/trace.ts';

/** What bears on a claim, with a sentence for people. `relation` is the one that the sentence is about. */
export function evidenceOf(trace: StatementTrace, relation?: string): Evidence {
  const { durationMs, rows, rewrites, scans, observed } = trace;
  const locks = trace.locks.filter(({ existing }) => existing);
  return {
    durationMs,
    ...(rows === undefined ? {} : { rows }),
    locks,
    rewrites,
    scans,
    observed,
    summary: summarise(trace, relation),
  };
}

/** "held AccessExclusiveLock on public.orders for 12 ms (blocks reads and writes); rewrote the table; read 5,000 rows; changed 3". */
export function summarise(trace: StatementTrace, relation?: string): string {
  const lock = strongestLock(trace, relation);
  const about = relation ?? lock?.relation;
  const parts: string[] = [];
  if (lock === undefined) parts.push('locked nothing that existed before');
  else
    parts.push(
      `held ${lock.mode} on ${lock.relation} for ${milliseconds(lock.heldMs)} (blocks ${blocksInWords(lock.mode)})`,
    );
  const rewritten = trace.rewrites.filter(
    ({ existing, table }) => existing && (about === undefined || table === about),
  );
  const tables = rewritten.filter(({ relationKind }) => relationKind !== 'index');
  if (tables.length > 0) parts.push('rewrote the table');
  else if (rewritten.length > 0)
    parts.push(`rebuilt ${rewritten.length === 1 ? 'an index' : `${rewritten.length} indexes`}`);
  const scanned = trace.scans.filter(
    ({ existing, relation: its }) => existing && (about === undefined || its === about),
  );
  const read = scanned.reduce((sum, { rows }) => sum + rows, 0);
  if (scanned.length > 0) parts.push(`read ${grouped(read)} ${read === 1 ? 'row' : 'rows'}`);
  const changed = changedRows(trace)
    .filter(({ relation: its }) => about === undefined || its === about)
    .reduce((sum, { updated, deleted }) => sum + updated + deleted, 0);
  if (changed > 0) parts.push(`changed ${grouped(changed)}`);
  if (parts.length === 1) parts.push('rewrote nothing, read no rows');
  return parts.join('; ');
}

/** Rows of existing tables that were updated or deleted. */
export function changedRows({ written }: StatementTrace): readonly RowsWritten[] {
  return written.filter(({ existing, updated, deleted }) => existing && updated + deleted > 0);
}

/** The lock that hurts most among those on existing tables. */
export function strongestLock({ locks }: StatementTrace, relation?: string): RelationLock | undefined {
  return locks
    .filter(
      (lock) =>
        lock.existing && lock.relationKind !== 'index' && (relation === undefined || lock.relation === relation),
    )
    .toSorted((a, b) => compareLockModes(b.mode, a.mode))[0];
}

/** "0.4 ms", "12 ms", "3.2 s". */
export function milliseconds(value: number): string {
  if (value >= 1_000) return `${(value / 1_000).toFixed(1)} s`;
  return value >= 10 ? `${Math.round(value)} ms` : `${value.toFixed(1)} ms`;
}
