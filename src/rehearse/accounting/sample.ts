import { askInBatches, type TableReader } from './asking.ts';
import type { Counts } from './count.ts';
import { from, inBatches, planReads, type Read } from './reads.ts';
import type { ColumnShape, TableShape } from './shapes.ts';

/** A value as the server prints it; `cut` holds the beginning and a digest of the whole. */
export interface SampledValue {
  readonly text: string;
  readonly cut: boolean;
}

/** Values by number of the column, `null` for NULL. */
export type SampledRow = ReadonlyMap<number, SampledValue | null>;

/** By the identifier of the table, then by the text of the row's key. */
export type Samples = ReadonlyMap<number, ReadonlyMap<string, SampledRow>>;

/** Rows kept of one table, and of all: they wait in our memory until the change is done. */
const MOST_ROWS_OF_TABLE = 1_000;
const MOST_ROWS = 20_000;
/** Values that are longer are kept as their first 100 characters and a digest. */
const LONGEST_VALUE = 200;
const KEPT_OF_LONGER = 100;

/** Keeps some rows of each table that has a key by which to find them again. */
export async function sampleTables(
  reader: TableReader,
  tables: readonly TableShape[],
  counts: Counts,
  budgetBytes: number,
): Promise<Samples> {
  const sampled = tables.filter(({ oid, key }) => key.length > 0 && rowsOf(counts, oid) > 0);
  const rowsOfEach = Math.min(MOST_ROWS_OF_TABLE, Math.ceil(MOST_ROWS / Math.max(1, sampled.length)));
  const reads = planReads(sampled, budgetBytes);
  const { rows } = await askInBatches(reader, inBatches(reads), (read) =>
    question(read, rowsOfEach, rowsOf(counts, read.table.oid)),
  );
  const samples = new Map<number, Map<string, SampledRow>>(reads.map(({ table }) => [table.oid, new Map()]));
  const columns = new Map(reads.map(({ table }) => [table.oid, table.columns]));
  for (const { oid, key, texts } of rows) {
    const values = (columns.get(Number(oid)) ?? []).map(
      ({ number }, at) => [number, sampledValue(Array.isArray(texts) ? texts[at] : null)] as const,
    );
    samples.get(Number(oid))?.set(String(key), new Map(values));
  }
  return samples;
}

/**
 * A row's key as one text, by which it is found again after the change. `format` prints by the types' own output
 * functions; a cast to text could be one that the user defined.
 */
export function keyText(columns: readonly ColumnShape[]): string {
  return `pg_catalog.format('%s', ROW(${columns.map(({ quoted }) => `t.${quoted}`).join(', ')}))`;
}

/** A value as text behind a letter: `w` for a whole one, `c` for one that is cut. */
export function valueText({ quoted }: ColumnShape): string {
  const text = `pg_catalog.format('%s', t.${quoted})`;
  return `CASE WHEN t.${quoted} IS NOT DISTINCT FROM NULL THEN NULL
    WHEN pg_catalog.length(${text}) <= ${LONGEST_VALUE} THEN 'w' || ${text}
    ELSE 'c' || pg_catalog.left(${text}, ${KEPT_OF_LONGER}) || '…' || pg_catalog.md5(${text}) END`;
}

export function sampledValue(text: unknown): SampledValue | null {
  return typeof text === 'string' ? { text: text.slice(1), cut: text.startsWith('c') } : null;
}

function question(read: Read, wanted: number, rows: number): string {
  const { table, percent } = read;
  const key = keyText(table.key.flatMap((number) => table.columns.filter((column) => column.number === number)));
  const isMany = rows > wanted && percent === undefined;
  const share = Math.min(100, (110 * wanted) / Math.max(rows, 1)).toPrecision(4);
  const source = isMany ? `${from(read)} TABLESAMPLE pg_catalog.bernoulli (${share}) REPEATABLE (1)` : from(read);
  return `SELECT ${table.oid}::pg_catalog.int8 AS oid, ${key} AS key, ARRAY[${table.columns.map(valueText).join(', ')}]::pg_catalog.text[] AS texts
    FROM ${source} LIMIT ${2 * wanted}`;
}

function rowsOf(counts: Counts, oid: number): number {
  const count = counts.get(oid);
  return typeof count === 'object' ? count.rows : 0;
}
