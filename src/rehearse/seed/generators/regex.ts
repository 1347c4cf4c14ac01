import { type RegexNode, RegexReader } from './regex-reader.ts';
import { DIGITS, fixed, LETTERS, type Piece, type Template } from './template.ts';

/** How many texts a pattern's alternatives are spelled out to. */
const MOST_TEMPLATES = 16;
/** Signs that stand for a repetition without an upper end, where there is room. */
const USUAL_REPEAT = 8;

export interface RegexWish {
  readonly shortest: number;
  readonly longest: number;
}

/**
 * Texts that match a regular expression of PostgreSQL, as far as it is one of the usual ones: signs, classes, groups,
 * alternatives and counts (https://www.postgresql.org/docs/current/functions-matching.html#POSIX-SYNTAX-DETAILS).
 * @returns `undefined` for look-around, back references and what else is not understood.
 */
export function regexTemplates(pattern: string, wish: RegexWish): readonly Template[] | undefined {
  const tree = new RegexReader(pattern).read();
  if (tree === undefined) return undefined;
  const templates = expand(tree).map((elements) => sized(elements, wish));
  return templates.length === 0 ? undefined : templates;
}

interface Element {
  readonly signs: string;
  readonly least: number;
  readonly most: number;
}

/** All sequences that a tree may stand for, a few of them where they are many. */
function expand(node: RegexNode): readonly (readonly Element[])[] {
  switch (node.kind) {
    case 'signs':
      return [[{ signs: node.signs, least: 1, most: 1 }]];
    case 'either':
      return node.nodes.flatMap(expand).slice(0, MOST_TEMPLATES);
    case 'sequence':
      return node.nodes.reduce<readonly (readonly Element[])[]>(
        (all, next) =>
          all.flatMap((before) => expand(next).map((after) => [...before, ...after])).slice(0, MOST_TEMPLATES),
        [[]],
      );
    case 'repeat': {
      const inner = expand(node.node);
      const [only] = inner;
      if (inner.length === 1 && only?.length === 1 && only[0]?.least === 1 && only[0].most === 1)
        return [[{ signs: only[0].signs, least: node.least, most: node.most }]];
      const times = Math.max(node.least, Math.min(1, node.most));
      if (times === 0) return [[]];
      return inner.map((elements) => Array.from({ length: Math.min(times, 64) }, () => elements).flat());
    }
  }
}

/** Counts for repetitions: few signs at first, then more until the text is long enough and varied. */
function sized(elements: readonly Element[], { shortest, longest }: RegexWish): Template {
  const counts = elements.map(({ least }) => least);
  const total = () => counts.reduce((sum, count) => sum + count, 0);
  for (const goal of [1, USUAL_REPEAT]) {
    elements.forEach(({ signs, most }, at) => {
      if (signs.length === 1 && goal > 1) return;
      const room = longest - total();
      const more = Math.min(Math.max(0, Math.min(most, goal) - (counts[at] ?? 0)), room);
      if (more > 0) counts[at] = (counts[at] ?? 0) + more;
    });
  }
  elements.forEach(({ most }, at) => {
    const more = Math.min(most - (counts[at] ?? 0), shortest - total());
    if (more > 0) counts[at] = (counts[at] ?? 0) + more;
  });
  return elements.map(({ signs }, at) => ({ signs, count: counts[at] ?? 0 }));
}

/** Texts that a LIKE pattern matches: `_` is a letter, the first `%` eight of them, other `%` nothing. */
export function likeTemplate(pattern: string, longest: number): Template {
  const pieces: Piece[] = [];
  const signs = pattern.match(/\\.|./gsu) ?? [];
  const own = signs.filter((sign) => sign !== '%').length;
  let free = true;
  for (const sign of signs) {
    if (sign === '_') pieces.push({ signs: LETTERS, count: 1 });
    else if (sign === '%') {
      if (free)
        pieces.push({ signs: `${LETTERS}${DIGITS}`, count: Math.max(0, Math.min(USUAL_REPEAT, longest - own)) });
      free = false;
    } else pieces.push(...fixed(sign.length > 1 && sign.startsWith('\\') ? sign.slice(1) : sign));
  }
  return pieces;
}
