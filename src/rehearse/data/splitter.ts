/** A part of a SQL script as `psql` would take it. */
export type Piece =
  /** Without its semicolon; `line` is where it begins, from 1, comments before it aside. */
  | { readonly kind: 'statement'; readonly text: string; readonly line: number }
  /** A command of `psql`'s own, from its backslash to the end of the line. */
  | { readonly kind: 'command'; readonly text: string; readonly line: number };

/** What the scanner is inside of. A dollar-quoted string ends with its own tag. */
type Inside = 'nothing' | 'string' | 'escape string' | 'name' | 'comment' | { readonly tag: string };

const WORD = /[A-Za-z_\u0080-\uffff][\w$\u0080-\uffff]*/y;
const DOLLAR_TAG = /\$(?:[A-Za-z_\u0080-\uffff][\w\u0080-\uffff]*)?\$/y;
const ROUTINE = /^\s*create\s+(?:or\s+replace\s+)?(?:function|procedure)\b/i;

/**
 * Splits a script into statements line by line, so that a dump of any size passes through. The rules are those of
 * psql's own scanner (src/fe_utils/psqlscan.l): a semicolon inside quotes, comments, parentheses or a routine's
 * `BEGIN ATOMIC … END` ends nothing.
 */
export class StatementSplitter {
  private inside: Inside = 'nothing';
  private commentDepth = 0;
  private parentheses = 0;
  private blocks = 0;
  private readonly parts: string[] = [];
  private length = 0;
  private startLine = 0;

  /** Characters of the statement that is not complete yet. */
  get pending(): number {
    return this.length;
  }

  /** @param line with its line feed; `number` counts from 1. */
  feed(line: string, number: number): readonly Piece[] {
    const pieces: Piece[] = [];
    if (this.inside === 'nothing' && this.startLine === 0) {
      const command = /^\s*(\\[^\r\n]*)/.exec(line)?.[1];
      if (command !== undefined) return [{ kind: 'command', text: command.trimEnd(), line: number }];
    }
    let from = 0;
    let at = 0;
    while (at < line.length) {
      if (this.inside !== 'nothing') {
        at = this.leave(line, at);
        continue;
      }
      const unit = line.charCodeAt(at);
      if (unit === SEMICOLON && this.parentheses === 0 && this.blocks === 0) {
        this.keep(line.slice(from, at));
        pieces.push(...this.take());
        from = at + 1;
        at += 1;
      } else at = this.enter(line, at, number);
    }
    this.keep(line.slice(from));
    return pieces;
  }

  /** What is left at the end of the file: a last statement may lack its semicolon. */
  end(): readonly Piece[] {
    return this.take();
  }

  private keep(text: string): void {
    if (this.startLine === 0) return;
    this.parts.push(text);
    this.length += text.length;
  }

  private take(): readonly Piece[] {
    const text = this.parts.join('').trim();
    const line = this.startLine;
    this.parts.length = 0;
    this.length = 0;
    this.startLine = 0;
    this.parentheses = 0;
    this.blocks = 0;
    return text === '' ? [] : [{ kind: 'statement', text, line }];
  }

  /** Goes over what stands at a place outside of quotes and comments. */
  private enter(line: string, at: number, number: number): number {
    const unit = line.charCodeAt(at);
    if (unit === SPACE || (unit >= 9 && unit <= 13)) return at + 1;
    if (unit === DASH && line.charCodeAt(at + 1) === DASH) return line.length;
    if (unit === SLASH && line.charCodeAt(at + 1) === STAR) {
      this.inside = 'comment';
      this.commentDepth = 1;
      return at + 2;
    }
    if (this.startLine === 0) this.startLine = number;
    if (unit === QUOTE || unit === DOUBLE_QUOTE) {
      this.inside = unit === QUOTE ? 'string' : 'name';
      return at + 1;
    }
    if (unit === OPEN) this.parentheses += 1;
    if (unit === CLOSE && this.parentheses > 0) this.parentheses -= 1;
    const tag = unit === DOLLAR ? matchAt(DOLLAR_TAG, line, at) : undefined;
    if (tag !== undefined) {
      this.inside = { tag };
      return at + tag.length;
    }
    const word = matchAt(WORD, line, at);
    return word === undefined ? at + 1 : this.enterWord(word, line, at);
  }

  private enterWord(word: string, line: string, at: number): number {
    const end = at + word.length;
    if ((word === 'E' || word === 'e') && line.charCodeAt(end) === QUOTE) {
      this.inside = 'escape string';
      return end + 1;
    }
    const lower = word.toLowerCase();
    if (lower === 'begin' && this.isRoutine(line.slice(0, at))) this.blocks += 1;
    else if (lower === 'case' && this.blocks > 0) this.blocks += 1;
    else if (lower === 'end' && this.blocks > 0) this.blocks -= 1;
    return end;
  }

  private isRoutine(sameLine: string): boolean {
    return ROUTINE.test(this.parts[0] ?? sameLine);
  }

  /** Looks for the end of what the scanner is inside of; the end of the line where it is not there. */
  private leave(line: string, from: number): number {
    if (typeof this.inside === 'object') {
      const end = line.indexOf(this.inside.tag, from);
      if (end === -1) return line.length;
      const after = end + this.inside.tag.length;
      this.inside = 'nothing';
      return after;
    }
    return this.inside === 'comment' ? this.leaveComment(line, from) : this.leaveQuotes(line, from);
  }

  private leaveComment(line: string, from: number): number {
    for (let at = from; at < line.length; at += 1) {
      const pair = line.slice(at, at + 2);
      if (pair !== '/*' && pair !== '*/') continue;
      at += 1;
      this.commentDepth += pair === '/*' ? 1 : -1;
      if (this.commentDepth > 0) continue;
      this.inside = 'nothing';
      return at + 1;
    }
    return line.length;
  }

  /** A doubled quote stands for itself; so does one after a backslash in an `E''` string. */
  private leaveQuotes(line: string, from: number): number {
    const quote = this.inside === 'name' ? DOUBLE_QUOTE : QUOTE;
    for (let at = from; at < line.length; at += 1) {
      const unit = line.charCodeAt(at);
      if (unit === BACKSLASH && this.inside === 'escape string') at += 1;
      if (unit !== quote) continue;
      if (line.charCodeAt(at + 1) === quote) at += 1;
      else {
        this.inside = 'nothing';
        return at + 1;
      }
    }
    return line.length;
  }
}

const [SPACE, QUOTE, DOUBLE_QUOTE, DOLLAR, OPEN, CLOSE, STAR, DASH, SLASH, SEMICOLON, BACKSLASH] = [
  32, 39, 34, 36, 40, 41, 42, 45, 47, 59, 92,
] as const;

function matchAt(pattern: RegExp, text: string, at: number): string | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0];
}
