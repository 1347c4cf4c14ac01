import type { Suspicion } from '../../core/finding.ts';
import { grouped } from '../../core/numbers.ts';
import { nameOfTable, type TableSizes, type TableStatistics, totalBytes } from '../../core/statistics.ts';
import { code, sameName } from '../../sql/names.ts';

/** Reading, sorting or rewriting this much takes milliseconds on any machine. */
const TINY = { rows: 1_000, bytes: 1_048_576 } as const;

/**
 * Lowers to a note what the locking rules say of tables that are tiny in production, with the reason in the message. Only
 * claims of reading, rewriting or changing a table are lowered: how long a lock is waited for, or held through other statements,
 * does not depend on the table's size. A name that may mean several tables is tiny only where all of them are.
 * @param isChosen whether the user himself set the severity of a rule for a file: then it stays.
 */
export function lowerForTinyTables(
  suspicions: readonly Suspicion[],
  { tables }: TableSizes,
  isChosen: (ruleId: string, path: string) => boolean,
): readonly Suspicion[] {
  return suspicions.map((suspicion) => {
    const { ruleId, path, category, severity, effect, table } = suspicion;
    const depends = effect?.scans === true || effect?.rewrites === true || effect?.changes === true;
    if (category !== 'locking' || severity === 'note' || !depends || table === undefined) return suspicion;
    if (isChosen(ruleId, path)) return suspicion;
    const meant = tables.filter((one) => sameName(nameOfTable(one), table));
    const largest = meant.toSorted((a, b) => (b.rows ?? 0) - (a.rows ?? 0))[0];
    if (largest === undefined || !meant.every(isTiny)) return suspicion;
    return { ...suspicion, severity: 'note', message: `${suspicion.message} ${reason(largest, table)}` };
  });
}

function isTiny(table: TableStatistics): boolean {
  return table.rows !== null && table.rows < TINY.rows && totalBytes(table) < TINY.bytes;
}

function reason(table: TableStatistics, name: string): string {
  const rows = table.rows ?? 0;
  const kilobytes = Math.ceil(totalBytes(table) / 1_024);
  const size = `${grouped(rows)} ${rows === 1 ? 'row' : 'rows'} (${grouped(kilobytes)} kB)`;
  return `Only a note, since production has ${size} in ${code(name)}.`;
}
