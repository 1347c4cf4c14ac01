import type { PartQuery } from './query.ts';
import { FIRST_USER_OID } from './scope.ts';

const INDEX_TABLESPACE = `(SELECT ' TABLESPACE ' || quote_ident(ts.spcname) FROM pg_tablespace ts WHERE ts.oid = c.reltablespace)`;

/**
 * Constraints of tables and domains, with the options of the index that backs them. A NOT NULL (from 18 on a constraint
 * with a name) is in its column unless something
 * about it is unusual; PostgreSQL names it `…_not_null`.
 */
export const constraints: PartQuery = {
  sql: (version) => `
SELECT CASE WHEN k.conrelid <> 0 THEN 'pg_class' ELSE 'pg_type' END AS catalogue,
  (CASE WHEN k.conrelid <> 0 THEN k.conrelid ELSE k.contypid END)::int8 AS oid, 'constraint' AS kind, k.conname AS name,
  'CONSTRAINT ' || quote_ident(k.conname) || ' ' || pg_get_constraintdef(k.oid) ||
    CASE WHEN k.contype IN ('p', 'u', 'x') THEN
      coalesce(' WITH (' || array_to_string(c.reloptions, ', ') || ')', '') || coalesce(${INDEX_TABLESPACE}, '') ||
      CASE WHEN i.indisvalid THEN '' ELSE ' (index INVALID)' END ELSE '' END AS text,
  CASE WHEN NOT k.convalidated ${version >= 180000 ? 'AND k.conenforced' : ''} THEN 'not validated'
    WHEN k.contype IN ('p', 'u', 'x') AND NOT i.indisvalid THEN 'invalid' END AS flaw,
  (k.conparentid <> 0 OR NOT k.conislocal AND k.coninhcount > 0) AS inherited,
  ARRAY['pg_constraint:' || k.oid, 'CONSTRAINT ' || quote_ident(k.conname),
    CASE WHEN k.contype IN ('p', 'u', 'x') THEN 'pg_class:' || k.conindid END, 'INDEX ' || quote_ident(c.relname)] AS own
FROM pg_constraint k LEFT JOIN pg_class c ON c.oid = k.conindid AND c.relkind IN ('i', 'I') LEFT JOIN pg_index i ON i.indexrelid = c.oid
WHERE k.oid >= ${FIRST_USER_OID} AND k.contype <> 't' AND (k.contype <> 'n' OR k.conrelid <> 0 AND (NOT k.convalidated OR k.connoinherit
  OR k.conname !~ '_not_null[0-9]*$'))`,
};

/** Indexes that back no constraint. Index name and table are cut from `pg_get_indexdef`, so that a renamed table changes neither. */
export const indexes: PartQuery = {
  sql: () => `
SELECT 'pg_class' AS catalogue, i.indrelid::int8 AS oid, 'index' AS kind, c.relname AS name,
  concat(CASE WHEN i.indisunique THEN 'UNIQUE ' END, 'INDEX ', quote_ident(c.relname), substr(x.def, position(' USING ' IN x.def)),
    ${INDEX_TABLESPACE}, CASE WHEN NOT i.indisvalid THEN ' INVALID' END) AS text,
  CASE WHEN NOT i.indisvalid THEN 'invalid' END AS flaw, c.relispartition AS inherited,
  ARRAY['pg_class:' || c.oid, 'INDEX ' || quote_ident(c.relname)] AS own
FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid CROSS JOIN LATERAL (SELECT pg_get_indexdef(c.oid) AS def) x
WHERE c.oid >= ${FIRST_USER_OID} AND i.indrelid >= ${FIRST_USER_OID}
  AND NOT EXISTS (SELECT FROM pg_constraint k WHERE k.conrelid = i.indrelid AND k.conindid = i.indexrelid AND k.contype IN ('p', 'u', 'x'))
  AND NOT EXISTS (SELECT FROM pg_class r WHERE r.oid = i.indrelid AND r.relkind = 't')`,
};
