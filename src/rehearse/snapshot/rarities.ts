import type { ObjectQuery } from './query.ts';
import { FIRST_USER_OID } from './scope.ts';

/**
 * Rarer things, by name and the little that tells one from another: operators, casts, collations, text search, foreign
 * servers, languages. User mappings, which hold passwords, are left out.
 */
export const rarities: ObjectQuery = {
  sql: (version) => `
SELECT r.class::text AS catalogue, r.oid::int8 AS oid, i.type AS kind, i.identity AS name, ARRAY['definition', nullif(r.text, '')] AS properties
FROM (
  SELECT 'pg_cast'::regclass AS class, c.oid, concat_ws(' ', CASE c.castmethod WHEN 'f' THEN 'WITH FUNCTION ' || c.castfunc::regprocedure::text
      WHEN 'i' THEN 'WITH INOUT' ELSE 'WITHOUT FUNCTION' END, CASE c.castcontext WHEN 'a' THEN 'AS ASSIGNMENT' WHEN 'i' THEN 'AS IMPLICIT' END) AS text
    FROM pg_cast c
  UNION ALL SELECT 'pg_operator'::regclass, o.oid, concat_ws(' ', 'FUNCTION', o.oprcode::text, 'COMMUTATOR ' || nullif(o.oprcom, 0)::regoperator::text,
      'NEGATOR ' || nullif(o.oprnegate, 0)::regoperator::text, CASE WHEN o.oprcanmerge THEN 'MERGES' END, CASE WHEN o.oprcanhash THEN 'HASHES' END)
    FROM pg_operator o
  UNION ALL SELECT 'pg_opclass'::regclass, k.oid, concat_ws(' ', 'FOR TYPE', format_type(k.opcintype, NULL), CASE WHEN k.opcdefault THEN 'DEFAULT' END) FROM pg_opclass k
  UNION ALL SELECT 'pg_opfamily'::regclass, f.oid, '' FROM pg_opfamily f
  UNION ALL SELECT 'pg_collation'::regclass, l.oid, concat_ws(' ', 'PROVIDER', l.collprovider::text, l.collcollate${localeColumn(version)},
      CASE WHEN NOT l.collisdeterministic THEN 'NONDETERMINISTIC' END) FROM pg_collation l
  UNION ALL SELECT 'pg_conversion'::regclass, v.oid, 'FROM ' || v.conproc::text FROM pg_conversion v
  UNION ALL SELECT 'pg_ts_config'::regclass, t.oid, (SELECT string_agg(m.maptokentype || ':' || m.mapdict::regdictionary::text, ' ' ORDER BY m.maptokentype, m.mapseqno)
      FROM pg_ts_config_map m WHERE m.mapcfg = t.oid) FROM pg_ts_config t
  UNION ALL SELECT 'pg_ts_dict'::regclass, y.oid, y.dictinitoption FROM pg_ts_dict y
  UNION ALL SELECT 'pg_foreign_data_wrapper'::regclass, w.oid, '' FROM pg_foreign_data_wrapper w
  UNION ALL SELECT 'pg_foreign_server'::regclass, s.oid, concat_ws(' ', 'TYPE ' || quote_literal(s.srvtype), 'VERSION ' || quote_literal(s.srvversion)) FROM pg_foreign_server s
  UNION ALL SELECT 'pg_language'::regclass, g.oid, CASE WHEN g.lanpltrusted THEN 'TRUSTED' ELSE '' END FROM pg_language g
  UNION ALL SELECT 'pg_am'::regclass, a.oid, 'HANDLER ' || a.amhandler::text FROM pg_am a
) r CROSS JOIN LATERAL pg_identify_object(r.class, r.oid, 0) i
WHERE r.oid >= ${FIRST_USER_OID}
  AND NOT EXISTS (SELECT FROM pg_depend e WHERE e.classid = r.class AND e.objid = r.oid AND e.deptype IN ('e', 'i') AND e.objsubid = 0)`,
};

/** Where the locale of an ICU collation is: in `collcollate` until 14. */
function localeColumn(version: number): string {
  if (version >= 170000) return ', l.colllocale';
  return version >= 150000 ? ', l.colliculocale' : '';
}
