import type { Row } from '../session.ts';
import type { Ask } from '../snapshot/reading.ts';
import { FIRST_USER_OID, isUserSchema, notOfExtension, qualified } from '../snapshot/scope.ts';

export interface ColumnShape {
  readonly number: number;
  readonly name: string;
  /** Quoted as SQL needs it. */
  readonly quoted: string;
  /** As `format_type` prints it, all names qualified. */
  readonly type: string;
  /** The same without length and precision, where it is one of PostgreSQL's own base types or a domain over one. */
  readonly builtIn?: string;
  readonly generated: boolean;
}

/** A table that holds rows, or a partitioned table. */
export interface TableShape {
  readonly oid: number;
  /** `schema.name` without quotes. */
  readonly relation: string;
  /** Qualified and quoted as SQL needs it. */
  readonly quoted: string;
  readonly partitioned: boolean;
  /** For a partition, the topmost table that it is part of; otherwise its own `oid`. */
  readonly root: number;
  /** Size of its rows on disk, without TOAST and indexes; partitions included. */
  readonly bytes: number;
  /** For a partitioned table, the partitions that hold rows. */
  readonly leaves: readonly number[];
  readonly columns: readonly ColumnShape[];
  /** Numbers of the columns that tell rows apart: a primary key, or a unique index without NULLs. */
  readonly key: readonly number[];
  /** Whether some rows are in a foreign table, which is not read. */
  readonly foreign: boolean;
}

const TABLES = `
WITH RECURSIVE part AS (
  SELECT c.oid, c.oid AS root FROM pg_class c WHERE c.relkind IN ('r', 'p') AND NOT c.relispartition
  UNION ALL SELECT h.inhrelid, p.root FROM part p JOIN pg_inherits h ON h.inhparent = p.oid JOIN pg_class c ON c.oid = h.inhrelid AND c.relispartition
)
SELECT c.oid::int8 AS oid, n.nspname || '.' || c.relname AS relation, ${qualified('n.nspname', 'c.relname')} AS quoted, c.relkind AS kind,
  p.root::int8 AS root, CASE WHEN c.relkind = 'r' THEN pg_relation_size(c.oid) ELSE 0 END AS bytes,
  (SELECT (string_to_array(i.indkey::text, ' '))[1:i.indnkeyatts] FROM pg_index i WHERE i.indrelid = c.oid AND i.indisunique AND i.indisvalid
    AND i.indpred IS NULL AND i.indexprs IS NULL AND NOT EXISTS (SELECT FROM pg_attribute a WHERE a.attrelid = c.oid
      AND a.attnum = ANY (i.indkey::int2[]) AND NOT a.attnotnull)
    ORDER BY i.indisprimary DESC, i.indexrelid LIMIT 1) AS key
FROM part p JOIN pg_class c ON c.oid = p.oid JOIN pg_namespace n ON n.oid = c.relnamespace
WHERE c.relpersistence <> 't' AND ${isUserSchema('n')} AND ${notOfExtension('pg_class', 'c.oid')} ORDER BY c.oid`;

const COLUMNS = `
SELECT a.attrelid::int8 AS relation, a.attnum AS number, a.attname AS name, quote_ident(a.attname) AS quoted,
  format_type(a.atttypid, a.atttypmod) AS type,
  CASE WHEN b.oid < ${FIRST_USER_OID} AND b.typtype = 'b' THEN format_type(b.oid, NULL) END AS built_in, a.attgenerated <> '' AS generated
FROM pg_attribute a JOIN pg_type t ON t.oid = a.atttypid
JOIN pg_type b ON b.oid = CASE t.typtype WHEN 'd' THEN t.typbasetype ELSE t.oid END JOIN pg_class c ON c.oid = a.attrelid JOIN pg_namespace n ON n.oid = c.relnamespace
WHERE c.relkind IN ('r', 'p') AND ${isUserSchema('n')} AND a.attnum > 0 AND NOT a.attisdropped ORDER BY a.attrelid, a.attnum`;

/** All tables that are not the system's or an extension's, partitions too, by two questions on the catalogues. */
export async function readShapes(ask: Ask): Promise<readonly TableShape[]> {
  const columns = grouped(await ask(COLUMNS), 'relation');
  const rows = await ask(TABLES);
  const parts = grouped(rows, 'root');
  return rows
    .filter(({ kind }) => kind !== 'f')
    .map((row) => shapeOf(row, parts.get(Number(row.oid)) ?? [], columns.get(Number(row.oid)) ?? []));
}

function grouped(rows: readonly Row[], key: string): ReadonlyMap<number, readonly Row[]> {
  const groups = new Map<number, Row[]>();
  for (const row of rows) {
    const group = groups.get(Number(row[key]));
    if (group === undefined) groups.set(Number(row[key]), [row]);
    else group.push(row);
  }
  return groups;
}

function shapeOf(row: Row, parts: readonly Row[], columns: readonly Row[]): TableShape {
  const oid = Number(row.oid);
  return {
    oid,
    relation: String(row.relation),
    quoted: String(row.quoted),
    partitioned: row.kind === 'p',
    root: Number(row.root),
    bytes: Math.max(
      Number(row.bytes),
      parts.reduce((sum, { bytes }) => sum + Number(bytes), 0),
    ),
    leaves: row.kind === 'p' ? parts.filter(({ kind }) => kind === 'r').map((part) => Number(part.oid)) : [],
    columns: columns.map(columnOf),
    key: Array.isArray(row.key) ? row.key.map(Number) : [],
    foreign: parts.some(({ kind }) => kind === 'f'),
  };
}

function columnOf(row: Row): ColumnShape {
  return {
    number: Number(row.number),
    name: String(row.name),
    quoted: String(row.quoted),
    type: String(row.type),
    ...(typeof row.built_in === 'string' ? { builtIn: row.built_in } : {}),
    generated: row.generated === true,
  };
}
