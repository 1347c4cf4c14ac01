import type { Row, Session } from '../session.ts';
import { columnsIn } from './expression.ts';
import { listOf, readTypes } from './read-types.ts';
import type { SeedCheck, SeedColumn, SeedForeignKey, SeedKey, SeedSchema, SeedTable } from './schema.ts';

/** Tables of the user: no partitions (their root is filled), none of an extension, no system's. */
const OURS = `c.oid >= 16384 AND c.relkind IN ('r', 'p', 'f') AND NOT c.relispartition AND c.relpersistence <> 't'
  AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema' AND NOT EXISTS (SELECT FROM pg_depend d
    WHERE d.classid = 'pg_class'::regclass AND d.objid = c.oid AND d.deptype = 'e')`;
const FROM_OURS = 'JOIN pg_namespace n ON n.oid = c.relnamespace';

const TABLES = `
SELECT c.oid::int8 AS oid, n.nspname AS schema, c.relname AS name, c.relkind AS kind,
  c.relrowsecurity AND c.relforcerowsecurity AS forced,
  EXISTS (SELECT FROM pg_rewrite w WHERE w.ev_class = c.oid AND w.ev_type = '3') AS has_insert_rule
FROM pg_class c ${FROM_OURS} WHERE ${OURS} ORDER BY n.nspname, c.relname`;

/** The sequence of a serial column is what its default calls `nextval` on; an identity column's depends on it. */
const COLUMNS = `
SELECT c.oid::int8 AS "table", a.attname AS name, a.atttypid::int8 AS type, a.atttypmod AS modifier,
  format_type(a.atttypid, a.atttypmod) AS sql, a.attnotnull AS not_null, a.attidentity AS identity, a.attgenerated AS generated,
  a.atthasdef AS has_default, pg_get_expr(d.adbin, d.adrelid) AS expression,
  CASE WHEN a.attidentity <> '' THEN pg_get_serial_sequence(quote_ident(n.nspname) || '.' || quote_ident(c.relname), a.attname) END AS sequence
FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid ${FROM_OURS}
LEFT JOIN pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
WHERE ${OURS} AND a.attnum > 0 AND NOT a.attisdropped ORDER BY a.attrelid, a.attnum`;

const NAMES_OF = (numbers: string, relation: string) => `(SELECT json_agg(a.attname ORDER BY x.at)
  FROM unnest(${numbers}) WITH ORDINALITY AS x(number, at) JOIN pg_attribute a ON a.attrelid = ${relation} AND a.attnum = x.number)`;

const CONSTRAINTS = `
SELECT c.oid::int8 AS "table", k.conname AS name, k.contype AS type, k.condeferrable AS deferrable, k.confmatchtype AS match,
  k.confrelid::int8 AS target, pg_get_expr(k.conbin, k.conrelid) AS expression,
  ${NAMES_OF('k.conkey', 'k.conrelid')} AS columns, ${NAMES_OF('k.confkey', 'k.confrelid')} AS target_columns
FROM pg_constraint k JOIN pg_class c ON c.oid = k.conrelid ${FROM_OURS}
WHERE ${OURS} AND k.contype IN ('c', 'f', 'p') AND k.conparentid = 0 ORDER BY k.conrelid, k.conname`;

/** Unique and exclusion indexes; \`operators\` are an exclusion's, one for each column. */
const KEYS = `
SELECT c.oid::int8 AS "table", ic.relname AS name, i.indimmediate AS immediate, i.indexprs IS NOT NULL AS has_expressions,
  i.indpred IS NOT NULL AS partial, coalesce((to_jsonb(i)->>'indnullsnotdistinct')::bool, false) AS nulls_equal,
  (SELECT json_agg(json_build_object('column', a.attname, 'expression', pg_get_indexdef(i.indexrelid, s.at, true),
      'operator', (SELECT o.oprname FROM pg_operator o WHERE o.oid = k.conexclop[s.at])) ORDER BY s.at)
    FROM generate_series(1, i.indnkeyatts) AS s(at)
    LEFT JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = i.indkey[s.at - 1] AND a.attnum > 0) AS parts
FROM pg_index i JOIN pg_class ic ON ic.oid = i.indexrelid JOIN pg_class c ON c.oid = i.indrelid ${FROM_OURS}
LEFT JOIN pg_constraint k ON k.conindid = i.indexrelid AND k.conrelid = i.indrelid AND k.contype IN ('p', 'u', 'x')
WHERE ${OURS} AND (i.indisunique OR i.indisexclusion) ORDER BY i.indrelid, ic.relname`;

