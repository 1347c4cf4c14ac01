import * as v from 'valibot';
import { ConfigError } from './errors.ts';

/**
 * What `pg-rehearsal stats` writes about a live database: sizes and names, never a value out of a table.
 * `schemaVersion` rises when a field is removed or changes its meaning; new fields may come without it.
 */
export const STATISTICS_VERSION = 1;

const count = v.pipe(v.number(), v.minValue(0));
const name = v.pipe(v.string(), v.minLength(1));

const tableStatistics = v.object({
  schema: name,
  name,
  kind: v.picklist(['table', 'partitioned table', 'materialized view']),
  /** The `schema.name` of the table that it is a partition of. */
  partitionOf: v.optional(v.string()),
  /** As the planner estimates them; of a partitioned table, those of its partitions. Null where nobody ever counted. */
  rows: v.nullable(count),
  /** Bytes of the table itself, without what is stored out of line. */
  tableBytes: count,
  /** Bytes of values stored out of line (TOAST), its index included. */
  toastBytes: count,
  /** Bytes of all its indexes. */
  indexBytes: count,
  /** When VACUUM ANALYZE, ANALYZE or autovacuum last counted it, in UTC. */
  analyzedAt: v.optional(v.string()),
  indexes: v.array(v.object({ name, bytes: count })),
  /** As `pg_stats` has them (https://www.postgresql.org/docs/current/view-pg-stats.html); none where it shows none. */
  columns: v.array(
    v.object({
      name,
      nullFraction: v.number(),
      /** Distinct values; negative: their share of all rows, so that -1 is unique. */
      distinct: v.number(),
      /** Bytes. */
      averageWidth: count,
    }),
  ),
});

export const statisticsSchema = v.object({
  schemaVersion: v.literal(STATISTICS_VERSION),
  /** Such as `17.10`. */
  postgresVersion: v.string(),
  /** By schema and name. */
  tables: v.array(tableStatistics),
  /** What could not be seen, each a sentence. */
  limitations: v.array(v.string()),
});

export type Statistics = v.InferOutput<typeof statisticsSchema>;
export type TableStatistics = Statistics['tables'][number];
/** As much of the statistics as most need. */
export interface TableSizes {
  readonly tables: readonly TableStatistics[];
}

/**
 * Reads a statistics file.
 * @param file its name, for the message.
 * @throws ConfigError saying what is wrong with it and how to make it anew.
 */
export function parseStatistics(text: string, file: string): Statistics {
  const remedy = 'Write it anew with `pg-rehearsal stats --database-url … --output …`.';
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    throw new ConfigError(`The statistics file ${file} is not JSON. ${remedy}`);
  }
  const result = v.safeParse(statisticsSchema, data);
  if (result.success) return result.output;
  const [issue] = result.issues;
  const place = v.getDotPath(issue) ?? 'the whole';
  throw new ConfigError(
    `The statistics file ${file} is not one that this version of pg-rehearsal can read (${place}). ${remedy}`,
  );
}

/** Tables by `schema.name`. */
export function tablesByName({ tables }: TableSizes): ReadonlyMap<string, TableStatistics> {
  return new Map(tables.map((table) => [nameOfTable(table), table]));
}

export function nameOfTable({ schema, name: table }: Pick<TableStatistics, 'schema' | 'name'>): string {
  return `${schema}.${table}`;
}

/** Bytes of a table with all that belongs to it. */
export function totalBytes({ tableBytes, toastBytes, indexBytes }: TableStatistics): number {
  return tableBytes + toastBytes + indexBytes;
}
