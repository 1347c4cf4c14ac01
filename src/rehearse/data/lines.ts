/** No line is longer: hexadecimal takes two characters for each byte of a value. UTF-16 units. */
const LONGEST_LINE = 256 * 1_048_576;

/**
 * A file's lines with their line feeds, as many at a time as a chunk of the file has; the last may lack one.
 * @throws TypeError where the file is not UTF-8; Error where a line has no end.
 */
export async function* linesOf(
  stream: AsyncIterable<Uint8Array>,
  longest = LONGEST_LINE,
): AsyncGenerator<readonly string[]> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let begun: string[] = [];
  let length = 0;
  for await (const chunk of stream) {
    const lines = decoder.decode(chunk, { stream: true }).split(/(?<=\n)/);
    const last = lines.at(-1)?.endsWith('\n') ? '' : (lines.pop() ?? '');
    if (lines.length > 0) {
      yield [begun.join('') + (lines[0] ?? ''), ...lines.slice(1)];
      begun = [];
      length = 0;
    }
    begun.push(last);
    length += last.length;
    if (length > longest) throw new Error('a line of it has no end');
  }
  const rest = begun.join('') + decoder.decode();
  if (rest !== '') yield [rest];
}
