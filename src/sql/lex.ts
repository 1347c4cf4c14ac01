/** A token of a SQL text, by UTF-16 offsets. */
export interface Token {
  readonly kind: 'comment' | 'word' | 'quoted' | 'string' | 'sign';
  readonly start: number;
  readonly end: number;
  /** For a block comment: how deep comments nest in it, or that its end is missing. */
  readonly depth?: number | 'open';
}

/** Takes what the scanner finds: a token's kind and its UTF-16 offsets. */
type Take = (kind: Token['kind'], start: number, end: number, depth?: Token['depth']) => void;

/** The tokens of a SQL text. @param most the words and signs, comments aside, after which it may stop. */
export function lex(text: string, most?: number): readonly Token[] {
  const tokens: Token[] = [];
  scan(
    text,
    (kind, start, end, depth) => {
      tokens.push(depth === undefined ? { kind, start, end } : { kind, start, end, depth });
    },
    most,
  );
  return tokens;
}

/**
 * Splits a SQL text as PostgreSQL's scanner does (src/backend/parser/scan.l), as far as telling comments, strings and
 * words apart goes; an operator comes as its single signs. The grammar's own scanner would do, but takes a second for
 * each megabyte. Something unterminated ends with the text.
 */
export function scan(text: string, take: Take, most = Number.POSITIVE_INFINITY): void {
  let at = 0;
  for (let left = most; left > 0 && at < text.length; ) {
    const unit = text.charCodeAt(at);
    const found = classOf(unit);
    if (found === SPACE) {
      at += 1;
      continue;
    }
    const start = at;
    const next = text.charCodeAt(at + 1);
    let kind: Token['kind'] = 'sign';
    if (unit === DASH && next === DASH) {
      at = endOfLine(text, at);
      take('comment', start, at);
      continue;
    }
    if (unit === SLASH && next === STAR) {
      const comment = blockComment(text, at);
      at = comment.end;
      take('comment', start, at, comment.depth);
      continue;
    }
    if (unit === QUOTE) {
      kind = 'string';
      at = endOfQuoted(text, at + 1, QUOTE, false);
    } else if (unit === DOUBLE_QUOTE) {
      kind = 'quoted';
      at = endOfQuoted(text, at + 1, DOUBLE_QUOTE, false);
    } else if (unit === DOLLAR) {
      const end = endOfDollarQuoted(text, at);
      kind = end === undefined ? 'sign' : 'string';
      at = end ?? at + 1;
    } else if (found === WORD_START) {
      const prefixed = prefixedString(text, at);
      kind = prefixed?.kind ?? 'word';
      at = prefixed?.end ?? endOfWord(text, at);
    } else if (found === DIGIT) {
      kind = 'word';
      at = endOfWord(text, at);
    } else at += 1;
    take(kind, start, at);
    left -= 1;
  }
}

const [DASH, SLASH, STAR, QUOTE, DOUBLE_QUOTE, DOLLAR, AMPERSAND, BACKSLASH, NEWLINE, RETURN] = [
  45, 47, 42, 39, 34, 36, 38, 92, 10, 13,
] as const;

/** What a character may be part of, by its UTF-16 unit; all units from 128 on are parts of words. */
const [SPACE, WORD_START, DIGIT] = [1, 2, 4] as const;
const CLASSES = Uint8Array.from({ length: 128 }, (_, unit) => {
  const character = String.fromCharCode(unit);
  return /[\t-\r ]/.test(character) ? SPACE : /[a-z_]/i.test(character) ? WORD_START : /\d/.test(character) ? DIGIT : 0;
});

function classOf(unit: number): number {
  return unit < 128 ? (CLASSES[unit] ?? 0) : WORD_START;
}

function endOfWord(text: string, from: number): number {
  let at = from + 1;
  for (; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if ((classOf(unit) & (WORD_START | DIGIT)) === 0 && unit !== DOLLAR) break;
  }
  return at;
}

function endOfLine(text: string, from: number): number {
  let at = from;
  for (; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit === NEWLINE || unit === RETURN) break;
  }
  return at;
}

/** Block comments nest. */
function blockComment(text: string, from: number): { readonly end: number; readonly depth: number | 'open' } {
  let depth = 0;
  let deepest = 0;
  for (let at = from; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    const next = text.charCodeAt(at + 1);
    if (unit === SLASH && next === STAR) {
      depth += 1;
      deepest = Math.max(deepest, depth);
      at += 1;
    } else if (unit === STAR && next === SLASH) {
      depth -= 1;
      at += 1;
      if (depth === 0) return { end: at + 1, depth: deepest };
    }
  }
  return { end: text.length, depth: 'open' };
}

/** A doubled quote stands for itself; so does one after a backslash, in an `E''` string. */
function endOfQuoted(text: string, from: number, quote: number, escapes: boolean): number {
  if (!escapes) {
    const sign = quote === QUOTE ? "'" : '"';
    let end = text.indexOf(sign, from);
    while (end !== -1 && text.charCodeAt(end + 1) === quote) end = text.indexOf(sign, end + 2);
    return end === -1 ? text.length : end + 1;
  }
  for (let at = from; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit === BACKSLASH) at += 1;
    else if (unit === quote) {
      if (text.charCodeAt(at + 1) !== quote) return at + 1;
      at += 1;
    }
  }
  return text.length;
}

/** `E''`, `B''`, `X''`, `N''`, `U&''` and `U&""`. */
function prefixedString(
  text: string,
  at: number,
): { readonly kind: 'string' | 'quoted'; readonly end: number } | undefined {
  const letter = text.charCodeAt(at) | 32;
  const next = text.charCodeAt(at + 1);
  if (next === QUOTE && (letter === 101 || letter === 98 || letter === 120 || letter === 110))
    return { kind: 'string', end: endOfQuoted(text, at + 2, QUOTE, letter === 101) };
  const opening = text.charCodeAt(at + 2);
  if (letter !== 117 || next !== AMPERSAND || (opening !== QUOTE && opening !== DOUBLE_QUOTE)) return undefined;
  return { kind: opening === QUOTE ? 'string' : 'quoted', end: endOfQuoted(text, at + 3, opening, false) };
}

const DOLLAR_TAG = /\$(?:[A-Za-z_\u0080-\uffff][A-Za-z0-9_\u0080-\uffff]*)?\$/y;

function endOfDollarQuoted(text: string, from: number): number | undefined {
  DOLLAR_TAG.lastIndex = from;
  const tag = DOLLAR_TAG.exec(text)?.[0];
  if (tag === undefined) return undefined;
  const end = text.indexOf(tag, from + tag.length);
  return end === -1 ? text.length : end + tag.length;
}
