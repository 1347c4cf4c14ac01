import { expect, it } from 'vitest';
import { linesOf } from '../../../src/rehearse/data/lines.ts';

async function* chunks(...texts: readonly (string | Uint8Array)[]): AsyncGenerator<Uint8Array> {
  for (const text of texts) yield typeof text === 'string' ? Buffer.from(text) : text;
}

async function all(stream: AsyncIterable<Uint8Array>, longest?: number): Promise<readonly string[]> {
  const lines: string[] = [];
  for await (const some of linesOf(stream, longest)) lines.push(...some);
  return lines;
}

it.each([
  [['a\nb\nc'], ['a\n', 'b\n', 'c']],
  [
    ['a', 'b', '\n', 'c\n'],
    ['ab\n', 'c\n'],
  ],
  [
    ['a\r\n\nb', 'c\nd', 'e'],
    ['a\r\n', '\n', 'bc\n', 'de'],
  ],
  [[Uint8Array.of(0xc3), Uint8Array.of(0xa4, 0x0a)], ['ä\n']],
  [[], []],
])('%j are the lines %j', async (texts, lines) => {
  expect(await all(chunks(...texts))).toEqual(lines);
});

it('a line without end is given up before it fills the memory', async () => {
  await expect(all(chunks('ok\n', 'xxxx', 'xxxx', 'xxxx'), 10)).rejects.toThrow('a line of it has no end');
  expect(await all(chunks('xxxxxxxx\n', 'xxxxxxxx\n'), 10)).toHaveLength(2);
  await expect(all(chunks(Uint8Array.of(0xff)))).rejects.toThrow(TypeError);
});
