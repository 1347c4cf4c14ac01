import type { SeedType, TypeUse } from '../schema.ts';
import { mix, pick, qualify, quoteLiteral } from '../sql.ts';
import { always, ENDLESS, type Generator, type Wish } from './generator.ts';
import { jsonGenerator } from './json.ts';
import { textGenerator } from './text.ts';
import { WORDS } from './words.ts';

type Maker = (use: TypeUse, wish: Wish, type: SeedType) => Generator | undefined;

/** The header that `varchar(n)` and `char(n)` add to their modifier: VARHDRSZ. */
const HEADER = 4;

const endless =
  (value: (k: string) => string): Maker =>
  () => ({ size: ENDLESS, value });
const texts =
  (limit?: number): Maker =>
  (_, wish) =>
    textGenerator(limit, wish);
const limitedText: Maker = ({ modifier }, wish) => textGenerator(modifier < 0 ? undefined : modifier - HEADER, wish);
const cast =
  (make: Maker): Maker =>
  (use, wish, type) => {
    const made = make(use, wish, type);
    return made && { size: made.size, value: (k) => `${made.value(k)}::${use.sql}` };
  };
const constant =
  (text: string): Maker =>
  ({ sql }) =>
    always(`${quoteLiteral(text)}::${sql}`);
/** The low digits of k in hexadecimal, so many of them. */
const hex = (k: string, digits: number) => `lpad(to_hex(${k}), ${digits}, '0')`;
const coordinate = (k: string, salt: number) => `((${mix(k, salt)} % 18000)::float8 / 100)`;
const point = (k: string, salt = 1) => `point(((${k}) % 360000)::float8 / 1000, ${coordinate(k, salt)})`;

/** Base types of PostgreSQL that are no line of values; `use.sql` is what they are cast to. */
const MAKERS: Readonly<Record<string, Maker>> = {
  bool: () => ({ size: 2n, value: (k) => `((${k}) % 2 = 0)` }),
  text: texts(),
  varchar: limitedText,
  bpchar: limitedText,
  name: cast(texts(63)),
  char: cast(texts(1)),
  uuid: endless(
    (k) =>
      `overlay(overlay(${hex(mix(k, 1), 16)} || ${hex(mix(k, 2), 16)} placing '4' from 13) placing 'a' from 17)::uuid`,
  ),
  bytea: bytes,
  json: (use, wish) => jsonGenerator(use.sql, wish),
  jsonb: (use, wish) => jsonGenerator(use.sql, wish),
  xml: endless((k) => `('<item id="' || (${k}) || '"/>')::xml`),
  inet: () => ({ size: 2n ** 24n, value: (k) => `('10.0.0.0'::inet + (${k}) % 16777216)` }),
  cidr: () => ({ size: 2n ** 16n, value: (k) => `set_masklen('10.0.0.0'::cidr + (${k}) % 65536 * 256, 24)` }),
  macaddr: () => ({ size: 2n ** 40n, value: (k) => `('02' || ${hex(`(${k}) % ${2n ** 40n}`, 10)})::macaddr` }),
  macaddr8: () => ({ size: 2n ** 56n, value: (k) => `('02' || ${hex(`(${k}) % ${2n ** 56n}`, 14)})::macaddr8` }),
  bit: bits,
  varbit: bits,
  tsvector: endless(
    (k) => `to_tsvector('simple'::regconfig, ${pick(WORDS, k)} || ' ' || ${pick(WORDS, mix(k, 1))} || ' ' || (${k}))`,
  ),
  tsquery: endless((k) => `plainto_tsquery('simple'::regconfig, ${pick(WORDS, k)} || ' n' || (${k}))`),
  point: endless((k) => point(k)),
  box: endless((k) => `box(${point(k)}, ${point(k, 2)})`),
  lseg: endless((k) => `lseg(${point(k)}, ${point(k, 2)})`),
  line: endless((k) => `('{1,-1,' || (${k}) % 1000000 || '}')::line`),
  path: endless((k) => `path(polygon(box(${point(k)}, ${point(k, 2)})))`),
  polygon: endless((k) => `polygon(box(${point(k)}, ${point(k, 2)}))`),
  circle: endless((k) => `circle(${point(k)}, 1 + ${coordinate(k, 2)})`),
  pg_lsn: () => ({ size: 2n ** 32n, value: (k) => `('0/' || to_hex((${k}) % 4294967296))::pg_lsn` }),
  xid8: endless((k) => `(((${k}) % ${10n ** 15n})::text)::xid8`),
  tid: () => ({
    size: 10n ** 8n,
    value: (k) => `('(' || (${k}) / 100 % 1000000 || ',' || 1 + (${k}) % 100 || ')')::tid`,
  }),
  jsonpath: endless((k) => `('$.' || ${pick(WORDS, k)} || '[' || (${k}) % 1000000000 || ']')::jsonpath`),
  txid_snapshot: constant('10:20:10,14,15'),
  pg_snapshot: constant('10:20:10,14,15'),
  refcursor: cast(texts()),
  regclass: constant('pg_catalog.pg_class'),
  regtype: constant('pg_catalog.int4'),
  regproc: constant('pg_catalog.now'),
  regprocedure: constant('pg_catalog.now()'),
  regoper: constant('pg_catalog.||/'),
  regoperator: constant('pg_catalog.+(integer,integer)'),
  regrole: constant('pg_monitor'),
  regnamespace: constant('pg_catalog'),
  regconfig: constant('pg_catalog.simple'),
  regdictionary: constant('pg_catalog.simple'),
  regcollation: constant('pg_catalog."C"'),
};

