import { DIGITS, LETTERS } from './template.ts';

/** A regular expression, as far as making a text for it goes. */
export type RegexNode =
  | { readonly kind: 'signs'; readonly signs: string }
  | { readonly kind: 'sequence'; readonly nodes: readonly RegexNode[] }
  | { readonly kind: 'either'; readonly nodes: readonly RegexNode[] }
  | { readonly kind: 'repeat'; readonly node: RegexNode; readonly least: number; readonly most: number };

const UPPER = LETTERS.toUpperCase();
/** What a class that excludes may choose from; the plain ones first, so that texts look like texts. */
const PRINTABLE = `${LETTERS}${DIGITS}${UPPER}-_. !#$%&'()*+,/:;<=>?@[\\]^\`{|}~"`;
const SHORTHANDS: Readonly<Record<string, string>> = {
  d: DIGITS,
  w: `${LETTERS}${DIGITS}_`,
  s: ' ',
  D: LETTERS,
  W: '-',
  S: LETTERS,
};
const CLASSES: Readonly<Record<string, string>> = {
  alpha: LETTERS,
  lower: LETTERS,
  upper: UPPER,
  digit: DIGITS,
  alnum: `${LETTERS}${DIGITS}`,
  xdigit: '0123456789abcdef',
  space: ' ',
  blank: ' ',
  punct: '-_.,',
  word: `${LETTERS}${DIGITS}_`,
};
const NOTHING: RegexNode = { kind: 'sequence', nodes: [] };
/** Escapes that match a place and no sign. */
const PLACES = 'AmMyYZ';

/** Reads one pattern. Private to the reading of one text: it keeps where it is. */
export class RegexReader {
  private readonly signs: readonly string[];
  private at = 0;
  private known = true;

  constructor(pattern: string) {
    this.signs = [...pattern];
  }

  /** @returns `undefined` where the pattern has something that is not understood. */
  read(): RegexNode | undefined {
    const tree = this.alternatives();
    return this.known && this.at >= this.signs.length ? tree : undefined;
  }

  private alternatives(): RegexNode {
    const nodes = [this.sequence()];
    while (this.take('|')) nodes.push(this.sequence());
    return nodes.length === 1 ? (nodes[0] ?? NOTHING) : { kind: 'either', nodes };
  }

  private sequence(): RegexNode {
    const nodes: RegexNode[] = [];
    while (this.at < this.signs.length && this.signs[this.at] !== '|' && this.signs[this.at] !== ')') {
      nodes.push(this.repeated(this.atom()));
      if (!this.known) break;
    }
    return { kind: 'sequence', nodes };
  }

  private atom(): RegexNode {
    const sign = this.next();
    if (sign === '^' || sign === '$') return NOTHING;
    if (sign === '.') return { kind: 'signs', signs: LETTERS };
    if (sign === '[') return this.bracket();
    if (sign === '\\') return this.escape();
    if (sign !== '(') return { kind: 'signs', signs: sign };
    if (this.take('?') && !this.take(':')) return this.unknown();
    const inner = this.alternatives();
    return this.take(')') ? inner : this.unknown();
  }

  private escape(): RegexNode {
    const sign = this.next();
    if (PLACES.includes(sign)) return NOTHING;
    const shorthand = SHORTHANDS[sign];
    if (shorthand !== undefined) return { kind: 'signs', signs: shorthand };
    return /[A-Za-z0-9]/.test(sign) ? this.unknown() : { kind: 'signs', signs: sign };
  }

  private repeated(node: RegexNode): RegexNode {
    const [least, most] = this.count() ?? [1, 1];
    this.take('?');
    return least === 1 && most === 1 ? node : { kind: 'repeat', node, least, most };
  }

  private count(): readonly [number, number] | undefined {
    if (this.take('*')) return [0, Number.POSITIVE_INFINITY];
    if (this.take('+')) return [1, Number.POSITIVE_INFINITY];
    if (this.take('?')) return [0, 1];
    const rest = this.signs.slice(this.at, this.at + 12).join('');
    const [text, low, comma, high] = /^\{(\d+)(,?)(\d*)\}/.exec(rest) ?? [];
    if (text === undefined) return undefined;
    this.at += text.length;
    const least = Number(low);
    return [least, high ? Number(high) : comma ? Number.POSITIVE_INFINITY : least];
  }

  /** `[a-z0-9_]`, `[^@ ]`, `[[:alpha:]]`. */
  private bracket(): RegexNode {
    const excludes = this.take('^');
    let signs = '';
    for (let first = true; first || this.signs[this.at] !== ']'; first = false) {
      if (this.at >= this.signs.length) return this.unknown();
      signs += this.member();
    }
    this.at += 1;
    if (!excludes) return signs === '' ? this.unknown() : { kind: 'signs', signs: unique(signs) };
    const left = [...PRINTABLE].filter((sign) => !signs.includes(sign));
    const plain = left.filter((sign) => /[a-z0-9]/.test(sign));
    const kept = plain.length > 0 ? plain : left;
    return kept.length === 0 ? this.unknown() : { kind: 'signs', signs: kept.join('') };
  }

  private member(): string {
    const rest = this.signs.slice(this.at, this.at + 12).join('');
    const named = /^\[:(\w+):\]/.exec(rest);
    if (named?.[1] !== undefined) {
      this.at += named[0].length;
      return CLASSES[named[1]] ?? '';
    }
    let sign = this.next();
    if (sign === '\\') {
      const escaped = this.next();
      const shorthand = SHORTHANDS[escaped];
      if (shorthand !== undefined) return shorthand;
      sign = escaped;
    }
    const end = this.signs[this.at + 1];
    if (this.signs[this.at] !== '-' || end === undefined || end === ']' || end === '\\') return sign;
    this.at += 2;
    return between(sign, end);
  }

  private next(): string {
    const sign = this.signs[this.at] ?? '';
    this.at += 1;
    return sign;
  }

  private take(sign: string): boolean {
    if (this.signs[this.at] !== sign) return false;
    this.at += 1;
    return true;
  }

  private unknown(): RegexNode {
    this.known = false;
    this.at = this.signs.length;
    return NOTHING;
  }
}

function unique(signs: string): string {
  return [...new Set(signs)].join('');
}

/** The signs of a range, a bounded number of them. */
function between(first: string, last: string): string {
  const from = first.codePointAt(0) ?? 0;
  const to = Math.min(last.codePointAt(0) ?? 0, from + 255);
  let signs = '';
  for (let at = from; at <= to; at += 1) signs += String.fromCodePoint(at);
  return signs;
}
