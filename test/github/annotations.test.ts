import { describe, expect, it } from 'vitest';
import { annotationsOf } from '../../src/github/annotations.ts';
import { finding, reportWith } from '../support/github/report.ts';

const evidence = { summary: 'held AccessExclusiveLock for 12 ms', durationMs: 12, locks: [], rewrites: [], scans: [] };

function messages(findings: Parameters<typeof finding>[0][], failed = false): string[] {
  return annotationsOf(reportWith({ findings: findings.map(finding) }), { failed }).shown.map(({ message }) => message);
}

describe('annotations', () => {
  it('say what, what was measured, and what to do instead, at the place', () => {
    const suggestion = { description: 'Add a CHECK constraint NOT VALID first.' };
    const { shown } = annotationsOf(reportWith({ findings: [finding({ evidence, suggestion })] }), { failed: false });
    expect(shown).toEqual([
      {
        level: 'error',
        message:
          'SET NOT NULL reads all of orders while nobody can use it.\n' +
          'Measured: held AccessExclusiveLock for 12 ms\n' +
          'Instead: Add a CHECK constraint NOT VALID first.',
        properties: {
          title: 'set-not-null-scan (confirmed)',
          file: 'migrations/0002_email.up.sql',
          startLine: 3,
          endLine: 3,
          startColumn: 1,
          endColumn: 40,
        },
      },
    ]);
  });

  it('say why a suspicion is unproven', () => {
    expect(messages([{ message: 'a', status: 'unproven', reason: 'not reached' }])).toEqual([
      'a\nUnproven: not reached',
    ]);
  });

  it('leave columns out where the region spans lines', () => {
    const { shown } = annotationsOf(reportWith({ findings: [finding({ endLine: 5 })] }), { failed: false });
    expect(shown[0]?.properties).not.toHaveProperty('startColumn');
    expect(shown[0]?.properties).toMatchObject({ startLine: 3, endLine: 5 });
  });

  it('come worst first: by severity, measured before suspected, then by place', () => {
    const order = messages([
      { message: 'note', severity: 'note' },
      { message: 'warning', severity: 'warning' },
      { message: 'unproven error', status: 'unproven' },
      { message: 'b:1', path: 'b.sql', line: 1 },
      { message: 'a:2', path: 'a.sql', line: 2, endLine: 2 },
      { message: 'a:1', path: 'a.sql', line: 1, endLine: 1 },
    ]);
    expect(order).toEqual(['a:1', 'a:2', 'b:1', 'unproven error', 'warning', 'note']);
  });

  it('keep to ten of each level, and count what is left', () => {
    const many = (['error', 'warning', 'note'] as const).flatMap((severity) =>
      Array.from({ length: 12 }, (_, line) => finding({ severity, line: line + 1 })),
    );
    const { shown, left } = annotationsOf(reportWith({ findings: many }), { failed: false });
    const levels = shown.map(({ level }) => level);
    for (const level of ['error', 'warning', 'notice']) expect(levels.filter((one) => one === level)).toHaveLength(10);
    expect(left).toBe(6);
  });

  it('leave room for the error that fails the step', () => {
    const many = Array.from({ length: 12 }, () => finding());
    const { shown, left } = annotationsOf(reportWith({ findings: many }), { failed: true });
    expect([shown.length, left]).toEqual([9, 3]);
  });

  it('are cut at 4,096 characters, not through a character', () => {
    const [message = ''] = messages([{ message: '😀'.repeat(3000) }]);
    expect(message.length).toBeLessThanOrEqual(4096);
    expect(message).not.toMatch(/[\ud800-\udbff](?![\udc00-\udfff])/);
    expect(message.endsWith('…')).toBe(true);
    expect(messages([{ message: 'x'.repeat(4096) }])).toEqual(['x'.repeat(4096)]);
  });
});
