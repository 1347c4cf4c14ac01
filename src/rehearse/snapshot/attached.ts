import type { PartQuery } from './query.ts';
import { FIRST_USER_OID, notOfExtension, role } from './scope.ts';

/** How a trigger or rule fires, where not as usual. */
function enabled(column: string): string {
  return `CASE ${column} WHEN 'D' THEN ' DISABLED' WHEN 'R' THEN ' ENABLED REPLICA' WHEN 'A' THEN ' ENABLED ALWAYS' END`;
}

export const triggers: PartQuery = {
  sql: (version) => `
SELECT 'pg_class' AS catalogue, g.tgrelid::int8 AS oid, 'trigger' AS kind, g.tgname AS name,
  concat(substr(pg_get_triggerdef(g.oid), ${'CREATE '.length + 1}), ${enabled('g.tgenabled')}) AS text,
  ${version >= 130000 ? 'g.tgparentid <> 0' : 'false'} AS inherited,
  ARRAY['pg_trigger:' || g.oid, 'TRIGGER ' || quote_ident(g.tgname)] AS own
FROM pg_trigger g WHERE NOT g.tgisinternal AND g.oid >= ${FIRST_USER_OID} AND ${notOfExtension('pg_trigger', 'g.oid')}`,
};

/** A view's own query is a rule too, named _RETURN. */
export const rules: PartQuery = {
  sql: () => `
SELECT 'pg_class' AS catalogue, r.ev_class::int8 AS oid, 'rule' AS kind, r.rulename AS name,
  concat(rtrim(substr(pg_get_ruledef(r.oid), ${'CREATE '.length + 1}), ';'), ${enabled('r.ev_enabled')}) AS text,
  ARRAY['pg_rewrite:' || r.oid, 'RULE ' || quote_ident(r.rulename)] AS own
FROM pg_rewrite r WHERE r.rulename <> '_RETURN' AND r.oid >= ${FIRST_USER_OID}`,
};

export const policies: PartQuery = {
  sql: () => `
SELECT 'pg_class' AS catalogue, p.polrelid::int8 AS oid, 'policy' AS kind, p.polname AS name,
  concat('POLICY ', quote_ident(p.polname), CASE WHEN NOT p.polpermissive THEN ' AS RESTRICTIVE' END,
    ' FOR ', CASE p.polcmd WHEN 'r' THEN 'SELECT' WHEN 'a' THEN 'INSERT' WHEN 'w' THEN 'UPDATE' WHEN 'd' THEN 'DELETE' ELSE 'ALL' END,
    ' TO ', (SELECT string_agg(x.name, ', ' ORDER BY x.name COLLATE "C") FROM (SELECT ${role('o')} AS name FROM unnest(p.polroles) o) x),
    ' USING (' || pg_get_expr(p.polqual, p.polrelid) || ')',
    ' WITH CHECK (' || pg_get_expr(p.polwithcheck, p.polrelid) || ')') AS text,
  ARRAY['pg_policy:' || p.oid, 'POLICY ' || quote_ident(p.polname)] AS own
FROM pg_policy p`,
};