/** Types of common extensions, wherever those are installed; their functions are qualified by their own schema. */
const EXTENSION_MAKERS: Readonly<Record<string, Maker>> = {
  citext: cast(texts()),
  hstore: (_, __, { schema }) => ({
    size: ENDLESS,
    value: (k) => `${qualify(schema, 'hstore')}(ARRAY['id', 'word'], ARRAY[(${k})::text, ${pick(WORDS, k)}])`,
  }),
  ltree: ({ sql }) => ({
    size: ENDLESS,
    value: (k) => `('top.' || ${pick(WORDS, k)} || '.' || ${pick(WORDS, mix(k, 1))} || '.n' || (${k}))::${sql}`,
  }),
  vector,
  halfvec: vector,
};

export function baseGenerator(type: SeedType, use: TypeUse, wish: Wish): Generator | undefined {
  const makers = type.schema === 'pg_catalog' ? MAKERS : EXTENSION_MAKERS;
  return Object.hasOwn(makers, type.name) ? makers[type.name]?.(use, wish, type) : undefined;
}

function bytes(_: TypeUse, { hints }: Wish): Generator {
  const length = Math.max(hints.shortest ?? 0, Math.min(hints.longest ?? 16, 16));
  if (length < 8) {
    const size = 2n ** BigInt(8 * length);
    return { size, value: (k) => `decode(${length === 0 ? "''" : hex(`(${k}) % ${size}`, 2 * length)}, 'hex')` };
  }
  const often = Math.ceil(length / 16);
  const value = (k: string) => {
    const whole = `decode(repeat(${hex(k, 16)} || ${hex(mix(k, 1), 16)}, ${often}), 'hex')`;
    return `substring(${whole} from 1 for ${length})`;
  };
  return { size: ENDLESS, value };
}

/** `bit(n)`: without a modifier, one bit. */
function bits({ sql, modifier }: TypeUse, __: Wish, { name }: SeedType): Generator {
  const length = modifier > 0 ? modifier : name === 'bit' ? 1 : 16;
  const digits = Math.min(length, 60);
  return {
    size: 2n ** BigInt(digits),
    value: (k) => `(((${k}) % ${2n ** BigInt(digits)})::bit(${length}))::${sql}`,
  };
}

/** pgvector: the modifier is the number of dimensions. */
function vector({ sql, modifier }: TypeUse): Generator {
  const dimensions = modifier > 0 ? modifier : 3;
  const numbers = (k: string) =>
    `SELECT ((${mix(k, 's.n')} % 2000 - 1000)::float4 / 1000)::text AS number, s.n FROM generate_series(1, ${dimensions}) AS s(n)`;
  return {
    size: ENDLESS,
    value: (k) => `(SELECT '[' || string_agg(e.number, ',' ORDER BY e.n) || ']' FROM (${numbers(k)}) AS e)::${sql}`,
  };
}
