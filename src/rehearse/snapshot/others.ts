import type { ObjectQuery } from './query.ts';
import { isUserSchema, notOfExtension, ownerUnlessUsual, qualified } from './scope.ts';

export const schemas: ObjectQuery = {
  sql: () => `
SELECT 'pg_namespace' AS catalogue, n.oid::int8 AS oid, 'schema' AS kind, quote_ident(n.nspname) AS name,
  ARRAY['owner', ${ownerUnlessUsual('n.nspowner')}] AS properties
FROM pg_namespace n WHERE ${isUserSchema('n')} AND ${notOfExtension('pg_namespace', 'n.oid')}`,
};

export const extensions: ObjectQuery = {
  sql: () => `
SELECT 'pg_extension' AS catalogue, x.oid::int8 AS oid, 'extension' AS kind, quote_ident(x.extname) AS name,
  ARRAY['version', 'VERSION ' || quote_literal(x.extversion), 'schema', 'SCHEMA ' || quote_ident(n.nspname)] AS properties
FROM pg_extension x JOIN pg_namespace n ON n.oid = x.extnamespace`,
};

export const eventTriggers: ObjectQuery = {
  sql: () => `
SELECT 'pg_event_trigger' AS catalogue, v.oid::int8 AS oid, 'event trigger' AS kind, quote_ident(v.evtname) AS name,
  ARRAY['event', 'ON ' || v.evtevent, 'tags', 'WHEN TAG IN (' || (SELECT string_agg(quote_literal(t), ', ' ORDER BY t COLLATE "C") FROM unnest(v.evttags) t) || ')',
    'function', 'EXECUTE FUNCTION ' || v.evtfoid::regproc::text,
    'enabled', CASE v.evtenabled WHEN 'D' THEN 'DISABLED' WHEN 'R' THEN 'ENABLED REPLICA' WHEN 'A' THEN 'ENABLED ALWAYS' END,
    'owner', ${ownerUnlessUsual('v.evtowner')}] AS properties
FROM pg_event_trigger v WHERE ${notOfExtension('pg_event_trigger', 'v.oid')}`,
};

export const statistics: ObjectQuery = {
  sql: (version) => `
SELECT 'pg_statistic_ext' AS catalogue, s.oid::int8 AS oid, 'statistics object' AS kind, ${qualified('n.nspname', 's.stxname')} AS name,
  ARRAY['definition', pg_get_statisticsobjdef(s.oid),
    ${version >= 130000 ? `'target', CASE WHEN coalesce(s.stxstattarget, -1) <> -1 THEN 'STATISTICS ' || s.stxstattarget END,` : ''}
    'owner', ${ownerUnlessUsual('s.stxowner')}]::text[] AS properties
FROM pg_statistic_ext s JOIN pg_namespace n ON n.oid = s.stxnamespace WHERE ${isUserSchema('n')}`,
};
