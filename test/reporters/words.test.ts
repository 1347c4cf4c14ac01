import { describe, expect, it } from 'vitest';
import { clip, clipMiddle, columns, labelled, wrap } from '../../src/reporters/layout.ts';
import { circumstances, counted, duration, headline } from '../../src/reporters/words.ts';
import { report } from './reports.ts';

describe('duration', () => {
  it.each([
    [0, '0.1 ms'],
    [0.44, '0.4 ms'],
    [0.99, '1 ms'],
    [12.4, '12 ms'],
    [999.4, '999 ms'],
    [999.6, '1.0 s'],
    [59_940, '59.9 s'],
    [59_960, '1 min'],
    [125_000, '2 min 5 s'],
  ])('says %d ms as %s', (ms, expected) => {
    expect(duration(ms)).toBe(expected);
  });
});

describe('counted', () => {
  it.each([
    [0, '0 rows'],
    [1, '1 row'],
    [999, '999 rows'],
    [1000, '1,000 rows'],
    [1_234_567, '1,234,567 rows'],
  ])('says %d as %s', (count, expected) => {
    expect(counted(count, 'row')).toBe(expected);
  });
});

describe('headline', () => {
  it.each([
    ['clean', 'Pass: no findings in 2 changed files'],
    ['one-finding', 'Fail: 1 error in 1 changed file'],
    ['many', 'Fail: 5 errors, 1 warning, 1 note in 7 changed files'],
    ['not-rehearsed', 'Pass on the text alone: 1 warning in 1 changed file, not rehearsed'],
    ['no-change', 'Pass: no migration changed'],
    ['not-checked', /^Not checked: There is no PostgreSQL 13 here/],
  ])('of %s', (name, expected) => {
    expect(headline(report(name))).toEqual(typeof expected === 'string' ? expected : expect.stringMatching(expected));
  });

  it('speaks of files where there is no history', () => {
    const { base: _, ...loose } = report('not-rehearsed');
    expect(headline({ ...loose, changes: [] })).toBe('Pass on the text alone: 1 warning in 1 file, not rehearsed');
    expect(headline({ ...loose, changes: [], findings: [] })).toBe(
      'Pass on the text alone: no findings in the files, not rehearsed',
    );
  });
});

describe('circumstances', () => {
  it('say base, server and time', () => {
    expect(circumstances(report('one-finding'))).toEqual([
      'Base: origin/main at 3f1c9a0b7d (merge-base with the default branch).',
      'Rehearsed on PostgreSQL 17.10, embedded engine, as sqlx would.',
      'Took 2.4 s: engine 902 ms, base 412 ms, fixtures 310 ms, change 788 ms.',
    ]);
  });

  it('do not repeat the reason of the verdict', () => {
    expect(circumstances(report('not-checked'))).toContain('Not rehearsed, for the reason above.');
  });

  it('say why nothing was rehearsed', () => {
    expect(circumstances(report('not-rehearsed'))).toContain('Not rehearsed: it was switched off.');
  });
});

describe('layout', () => {
  it('wraps at words and keeps long ones whole', () => {
    expect(wrap('one two three four five six seven', 22, '  ')).toBe('  one two three four\n  five six seven');
    expect(wrap('see migrations/0001_a_very_long_name.up.sql now', 20)).toBe(
      'see\nmigrations/0001_a_very_long_name.up.sql\nnow',
    );
    expect(wrap('a\n\nb', 20, '  ')).toBe('  a\n\n  b');
  });

  it('hangs a text beside its label, colours aside', () => {
    expect(labelled('\u001b[1mnote:\u001b[22m', 'one two three four five', 22, '  ')).toBe(
      '  \u001b[1mnote:\u001b[22m one two three four\n        five',
    );
  });

  it('clips by characters', () => {
    expect(clip('😀😀😀', 2)).toBe('😀…');
    expect(clip('abc', 3)).toBe('abc');
    expect(clipMiddle('0001_create_customers.up.sql', 15)).toBe('0001_cr….up.sql');
    expect(clipMiddle('short', 15)).toBe('short');
  });

  it('sets figures right and words left', () => {
    const rows = [
      ['h', 'time', ''],
      ['a', '1 ms', 'x'],
      ['bbb', '120 ms', ''],
      ['cc', '', 'yy'],
    ];
    expect(columns(rows)).toEqual(['h      time', 'a      1 ms  x', 'bbb  120 ms', 'cc           yy']);
  });
});