/** What each leaf of a partition tree takes: its bound, its parents' bounds, and CHECKs of its own. */
const LEAVES = `
SELECT c.oid::int8 AS "table", l.relid::regclass::text AS name, pg_get_partition_constraintdef(l.relid) AS bound,
  (SELECT json_agg(pg_get_expr(k.conbin, k.conrelid) ORDER BY k.conname) FROM pg_constraint k
    WHERE k.conrelid = l.relid AND k.contype = 'c' AND k.conislocal) AS checks
FROM pg_class c ${FROM_OURS} CROSS JOIN LATERAL pg_partition_tree(c.oid) AS l
WHERE ${OURS} AND c.relkind = 'p' AND l.isleaf AND l.relid <> c.oid ORDER BY c.oid, l.relid::regclass::text`;

/** Reads all that making data needs to know, by seven queries whatever the schema's size. */
export async function readSeedSchema(session: Session): Promise<SeedSchema> {
  const [version] = await session.query('SHOW server_version_num');
  const types = await readTypes(session, Math.floor(Number(version?.server_version_num) / 10_000));
  const tables = await session.query(TABLES);
  const columns = groupByTable(await session.query(COLUMNS));
  const constraints = groupByTable(await session.query(CONSTRAINTS));
  const keys = groupByTable(await session.query(KEYS));
  const leaves = groupByTable(await session.query(LEAVES));
  const all = tables.map((row): SeedTable => {
    const oid = Number(row.oid);
    const own = constraints.get(oid) ?? [];
    const ofType = (type: string) => own.filter((constraint) => constraint.type === type);
    return {
      oid,
      schema: String(row.schema),
      name: String(row.name),
      kind: row.kind === 'p' ? 'partitioned' : row.kind === 'f' ? 'foreign' : 'table',
      columns: (columns.get(oid) ?? []).map(columnOf),
      checks: ofType('c').map(({ name, expression }) => ({ name: String(name), expression: String(expression) })),
      leaves: (leaves.get(oid) ?? []).map(leafOf),
      keys: (keys.get(oid) ?? []).map(keyOf),
      foreignKeys: ofType('f').map(foreignKeyOf),
      primaryKey: listOf(ofType('p')[0]?.columns, String),
      forcesRowSecurity: row.forced === true,
      hasInsertRule: row.has_insert_rule === true,
    };
  });
  return { tables: new Map(all.map((table) => [table.oid, table])), types };
}

function groupByTable(rows: readonly Row[]): ReadonlyMap<number, readonly Row[]> {
  const groups = new Map<number, Row[]>();
  for (const row of rows) {
    const group = groups.get(Number(row.table));
    if (group === undefined) groups.set(Number(row.table), [row]);
    else group.push(row);
  }
  return groups;
}

const NEXTVAL = /^nextval\('((?:[^']|'')+)'::regclass\)$/;

function columnOf(row: Row): SeedColumn {
  const expression = row.expression === null ? undefined : String(row.expression);
  const generated = row.generated !== '' && expression !== undefined;
  const sequence = row.sequence ?? (generated ? undefined : NEXTVAL.exec(expression ?? '')?.[1]?.replaceAll("''", "'"));
  return {
    name: String(row.name),
    type: Number(row.type),
    modifier: Number(row.modifier),
    sql: String(row.sql),
    notNull: row.not_null === true,
    hasDefault: row.has_default === true || row.identity !== '',
    ...(generated ? { generated: expression } : {}),
    identityAlways: row.identity === 'a',
    ...(sequence === null || sequence === undefined ? {} : { sequence: String(sequence) }),
  };
}

function foreignKeyOf(row: Row): SeedForeignKey {
  return {
    name: String(row.name),
    columns: listOf(row.columns, String),
    target: Number(row.target),
    targetColumns: listOf(row.target_columns, String),
    deferrable: row.deferrable === true,
    full: row.match === 'f',
  };
}

function keyOf(row: Row): SeedKey {
  const parts = listOf(row.parts, (part) => part as Row);
  const nameOf = ({ column }: Row) => (column === null ? undefined : String(column));
  const columns = parts.flatMap((part) => nameOf(part) ?? columnsIn(String(part.expression)));
  return {
    name: String(row.name),
    columns: [...new Set(columns)],
    plain:
      row.has_expressions === false && row.partial === false && row.nulls_equal === false && parts.every(isEquality),
    partial: row.partial === true,
    immediate: row.immediate === true,
  };
}

function isEquality({ operator }: Row): boolean {
  return operator === null || operator === '=' || operator === '&&';
}

function leafOf(row: Row): SeedCheck {
  const conditions = [row.bound, ...listOf(row.checks, (check) => check)].filter((text) => text !== null);
  return {
    name: `partition ${row.name}`,
    expression: conditions.length === 0 ? 'true' : conditions.map((condition) => `(${condition})`).join(' AND '),
  };
}
