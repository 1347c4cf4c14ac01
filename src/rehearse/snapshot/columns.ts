import type { PartQuery } from './query.ts';
import { FIRST_USER_OID, optionList, qualified } from './scope.ts';

/** What an identity column's sequence does otherwise than one that was asked for nothing. */
const IDENTITY_OPTIONS = `
  SELECT nullif(concat_ws(' ',
    CASE WHEN s.seqincrement <> 1 THEN 'INCREMENT ' || s.seqincrement END,
    CASE WHEN s.seqmin <> 1 THEN 'MINVALUE ' || s.seqmin END,
    CASE WHEN s.seqmax <> CASE s.seqtypid WHEN 'int2'::regtype THEN 32767 WHEN 'int4'::regtype THEN 2147483647 ELSE 9223372036854775807 END
      THEN 'MAXVALUE ' || s.seqmax END,
    CASE WHEN s.seqstart <> s.seqmin THEN 'START ' || s.seqstart END,
    CASE WHEN s.seqcache <> 1 THEN 'CACHE ' || s.seqcache END,
    CASE WHEN s.seqcycle THEN 'CYCLE' END), '')
  FROM pg_depend d JOIN pg_sequence s ON s.seqrelid = d.objid
  WHERE d.classid = 'pg_class'::regclass AND d.refclassid = 'pg_class'::regclass AND d.refobjid = a.attrelid
    AND d.refobjsubid = a.attnum AND d.deptype = 'i'`;

const STORAGE = `CASE a.attstorage WHEN 'p' THEN 'PLAIN' WHEN 'e' THEN 'EXTERNAL' WHEN 'm' THEN 'MAIN' ELSE 'EXTENDED' END`;

/** Columns of tables and foreign tables, attributes of composite types. A view's columns are in its query. */
export const columns: PartQuery = {
  sql: (version) => `
SELECT 'pg_class' AS catalogue, a.attrelid::int8 AS oid, 'column' AS kind, a.attname AS name, a.attislocal IS FALSE AS inherited,
  concat_ws(' ', quote_ident(a.attname), format_type(a.atttypid, a.atttypmod),
    CASE WHEN a.attcollation <> t.typcollation THEN 'COLLATE ' || ${qualified('ln.nspname', 'l.collname')} END,
    CASE WHEN c.relkind <> 'c' AND a.attstorage <> t.typstorage THEN 'STORAGE ' || ${STORAGE} END,
    ${version >= 140000 ? `CASE a.attcompression WHEN 'p' THEN 'COMPRESSION pglz' WHEN 'l' THEN 'COMPRESSION lz4' END,` : ''}
    CASE WHEN a.attnotnull THEN 'NOT NULL' END,
    CASE WHEN a.attidentity <> '' THEN concat_ws(' ', 'GENERATED', CASE a.attidentity WHEN 'a' THEN 'ALWAYS' ELSE 'BY DEFAULT' END,
      'AS IDENTITY', '(' || (${IDENTITY_OPTIONS}) || ')') END,
    CASE WHEN a.attgenerated <> '' THEN 'GENERATED ALWAYS AS (' || pg_get_expr(d.adbin, d.adrelid) || ')' ||
      CASE a.attgenerated WHEN 's' THEN ' STORED' ELSE ' VIRTUAL' END
      ELSE 'DEFAULT ' || pg_get_expr(d.adbin, d.adrelid) END,
    ${optionList('WITH', 'a.attoptions')}, ${optionList('OPTIONS', 'a.attfdwoptions')},
    CASE WHEN coalesce(a.attstattarget, -1) <> -1 THEN 'STATISTICS ' || a.attstattarget END) AS text
FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid JOIN pg_type t ON t.oid = a.atttypid
LEFT JOIN pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
LEFT JOIN pg_collation l ON l.oid = a.attcollation LEFT JOIN pg_namespace ln ON ln.oid = l.collnamespace
WHERE a.attrelid >= ${FIRST_USER_OID} AND a.attnum > 0 AND NOT a.attisdropped AND c.relkind IN ('r', 'p', 'f', 'c')
ORDER BY a.attrelid, a.attnum`,
};
