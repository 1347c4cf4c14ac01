import type { Row, Session } from '../session.ts';
import type { SeedType, TypeUse } from './schema.ts';

/** `pg_type.typtype` (https://www.postgresql.org/docs/current/catalog-pg-type.html). */
const KINDS: Readonly<Record<string, SeedType['kind']>> = {
  b: 'base',
  e: 'enum',
  d: 'domain',
  c: 'composite',
  r: 'range',
  m: 'multirange',
};

/** Tables' own row types and their arrays are left out unless a column uses them: they are as many as there are tables. */
const TYPES = `
WITH wanted AS (
  SELECT t.oid FROM pg_type t LEFT JOIN pg_class c ON c.oid = t.typrelid
  LEFT JOIN pg_type e ON e.oid = t.typelem LEFT JOIN pg_class ec ON ec.oid = e.typrelid
  WHERE t.typtype <> 'p' AND coalesce(c.relkind, 'c') = 'c' AND coalesce(ec.relkind, 'c') = 'c'
  UNION SELECT a.atttypid FROM pg_attribute a WHERE a.attrelid >= 16384 AND a.attnum > 0 AND NOT a.attisdropped
  UNION SELECT t.typelem FROM pg_attribute a JOIN pg_type t ON t.oid = a.atttypid
    WHERE a.attrelid >= 16384 AND a.attnum > 0 AND NOT a.attisdropped AND t.typelem <> 0)
SELECT t.oid::int8 AS oid, n.nspname AS schema, t.typname AS name, t.typtype AS kind, t.typnotnull AS not_null,
  t.typcategory = 'A' AND t.typelem <> 0 AND t.typlen = -1 AS is_array, t.typtypmod AS modifier,
  CASE WHEN t.typtype = 'd' THEN t.typbasetype WHEN t.typtype = 'r' THEN r.rngsubtype ELSE t.typelem END::int8 AS inner,
  CASE WHEN t.typtype = 'd' THEN format_type(t.typbasetype, t.typtypmod) WHEN t.typtype = 'r' THEN format_type(r.rngsubtype, NULL)
    ELSE format_type(t.typelem, NULL) END AS inner_sql,
  (SELECT json_agg(e.enumlabel ORDER BY e.enumsortorder) FROM pg_enum e WHERE e.enumtypid = t.oid) AS labels,
  (SELECT json_agg(pg_get_expr(k.conbin, 0) ORDER BY k.conname) FROM pg_constraint k
    WHERE k.contypid = t.oid AND k.contype = 'c') AS checks,
  (SELECT json_agg(json_build_object('name', a.attname, 'type', a.atttypid::int8, 'modifier', a.atttypmod,
      'sql', format_type(a.atttypid, a.atttypmod)) ORDER BY a.attnum)
    FROM pg_attribute a WHERE t.typtype = 'c' AND a.attrelid = t.typrelid AND a.attnum > 0 AND NOT a.attisdropped) AS fields
FROM wanted w JOIN pg_type t ON t.oid = w.oid JOIN pg_namespace n ON n.oid = t.typnamespace LEFT JOIN pg_range r ON r.rngtypid = t.oid`;

/** Multiranges came with 14: `pg_range.rngmultitypid`. */
const MULTIRANGES = `
SELECT rngmultitypid::int8 AS oid, rngtypid::int8 AS range, format_type(rngtypid, NULL) AS sql FROM pg_range WHERE rngmultitypid <> 0`;

/** Every type that a column may have, by object identifier. The caller's transaction sets how types are printed. */
export async function readTypes(session: Session, major: number): Promise<ReadonlyMap<number, SeedType>> {
  const ranges = new Map<number, TypeUse>();
  if (major >= 14)
    for (const { oid, range, sql } of await session.query(MULTIRANGES))
      ranges.set(Number(oid), { type: Number(range), modifier: -1, sql: String(sql) });
  const types = (await session.query(TYPES)).map((row) => typeOf(row, ranges));
  return new Map(types.map((type) => [type.oid, type]));
}

function typeOf(row: Row, ranges: ReadonlyMap<number, TypeUse>): SeedType {
  const oid = Number(row.oid);
  const kind = row.is_array === true ? 'array' : (KINDS[String(row.kind)] ?? 'pseudo');
  const plain = { type: Number(row.inner), modifier: kind === 'domain' ? Number(row.modifier) : -1 };
  const inner = kind === 'multirange' ? ranges.get(oid) : { ...plain, sql: String(row.inner_sql) };
  return {
    oid,
    schema: String(row.schema),
    name: String(row.name),
    kind,
    ...(inner === undefined || inner.type === 0 ? {} : { inner }),
    notNull: row.not_null === true,
    checks: listOf(row.checks, String),
    labels: listOf(row.labels, String),
    fields: listOf(row.fields, fieldOf),
  };
}

function fieldOf(value: unknown): SeedType['fields'][number] {
  const { name, type, modifier, sql } = value as Row;
  return { name: String(name), type: Number(type), modifier: Number(modifier), sql: String(sql) };
}

/** A `json_agg`, which is NULL for no rows. */
export function listOf<T>(value: unknown, make: (item: unknown) => T): readonly T[] {
  return Array.isArray(value) ? value.map(make) : [];
}
