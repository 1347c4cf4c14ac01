import { mix, pick } from '../sql.ts';
import { type Generator, greatest, type Wish } from './generator.ts';
import { lookGenerator } from './looks.ts';
import { likeTemplate, regexTemplates } from './regex.ts';
import { DIGITS, fixed, LETTERS, type Template, templateGenerator } from './template.ts';
import { WORDS } from './words.ts';

/** Where a type sets no limit, how long a text may become for a pattern's sake. */
const UNLIMITED = 4_000;
/** Every so many texts, one is as long as it may be, up to this. */
const LONG_ONE_IN = 20;
const LONG = 400;
const SHORTEST_SENTENCE = 12;
const LONGEST_SENTENCE = 30;

/** Texts, within the length that the type allows (`undefined` for no limit). */
export function textGenerator(limit: number | undefined, wish: Wish): Generator | undefined {
  const { hints } = wish;
  const longest = Math.min(limit ?? UNLIMITED, hints.longest ?? UNLIMITED);
  const shortest = hints.shortest ?? 0;
  if (shortest > longest) return undefined;
  const made = patterned(wish, shortest, longest) ?? unpatterned(wish, shortest, longest);
  return (
    made && { size: made.size, value: (k) => hints.forms.reduce((value, form) => `${form}(${value})`, made.value(k)) }
  );
}

/** The most telling pattern decides; rows that break another are thrown out by the condition itself. */
function patterned({ hints }: Wish, shortest: number, longest: number): Generator | undefined {
  const [regex] = [...hints.regexes].sort((a, b) => b.length - a.length);
  const templates = regex === undefined ? undefined : regexTemplates(regex, { shortest, longest });
  if (templates !== undefined) return templateGenerator(templates);
  const [like] = [...hints.likes].sort((a, b) => b.length - a.length);
  return like === undefined ? undefined : templateGenerator([likeTemplate(like, longest)]);
}

function unpatterned({ name, need }: Wish, shortest: number, longest: number): Generator | undefined {
  const look = lookGenerator(name, longest, shortest, need);
  if (look !== undefined) return look;
  if (longest >= LONGEST_SENTENCE && shortest <= SHORTEST_SENTENCE)
    return need > 0n ? numbered(need) : sentences(longest);
  return templateGenerator([letters(shortest, longest, need)]);
}

/** Three words, and a number where the words alone would repeat. */
function numbered(need: bigint): Generator {
  const words = BigInt(WORDS.length);
  const size = greatest(words ** 3n * 10n, need);
  const value = (k: string) => {
    const at = `((${k}) % ${size})`;
    return `(${threeWords(at)} || ' ' || (${at} / ${words ** 3n}))`;
  };
  return { size, value };
}

/** The last word changes fastest, so that texts come nearly sorted, as an index likes them. */
function threeWords(k: string): string {
  const words = BigInt(WORDS.length);
  const at = (divisor: bigint) => pick(WORDS, divisor === 1n ? k : `(${k}) / ${divisor}`);
  return `${at(words * words)} || ' ' || ${at(words)} || ' ' || ${at(1n)}`;
}

/** Three words; now and then as long as the column takes. */
function sentences(longest: number): Generator {
  const long = Math.min(longest, LONG);
  return {
    size: BigInt(WORDS.length) ** 3n,
    value: (k) => {
      const words = threeWords(k);
      const often = Math.ceil(long / SHORTEST_SENTENCE);
      const sentence = `rtrim(left(repeat(${words} || ' ', ${often}), ${long}))`;
      return `(CASE WHEN ${mix(k, 6)} % ${LONG_ONE_IN} = 0 THEN ${sentence} ELSE ${words} END)`;
    },
  };
}

/** So many letters as there must be different texts, or eight; digits too where letters alone are too few. */
function letters(shortest: number, longest: number, need: bigint): Template {
  const signs = [LETTERS, `${LETTERS}${DIGITS}`].find(
    (set) => BigInt(set.length) ** BigInt(Math.min(longest, 12)) >= need,
  );
  const set = signs ?? `${LETTERS}${DIGITS}${LETTERS.toUpperCase()}`;
  let count = Math.min(longest, 8);
  while (count < longest && BigInt(set.length) ** BigInt(count) < need) count += 1;
  const free = Math.min(Math.max(count, Math.min(shortest, 16)), longest);
  const filler = Math.max(0, shortest - free);
  return filler === 0 ? [{ signs: set, count: free }] : [...fixed('x'.repeat(filler)), { signs: set, count: free }];
}
