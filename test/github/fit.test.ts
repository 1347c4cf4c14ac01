import { describe, expect, it } from 'vitest';
import { fitMarkdown } from '../../src/github/fit.ts';

const NOTE = '*cut*';
const body = [
  '# Title',
  '',
  'One paragraph.',
  '',
  '```sql',
  'SELECT 1;',
  '',
  '```not an end',
  '',
  'SELECT 2;',
  '```',
  '',
  '<details><summary>More</summary>',
  '',
  'Inside.',
  '',
  '</details>',
  '',
  'The last paragraph is longer than the note.',
].join('\n');

function isWhole(text: string): boolean {
  const fences = text.split('\n').filter((line) => /^```(sql)?$/.test(line)).length;
  return fences % 2 === 0 && text.split('<details>').length === text.split('</details>').length;
}

describe('Markdown within a limit', () => {
  it('stays as it is where it fits', () => {
    expect(fitMarkdown(body, body.length, NOTE)).toBe(body);
  });

  it('is never too long, and never leaves a fence or a folded part open, wherever the limit falls', () => {
    for (let most = NOTE.length + 1; most < body.length; most += 1) {
      const fitted = fitMarkdown(body, most, NOTE);
      expect(fitted.length).toBeLessThanOrEqual(most);
      expect(isWhole(fitted), fitted).toBe(true);
      expect(fitted).toContain(NOTE);
    }
  });

  it('keeps as much as fits', () => {
    expect(fitMarkdown(body, body.length - 1, NOTE)).toContain('</details>');
    expect(fitMarkdown(body, 40, NOTE)).toBe(`# Title\n\nOne paragraph.\n\n${NOTE}\n`);
  });

  it('counts as it is told, such as in bytes', () => {
    const wide = 'ü\n\nü\n\nü';
    const bytes = (text: string) => Buffer.byteLength(text);
    expect(fitMarkdown(wide, wide.length, NOTE)).toBe(wide);
    expect(fitMarkdown(wide, wide.length, NOTE, bytes)).not.toBe(wide);
  });
});
