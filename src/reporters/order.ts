import { SEVERITIES } from '../core/finding.ts';
import type { Report, ReportFinding, ReportMigration } from '../core/report.ts';

/** Things with a place, by file: the change's order first, then the others as they come; each file's by line. */
export function byFile<T extends { readonly path: string; readonly line: number; readonly column: number }>(
  report: Report,
  items: readonly T[],
): readonly { readonly path: string; readonly items: readonly T[] }[] {
  const files = new Map<string, T[]>(report.changes.map(({ path }) => [path, []]));
  for (const item of items) {
    const own = files.get(item.path);
    if (own === undefined) files.set(item.path, [item]);
    else own.push(item);
  }
  return [...files]
    .filter(([, own]) => own.length > 0)
    .map(([path, own]) => ({ path, items: own.sort((a, b) => a.line - b.line || a.column - b.column) }));
}

/** What became of a changed file. */
export interface Outcome {
  readonly path: string;
  /** `added`, `edited` …; absent for a file that was only rehearsed. */
  readonly kind?: Report['changes'][number]['kind'];
  readonly status: ReportMigration['status'] | 'not-rehearsed';
  readonly statements: ReportMigration['statements'];
  /** How it was to run it once more, and to take it back, in a word; empty where that was not tried. */
  readonly secondRun: string;
  readonly rollBack: string;
}

const SECOND_RUN = { unchanged: 'same', changed: 'differs', failed: 'fails', 'not-run': 'not run' } as const;
const ROLL_BACK = { restored: 'restored', differs: 'differs', failed: 'fails', 'not-run': 'not run' } as const;

/**
 * Every changed file and, where it was rehearsed, how that went, in the change's order. New down files that were not run
 * are left out: there is one beside every up file.
 */
export function outcomes({ changes, rehearsal }: Report): readonly Outcome[] {
  const rehearsed = new Map(rehearsal.migrations.map((migration) => [migration.path, migration]));
  const changed = changes.flatMap(({ path, kind, direction }): readonly Outcome[] => {
    const migration = rehearsed.get(path);
    if (migration === undefined && kind === 'added' && direction === 'down') return [];
    return [{ path, kind, ...outcomeOf(migration) }];
  });
  const known = new Set(changes.map(({ path }) => path));
  const others = rehearsal.migrations.filter(({ path }) => !known.has(path));
  return [...changed, ...others.map((migration): Outcome => ({ path: migration.path, ...outcomeOf(migration) }))];
}

function outcomeOf(migration: ReportMigration | undefined): Omit<Outcome, 'path' | 'kind'> {
  if (migration === undefined) return { status: 'not-rehearsed', statements: [], secondRun: '', rollBack: '' };
  const { status, statements, secondRun, rollBack } = migration;
  return {
    status,
    statements,
    secondRun: secondRun === undefined ? '' : SECOND_RUN[secondRun.outcome],
    rollBack: rollBack === undefined ? '' : ROLL_BACK[rollBack.outcome],
  };
}

/** A path without the migrations directory, which all of them share. */
export function shortPath(path: string, { directory }: Report): string {
  const prefix = directory === '' ? '' : `${directory.replace(/\/$/, '')}/`;
  return path.startsWith(prefix) ? path.slice(prefix.length) : path;
}

/** How many findings say why, before all are shown. */
export const MOST_REASONS = 3;

/** The findings by severity, measured before suspected. */
export function worstFirst({ findings }: Report): readonly ReportFinding[] {
  const rank = ({ severity, status }: ReportFinding) =>
    SEVERITIES.indexOf(severity) * 2 + (status === 'confirmed' ? 0 : 1);
  return findings.toSorted((a, b) => rank(a) - rank(b));
}
