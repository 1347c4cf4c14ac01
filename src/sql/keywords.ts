/**
 * Words that cannot be a column's or table's name without quotes, from appendix C of PostgreSQL 18's manual
 * (https://www.postgresql.org/docs/18/sql-keywords-appendix.html): "reserved", and "reserved (can be function or type)".
 */
const RESERVED = new Set(
  `all analyse analyze and any array as asc asymmetric both case cast check collate column constraint create
  current_catalog current_date current_role current_time current_timestamp current_user default deferrable desc distinct
  do else end except false fetch for foreign from grant group having in initially intersect into lateral leading limit
  localtime localtimestamp not null offset on only or order placing primary references returning select session_user some
  symmetric system_user table then to trailing true union unique user using variadic when where window with
  authorization binary collation concurrently cross current_schema freeze full ilike inner is isnull join left like
  natural notnull outer overlaps right similar tablesample verbose`.split(/\s+/),
);

export function isReserved(word: string): boolean {
  return RESERVED.has(word);
}
