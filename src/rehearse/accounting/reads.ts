import type { TableShape } from './shapes.ts';

/** How a table is read: whole, or this much of its pages. */
export interface Read {
  readonly table: TableShape;
  /** Per cent of its pages; absent where all are read. */
  readonly percent?: number;
}

/** Bytes of tables that are read whole, all together; reading takes about two seconds for each GiB of them. */
export const BUDGET_BYTES = 512 * 2 ** 20;
/** Bytes read of a table that is over the budget. */
const SAMPLE_BYTES = 8 * 2 ** 20;
/** Questions grow with tables and columns; the server's memory for one does, too. */
const TABLES_AT_ONCE = 50;
const COLUMNS_AT_ONCE = 1_500;

/** Small tables are read whole, as long as the budget lasts; of each of the others, a sample. */
export function planReads(tables: readonly TableShape[], budgetBytes: number): readonly Read[] {
  let left = budgetBytes;
  const smallestFirst = [...tables].sort((a, b) => a.bytes - b.bytes);
  return smallestFirst.map((table) => {
    left -= table.bytes;
    if (left >= 0 || table.bytes <= SAMPLE_BYTES) return { table };
    return { table, percent: Number(((100 * SAMPLE_BYTES) / table.bytes).toPrecision(4)) };
  });
}

export function inBatches(reads: readonly Read[]): readonly (readonly Read[])[] {
  const batches: Read[][] = [];
  let columns = 0;
  for (const read of reads) {
    const batch = batches.at(-1);
    columns += read.table.columns.length;
    if (batch === undefined || batch.length >= TABLES_AT_ONCE || columns > COLUMNS_AT_ONCE) {
      batches.push([read]);
      columns = read.table.columns.length;
    } else batch.push(read);
  }
  return batches;
}

/**
 * `ONLY s.t AS t`, with the sample. The same pages are taken each time, so that an untouched table gives the same figures;
 * a partitioned table is read with its partitions.
 */
export function from({ table, percent }: Read): string {
  const sample = percent === undefined ? '' : ` TABLESAMPLE pg_catalog.system (${percent}) REPEATABLE (1)`;
  return `${table.partitioned ? '' : 'ONLY '}${table.quoted} AS t${sample}`;
}

/** Why a table is not read at all. */
export function whyNotRead({ foreign }: TableShape): string | undefined {
  return foreign ? 'some of its partitions are foreign tables, which are not read' : undefined;
}
