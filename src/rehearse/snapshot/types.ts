import type { ObjectQuery } from './query.ts';
import { FIRST_USER_OID, isUserSchema, notOfExtension, ownerUnlessUsual, qualified } from './scope.ts';

const RANGE = `
  SELECT concat_ws(' ', 'RANGE OF', format_type(r.rngsubtype, NULL),
    CASE WHEN NOT oc.opcdefault THEN 'OPCLASS ' || ${qualified('ocn.nspname', 'oc.opcname')} END,
    CASE WHEN r.rngcollation <> 0 THEN 'COLLATE ' || ${qualified('cn.nspname', 'co.collname')} END,
    CASE WHEN r.rngcanonical::oid <> 0 THEN 'CANONICAL ' || r.rngcanonical::text END,
    CASE WHEN r.rngsubdiff::oid <> 0 THEN 'SUBTYPE_DIFF ' || r.rngsubdiff::text END)
  FROM pg_range r JOIN pg_opclass oc ON oc.oid = r.rngsubopc JOIN pg_namespace ocn ON ocn.oid = oc.opcnamespace
  LEFT JOIN pg_collation co ON co.oid = r.rngcollation LEFT JOIN pg_namespace cn ON cn.oid = co.collnamespace
  WHERE r.rngtypid = t.oid`;

/** Enums, domains, ranges and base types; composite types are relations, and array and multirange types come with others. */
export const types: ObjectQuery = {
  sql: () => `
SELECT 'pg_type' AS catalogue, t.oid::int8 AS oid, CASE t.typtype WHEN 'd' THEN 'domain' ELSE 'type' END AS kind,
  ${qualified('n.nspname', 't.typname')} AS name,
  CASE WHEN t.typtype = 'e' THEN 'ENUM' || coalesce((SELECT string_agg(E'\\n' || quote_literal(e.enumlabel), '' ORDER BY e.enumsortorder)
    FROM pg_enum e WHERE e.enumtypid = t.oid), '') END AS definition,
  ARRAY[
    'range', CASE WHEN t.typtype = 'r' THEN (${RANGE}) END,
    'base', CASE WHEN t.typtype = 'b' THEN concat_ws(' ', 'INPUT', t.typinput::text, 'OUTPUT', t.typoutput::text, 'LENGTH', t.typlen) END,
    'shell', CASE WHEN NOT t.typisdefined THEN 'SHELL' END,
    'domain', CASE WHEN t.typtype = 'd' THEN concat_ws(' ', 'AS', format_type(t.typbasetype, t.typtypmod),
      CASE WHEN t.typcollation <> bt.typcollation THEN 'COLLATE ' || ${qualified('ln.nspname', 'l.collname')} END,
      CASE WHEN t.typnotnull THEN 'NOT NULL' END, 'DEFAULT ' || coalesce(pg_get_expr(t.typdefaultbin, 0), quote_literal(t.typdefault))) END,
    'owner', ${ownerUnlessUsual('t.typowner')}
  ]::text[] AS properties
FROM pg_type t JOIN pg_namespace n ON n.oid = t.typnamespace LEFT JOIN pg_type bt ON bt.oid = t.typbasetype
LEFT JOIN pg_collation l ON l.oid = t.typcollation LEFT JOIN pg_namespace ln ON ln.oid = l.collnamespace
WHERE t.oid >= ${FIRST_USER_OID} AND t.typtype IN ('e', 'd', 'r', 'b', 'p') AND t.typrelid = 0 AND ${isUserSchema('n')}
  AND ${notOfExtension('pg_type', 't.oid')} AND NOT EXISTS (SELECT FROM pg_type el WHERE el.typarray = t.oid)`,
};
