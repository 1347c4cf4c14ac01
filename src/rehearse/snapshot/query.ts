/**
 * A question whose rows are objects: `catalogue` and `oid` (its identity), `kind`, `name`, `properties` (a text array of
 * keys and values in turn, NULL where there is nothing to say), and where it has them `definition`, `relation`, `parents`,
 * `owned_by` (the relation that brought it) and `also` (`catalogue:oid`, a second identity).
 */
export interface ObjectQuery {
  /** @param version as `server_version_num`, such as 170010. */
  sql(version: number): string;
}

/**
 * A question whose rows are parts: `catalogue` and `oid` of the object, `kind`, `name`, `text`; where it applies `flaw`,
 * `inherited`, and for what can have comments `own`, an array of `catalogue:oid` and label (`INDEX orders_pkey`) in turn.
 */
export interface PartQuery {
  sql(version: number): string;
}
