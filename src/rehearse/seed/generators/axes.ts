import type { SeedType, TypeUse } from '../schema.ts';
import { type Axis, dateAxis, decimalAxis, integerAxis, intervalAxis, timeAxis, timestampAxis } from './axis.ts';

/** Digits after the point that are tried in turn, until there is room between the bounds. */
const SCALES = [2, 4, 6, 9, 12] as const;

/**
 * The lines that a type's values may be taken from, coarsest first; none where the type has no order of this kind.
 * `use.sql` is the type without domains.
 */
export function axesOf({ schema, name, kind }: SeedType, { sql, modifier }: TypeUse): readonly Axis[] {
  if (schema !== 'pg_catalog' || kind !== 'base') return [];
  switch (name) {
    case 'int2':
      return [integerAxis(sql, 2)];
    case 'int4':
      return [integerAxis(sql, 4)];
    case 'int8':
      return [integerAxis(sql, 8)];
    case 'oid':
    case 'xid':
    case 'cid':
      return [integerAxis(name === 'oid' ? sql : `text::${sql}`, 4, true)];
    case 'float4':
      return SCALES.map((scale) => ({ ...decimalAxis(sql, 5, scale), highest: 16_000_000n, lowest: -16_000_000n }));
    case 'float8':
      return SCALES.map((scale) => decimalAxis(sql, 9, scale));
    case 'money':
      return [decimalAxis(`numeric::${sql}`, 15, 2)];
    case 'numeric':
      return numericAxes(sql, modifier);
    case 'date':
      return [dateAxis];
    case 'timestamp':
    case 'timestamptz':
      return [timestampAxis(sql)];
    case 'time':
    case 'timetz':
      return [timeAxis(sql)];
    case 'interval':
      return [intervalAxis(sql)];
    default:
      return [];
  }
}

/** `numeric(p, s)`: the modifier is ((p << 16) | (s & 0x7ff)) + 4 (src/backend/utils/adt/numeric.c). */
function numericAxes(sql: string, modifier: number): readonly Axis[] {
  if (modifier < 4) return SCALES.map((scale) => decimalAxis(sql, 15, scale));
  const precision = ((modifier - 4) >> 16) & 0xffff;
  const raw = (modifier - 4) & 0x7ff;
  const scale = raw > 1_023 ? raw - 2_048 : raw;
  if (scale <= 0) return [decimalAxis(sql, precision - scale, scale)];
  const scales = [...new Set([...SCALES, scale].map((wanted) => Math.min(wanted, scale)))];
  return scales.sort((a, b) => a - b).map((wanted) => decimalAxis(sql, precision - scale, wanted));
}
