/**
 * A region of a text file, as an editor counts it (SARIF `region`): lines and columns from 1, columns in UTF-16 units,
 * `endColumn` one past the last character. `start` and `end` are the same region as UTF-16 offsets, end exclusive.
 */
export interface Span {
  readonly start: number;
  readonly end: number;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/** Line starts of a text, so that offsets become lines without reading the text again. */
export interface LineIndex {
  readonly length: number;
  readonly lineStarts: readonly number[];
}

/** Splits on LF; a CR before it stays in its line, as editors count columns. */
export function indexLines(text: string): LineIndex {
  const lineStarts = [0];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) lineStarts.push(at + 1);
  return { length: text.length, lineStarts };
}

/** The span between two UTF-16 offsets; offsets outside the text are clamped to it. */
export function spanBetween(index: LineIndex, start: number, end: number): Span {
  const from = clamp(start, index.length);
  const to = Math.max(from, clamp(end, index.length));
  const first = lineAt(index, from);
  const last = lineAt(index, to);
  return {
    start: from,
    end: to,
    line: first + 1,
    column: from - (index.lineStarts[first] ?? 0) + 1,
    endLine: last + 1,
    endColumn: to - (index.lineStarts[last] ?? 0) + 1,
  };
}

/** The first character of a file: where a finding about the whole file points. */
export const FILE_START: Span = { start: 0, end: 0, line: 1, column: 1, endLine: 1, endColumn: 1 };

function clamp(offset: number, length: number): number {
  return Math.min(Math.max(offset, 0), length);
}

function lineAt({ lineStarts }: LineIndex, offset: number): number {
  let low = 0;
  let high = lineStarts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((lineStarts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
