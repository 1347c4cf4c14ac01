/** A file's lines with their line feeds, as many at a time as a chunk of the file has; the last may lack one. */
export async function* linesOf(stream: AsyncIterable<Uint8Array>): AsyncGenerator<readonly string[]> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let rest = '';
  for await (const chunk of stream) {
    const text = rest + decoder.decode(chunk, { stream: true });
    const lines = text.split(/(?<=\n)/);
    rest = lines.at(-1)?.endsWith('\n') ? '' : (lines.pop() ?? '');
    if (lines.length > 0) yield lines;
  }
  const last = rest + decoder.decode();
  if (last !== '') yield [last];
}
