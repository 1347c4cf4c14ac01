import { sameName } from '../core/names.ts';
import type { KnownDomain, KnownSchema, KnownTable } from '../core/schema.ts';
import { changeRewrites, type TypeChange } from './type-changes.ts';
import { readType, type SqlType } from './types.ts';

/**
 * Values of a domain are stored as what it is made of; but they must be seen before they may enter one with constraints,
 * and on their way out its limits are forgotten: PostgreSQL applies those of the new type anew, even if they are the same.
 */
export function storedRewrites(from: SqlType | undefined, to: SqlType, schema: KnownSchema): TypeChange {
  if (from === undefined) return isConstrained(to, schema) ? 'rewrites' : changeRewrites(from, stored(to, schema));
  const before = stored(from, schema);
  const isDomain = before !== from;
  if (from.base === to.base && from.array === to.array && (isDomain || isConstrained(to, schema))) return 'keeps';
  if (isConstrained(to, schema)) return 'rewrites';
  return changeRewrites(isDomain ? { ...before, modifiers: [] } : before, stored(to, schema));
}

/** The type that a domain's values have on disk; any other type as it is. */
export function stored(type: SqlType, schema: KnownSchema): SqlType {
  const base = domainsOf(type, schema).at(-1)?.base;
  return base === undefined ? type : readType(base);
}

/** Whether the type is a domain with constraints, its own or those of a domain that it is made of. */
export function isConstrained(type: SqlType, schema: KnownSchema): boolean {
  return domainsOf(type, schema).some(({ notNull, checks }) => notNull || checks.length > 0);
}

/** The tables with a column of a domain, or of one that is made of it. */
export function tablesWith(domain: string, schema: KnownSchema): readonly KnownTable[] {
  const isOfIt = (printed: string) => {
    const type = readType(printed);
    const bases = domainsOf({ ...type, array: false }, schema).map(({ base }) => readType(base).base);
    return [type.base, ...bases].some((base) => sameName(base, domain));
  };
  return [...schema.tables()].filter(({ columns }) => [...columns.values()].some(({ type }) => isOfIt(type)));
}

/** The domain, and those that it is made of in turn. Names may mislead, so that there must be an end. */
function domainsOf(type: SqlType, schema: KnownSchema): readonly KnownDomain[] {
  const found: KnownDomain[] = [];
  for (let next = type; !next.array && found.length < DEEPEST; ) {
    const domain = schema.type(next.base)?.domain;
    if (domain === undefined) break;
    found.push(domain);
    next = readType(domain.base);
  }
  return found;
}

const DEEPEST = 10;
