import type { SqlType } from './types.ts';

/** `unknown` where the old type is not known and the new one could be reached either way. */
export type TypeChange = 'keeps' | 'rewrites' | 'unknown';

/**
 * Whether ALTER COLUMN TYPE writes the table anew, by what PostgreSQL's casts say: binary coercible types keep the
 * stored form, and the support functions of varchar, varbit, numeric, timestamp, time and interval tell that a modifier
 * only grows (src/backend/commands/tablecmds.c, ATColumnChangeRequiresRewrite). Domains are to be looked up before.
 */
export function changeRewrites(from: SqlType | undefined, to: SqlType): TypeChange {
  if (from === undefined) return EASILY_REACHED.has(to.base) || to.base.startsWith('interval') ? 'unknown' : 'rewrites';
  const unlimited = to.modifiers.length === 0;
  const sameModifiers = from.modifiers.join() === to.modifiers.join();
  if (from.array || to.array) {
    const alike = from.array && to.array && from.base === to.base;
    return alike && (unlimited || sameModifiers) ? 'keeps' : 'rewrites';
  }
  if (from.base.startsWith('interval') && to.base.startsWith('interval')) return intervalRewrites(from, to);
  if (from.base !== to.base) {
    if (BINARY_COERCIBLE.has(`${from.base} ${to.base}`)) return unlimited ? 'keeps' : 'rewrites';
    // Between the two timestamps the stored form is the same only where the session's time zone is UTC (12 on).
    if (from.base.startsWith('timestamp') && to.base.startsWith('timestamp')) return 'unknown';
    return 'rewrites';
  }
  if (unlimited || sameModifiers) return 'keeps';
  if (!GROWS.has(to.base)) return 'rewrites';
  // Microseconds are all that there is.
  if (to.base.startsWith('time') && to.modifiers[0] === 6) return 'keeps';
  const [before, after] = [from.modifiers[0], to.modifiers[0] ?? 0];
  return before !== undefined && after >= before && (from.modifiers[1] ?? 0) === (to.modifiers[1] ?? 0)
    ? 'keeps'
    : 'rewrites';
}

/** Finer fields and more digits keep what is there (interval_support in src/backend/utils/adt/timestamp.c). */
function intervalRewrites(from: SqlType, to: SqlType): TypeChange {
  const finest = ({ base }: SqlType) => Math.max(0, FIELDS.indexOf(base.split(' ').at(-1) ?? ''));
  if (finest(to) > finest(from)) return 'rewrites';
  const [before = 6, after = 6] = [from.modifiers[0], to.modifiers[0]];
  return finest(from) > 0 || after >= 6 || after >= before ? 'keeps' : 'rewrites';
}

/** From the finest on; a plain interval has them all. */
const FIELDS = ['second', 'minute', 'hour', 'day', 'month', 'year'];

/** Types whose modifier may grow without a rewrite; numeric only with the same scale. */
const GROWS = new Set([
  'character varying',
  'bit varying',
  'numeric',
  'timestamp without time zone',
  'timestamp with time zone',
  'time without time zone',
  'time with time zone',
]);

/** Casts WITHOUT FUNCTION, as `pg_cast` has them, between types that people give to columns. */
const BINARY_COERCIBLE = new Set([
  'character varying text',
  'text character varying',
  'character varying bpchar',
  'text bpchar',
  'character bpchar',
  'cidr inet',
  'xml text',
  'xml character varying',
  'xml bpchar',
  'bit bit varying',
  'bit varying bit',
  'integer oid',
  'oid integer',
  'text citext',
  'character varying citext',
  'citext text',
  'citext character varying',
  'citext bpchar',
]);

/** Whether indexes on the column keep their order and form: the two types have one operator class. */
export function sharesOperators(from: SqlType, to: SqlType): boolean {
  const family = ({ base }: SqlType) => (base.startsWith('interval') ? 'interval' : (FAMILIES[base] ?? base));
  return family(from) === family(to);
}

const FAMILIES: Readonly<Record<string, string>> = { 'character varying': 'text', cidr: 'inet', character: 'bpchar' };

/** Types that a binary coercible or shorter type may be changed to for nothing. */
const EASILY_REACHED = new Set([...GROWS, 'text', 'bpchar', 'citext', 'inet', 'oid']);

/** What is lost on the way from one type to another, as the end of a sentence; undefined where everything fits. */
export function loses(from: SqlType, to: SqlType): string | undefined {
  if (from.array !== to.array) return undefined;
  const [before, after] = [from.modifiers, to.modifiers];
  if (isText(from) && isText(to)) {
    const [old = Number.POSITIVE_INFINITY, now = Number.POSITIVE_INFINITY] = [before[0], after[0]];
    return now < old ? `refuses or cuts texts of more than ${now} characters` : undefined;
  }
  const [wide, narrow] = [INTEGERS.indexOf(from.base), INTEGERS.indexOf(to.base)];
  if (wide !== -1 && narrow !== -1) return narrow < wide ? 'fails on numbers that are too large for it' : undefined;
  if (narrow !== -1 && FRACTIONS.has(from.base)) return 'rounds away the digits after the point';
  if (from.base === 'numeric' && to.base === 'numeric') {
    if (after.length === 0) return undefined;
    const [digits = 0, scale = 0] = after;
    if (before.length === 0) return 'rounds or refuses numbers with more digits';
    const [oldDigits = 0, oldScale = 0] = before;
    if (scale < oldScale) return `rounds to ${scale} ${scale === 1 ? 'digit' : 'digits'} after the point`;
    return digits - scale < oldDigits - oldScale ? 'fails on numbers that are too large for it' : undefined;
  }
  if (from.base === 'double precision' && to.base === 'real') return 'loses precision';
  if (from.base === 'numeric' && (to.base === 'real' || to.base === 'double precision')) return 'loses precision';
  if (from.base.startsWith('timestamp') && to.base === 'date') return 'drops the time of day';
  if (from.base === 'timestamp with time zone' && to.base === 'timestamp without time zone')
    return 'drops the time zone';
  if (from.base.startsWith('timestamp') && to.base.startsWith('time ')) return 'drops the date';
  return undefined;
}

const INTEGERS = ['smallint', 'integer', 'bigint'];
const FRACTIONS = new Set(['numeric', 'real', 'double precision']);

function isText({ base }: SqlType): boolean {
  return base === 'text' || base === 'character varying' || base === 'character';
}
