/** The lines of the new file that a patch shows, by number: the only ones that a review may speak about. */
export type ShownLines = ReadonlyMap<number, string>;

/** Reads a unified diff of one file, as GitHub's API gives it in `patch`: hunks alone, without file names. */
export function shownLines(patch: string): ShownLines {
  const lines = new Map<number, string>();
  let at = 0;
  for (const line of patch.split('\n')) {
    const start = /^@@ -\d+(?:,\d+)? \+(\d+)(?:,\d+)? @@/.exec(line)?.[1];
    if (start !== undefined) at = Number(start);
    else if (line.startsWith('+') || line.startsWith(' ')) lines.set(at++, line.slice(1));
  }
  return lines;
}
