/** The first rows of a query's answer, each value as text. Untrusted. */
export interface RowSample {
  /** Their names may repeat. */
  readonly columns: readonly string[];
  readonly rows: readonly (readonly (string | null)[])[];
  /** Whether there are more rows than these. */
  readonly more: boolean;
}

const LONGEST_VALUE = 80;
const MOST_COLUMNS = 8;

/** A message, and the first of the rows that show it where there are any: for formats that have no tables. */
export function withFirstRow({
  message,
  sample,
}: {
  readonly message: string;
  readonly sample?: RowSample | undefined;
}): string {
  const row = sample?.rows[0];
  if (sample === undefined || row === undefined) return message;
  const pairs = row
    .slice(0, MOST_COLUMNS)
    .map((value, at) => `${sample.columns[at] ?? '?'} = ${shorten(value ?? 'NULL')}`);
  const rest = row.length > MOST_COLUMNS ? ', …' : '';
  return `${message} The first: ${pairs.join(', ')}${rest}.`;
}

function shorten(value: string): string {
  const characters = [...value];
  return characters.length > LONGEST_VALUE ? `${characters.slice(0, LONGEST_VALUE - 1).join('')}…` : value;
}
