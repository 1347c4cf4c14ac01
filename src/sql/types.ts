import type { TypeName } from '@pgsql/types';
import { qualifiedName, strings } from './names.ts';
import { nodeAs } from './nodes.ts';

/** The grammar's internal names, as `format_type` prints them. */
const PRINTED: Readonly<Record<string, string>> = {
  bool: 'boolean',
  bpchar: 'character',
  char: '"char"',
  float4: 'real',
  float8: 'double precision',
  int2: 'smallint',
  int4: 'integer',
  int8: 'bigint',
  serial: 'integer',
  serial2: 'smallint',
  serial4: 'integer',
  serial8: 'bigint',
  bigserial: 'bigint',
  smallserial: 'smallint',
  decimal: 'numeric',
  time: 'time without time zone',
  timestamp: 'timestamp without time zone',
  timestamptz: 'timestamp with time zone',
  timetz: 'time with time zone',
  varbit: 'bit varying',
  varchar: 'character varying',
};

/** Types whose modifier is printed before `with` or `without time zone`. */
const TIME_LIKE = /^(time|timestamp) (with|without) time zone$/;

/** A type taken apart: `base` as `format_type` prints it, without modifiers and brackets. */
export interface SqlType {
  readonly base: string;
  /** Such as `[10, 2]` of `numeric(10,2)`. */
  readonly modifiers: readonly number[];
  readonly array: boolean;
}

export function sqlType(type: TypeName | undefined): SqlType {
  const parts = strings(type?.names);
  const builtIn = parts.length === 1 || parts[0] === 'pg_catalog';
  const last = parts.at(-1) ?? '';
  const modifiers: number[] = [];
  for (const node of type?.typmods ?? []) {
    const constant = nodeAs(node, 'A_Const')?.ival;
    if (constant !== undefined) modifiers.push(constant.ival ?? 0);
  }
  const array = (type?.arrayBounds?.length ?? 0) > 0;
  if (!builtIn) return { base: qualifiedName(parts), modifiers, array };
  if (last === 'interval') return { ...interval(modifiers), array };
  // Without a length, bpchar is not character(1): it is of any length.
  const base = last === 'bpchar' && modifiers.length === 0 ? last : (PRINTED[last] ?? last);
  return { base, modifiers, array };
}

/** The fields of an interval are bits of its first modifier (src/include/utils/datetime.h); its precision is the second. */
function interval([fields = ALL_FIELDS, ...precision]: readonly number[]): Omit<SqlType, 'array'> {
  const named = FIELDS.filter(([bit]) => (fields & bit) !== 0).map(([, name]) => name);
  const [first, last] = [named[0], named.at(-1)];
  const words =
    fields === ALL_FIELDS || first === undefined ? '' : first === last ? ` ${first}` : ` ${first} to ${last}`;
  return { base: `interval${words}`, modifiers: precision };
}

const ALL_FIELDS = 0x7fff;
const FIELDS = [
  [1 << 2, 'year'],
  [1 << 1, 'month'],
  [1 << 3, 'day'],
  [1 << 10, 'hour'],
  [1 << 11, 'minute'],
  [1 << 12, 'second'],
] as const;

/** As `format_type` prints it: `character varying(50)`, `timestamp(3) with time zone`, `integer[]`. */
export function printType({ base, modifiers, array }: SqlType): string {
  const given = modifiers.length > 0 ? `(${modifiers.join(',')})` : '';
  const time = TIME_LIKE.exec(base);
  const full = time === null ? `${base}${given}` : `${time[1]}${given} ${time[2]} time zone`;
  return array ? `${full}[]` : full;
}

/** Reads what `format_type` prints. */
export function readType(printed: string): SqlType {
  const array = printed.endsWith('[]');
  const plain = array ? printed.slice(0, -2) : printed;
  const given = /\(([\d, -]+)\)/.exec(plain);
  return {
    base: plain
      .replace(/\([^)]*\)/, '')
      .replace(/ {2,}/g, ' ')
      .trim(),
    modifiers: given?.[1] === undefined ? [] : given[1].split(',').map(Number),
    array,
  };
}

/** Whether a column type is shorthand for an integer with a sequence of its own: `serial`, `bigserial`, `smallserial`. */
export function isSerial(type: TypeName | undefined): boolean {
  const parts = strings(type?.names);
  return parts.length === 1 && /^(?:small|big)?serial[248]?$/.test(parts[0] ?? '');
}
