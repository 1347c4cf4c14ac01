import { describe, expect, it, vi } from 'vitest';
import { logProgress, plainText } from '../../src/github/log.ts';

/** What the runner would take for a command, by its own two tests. */
function commandsIn(text: string): string[] {
  return text.split(/\r\n|\r|\n/).filter((line) => line.trimStart().startsWith('::') || line.includes('##['));
}

describe('text in the log', () => {
  it.each([
    '::error::gone',
    '  ::add-mask::x',
    'one\n::set-output name=verdict::pass',
    'one\r::stop-commands::x',
    'one\r\n\t::debug::x',
    '\u0085::error::x',
    '\u00a0::error::x',
    '\ufeff::error::x',
    'NOTICE: ##[error]gone',
  ])('%j is no command', (text) => {
    expect(commandsIn(plainText(text))).toEqual([]);
  });

  it('keeps what is none, such as a cast', () => {
    const sql = "SELECT '1'::int;\nSELECT a :: text FROM b # [c]";
    expect(plainText(sql)).toBe(sql);
  });

  it('is told of long work now and then', () => {
    vi.useFakeTimers({ toFake: ['performance'] });
    try {
      const lines: string[] = [];
      const progress = logProgress((line) => lines.push(line));
      progress.step('Starting PostgreSQL');
      for (let second = 0; second < 25; second += 1) {
        progress.detail(`::pulling an image (${second} s so far)`);
        vi.advanceTimersByTime(1_000);
      }
      expect(lines).toHaveLength(3);
      expect(lines[1]).toContain('(10 s so far)');
      expect(commandsIn(lines.join('\n'))).toEqual([]);
    } finally {
      vi.useRealTimers();
    }
  });

  it('is what progress writes', () => {
    const lines: string[] = [];
    logProgress((line) => lines.push(line)).step('read a\n::error::b');
    expect(lines).toHaveLength(1);
    expect(commandsIn(lines.join('\n'))).toEqual([]);
  });
});
