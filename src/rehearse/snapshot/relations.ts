import type { ObjectQuery } from './query.ts';
import { isUserSchema, notOfExtension, optionList, ownerUnlessUsual, qualified } from './scope.ts';

const INDEX_NAME = `(SELECT quote_ident(ic.relname) FROM pg_index i JOIN pg_class ic ON ic.oid = i.indexrelid WHERE i.indrelid = c.oid AND`;

const PARENTS = `
  SELECT ${qualified('pn.nspname', 'p.relname')} FROM pg_inherits h JOIN pg_class p ON p.oid = h.inhparent
  JOIN pg_namespace pn ON pn.oid = p.relnamespace WHERE h.inhrelid = c.oid AND c.relkind IN ('r', 'p', 'f') ORDER BY h.inhseqno`;

const REPLICA_IDENTITY = `
  CASE WHEN c.relkind NOT IN ('r', 'p', 'm') THEN NULL WHEN c.relreplident = 'n' THEN 'REPLICA IDENTITY NOTHING' WHEN c.relreplident = 'f' THEN 'REPLICA IDENTITY FULL'
    WHEN c.relreplident = 'i' THEN 'REPLICA IDENTITY USING INDEX ' || ${INDEX_NAME} i.indisreplident) END`;

const OWNING_COLUMN = `
  SELECT t.relname, tn.nspname, a.attname FROM pg_depend d JOIN pg_class t ON t.oid = d.refobjid
  JOIN pg_namespace tn ON tn.oid = t.relnamespace JOIN pg_attribute a ON a.attrelid = t.oid AND a.attnum = d.refobjsubid
  WHERE d.classid = 'pg_class'::regclass AND d.objid = c.oid AND d.refclassid = 'pg_class'::regclass AND d.deptype = 'a'`;

const SEQUENCE = `
  SELECT format('AS %s START %s INCREMENT %s MINVALUE %s MAXVALUE %s CACHE %s%s', format_type(s.seqtypid, NULL), s.seqstart,
    s.seqincrement, s.seqmin, s.seqmax, s.seqcache, CASE WHEN s.seqcycle THEN ' CYCLE' END) AS definition
  FROM pg_sequence s WHERE s.seqrelid = c.oid`;

/** Tables, views, sequences and composite types. The sequence of an identity column is part of its column. */
export const relations: ObjectQuery = {
  sql: () => `
SELECT 'pg_class' AS catalogue, c.oid::int8 AS oid, ${qualified('n.nspname', 'c.relname')} AS name,
  CASE c.relkind WHEN 'v' THEN 'view' WHEN 'm' THEN 'materialized view' WHEN 'S' THEN 'sequence' WHEN 'f' THEN 'foreign table'
    WHEN 'c' THEN 'composite type' ELSE 'table' END AS kind,
  CASE WHEN c.relkind <> 'c' THEN n.nspname || '.' || c.relname END AS relation,
  CASE WHEN c.relkind = 'c' THEN 'pg_type:' || c.reltype::text END AS also,
  o.nspname || '.' || o.relname AS owned_by,
  ARRAY(${PARENTS}) AS parents,
  CASE WHEN c.relkind IN ('v', 'm') THEN btrim(pg_get_viewdef(c.oid), ' ;') END AS definition,
  ARRAY[
    'persistence', CASE WHEN c.relpersistence = 'u' THEN 'UNLOGGED' END,
    'sequence', s.definition,
    'owned by', 'OWNED BY ' || ${qualified('o.nspname', 'o.relname')} || '.' || quote_ident(o.attname),
    'type', CASE WHEN c.reloftype <> 0 THEN 'OF ' || format_type(c.reloftype, NULL) END,
    'parent', CASE WHEN c.relispartition AND c.relkind <> 'i'
      THEN 'PARTITION OF ' || (${PARENTS} LIMIT 1) || ' ' || pg_get_expr(c.relpartbound, c.oid)
      ELSE 'INHERITS (' || nullif(array_to_string(ARRAY(${PARENTS}), ', '), '') || ')' END,
    'partitioned', CASE WHEN c.relkind = 'p' THEN 'PARTITION BY ' || pg_get_partkeydef(c.oid) END,
    'server', (SELECT 'SERVER ' || quote_ident(fs.srvname) FROM pg_foreign_table f JOIN pg_foreign_server fs ON fs.oid = f.ftserver
      WHERE f.ftrelid = c.oid),
    'server options', ${optionList('OPTIONS', '(SELECT f.ftoptions FROM pg_foreign_table f WHERE f.ftrelid = c.oid)')},
    'access method', (SELECT 'USING ' || quote_ident(am.amname) FROM pg_am am WHERE am.oid = c.relam AND am.amname <> 'heap'),
    'options', ${optionList('WITH', 'c.reloptions')},
    'toast options', ${optionList('TOAST WITH', '(SELECT t.reloptions FROM pg_class t WHERE t.oid = c.reltoastrelid)')},
    'tablespace', (SELECT 'TABLESPACE ' || quote_ident(ts.spcname) FROM pg_tablespace ts WHERE ts.oid = c.reltablespace),
    'populated', CASE WHEN c.relkind = 'm' AND NOT c.relispopulated THEN 'WITH NO DATA' END,
    'row security', CASE WHEN c.relrowsecurity THEN 'ENABLE ROW LEVEL SECURITY' END,
    'forced row security', CASE WHEN c.relforcerowsecurity THEN 'FORCE ROW LEVEL SECURITY' END,
    'replica identity', ${REPLICA_IDENTITY},
    'cluster', 'CLUSTER ON ' || ${INDEX_NAME} i.indisclustered),
    'owner', ${ownerUnlessUsual('c.relowner')}
  ]::text[] AS properties
FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
LEFT JOIN LATERAL (${OWNING_COLUMN}) o ON c.relkind = 'S' LEFT JOIN LATERAL (${SEQUENCE}) s ON c.relkind = 'S'
WHERE c.relkind IN ('r', 'p', 'f', 'v', 'm', 'S', 'c') AND ${isUserSchema('n')} AND ${notOfExtension('pg_class', 'c.oid')}
  AND NOT EXISTS (SELECT FROM pg_depend d WHERE c.relkind = 'S' AND d.classid = 'pg_class'::regclass AND d.objid = c.oid AND d.deptype = 'i')`,
};
