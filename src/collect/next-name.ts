import type { Migration, MigrationTool } from '../core/migration.ts';

/** What a series' names begin with: letters, a version of digits, and what parts it from the description. */
const NAME = /^([A-Za-z]*)(\d+)([_.-]+)/;

/** Versions that are a moment, by their number of digits: as many digits of year, month, day, hour, minute, second. */
const MOMENTS: readonly number[] = [8, 12, 14];

/**
 * Names for files that come after all others, in the series' own manner: counted up in the same width, or the time of day
 * where the versions are times.
 * @param after the up files of the series, in any order.
 * @param suffix such as `.up.sql`.
 * @param stems what the files do, such as `validate_orders_total`.
 * @returns undefined where the last name has no number that could be counted up.
 */
export function nextNames(
  tool: MigrationTool,
  after: readonly Migration[],
  suffix: string,
  stems: readonly string[],
  now: Date,
): readonly string[] | undefined {
  const last = after.toSorted((a, b) => tool.compareVersions(a.version, b.version)).at(-1);
  const [, letters = '', digits, separator = '_'] = NAME.exec(baseName(last?.path ?? '')) ?? [];
  if (last === undefined || digits === undefined) return undefined;
  const first = firstFree(digits, now);
  const names = stems.map((stem, at) => {
    const version = String(first + BigInt(at)).padStart(digits.length, '0');
    return `${letters}${version}${separator}${stem}${suffix}`;
  });
  // A version that grew a digit comes before the others where names are compared as texts.
  let before = last.version;
  for (const name of names) {
    const recognised = tool.recognise(name);
    if (recognised.kind !== 'migration' || tool.compareVersions(recognised.version, before) <= 0) return undefined;
    before = recognised.version;
  }
  return names;
}

function firstFree(digits: string, now: Date): bigint {
  const counted = BigInt(digits) + 1n;
  if (!MOMENTS.includes(digits.length) || !/^(?:19|20)\d{2}(?:0[1-9]|1[0-2])/.test(digits)) return counted;
  const moment = BigInt(now.toISOString().replaceAll(/\D/g, '').slice(0, digits.length));
  return moment > counted ? moment : counted;
}

function baseName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
