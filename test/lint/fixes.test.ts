import { describe, expect, it } from 'vitest';
import { toolById } from '../../src/collect/tools/index.ts';
import type { Finding, Suggestion } from '../../src/core/finding.ts';
import { planFixes } from '../../src/lint/fixes.ts';
import { loadGrammar, parse } from '../../src/sql/parse.ts';

await loadGrammar();

const TEXT = 'DROP TABLE a;\nDROP TABLE b;\n';
const PATH = 'migrations/2_drop.sql';

function change(text: string) {
  const transaction = toolById('sqlx').transactionMode(text);
  const migration = { path: PATH, version: '2', name: 'drop', direction: 'up', transaction, text } as const;
  return [{ migration, script: parse(text) }];
}

function finding(
  ruleId: string,
  edits: readonly (readonly [number, number, string])[],
  more: Partial<Suggestion> = {},
) {
  const { script } = change(TEXT)[0]!;
  const suggestion: Suggestion = {
    description: 'Do it.',
    edits: edits.map(([start, end, text]) => ({ span: script.spanBetween(start, end), text })),
    ...more,
  };
  return { ...BARE, ruleId, span: script.spanBetween(edits[0]?.[0] ?? 0, edits[0]?.[1] ?? 0), suggestion };
}

const BARE: Finding = {
  ruleId: 'drop-table',
  category: 'destruction',
  severity: 'error',
  message: 'Gone.',
  path: PATH,
  span: { start: 0, end: 0, line: 1, column: 1, endLine: 1, endColumn: 1 },
  effect: null,
  status: 'confirmed',
};

function plan(...findings: readonly Finding[]) {
  const { files, left } = planFixes(findings, change(TEXT));
  return {
    after: files.map(({ after }) => after),
    left: left.map(({ finding: { ruleId }, why }) => `${ruleId}: ${why}`),
  };
}

describe('fixes', () => {
  it('are made together where they are apart, in whatever order', () => {
    expect(plan(finding('b', [[24, 24, ' IF EXISTS']]), finding('a', [[10, 10, ' IF EXISTS']]))).toEqual({
      after: ['DROP TABLE IF EXISTS a;\nDROP TABLE IF EXISTS b;\n'],
      left: [],
    });
  });

  it.each([
    ['share a character', [0, 13, 'SELECT 1;'], [11, 12, 'c']],
    ['put in two things at one place', [10, 10, ' IF EXISTS'], [10, 10, ' x']],
    ['put something in at the edge of another', [0, 13, 'SELECT 1;'], [13, 13, ' -- x']],
  ] as const)('are left to the next run where they %s', (_, first, second) => {
    const { after, left } = plan(finding('first', [first]), finding('second', [second]));
    expect(after).toHaveLength(1);
    expect(left).toEqual(['second: the fix of first changes the same place; run fix again']);
  });

  it('are made once where two rules ask for the same, and count for both', () => {
    const same = [[10, 10, ' IF EXISTS']] as const;
    const { files, left } = planFixes([finding('one', same), finding('two', same)], change(TEXT));
    expect(files[0]?.after).toBe('DROP TABLE IF EXISTS a;\nDROP TABLE b;\n');
    expect(files[0]?.fixes.map((fix) => fix.finding.ruleId)).toEqual(['one', 'two']);
    expect(left).toEqual([]);
  });

  it('make what several ask for once, and write the file that all must come before after theirs', () => {
    const shared = [0, 14, ''] as const;
    const last = { name: 'drop_a.sql', text: 'DROP INDEX a;' };
    const b = { name: 'b.sql', text: 'CREATE INDEX b ON t (b);' };
    const { files, left } = planFixes(
      [finding('one', [shared], { files: [last] }), finding('two', [[14, 28, ''], shared], { files: [b, last] })],
      change(TEXT),
    );
    expect([files[0]?.after, files[0]?.files, left]).toEqual(['', [b, last], []]);
    const other = finding('three', [[14, 28, '']], { files: [{ ...last, text: 'DROP INDEX z;' }] });
    expect(plan(finding('one', [shared], { files: [last] }), other).left).toHaveLength(1);
  });

  it('are whole or not at all', () => {
    const first = finding('first', [[10, 10, ' IF EXISTS']]);
    const second = finding('second', [
      [10, 10, ' x'],
      [24, 24, ' IF EXISTS'],
    ]);
    expect(plan(first, second).after).toEqual(['DROP TABLE IF EXISTS a;\nDROP TABLE b;\n']);
  });

  it('are not made where PostgreSQL would not understand what comes of it', () => {
    expect(plan(finding('bad', [[0, 4, 'DORP']]))).toEqual({
      after: [],
      left: ['bad: PostgreSQL would not understand the file after it'],
    });
  });

  it('leave what has no suggestion, and files that may be applied', () => {
    const applied = { ...finding('old', [[10, 10, ' IF EXISTS']]), path: 'migrations/1_orders.sql' };
    expect(plan(BARE, applied)).toEqual({
      after: [],
      left: [
        'old: it is about a file that may be applied already, or about no file of the change',
        'drop-table: it has no suggestion that is proven; `pg-rehearsal explain` says what to do',
      ],
    });
  });
});
