import { describe, expect, it } from 'vitest';
import type { Report, ReportStatement } from '../../src/core/report.ts';
import { mermaidTimeline } from '../../src/reporters/mermaid.ts';
import { timelineOf } from '../../src/reporters/timeline.ts';
import { report } from './reports.ts';

type Lock = ReportStatement['locks'][number];

function lock(changes: Partial<Lock> = {}): Lock {
  return {
    relation: 'public.orders',
    mode: 'AccessExclusiveLock',
    blocks: 'reads and writes',
    existing: true,
    acquired: true,
    heldMs: 40,
    ...changes,
  };
}

/** A change of one migration, a statement a line, each 10 ms. */
function rehearsed(...statements: readonly (readonly Lock[])[]): Report {
  const given = report('one-finding');
  const template = report('many').rehearsal.migrations.flatMap((migration) => migration.statements)[0]!;
  const traced = statements.map((locks, at) => ({
    ...template,
    line: at + 1,
    endLine: at + 1,
    durationMs: 10,
    locks: [...locks],
  }));
  return {
    ...given,
    rehearsal: {
      ...given.rehearsal,
      migrations: [{ path: 'migrations/2_x.sql', status: 'passed', statements: traced }],
    },
  };
}

describe('the timeline', () => {
  it('puts locks on the clock of the statements', () => {
    const { lengthMs, statements, locks } = timelineOf(rehearsed([], [lock({ heldMs: 35 })], []));
    expect(statements.map(({ startMs, endMs }) => [startMs, endMs])).toEqual([
      [0, 10],
      [10, 20],
      [20, 30],
    ]);
    expect(locks.map(({ startMs, endMs, line }) => [startMs, endMs, line])).toEqual([[10, 45, 2]]);
    expect(lengthMs).toBe(45);
  });

  it('leaves out locks on new tables, and those that an earlier statement took', () => {
    expect(timelineOf(rehearsed([lock({ existing: false }), lock({ acquired: false })])).locks).toEqual([]);
  });

  it('has a length even where nothing ran', () => {
    expect(timelineOf(report('not-rehearsed'))).toEqual({ lengthMs: 1, statements: [], locks: [] });
  });
});

describe('the picture', () => {
  it('is a Gantt chart with a section for each table', () => {
    const other = lock({ relation: 'public.customers', mode: 'ShareLock', blocks: 'writes', heldMs: 20 });
    expect(mermaidTimeline(rehearsed([lock()], [other]))).toBe(
      [
        '```mermaid',
        'gantt',
        '  dateFormat x',
        '  axisFormat %S.%L s',
        '  section public.orders',
        '    AccessExclusiveLock (2_x.sql line 1) :crit, 0, 40',
        '  section public.customers',
        '    ShareLock (2_x.sql line 2) :10, 30',
        '```',
      ].join('\n'),
    );
  });

  it.each([
    ['that nobody would notice', lock({ heldMs: 9 })],
    ['that keep out schema changes alone', lock({ blocks: 'schema changes', heldMs: 900 })],
  ])('is not drawn for locks %s', (_, held) => {
    expect(mermaidTimeline(rehearsed([held]))).toBeUndefined();
  });

  it('shows the longest where there are many', () => {
    const many = Array.from({ length: 30 }, (_, at) => [lock({ relation: `t${at}`, heldMs: 100 + at })]);
    const picture = mermaidTimeline(rehearsed(...many)) ?? '';
    expect(picture.match(/^ {2}section /gm)).toHaveLength(20);
    expect(picture).toContain('section t29');
    expect(picture).not.toContain('section t9\n');
  });

  it('gives a name no way out', () => {
    const relation = 'a"; ```\n::error::x %%{init}%% :crit, #<b>@x';
    const picture = mermaidTimeline(rehearsed([lock({ relation })])) ?? '';
    expect(picture.split('\n')).toHaveLength(7);
    expect(picture).toContain('section a__ ______error__x');
    expect(picture).not.toMatch(/[<@#"]|%%/);
  });
});
