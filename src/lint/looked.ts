import type { RehearsalContext } from '../core/rehearsal-context.ts';
import type { MigrationTrace, StatementTrace } from '../core/trace.ts';
import type { Suppression } from './suppressions.ts';

/** What one file did in the rehearsal, whether on the way forward or back, and what a suppression in it covers. */
export interface Looking {
  readonly trace: MigrationTrace;
  /** For a down file: how its migration was taken back by it. */
  readonly rollBack?: MigrationTrace['rollBack'];
  readonly suppression: Suppression;
  readonly context: RehearsalContext;
}

/**
 * Whether a rule about measurements could have found something where a suppression covers it: only then its silence says
 * that nobody needs the exception. Behind a failure, on tables without rows, or where a setting switched the measurement
 * off, nobody knows what would have been found.
 */
export function looked(id: string, looking: Looking): boolean {
  return looking.trace.status === 'passed' && (LOOKS[id]?.(looking) ?? false);
}

const LOOKS: Readonly<Record<string, (looking: Looking) => boolean>> = {
  'silent-no-op': forward,
  'unannounced-exclusive-lock': forward,
  'unannounced-table-rewrite': forward,
  'constraint-left-unvalidated': forward,
  'invalid-index-left-behind': forward,
  'needs-superuser': forward,
  'data-loss': (looking) => forward(looking) && hadRows(looking),
  'fails-when-run-twice': (looking) => ranTwice(looking) && hadRows(looking),
  'changes-when-run-twice': (looking) =>
    ranTwice(looking) && looking.trace.secondRun?.outcome !== 'failed' && hadRows(looking),
  'blocked-over-budget': (looking) => forward(looking) && isEstimated(looking),
  'down-fails': (looking) => wentBack(looking) && hadRows(looking),
  'down-does-not-restore': (looking) => wentBack(looking) && looking.rollBack?.upAgain !== undefined,
};

function forward({ rollBack }: Looking): boolean {
  return rollBack === undefined;
}

function ranTwice(looking: Looking): boolean {
  const { secondRun } = looking.trace;
  return forward(looking) && secondRun !== undefined && secondRun.outcome !== 'not-run';
}

function wentBack({ rollBack }: Looking): boolean {
  return rollBack?.outcome === 'restored' || rollBack?.outcome === 'differs';
}

/** Whether every cost of the file in production is known. */
function isEstimated({ trace, context: { costs } }: Looking): boolean {
  return costs?.estimates.some((estimate) => estimate.path === trace.path && 'unknown' in estimate) === false;
}

/** Whether each table that the covered statements touch was there with rows before the change, all of them accounted for. */
function hadRows({ trace, rollBack, suppression, context }: Looking): boolean {
  const { accounts } = context.outcome ?? {};
  if (accounts === undefined) return false;
  const covered = ((rollBack?.trace ?? trace).statements ?? []).filter((one) => isCovered(one, suppression));
  if (!covered.every(({ observed }) => observed === 'exact')) return false;
  const touched = new Set(covered.flatMap(({ locks }) => locks.map(({ relation }) => relation)));
  return accounts.every(({ table, rowsBefore, exact }) => !touched.has(table) || (exact && rowsBefore > 0));
}

function isCovered({ span }: StatementTrace, { covers: { from, to } }: Suppression): boolean {
  return span.start < to && span.end > from;
}
