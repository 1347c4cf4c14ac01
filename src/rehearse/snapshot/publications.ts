import type { ObjectQuery, PartQuery } from './query.ts';
import { ownerUnlessUsual, qualified } from './scope.ts';

export const publications: ObjectQuery = {
  sql: (version) => `
SELECT 'pg_publication' AS catalogue, p.oid::int8 AS oid, 'publication' AS kind, quote_ident(p.pubname) AS name,
  ARRAY['all tables', CASE WHEN p.puballtables THEN 'FOR ALL TABLES' END,
    'operations', 'PUBLISH ' || concat_ws(', ', CASE WHEN p.pubinsert THEN 'insert' END, CASE WHEN p.pubupdate THEN 'update' END,
      CASE WHEN p.pubdelete THEN 'delete' END, CASE WHEN p.pubtruncate THEN 'truncate' END),
    ${version >= 130000 ? `'via root', CASE WHEN p.pubviaroot THEN 'PUBLISH VIA PARTITION ROOT' END,` : ''}
    'owner', ${ownerUnlessUsual('p.pubowner')}] AS properties
FROM pg_publication p`,
};

/** Tables and (from 15 on) schemas of publications. */
export const publicationMembers: PartQuery = {
  sql: (version) => `
SELECT 'pg_publication' AS catalogue, r.prpubid::int8 AS oid, 'member' AS kind, ${qualified('n.nspname', 'c.relname')} AS name,
  concat('TABLE ', ${qualified('n.nspname', 'c.relname')}${
    version >= 150000
      ? `, ' (' || (SELECT string_agg(quote_ident(a.attname), ', ' ORDER BY a.attname COLLATE "C") FROM unnest(r.prattrs::int2[]) k
      JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = k) || ')', ' WHERE ' || pg_get_expr(r.prqual, r.prrelid)`
      : ''
  }) AS text
FROM pg_publication_rel r JOIN pg_class c ON c.oid = r.prrelid JOIN pg_namespace n ON n.oid = c.relnamespace
${
  version >= 150000
    ? `UNION ALL SELECT 'pg_publication', s.pnpubid::int8, 'member', 'schema ' || n.nspname, 'TABLES IN SCHEMA ' || quote_ident(n.nspname)
FROM pg_publication_namespace s JOIN pg_namespace n ON n.oid = s.pnnspid`
    : ''
}`,
};
