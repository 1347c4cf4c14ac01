import type {
  Catalogue,
  CatalogueColumn,
  CatalogueConstraint,
  CatalogueIndex,
  CatalogueRelation,
} from '../core/catalogue.ts';
import type { RelationKind } from '../core/trace.ts';
import type { Observer } from './observer.ts';
import type { Row } from './session.ts';

/** `pg_class.relkind` (https://www.postgresql.org/docs/current/catalog-pg-class.html). */
const KINDS: Readonly<Record<string, RelationKind>> = {
  r: 'table',
  p: 'partitioned table',
  i: 'index',
  I: 'index',
  v: 'view',
  m: 'materialized view',
  S: 'sequence',
  f: 'foreign table',
};

export function relationKind(relkind: unknown): RelationKind {
  return KINDS[String(relkind)] ?? 'other';
}

const CONSTRAINT_TYPES: Readonly<Record<string, CatalogueConstraint['type']>> = {
  c: 'check',
  f: 'foreign key',
  p: 'primary key',
  u: 'unique',
  x: 'exclusion',
  n: 'not null',
  t: 'trigger',
};

/** Objects of the user: those with identifiers from FirstNormalObjectId (src/include/access/transam.h) on, TOAST aside. */
const OURS = `c.oid >= 16384 AND n.nspname !~ '^pg_(toast|temp)'`;

const RELATIONS = `
SELECT c.oid::int8 AS oid, n.nspname AS schema, c.relname AS name, c.relkind AS kind, coalesce(c.relfilenode, 0)::int8 AS filenode,
  greatest(c.reltuples, 0)::float8 AS rows, i.indrelid::int8 AS table, i.indisunique AS unique, i.indisprimary AS primary,
  i.indisvalid AS valid, CASE WHEN i.indexrelid IS NOT NULL THEN pg_get_indexdef(i.indexrelid) END AS definition,
  pg_get_partkeydef(p.partrelid) AS partition_key, p.partdefid::int8 AS default_partition,
  c.relrowsecurity AS row_security, (SELECT count(*) FROM pg_policy o WHERE o.polrelid = c.oid)::int4 AS policies,
  c.relreplident AS identity,
  (SELECT x.relname FROM pg_index r JOIN pg_class x ON x.oid = r.indexrelid WHERE r.indrelid = c.oid AND r.indisreplident) AS identity_index
FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace LEFT JOIN pg_index i ON i.indexrelid = c.oid
  LEFT JOIN pg_partitioned_table p ON p.partrelid = c.oid
WHERE ${OURS} AND c.relkind IN ('r', 'p', 'i', 'I', 'v', 'm', 'S', 'f') ORDER BY n.nspname, c.relname`;

const COLUMNS = `
SELECT a.attrelid::int8 AS relation, a.attname AS name, format_type(a.atttypid, a.atttypmod) AS type, a.attnotnull AS not_null,
  pg_get_expr(d.adbin, d.adrelid) AS default, a.attidentity <> '' AS identity, l.collname AS collation
FROM pg_attribute a JOIN pg_type t ON t.oid = a.atttypid JOIN pg_class c ON c.oid = a.attrelid JOIN pg_namespace n ON n.oid = c.relnamespace
LEFT JOIN pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
LEFT JOIN pg_collation l ON l.oid = a.attcollation AND a.attcollation <> t.typcollation
WHERE ${OURS} AND c.relkind IN ('r', 'p', 'v', 'm', 'f') AND a.attnum > 0 AND NOT a.attisdropped ORDER BY a.attrelid, a.attnum`;

const CONSTRAINTS = `
SELECT k.conrelid::int8 AS relation, k.conname AS name, k.contype AS type, k.convalidated AS validated, pg_get_constraintdef(k.oid) AS definition
FROM pg_constraint k JOIN pg_class c ON c.oid = k.conrelid JOIN pg_namespace n ON n.oid = c.relnamespace
WHERE ${OURS} ORDER BY k.conrelid, k.conname`;

/** Reads the schema as it is now, by three queries whatever its size. */
export async function readCatalogue(observer: Observer): Promise<Catalogue> {
  const relations = await observer.ask(RELATIONS);
  const columns = groupBy(await observer.ask(COLUMNS), 'relation', column);
  const constraints = groupBy(await observer.ask(CONSTRAINTS), 'relation', constraint);
  const names = new Map(relations.map((row) => [Number(row.oid), `${row.schema}.${row.name}`]));
  const indexes = groupBy(
    relations.filter((row) => row.table !== null),
    'table',
    index,
  );
  const byOid = new Map<number, CatalogueRelation>();
  for (const row of relations) {
    const oid = Number(row.oid);
    const table = row.table === null ? undefined : names.get(Number(row.table));
    const rest = names.get(Number(row.default_partition));
    byOid.set(oid, {
      oid,
      schema: String(row.schema),
      name: String(row.name),
      kind: relationKind(row.kind),
      ...(table === undefined ? {} : { table }),
      ...(row.partition_key === null ? {} : { partitionKey: String(row.partition_key) }),
      ...(rest === undefined ? {} : { defaultPartition: rest }),
      rowSecurity: row.row_security === true,
      policies: Number(row.policies),
      replicaIdentity: String(row.identity),
      ...(row.identity_index === null ? {} : { identityIndex: String(row.identity_index) }),
      filenode: Number(row.filenode),
      rows: Number(row.rows),
      columns: columns.get(oid) ?? [],
      indexes: indexes.get(oid) ?? [],
      constraints: constraints.get(oid) ?? [],
    });
  }
  const byName = new Map([...byOid.values()].map((relation) => [`${relation.schema}.${relation.name}`, relation]));
  return { relations: byName, byOid };
}

function groupBy<T>(rows: readonly Row[], key: string, make: (row: Row) => T): ReadonlyMap<number, readonly T[]> {
  const groups = new Map<number, T[]>();
  for (const row of rows) {
    const group = groups.get(Number(row[key]));
    if (group === undefined) groups.set(Number(row[key]), [make(row)]);
    else group.push(make(row));
  }
  return groups;
}

function column(row: Row): CatalogueColumn {
  return {
    name: String(row.name),
    type: String(row.type),
    notNull: row.not_null === true,
    ...(row.default === null ? {} : { default: String(row.default) }),
    ...(row.identity === true ? { identity: true } : {}),
    ...(row.collation === null ? {} : { collation: String(row.collation) }),
  };
}

function index(row: Row): CatalogueIndex {
  return {
    name: String(row.name),
    unique: row.unique === true,
    primary: row.primary === true,
    valid: row.valid === true,
    definition: String(row.definition),
  };
}

function constraint(row: Row): CatalogueConstraint {
  return {
    name: String(row.name),
    type: CONSTRAINT_TYPES[String(row.type)] ?? 'check',
    validated: row.validated === true,
    definition: String(row.definition),
  };
}
