import { describe, expect, it } from 'vitest';
import { editedLines, excerptOf } from '../../src/reporters/excerpt.ts';
import { report } from './reports.ts';

const whole = report('one-finding');
const place = (line: number, column: number, endLine: number, endColumn: number, source?: string) => ({
  path: 'migrations/0016_index_placed_at.up.sql',
  ...{ line, column, endLine, endColumn },
  ...(source === undefined ? {} : { source }),
});

describe('excerptOf', () => {
  it('marks a region within a line', () => {
    expect(excerptOf(whole, place(3, 8, 3, 9, 'SELECT 1;'), 4)).toEqual({
      firstLine: 3,
      lines: ['SELECT 1;'],
      cut: false,
      mark: { from: 7, to: 8 },
    });
  });

  it('gives the first lines of a long region, and says so', () => {
    expect(excerptOf(whole, place(3, 1, 7, 2, 'a\r\nb\r\nc\r\nd\r\ne'), 3)).toEqual({
      firstLine: 3,
      lines: ['a', 'b', 'c'],
      cut: true,
    });
  });

  it('sets a rehearsed statement where it stands in its file', () => {
    const [migration] = whole.rehearsal.migrations;
    const [statement] = migration!.statements;
    const moved = { ...statement!, line: 5, column: 9, endLine: 6, endColumn: 13, sql: 'ALTER TABLE a\n  ADD b int' };
    const rehearsal = { ...whole.rehearsal, migrations: [{ ...migration!, statements: [moved] }] };
    expect(excerptOf({ ...whole, rehearsal }, place(5, 21, 5, 22), 4)).toEqual({
      firstLine: 5,
      lines: ['        ALTER TABLE a'],
      cut: false,
      mark: { from: 20, to: 21 },
    });
    expect(excerptOf({ ...whole, rehearsal }, place(6, 7, 6, 8), 4)?.lines).toEqual(['  ADD b int']);
    expect(excerptOf({ ...whole, rehearsal }, place(7, 1, 7, 2), 4)).toBeUndefined();
  });
});

describe('editedLines', () => {
  const source = 'ALTER TABLE a ADD b int;\nSELECT 1;';
  const edit = (line: number, column: number, endLine: number, endColumn: number, text: string) => ({
    ...{ line, column, endLine, endColumn },
    text,
  });

  it('makes all edits, each at its own place', () => {
    const edits = [edit(4, 19, 4, 19, 'COLUMN IF NOT EXISTS '), edit(5, 8, 5, 9, '2'), edit(4, 13, 4, 14, 'z')];
    expect(editedLines(whole, place(4, 1, 5, 10, source), edits)).toEqual([
      'ALTER TABLE z ADD COLUMN IF NOT EXISTS b int;',
      'SELECT 2;',
    ]);
  });

  it('takes out and puts in whole lines', () => {
    expect(editedLines(whole, place(4, 1, 5, 10, source), [edit(4, 1, 5, 1, '-- gone\n')])).toEqual([
      '-- gone',
      'SELECT 1;',
    ]);
  });

  it('puts a header before what replaces its line, in whichever order the edits come', () => {
    const edits = [edit(4, 1, 4, 1, '-- no-transaction\n'), edit(4, 1, 4, 24, 'SELECT 0')];
    const made = ['-- no-transaction', 'SELECT 0;', 'SELECT 1;'];
    expect(editedLines(whole, place(4, 1, 5, 10, source), edits)).toEqual(made);
    expect(editedLines(whole, place(4, 1, 5, 10, source), edits.toReversed())).toEqual(made);
  });

  it('gives nothing where an edit is outside the lines', () => {
    expect(editedLines(whole, place(4, 1, 5, 10, source), [edit(3, 1, 3, 1, 'x')])).toBeUndefined();
    expect(editedLines(whole, place(4, 1, 5, 10, source), [edit(6, 1, 6, 1, 'x')])).toBeUndefined();
    expect(editedLines(whole, place(4, 1, 5, 10, source), [])).toBeUndefined();
  });
});
