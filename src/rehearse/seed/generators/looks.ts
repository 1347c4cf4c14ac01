import { pick } from '../sql.ts';
import { type Generator, greatest, least } from './generator.ts';
import { DIGITS, fixed, LETTERS, type Template, templateGenerator } from './template.ts';
import { FAMILY_NAMES, GIVEN_NAMES, WORDS } from './words.ts';

/** How texts under a certain name usually look: what a CHECK cannot say, a function or a trigger may still ask for. */
interface Look {
  readonly name: RegExp;
  /** Longest text that it makes. */
  readonly length: number;
  make(need: bigint): Generator;
}

const HEX = '0123456789abcdef';

/** A word, and another one, with a number behind where there must be more of them than the words give. */
function worded(write: (first: string, second: string, number: string) => string): (need: bigint) => Generator {
  const words = BigInt(WORDS.length);
  return (need) => {
    const size = greatest(words * words * 100n, need);
    const value = (k: string) => {
      const at = `((${k}) % ${size})`;
      return write(pick(WORDS, at), pick(WORDS, `${at} / ${words}`), `(${at} / ${words * words})`);
    };
    return { size, value };
  };
}

function listed(texts: readonly string[]): () => Generator {
  return () => ({ size: BigInt(texts.length), value: (k) => pick(texts, k) });
}

function spelledAs(
  ...pieces: readonly (string | { readonly signs: string; readonly count: number })[]
): () => Generator {
  const template: Template = pieces.flatMap((piece) => (typeof piece === 'string' ? fixed(piece) : [piece]));
  return () => templateGenerator([template]) ?? { size: 1n, value: () => "''" };
}

const hex = (count: number) => ({ signs: HEX, count });
const digits = (count: number) => ({ signs: DIGITS, count });

const LOOKS: readonly Look[] = [
  {
    name: /e?mail/,
    length: 36,
    make: worded((a, b, n) => `(${a} || '.' || ${b} || ${n} || '@example.com')`),
  },
  {
    name: /(^|_)(url|uri|link|website|homepage|href)(_|$)/,
    length: 48,
    make: worded((a, b, n) => `('https://example.com/' || ${a} || '/' || ${b} || '-' || ${n})`),
  },
  { name: /phone|mobile|(^|_)(tel|fax)(_|$)/, length: 12, make: spelledAs('+1555', digits(7)) },
  { name: /slug|(^|_)path(_|$)/, length: 24, make: worded((a, b, n) => `(${a} || '-' || ${b} || '-' || ${n})`) },
  { name: /user_?name|login|handle|nick/, length: 24, make: worded((a, b, n) => `(${a} || '_' || ${b} || ${n})`) },
  { name: /(first|given)_?name/, length: 8, make: listed(GIVEN_NAMES) },
  { name: /(last|family|sur)_?name/, length: 8, make: listed(FAMILY_NAMES) },
  {
    name: /country(_code)?$/,
    length: 2,
    make: listed(['DE', 'FR', 'GB', 'IT', 'ES', 'PL', 'US', 'CA', 'BR', 'IN', 'JP', 'ZA']),
  },
  { name: /currency/, length: 3, make: listed(['EUR', 'USD', 'GBP', 'JPY', 'CHF', 'SEK', 'PLN', 'CAD']) },
  { name: /locale|lang(uage)?/, length: 5, make: listed(['en-GB', 'de-DE', 'fr-FR', 'es-ES', 'pl-PL', 'pt-BR']) },
  {
    name: /time_?zone|(^|_)tz$/,
    length: 16,
    make: listed(['UTC', 'Europe/Berlin', 'Europe/London', 'America/Chicago', 'Asia/Tokyo']),
  },
  { name: /colou?r/, length: 7, make: spelledAs('#', hex(6)) },
  { name: /uuid|guid/, length: 36, make: spelledAs(hex(8), '-', hex(4), '-4', hex(3), '-a', hex(3), '-', hex(12)) },
  { name: /hash|sha\d|digest|checksum|fingerprint/, length: 64, make: spelledAs(hex(64)) },
  { name: /token|secret|api_?key/, length: 32, make: spelledAs({ signs: `${LETTERS}${DIGITS}`, count: 32 }) },
  { name: /(^|_)ip(_|$)|ip_?addr/, length: 15, make: spelledAs('10.', digits(1), '.', digits(1), '.1', digits(2)) },
  { name: /zip|postal|postcode/, length: 5, make: spelledAs({ signs: '123456789', count: 1 }, digits(4)) },
  {
    name: /mime|content_type|media_type/,
    length: 16,
    make: listed(['text/plain', 'text/html', 'application/json', 'image/png', 'image/jpeg']),
  },
  { name: /(^|_)version(_|$)/, length: 8, make: spelledAs(digits(1), '.', digits(2), '.', digits(2)) },
];

/** A generator by a column's name, where there is one that gives enough texts of bearable length. */
export function lookGenerator(name: string, longest: number, shortest: number, need: bigint): Generator | undefined {
  const look = LOOKS.find((candidate) => candidate.name.test(name.toLowerCase()));
  if (look === undefined || look.length > longest || shortest > Math.min(look.length, 12)) return undefined;
  const made = look.make(need);
  return made.size >= need ? made : undefined;
}

/** What whole numbers under a certain name usually are. */
const RANGES: readonly (readonly [RegExp, bigint, bigint])[] = [
  [/(^|_)year(_|$)/, 1990n, 2024n],
  [/(^|_)month(_|$)/, 1n, 12n],
  [/(^|_)(day|weekday|dow)(_|$)/, 1n, 7n],
  [/(^|_)hour(_|$)/, 0n, 23n],
  [/(^|_)age(_|$)/, 18n, 90n],
  [/percent|(^|_)(pct|ratio|progress|score|discount)(_|$)/, 0n, 100n],
  [/(^|_)(rating|stars|priority|level)(_|$)/, 1n, 5n],
  [/(^|_)lat(itude)?$/, -60n, 70n],
  [/(^|_)(lng|lon|long|longitude)$/, -170n, 170n],
  [/quantity|(^|_)(qty|count|attempts|retries)(_|$)/, 1n, 20n],
  [/(^|_)(position|rank|sort|ordinal|index|seq)(_|$)/, 1n, 100n],
  [/(^|_)port$/, 1024n, 49_151n],
  [/price|amount|total|cost|balance/, 1n, 500n],
];

/** The range, ends included, or `undefined` where the name says nothing. */
export function usualRange(name: string): readonly [bigint, bigint] | undefined {
  const found = RANGES.find(([pattern]) => pattern.test(name.toLowerCase()));
  return found === undefined ? undefined : [least(found[1], found[2]), found[2]];
}
