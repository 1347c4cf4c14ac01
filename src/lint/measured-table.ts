import type { LockMode } from '../core/locks.ts';

/** What one statement did to the table that a rule is about, on a real server. */
export interface Measured {
  readonly lock?: LockMode;
  readonly rewrites: boolean;
  readonly scans: boolean;
}

/** By major version, such as `17`. */
export type MeasuredByMajor = Readonly<Record<string, Measured>>;

/** What a rule's first bad example did to its table, as a Markdown table; undefined where nothing was measured. */
export function measuredTable(majors: MeasuredByMajor | undefined): string | undefined {
  if (majors === undefined) return undefined;
  const rows = Object.entries(majors).map(
    ([major, { lock, rewrites, scans }]) =>
      `| ${major} | ${lock ?? 'none'} | ${rewrites ? 'yes' : 'no'} | ${scans ? 'yes' : 'no'} |`,
  );
  return [
    'Measured on the first example below:',
    '',
    '| PostgreSQL | strongest lock on the table | written anew | read through |',
    '| --- | --- | --- | --- |',
    ...rows,
  ].join('\n');
}
