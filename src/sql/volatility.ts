import type { Node } from '@pgsql/types';
import type { KnownSchema } from '../core/schema.ts';
import { strings } from './names.ts';
import { findNodes } from './walk.ts';

/** Functions whose every call may give another value, as `pg_proc.provolatile` says, with those of common extensions. */
export const VOLATILE: ReadonlySet<string> = new Set(
  `clock_timestamp currval gen_random_uuid lastval nextval pg_sleep random random_normal set_config setval timeofday
  uuidv4 uuidv7
  gen_random_bytes gen_salt uuid_generate_v1 uuid_generate_v1mc uuid_generate_v4 uuid_generate_v7`.split(/\s+/),
);

/** Stable or immutable functions of PostgreSQL that people use in defaults; the test holds them against `pg_proc`. */
export const NOT_VOLATILE: ReadonlySet<string> = new Set(
  `abs age array_append array_cat array_fill array_length array_position array_prepend array_remove array_to_json
  array_to_string ascii btrim cardinality cbrt ceil ceiling char_length character_length chr concat concat_ws
  convert_from convert_to current_database current_schema current_schemas current_setting date_bin date_part date_trunc
  decode div encode exp extract factorial floor format gcd get_byte greatest hashtext hashtextextended host
  hstore initcap int4range int8range isfinite json_array_length json_build_array json_build_object json_object
  json_strip_nulls jsonb_array_length jsonb_build_array jsonb_build_object jsonb_object jsonb_pretty jsonb_set
  jsonb_strip_nulls justify_days justify_hours justify_interval lcm left length ln log lower lpad ltrim make_date
  make_interval make_time make_timestamp make_timestamptz md5 mod now numrange octet_length overlay pg_backend_pid
  pg_client_encoding pi position power quote_ident quote_literal quote_nullable regexp_replace regexp_split_to_array
  repeat replace reverse right round row_to_json rpad rtrim scale sha224 sha256 sha384 sha512 sign split_part sqrt
  starts_with statement_timestamp strpos string_to_array substr substring timezone to_char to_date to_hex to_json to_jsonb
  to_number to_timestamp to_tsquery to_tsvector transaction_timestamp translate trim trunc tsrange tstzrange
  daterange unistr upper version width_bucket xmlcomment`.split(/\s+/),
);

/** A call that makes a default differ from row to row. */
export interface VolatileCall {
  readonly name: string;
  /** Whether that is known; otherwise it is a function that PostgreSQL takes for volatile unless declared otherwise. */
  readonly certain: boolean;
}

/** The first call in an expression that is, or may be, volatile. A certain one goes before an uncertain one. */
export function volatileCall(expression: Node | undefined, schema: KnownSchema): VolatileCall | undefined {
  let uncertain: VolatileCall | undefined;
  for (const { funcname } of findNodes(expression, 'FuncCall')) {
    const name = strings(funcname).at(-1) ?? '';
    if (VOLATILE.has(name)) return { name, certain: true };
    if (NOT_VOLATILE.has(name)) continue;
    const known = schema.function(name);
    if (known?.volatility === 'volatile') return { name, certain: true };
    if (known === undefined) uncertain ??= { name, certain: false };
  }
  return uncertain;
}
