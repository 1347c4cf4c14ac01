/** Where a Markdown text can be cut: outside code fences and folded parts, at an empty line. */
interface Place {
  readonly at: number;
  readonly safe: boolean;
}

/**
 * The text itself where it is within the limit; else its beginning, cut where no fence, table or folded part is open, and
 * a note that it was cut.
 * @param most how much `measure` may give for the result, such as characters or bytes
 * @param note what to say at the end, as Markdown
 */
export function fitMarkdown(text: string, most: number, note: string, measure = (part: string) => part.length): string {
  if (measure(text) <= most) return text;
  const ending = `\n\n${note}\n`;
  let best = '';
  for (const { at, safe } of places(text)) {
    if (!safe) continue;
    const part = text.slice(0, at).trimEnd() + ending;
    if (measure(part) > most) break;
    best = part;
  }
  return best === '' ? `${note}\n` : best;
}

function* places(text: string): Generator<Place> {
  let fence: string | undefined;
  let folds = 0;
  let at = 0;
  for (const line of text.split('\n')) {
    const mark = /^\s{0,3}(`{3,}|~{3,})/.exec(line)?.[1];
    if (fence === undefined) {
      if (mark !== undefined) fence = mark;
      else folds += count(line, /<details\b/gi) - count(line, /<\/details>/gi);
    } else if (mark !== undefined && mark[0] === fence[0] && mark.length >= fence.length && line.trim() === mark) {
      fence = undefined;
    }
    yield { at, safe: fence === undefined && folds <= 0 && line.trim() === '' };
    at += line.length + 1;
  }
}

function count(text: string, pattern: RegExp): number {
  return (text.match(pattern) ?? []).length;
}
