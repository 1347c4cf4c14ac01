import { describe, expect, it } from 'vitest';
import type { ReportFinding } from '../../src/core/report.ts';
import { shownLines } from '../../src/github/diff.ts';
import { lineSuggestions } from '../../src/github/suggestions.ts';
import { finding } from '../support/github/report.ts';

const PATH = 'migrations/0002_note.up.sql';
const PATCH = [
  '@@ -1,3 +1,4 @@ CREATE TABLE',
  ' -- kept',
  '-ALTER TABLE orders ADD old text;',
  '+ALTER TABLE orders ADD note text;',
  '+CREATE INDEX note ON orders (note);',
  ' -- end',
  '@@ -20 +21 @@',
  '+DROP TABLE gone;',
  '\\ No newline at end of file',
].join('\n');

type Edit = NonNullable<NonNullable<ReportFinding['suggestion']>['edits']>[number];

function edit(line: number, column: number, text: string, endColumn = column, endLine = line): Edit {
  return { line, column, endLine, endColumn, text };
}

function found(edits: readonly Edit[], changes: Partial<ReportFinding> = {}): ReportFinding {
  return finding({ path: PATH, suggestion: { description: 'Guard it.', edits: [...edits], proven: true }, ...changes });
}

const guard = edit(2, 24, 'IF NOT EXISTS ');
const unproven = found([guard], { suggestion: { description: 'Guard it.', edits: [guard] } });
const withFile = found([guard], {
  suggestion: { description: '', edits: [guard], files: [{ name: 'validate.sql', text: 'SELECT 1;' }], proven: true },
});

function suggestions(findings: readonly ReportFinding[], patch = PATCH) {
  return lineSuggestions(findings, new Map([[PATH, shownLines(patch)]]));
}

describe('the lines that a diff shows', () => {
  it('are the new file’s, by number', () => {
    expect([...shownLines(PATCH)]).toEqual([
      [1, '-- kept'],
      [2, 'ALTER TABLE orders ADD note text;'],
      [3, 'CREATE INDEX note ON orders (note);'],
      [4, '-- end'],
      [21, 'DROP TABLE gone;'],
    ]);
  });
});

describe('suggestions', () => {
  it('are whole lines with the edit made', () => {
    const [made, ...more] = suggestions([found([guard])]);
    expect(more).toEqual([]);
    expect(made).toMatchObject({
      path: PATH,
      startLine: 2,
      line: 2,
      text: 'ALTER TABLE orders ADD IF NOT EXISTS note text;',
    });
  });

  it('join the findings of one rule and the same lines', () => {
    const [made, ...more] = suggestions([found([edit(2, 1, '/* a */ ')]), found([guard])]);
    expect(more).toEqual([]);
    expect(made?.text).toBe('/* a */ ALTER TABLE orders ADD IF NOT EXISTS note text;');
    expect(made?.findings).toHaveLength(2);
  });

  it('let the worst of several rules have the lines, whose edits were never run together', () => {
    const timeout = found([edit(2, 1, "SET lock_timeout = '2s';\n")], {
      ruleId: 'missing-lock-timeout',
      severity: 'warning',
    });
    const [made, ...more] = suggestions([timeout, found([guard], { ruleId: 'add-column' })]);
    expect(more).toEqual([]);
    expect(made?.text).toBe('ALTER TABLE orders ADD IF NOT EXISTS note text;');
    expect(made?.findings.map(({ ruleId }) => ruleId)).toEqual(['add-column']);
  });

  it('keep the first of two edits that touch each other', () => {
    const whole = found([edit(2, 1, 'SELECT 1;', 34)]);
    expect(suggestions([found([guard]), whole])[0]?.text).toBe('ALTER TABLE orders ADD IF NOT EXISTS note text;');
  });

  it('put a header before what replaces the line that it stands on', () => {
    const edits = [edit(2, 1, '-- no-transaction\n'), edit(2, 1, 'SELECT 1', 33)];
    expect(suggestions([found(edits)])[0]?.text).toBe('-- no-transaction\nSELECT 1;');
  });

  it('are apart where the lines are', () => {
    const [first, second] = suggestions([found([edit(3, 14, 'IF NOT EXISTS ')]), found([guard])]);
    expect([first?.line, second?.line]).toEqual([2, 3]);
  });

  it('may span lines, and delete them', () => {
    const [made] = suggestions([found([edit(2, 1, '', 1, 4)])]);
    expect(made).toMatchObject({ startLine: 2, line: 4, text: '-- end' });
  });

  it.each([
    ['outside the diff', [found([edit(10, 1, 'x')])], PATCH],
    ['partly outside the diff', [found([edit(4, 1, 'x', 1, 21)])], PATCH],
    ['in a file that the diff does not have', [found([guard], { path: 'other.sql' })], PATCH],
    ['in lines with carriage returns', [found([guard])], PATCH.replaceAll('\n', '\r\n')],
    [
      'where there is no edit',
      [finding({ path: PATH, line: 2, suggestion: { description: 'Guard it.', proven: true } })],
      PATCH,
    ],
    ['where it was not run', [unproven], PATCH],
    ['where files are to be added, too', [withFile], PATCH],
  ])('are none %s', (_, findings, patch) => {
    expect(suggestions(findings, patch)).toEqual([]);
  });

  it('have the same key when the lines move, and another when they change', () => {
    const moved = PATCH.replace('@@ -1,3 +1,4 @@', '@@ -1,3 +11,4 @@').replace('+21 @@', '+31 @@');
    const [here] = suggestions([found([guard])]);
    const [there] = suggestions([found([edit(12, 24, 'IF NOT EXISTS ')])], moved);
    const [other] = suggestions([found([guard])], PATCH.replace('ADD note text', 'ADD note int'));
    expect(there?.key).toBe(here?.key);
    expect(other?.key).not.toBe(here?.key);
  });
});
