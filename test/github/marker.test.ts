import { describe, expect, it } from 'vitest';
import { compareRuns, type Marker, readMarker, writeMarker } from '../../src/github/marker.ts';

const marker: Marker = { name: 'default', run: 42, attempt: 2, head: 'a'.repeat(40), state: 'open' };

describe('the marker', () => {
  it.each(['default', 'a--b', 'db --> <!-- x', 'shop/a b', 'a%2Db', 'Ürün\n-->'])('brings the name %j back', (name) => {
    const written = writeMarker({ ...marker, name });
    expect(written.indexOf('-->')).toBe(written.length - 3);
    // Older CommonMark, GitHub's among it, takes a comment with two hyphens inside for text.
    expect(written.slice(4, -3)).not.toContain('--');
    expect(readMarker(`${written}\nbody`)).toEqual({ ...marker, name });
  });

  it('is read from a body with the line ends of a browser', () => {
    expect(readMarker(`${writeMarker(marker)}\r\nbody`)).toEqual(marker);
  });

  it.each([
    ['on a later line', `hello\n${writeMarker(marker)}`],
    ['with text after it', `${writeMarker(marker)} hello`],
    ['with a broken escape', writeMarker(marker).replace('default', '%zz')],
    ['with no commit', writeMarker(marker).replace('a'.repeat(40), 'HEAD')],
  ])('counts for nothing %s', (_, body) => {
    expect(readMarker(body)).toBeUndefined();
  });

  it('orders runs by number, then by attempt', () => {
    expect(compareRuns({ run: 10, attempt: 1 }, { run: 9, attempt: 5 })).toBeGreaterThan(0);
    expect(compareRuns({ run: 9, attempt: 1 }, { run: 9, attempt: 2 })).toBeLessThan(0);
    expect(compareRuns({ run: 9, attempt: 2 }, { run: 9, attempt: 2 })).toBe(0);
  });
});
