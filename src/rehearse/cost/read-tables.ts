import { nameOfTable, type TableStatistics } from '../../core/statistics.ts';
import { relationKind } from '../catalogue.ts';
import type { Row } from '../session.ts';
import type { Ask } from '../snapshot/reading.ts';
import { INDEXES, TABLES } from './statistics-queries.ts';

/** Tables by their identifier, in the order of their names, with what could not be seen of them. */
export interface ReadTables {
  readonly tables: ReadonlyMap<number, TableStatistics>;
  /** Whose sizes are those of the last VACUUM or ANALYZE. */
  readonly locked: readonly string[];
  /** Whose column statistics this user may not see. */
  readonly unreadable: readonly string[];
}

/**
 * Reads rows and bytes of every table, without its columns. `ask` must resolve names in pg_catalog alone.
 * @throws what `ask` throws.
 */
export async function readTables(ask: Ask): Promise<ReadTables> {
  const rows = (await ask(TABLES)).toSorted(byName);
  const indexes = indexesByTable(await ask(INDEXES));
  const names = new Map(rows.map((row) => [Number(row.oid), `${row.schema}.${row.name}`]));
  const tables = new Map(rows.map((row) => [Number(row.oid), tableOf(row, indexes, names)]));
  const named = (wanted: (row: Row) => boolean) => rows.filter(wanted).map((row) => `${row.schema}.${row.name}`);
  return {
    tables: withPartitions(tables),
    locked: named((row) => row.locked === true && row.kind !== 'p'),
    unreadable: named((row) => row.readable !== true),
  };
}

type Index = TableStatistics['indexes'][number];

function indexesByTable(rows: readonly Row[]): ReadonlyMap<number, readonly Index[]> {
  const found = new Map<number, Index[]>();
  for (const row of rows.toSorted(byName)) {
    const index = { name: String(row.name), bytes: Number(row.bytes ?? row.last_bytes) };
    const others = found.get(Number(row.table));
    if (others === undefined) found.set(Number(row.table), [index]);
    else others.push(index);
  }
  return found;
}

function tableOf(
  row: Row,
  indexes: ReadonlyMap<number, readonly Index[]>,
  names: ReadonlyMap<number, string>,
): TableStatistics {
  const own = indexes.get(Number(row.oid)) ?? [];
  const kind = relationKind(row.kind);
  const parent = row.parent === null ? undefined : names.get(Number(row.parent));
  const tableBytes = Number(row.heap ?? Number(row.pages) * Number(row.block));
  return {
    schema: String(row.schema),
    name: String(row.name),
    kind: kind === 'partitioned table' || kind === 'materialized view' ? kind : 'table',
    ...(parent === undefined ? {} : { partitionOf: parent }),
    rows: estimatedRows(row, tableBytes),
    tableBytes,
    toastBytes: Number(row.toast ?? 0),
    indexBytes: own.reduce((sum, { bytes }) => sum + bytes, 0),
    ...(row.analyzed === null ? {} : { analyzedAt: String(row.analyzed) }),
    indexes: [...own],
    columns: [],
  };
}

/**
 * As the planner does it (`table_block_relation_estimate_size` in src/backend/access/table/tableam.c): rows a page at the
 * last count, times the pages of today. -1 tuples, and before PostgreSQL 14 none on no pages, mean: never counted.
 */
function estimatedRows({ tuples, pages, block }: Row, bytes: number): number | null {
  const [counted, then] = [Number(tuples), Number(pages)];
  if (bytes === 0) return 0;
  if (counted < 0 || (counted === 0 && then === 0)) return null;
  return Math.round(then === 0 ? counted : (counted / then) * (bytes / Number(block)));
}

/** A partitioned table is as large as its partitions; where nobody counted one of them, nobody knows its rows. */
function withPartitions(tables: ReadonlyMap<number, TableStatistics>): ReadonlyMap<number, TableStatistics> {
  const children = new Map<string, TableStatistics[]>();
  for (const table of tables.values()) {
    if (table.partitionOf === undefined) continue;
    const siblings = children.get(table.partitionOf);
    if (siblings === undefined) children.set(table.partitionOf, [table]);
    else siblings.push(table);
  }
  const summed = (table: TableStatistics): TableStatistics => {
    if (table.kind !== 'partitioned table') return table;
    const parts = (children.get(nameOfTable(table)) ?? []).map(summed);
    const sum = (of: (part: TableStatistics) => number) => parts.reduce((total, part) => total + of(part), 0);
    return {
      ...table,
      rows: parts.some(({ rows }) => rows === null) ? null : sum(({ rows }) => rows ?? 0),
      tableBytes: sum(({ tableBytes }) => tableBytes),
      toastBytes: sum(({ toastBytes }) => toastBytes),
      indexBytes: sum(({ indexBytes }) => indexBytes),
    };
  };
  return new Map([...tables].map(([oid, table]) => [oid, summed(table)]));
}

/** By code units: the same on every machine, whatever its locale. */
export function byName(a: Row, b: Row): number {
  return compare(String(a.schema ?? ''), String(b.schema ?? '')) || compare(String(a.name), String(b.name));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
