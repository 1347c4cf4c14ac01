import { askInBatches, type TableReader } from './asking.ts';
import { from, inBatches, planReads, type Read, whyNotRead } from './reads.ts';
import type { TableShape } from './shapes.ts';

/** How many rows a table has, and how many values each of its columns. */
export interface Count {
  readonly rows: number;
  /** Values that are not NULL, by number of the column. */
  readonly filled: ReadonlyMap<number, number>;
  /** Whether everything was counted; otherwise a sample was, and scaled up. */
  readonly exact: boolean;
}

/** Counts by the identifier of the table, or the reason why there is none. */
export type Counts = ReadonlyMap<number, Count | string>;

/** Counts tables, each in one pass, within a budget of bytes. */
export async function countTables(
  reader: TableReader,
  tables: readonly TableShape[],
  budgetBytes: number,
): Promise<Counts> {
  const counts = new Map<number, Count | string>();
  const readable: TableShape[] = [];
  for (const table of tables) {
    const reason = whyNotRead(table);
    if (reason === undefined) readable.push(table);
    else counts.set(table.oid, reason);
  }
  const reads = planReads(readable, budgetBytes);
  const byOid = new Map(reads.map((read) => [read.table.oid, read]));
  const { rows, refusals } = await askInBatches(reader, inBatches(reads), question);
  for (const row of rows) {
    const read = byOid.get(Number(row.oid));
    if (read !== undefined) counts.set(read.table.oid, countOf(read, Number(row.rows), row.filled));
  }
  for (const [{ table }, reason] of refusals) counts.set(table.oid, reason);
  return counts;
}

function question(read: Read): string {
  const { oid, columns } = read.table;
  const filled = columns.map(({ quoted }) => `pg_catalog.count(t.${quoted})`);
  return `SELECT ${oid}::pg_catalog.int8 AS oid, pg_catalog.count(*) AS rows, ARRAY[${filled.join(', ')}]::pg_catalog.int8[] AS filled FROM ${from(read)}`;
}

function countOf({ table, percent }: Read, rows: number, filled: unknown): Count {
  const scaled = (figure: number) => (percent === undefined ? figure : Math.round((figure * 100) / percent));
  const figures = Array.isArray(filled) ? filled.map(Number) : [];
  return {
    rows: scaled(rows),
    filled: new Map(table.columns.map(({ number }, at) => [number, scaled(figures[at] ?? 0)])),
    exact: percent === undefined,
  };
}
