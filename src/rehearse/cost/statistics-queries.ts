/**
 * Questions about the sizes of tables, answered from catalogues and from the sizes of files. They read no table of the
 * user's, and need no more rights than to connect. Names must resolve in `pg_catalog` alone.
 */

/** Tables of the user, with partitioned tables and materialized views: system schemas and temporary tables left out. */
const OURS = `c.relkind IN ('r', 'p', 'm') AND c.relpersistence <> 't'
  AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'`;

/**
 * Asking for a file's size takes AccessShareLock on the relation for a moment; where somebody holds or wants
 * AccessExclusiveLock, that would wait, and others behind it. So locked relations are not asked for.
 */
const LOCKED = `locked AS MATERIALIZED (
  SELECT DISTINCT l.relation FROM pg_locks l JOIN pg_database d ON d.oid = l.database
  WHERE d.datname = current_database() AND l.locktype = 'relation' AND l.mode = 'AccessExclusiveLock')`;

/** With a table go its TOAST table and all indexes: whoever locks one of them has locked the table. */
export const TABLES = `
WITH ${LOCKED}
SELECT c.oid::int8 AS oid, n.nspname AS schema, c.relname AS name, c.relkind AS kind, c.reltuples::float8 AS tuples,
  c.relpages::float8 AS pages, current_setting('block_size')::float8 AS block, k.relation IS NOT NULL AS locked,
  CASE WHEN c.relkind = 'p' THEN 0 WHEN k.relation IS NULL THEN pg_relation_size(c.oid) END::float8 AS heap,
  CASE WHEN c.reltoastrelid = 0 THEN 0 WHEN k.relation IS NULL THEN pg_total_relation_size(c.reltoastrelid) END::float8 AS toast,
  CASE WHEN c.relispartition THEN (SELECT i.inhparent FROM pg_inherits i WHERE i.inhrelid = c.oid LIMIT 1) END::int8 AS parent,
  to_char(greatest(pg_stat_get_last_analyze_time(c.oid), pg_stat_get_last_autoanalyze_time(c.oid)) AT TIME ZONE 'UTC',
    'YYYY-MM-DD"T"HH24:MI:SS"Z"') AS analyzed,
  has_any_column_privilege(c.oid, 'SELECT') AND NOT (c.relrowsecurity AND row_security_active(c.oid)) AS readable
FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace LEFT JOIN locked k ON k.relation = c.oid
WHERE ${OURS}`;

/** An index can go while its table stays, and is locked then: its size is null. */
export const INDEXES = `
WITH ${LOCKED}
SELECT i.indrelid::int8 AS "table", x.relname AS name,
  CASE WHEN k.relation IS NULL AND kx.relation IS NULL THEN pg_relation_size(x.oid) END::float8 AS bytes,
  x.relpages::float8 * current_setting('block_size')::float8 AS last_bytes
FROM pg_index i JOIN pg_class x ON x.oid = i.indexrelid AND x.relkind = 'i' JOIN pg_class c ON c.oid = i.indrelid
JOIN pg_namespace n ON n.oid = c.relnamespace
LEFT JOIN locked k ON k.relation = c.oid LEFT JOIN locked kx ON kx.relation = x.oid
WHERE ${OURS}`;

/** Of a partitioned table, the statistics of all its partitions together. Values of rows are in other columns of the view. */
export const COLUMNS = `
SELECT c.oid::int8 AS "table", s.attname AS name, s.null_frac AS null_fraction, s.n_distinct AS distinct, s.avg_width AS width
FROM pg_stats s JOIN pg_namespace n ON n.nspname = s.schemaname JOIN pg_class c ON c.relnamespace = n.oid AND c.relname = s.tablename
WHERE ${OURS} AND s.inherited = (c.relkind = 'p')`;

export const VERSION_OF_SERVER = `SELECT current_setting('server_version') AS version`;
