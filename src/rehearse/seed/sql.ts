import { quoteIdentifier } from '../../sql/names.ts';

/** A SQL string literal, for a session with `standard_conforming_strings` on. */
export function quoteLiteral(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

export function qualify(schema: string, name: string): string {
  return `${quoteIdentifier(schema)}.${quoteIdentifier(name)}`;
}

/**
 * A number from 0 to 2^63 - 1 that depends on another and on a salt. `hashint8extended` spreads rows over hash
 * partitions, so its results are the same on every version from 11 on (src/backend/access/hash/hashfunc.c).
 * @param k SQL of a bigint; `salt` a number, or SQL of one.
 */
export function mix(k: string, salt: bigint | number | string): string {
  return `(pg_catalog.hashint8extended(${k}, ${salt}) & 9223372036854775807)`;
}

/** A salt of 62 bits for a purpose, such as a column's name (FNV-1a, http://www.isthe.com/chongo/tech/comp/fnv/). */
export function saltOf(seed: number, ...purpose: readonly string[]): bigint {
  let hash = 0xcbf29ce484222325n;
  for (const byte of new TextEncoder().encode(JSON.stringify([seed, ...purpose])))
    hash = BigInt.asUintN(64, (hash ^ BigInt(byte)) * 0x100000001b3n);
  return hash >> 2n;
}

/** True for one row in `one` by the high bits of a hash, whose low bits choose the value. */
export function chance(hash: string, one: number): string {
  return `((${hash} >> 40) % ${one} = 0)`;
}

/** One of a list of texts, by `k`. */
export function pick(texts: readonly string[], k: string): string {
  const list = texts.map((text) => quoteLiteral(text)).join(', ');
  return `(ARRAY[${list}]::text[])[1 + (${k}) % ${texts.length}]`;
}
