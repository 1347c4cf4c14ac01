/** A change to a file as a report carries it: lines and columns from 1, the end exclusive. */
export interface LineEdit {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  readonly text: string;
}

/**
 * Lines of a file with edits made that lie within them and do not overlap, whatever their order. What is put in where a
 * replaced region begins comes before what replaces it.
 * @param firstLine the number of the first of the lines.
 */
export function editLines(lines: readonly string[], firstLine: number, edits: readonly LineEdit[]): string {
  const offset = (line: number, column: number) =>
    lines.slice(0, line - firstLine).reduce((sum, text) => sum + text.length + 1, 0) + column - 1;
  const text = lines.join('\n');
  let result = '';
  let at = 0;
  const regions = edits.map((edit) => ({
    start: offset(edit.line, edit.column),
    end: offset(edit.endLine, edit.endColumn),
    replacement: edit.text,
  }));
  for (const { start, end, replacement } of regions.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
    result += text.slice(at, start) + replacement;
    at = end;
  }
  return result + text.slice(at);
}
