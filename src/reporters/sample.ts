import type { ReportSample } from '../core/report.ts';
import { clip } from './layout.ts';

const MOST_COLUMNS = 8;
const LONGEST_VALUE = 60;

/** Rows as a table for people: a head and rows of cells, cut to what fits. Untrusted texts, not escaped yet. */
export interface SampleTable {
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** What is left out, if anything is. */
  readonly rest?: string;
}

export function sampleTable({ columns, rows, more }: ReportSample): SampleTable {
  const cells = (values: readonly (string | null)[]) =>
    values.slice(0, MOST_COLUMNS).map((value) => clip(value ?? 'NULL', LONGEST_VALUE));
  const left = columns.length - MOST_COLUMNS;
  const rest = [...(more ? ['more rows'] : []), ...(left > 0 ? [`${left} more columns`] : [])];
  return {
    head: cells(columns),
    rows: rows.map(cells),
    ...(rest.length === 0 ? {} : { rest: `… and ${rest.join(' and ')}` }),
  };
}
