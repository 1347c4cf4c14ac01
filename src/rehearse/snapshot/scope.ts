/** Pieces of SQL that the questions on the catalogues share. Names resolve in pg_catalog alone (see `readOnly`). */

/** Identifiers from here on are the user's: `FirstNormalObjectId` in src/include/access/transam.h. */
export const FIRST_USER_OID = 16384;

/** Names that start with `pg_` are reserved for the system, which has its TOAST and temporary schemas there. */
export function isUserSchema(namespace: string): string {
  return `(${namespace}.nspname !~ '^pg_' AND ${namespace}.nspname <> 'information_schema')`;
}

/** What CREATE EXTENSION made is the extension's: its version stands for it. */
export function notOfExtension(catalogue: string, oid: string): string {
  return `NOT EXISTS (SELECT FROM pg_depend e WHERE e.classid = '${catalogue}'::regclass AND e.objid = ${oid} AND e.deptype = 'e')`;
}

/** A qualified, quoted name. */
export function qualified(namespace: string, name: string): string {
  return `quote_ident(${namespace}) || '.' || quote_ident(${name})`;
}

const DATABASE_OWNER = '(SELECT d.datdba FROM pg_database d WHERE d.datname = current_database())';

/** Shown for the role that owns the database, whose real name is a matter of chance. No quoted name looks like it. */
const OWNER_WORD = '(owner)';

/** A role's name. */
export function role(oid: string): string {
  return `CASE ${oid} WHEN 0 THEN 'PUBLIC' WHEN ${DATABASE_OWNER} THEN '${OWNER_WORD}' ELSE quote_ident(pg_get_userbyid(${oid})) END`;
}

/** `OWNER TO app`; NULL for the owner of the database. */
export function ownerUnlessUsual(oid: string): string {
  return `CASE WHEN ${oid} <> ${DATABASE_OWNER} THEN 'OWNER TO ' || quote_ident(pg_get_userbyid(${oid})) END`;
}

/**
 * An array of `name=value` as `WITH (a=1, b=2)`, sorted; NULL for none. What looks like a secret (the options of foreign
 * servers and tables hold some) is not shown.
 */
export function optionList(word: string, options: string): string {
  const shown = `regexp_replace(o, '^([^=]*(?:pass|secret|token|key|credential)[^=]*)=.*$', '\\1=***', 'i')`;
  return `(SELECT '${word} (' || string_agg(${shown}, ', ' ORDER BY o COLLATE "C") || ')' FROM unnest(${options}) o)`;
}
