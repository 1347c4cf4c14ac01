import type { ObjectQuery, PartQuery } from './query.ts';
import { FIRST_USER_OID, role } from './scope.ts';

/** ALTER DEFAULT PRIVILEGES; what it grants comes with the other grants. */
export const defaultPrivileges: ObjectQuery = {
  sql: () => `
SELECT 'pg_default_acl' AS catalogue, f.oid::int8 AS oid, 'default privileges' AS kind,
  concat('of ', ${role('f.defaclrole')}, ' on ', CASE f.defaclobjtype WHEN 'r' THEN 'tables' WHEN 'S' THEN 'sequences' WHEN 'f' THEN 'functions'
    WHEN 'T' THEN 'types' WHEN 'n' THEN 'schemas' ELSE 'large objects' END, ' in schema ' || quote_ident(n.nspname)) AS name,
  ARRAY[]::text[] AS properties
FROM pg_default_acl f LEFT JOIN pg_namespace n ON n.oid = f.defaclnamespace`,
};

/**
 * Rights beside the usual ones of each kind of object, one row per grantee. An object whose rights were granted and taken
 * back, and one whose rights were never touched, look the same.
 */
export const grants: PartQuery = {
  sql: () => `
WITH given (catalogue, oid, attname, acl, usual) AS (
  SELECT 'pg_class', c.oid, NULL::name, c.relacl, acldefault(CASE c.relkind WHEN 'S' THEN 's' ELSE 'r' END::"char", c.relowner)
    FROM pg_class c WHERE c.relacl IS NOT NULL AND c.oid >= ${FIRST_USER_OID}
  UNION ALL SELECT 'pg_class', a.attrelid, a.attname, a.attacl, NULL::aclitem[] FROM pg_attribute a
    WHERE a.attacl IS NOT NULL AND a.attrelid >= ${FIRST_USER_OID} AND NOT a.attisdropped
  UNION ALL SELECT 'pg_proc', p.oid, NULL, p.proacl, acldefault('f', p.proowner) FROM pg_proc p WHERE p.proacl IS NOT NULL AND p.oid >= ${FIRST_USER_OID}
  UNION ALL SELECT 'pg_type', t.oid, NULL, t.typacl, acldefault('T', t.typowner) FROM pg_type t WHERE t.typacl IS NOT NULL AND t.oid >= ${FIRST_USER_OID}
  UNION ALL SELECT 'pg_namespace', n.oid, NULL, n.nspacl, acldefault('n', n.nspowner) FROM pg_namespace n WHERE n.nspacl IS NOT NULL
  UNION ALL SELECT 'pg_language', g.oid, NULL, g.lanacl, acldefault('l', g.lanowner) FROM pg_language g WHERE g.lanacl IS NOT NULL
  UNION ALL SELECT 'pg_foreign_data_wrapper', w.oid, NULL, w.fdwacl, acldefault('F', w.fdwowner) FROM pg_foreign_data_wrapper w WHERE w.fdwacl IS NOT NULL
  UNION ALL SELECT 'pg_foreign_server', s.oid, NULL, s.srvacl, acldefault('S', s.srvowner) FROM pg_foreign_server s WHERE s.srvacl IS NOT NULL
  UNION ALL SELECT 'pg_default_acl', f.oid, NULL, f.defaclacl, CASE WHEN f.defaclnamespace = 0
    THEN acldefault(CASE f.defaclobjtype WHEN 'S' THEN 's' ELSE f.defaclobjtype END, f.defaclrole) ELSE NULL::aclitem[] END FROM pg_default_acl f
), changed AS (
  SELECT g.catalogue, g.oid, g.attname, x.verb, x.grantee, x.is_grantable,
    string_agg(x.privilege_type, ', ' ORDER BY x.privilege_type COLLATE "C") AS privileges
  FROM given g CROSS JOIN LATERAL (
    (SELECT 'GRANT' AS verb, e.grantee, e.privilege_type, e.is_grantable FROM aclexplode(g.acl) e
      EXCEPT SELECT 'GRANT', u.grantee, u.privilege_type, u.is_grantable FROM aclexplode(g.usual) u)
    UNION ALL
    (SELECT 'REVOKE', u.grantee, u.privilege_type, false FROM aclexplode(g.usual) u
      EXCEPT SELECT 'REVOKE', e.grantee, e.privilege_type, false FROM aclexplode(g.acl) e)
  ) x GROUP BY g.catalogue, g.oid, g.attname, x.verb, x.grantee, x.is_grantable
)
SELECT c.catalogue, c.oid::int8 AS oid, 'grant' AS kind, concat_ws(' ', c.grantee, c.verb, c.is_grantable, c.attname) AS name,
  concat(c.verb, ' ', c.privileges, ' (' || quote_ident(c.attname) || ')', CASE c.verb WHEN 'GRANT' THEN ' TO ' ELSE ' FROM ' END, ${role('c.grantee')},
    CASE WHEN c.is_grantable THEN ' WITH GRANT OPTION' END) AS text
FROM changed c`,
};
