import { describe, expect, it } from 'vitest';
import { widthOf, wrap } from '../../src/reporters/layout.ts';

/** One word after the other, as a reader would do it. */
function slowly(text: string, room: number): string {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last === undefined || widthOf(last) + 1 + widthOf(word) > room) lines.push(word);
    else lines[lines.length - 1] = `${last} ${word}`;
  }
  return lines.join('\n');
}

describe('wrap', () => {
  it('fills lines with as many words as fit, whatever their lengths', () => {
    let seed = 7;
    const random = (below: number) => {
      seed = (seed * 16_807) % 2_147_483_647;
      return seed % below;
    };
    for (let round = 0; round < 2_000; round += 1) {
      const letter = round % 3 === 0 ? 'é' : 'x';
      const text = Array.from({ length: 1 + random(20) }, () => letter.repeat(1 + random(30))).join(' ');
      const width = 20 + random(30);
      expect(wrap(text, width), `${width}: ${text}`).toBe(slowly(text, width));
    }
  });

  it('keeps a word that is too long whole, and blank lines', () => {
    expect(wrap(`a ${'x'.repeat(30)} b\n\nc`, 20, '  ')).toBe(`  a\n  ${'x'.repeat(30)}\n  b\n\n  c`);
  });

  it('makes one space of several', () => {
    expect(wrap(' a  b\tc ', 20)).toBe('a b c');
  });
});
