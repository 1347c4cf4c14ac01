import { describe, expect, it } from 'vitest';
import type { ObjectDiff, PartDiff } from '../../../src/core/snapshot.ts';
import { formatDiff } from '../../../src/rehearse/snapshot/format.ts';

const object = (name: string, parts: readonly PartDiff[], changes: Partial<ObjectDiff> = {}): ObjectDiff => ({
  kind: 'table',
  name,
  change: 'changed',
  parts,
  likewise: 0,
  ...changes,
});
const added = (text: string): PartDiff => ({ kind: 'column', name: text, after: text });
const body = (changed: Record<number, string>) =>
  Array.from({ length: 20 }, (_, at) => changed[at] ?? `line ${at}`).join('\n');

describe('formatDiff', () => {
  it('is empty for no difference', () => {
    expect(formatDiff({ objects: [], notes: [] })).toBe('');
  });

  it('names the sides', () => {
    const diff = { objects: [object('s.t', [added('a int')])], notes: [] };
    expect(formatDiff(diff, { sides: ['base', 'after the down files'] })).toBe(
      '--- base\n+++ after the down files\n@@ table s.t @@\n+  a int',
    );
  });

  it('shows a changed line of a body with three lines around it, and says what it leaves out', () => {
    const part: PartDiff = { kind: 'definition', name: '', before: body({}), after: body({ 9: 'LINE 9' }) };
    expect(
      formatDiff({ objects: [object('s.f', [part])], notes: [] })
        .split('\n')
        .slice(3),
    ).toEqual([
      '   …',
      '   line 6',
      '   line 7',
      '   line 8',
      '-  line 9',
      '+  LINE 9',
      '   line 10',
      '   line 11',
      '   line 12',
      '   …',
    ]);
  });

  it('joins what is close, without repeating lines', () => {
    const part: PartDiff = {
      kind: 'definition',
      name: '',
      before: body({}),
      after: body({ 2: 'LINE 2', 7: 'LINE 7' }),
    };
    const lines = formatDiff({ objects: [object('s.f', [part])], notes: [] })
      .split('\n')
      .slice(3);
    expect(lines.filter((line) => line.startsWith('   line')).map((line) => line.trim())).toEqual(
      [0, 1, 3, 4, 5, 6, 8, 9, 10].map((at) => `line ${at}`),
    );
  });

  it('keeps to changed lines where many changed', () => {
    const changed = Object.fromEntries(Array.from({ length: 10 }, (_, at) => [2 * at, `LINE ${2 * at}`]));
    const part: PartDiff = { kind: 'definition', name: '', before: body({}), after: body(changed) };
    const text = formatDiff({ objects: [object('s.f', [part])], notes: [] });
    expect(text.match(/^ {3}line \d+$/gm)).toHaveLength(10);
  });

  it('shows bodies that have nothing in common whole, in bounded time', () => {
    const lines = (word: string) => Array.from({ length: 5_000 }, (_, at) => `${word} ${at}`).join('\n');
    const part: PartDiff = { kind: 'definition', name: '', before: lines('old'), after: lines('new') };
    const text = formatDiff({ objects: [object('s.f', [part])], notes: [] }, { maxLines: 20_000 });
    expect(text.match(/^- {2}old/gm)).toHaveLength(5_000);
    expect(text.match(/^\+ {2}new/gm)).toHaveLength(5_000);
  });

  it('caps objects, lines and widths, and counts what is left out', () => {
    const objects = ['a', 'b', 'c'].map((name) => object(name, [added('x int'), added('y int')]));
    expect(formatDiff({ objects, notes: ['Kept.'] }, { maxLines: 8 }).split('\n')).toEqual([
      '--- before',
      '+++ after',
      '@@ table a @@',
      '+  x int',
      '+  y int',
      '@@ table b @@',
      '+  x int',
      '+  y int',
      '@@ 1 more object @@',
      '# Kept.',
    ]);
    expect(formatDiff({ objects, notes: [] }, { maxLines: 4 }).split('\n').slice(2)).toEqual([
      '@@ table a @@',
      '+  x int',
      '@@ 1 more line of this object @@',
      '@@ 2 more objects @@',
    ]);
    const wide = formatDiff({ objects: [object('a', [added('z'.repeat(500))])], notes: [] }, { maxWidth: 10 });
    expect(wide).toContain('\n+  zzzzzzz…');
    expect(wide).not.toContain('zzzzzzzz');
  });

  it('lets no name begin a line of its own, hide a line, or turn its direction', () => {
    const text = formatDiff({
      objects: [object('"a\n::error::x\r\u202e"', [added('a\rb\u2028c\td')])],
      notes: ['n\nx'],
    });
    expect(text).toBe(
      '--- before\n+++ after\n@@ table "a\\u000a::error::x\\u000d\\u202e" @@\n+  a\\u000db\\u2028c\td\n# n\\u000ax',
    );
  });

  it('says what was renamed, made, dropped, and done alike to children', () => {
    const objects = [
      object('n', [], { previousName: 'o' }),
      object('m', [], { change: 'added' }),
      object('l', [], { change: 'removed' }),
      object('k', [], { likewise: 1 }),
    ];
    expect(formatDiff({ objects, notes: [] }).split('\n').slice(2)).toEqual([
      '@@ table n, was o @@',
      '@@ table m: added @@',
      '@@ table l: removed @@',
      '@@ table k @@',
      '   and 1 child table likewise',
    ]);
  });
});
