const NUMBERS = new Set(['smallint', 'integer', 'bigint', 'real', 'double precision', 'numeric']);
const TEXTS = new Set(['text', 'character varying', 'character', 'name']);
/** Types to which text converts without loss, but which spell it in their own way. */
const SPELLING_TYPES = new Set(['jsonb', 'uuid', 'boolean', 'inet', 'cidr', 'macaddr', 'time without time zone']);

/**
 * A type in which a value before and a value after a change of type are equal exactly when nothing of the value was lost.
 * Length and precision are left out, so that rounding and cutting show.
 * @param from as `format_type` prints it without length and precision.
 * @returns undefined where only equal spellings are equal.
 */
export function sharedType(from: string, to: string): string | undefined {
  // Trailing blanks of character(n) count for nothing.
  if (TEXTS.has(from) && TEXTS.has(to)) return from === 'character' || to === 'character' ? 'bpchar' : undefined;
  if (!TEXTS.has(from)) return widest(from);
  const other = widest(to);
  if (other === undefined) return undefined;
  return other === 'numeric' || SPELLING_TYPES.has(other) || other.startsWith('timestamp') ? other : undefined;
}

/** The type of the same family that holds all of its values; undefined where a cast to it would cut to the length 1. */
function widest(type: string): string | undefined {
  if (NUMBERS.has(type)) return 'numeric';
  if (type === 'date') return 'timestamp without time zone';
  if (type === 'bit') return 'bit varying';
  if (type === 'character[]' || type === 'bit[]') return undefined;
  return type === 'json' ? 'jsonb' : type;
}
