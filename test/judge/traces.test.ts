// The judge on traces that a server gives only by chance: what was sampled, out of sight, or has the name of another thing.
import { describe, expect, it } from 'vitest';
import type { Effect } from '../../src/core/effect.ts';
import type { Suspicion } from '../../src/core/finding.ts';
import type { LockMode } from '../../src/core/locks.ts';
import { FILE_START } from '../../src/core/span.ts';
import type { MigrationTrace, Rehearsal, RelationLock, StatementTrace } from '../../src/core/trace.ts';
import { judge } from '../../src/judge/judge.ts';

const UP = 'migrations/2_b.up.sql';
const DOWN = 'migrations/2_b.down.sql';

function lock(relation: string, mode: LockMode, rest: Partial<RelationLock> = {}): RelationLock {
  return { relation, relationKind: 'table', mode, existing: true, acquired: true, heldMs: 12, ...rest };
}

function statement(rest: Partial<StatementTrace>): StatementTrace {
  return {
    ...{ index: 0, span: FILE_START, durationMs: 1, walBytes: 0, observed: 'exact' },
    ...{ locks: [], rewrites: [], scans: [], written: [], notices: [] },
    ...rest,
  };
}

function rehearsal(trace: Partial<StatementTrace>, rest: Partial<MigrationTrace> = {}): Rehearsal {
  const timings = { engineMs: 0, baseMs: 0, fixturesMs: 0, changeMs: 0 };
  const migration: MigrationTrace = { path: UP, status: 'passed', statements: [statement(trace)], ...rest };
  return {
    ...{ status: 'passed', engine: 'embedded', serverVersion: '18.0', durationMs: 1, timings },
    migrations: [migration],
  };
}

/** The verdict on one claim: its status, and the reason or the figures. */
function verdict(effect: Effect | null, on: Rehearsal, rest: Partial<Suspicion> = {}): string {
  const suspicion: Suspicion = {
    ...{ ruleId: 'some-rule', category: 'locking', severity: 'error', message: 'Something.', path: UP },
    ...{ span: FILE_START, statementIndex: 0, table: 't', effect },
    ...rest,
  };
  const { findings, cleared } = judge([suspicion], on);
  expect(findings.length + cleared.length).toBe(1);
  const [finding] = findings;
  if (finding === undefined) return `cleared: ${cleared[0]?.reason}`;
  return `${finding.status}: ${finding.reason ?? finding.evidence?.summary ?? 'no evidence'}`;
}

const LOCKS: Effect = { lock: 'ShareLock' };
const SCANS: Effect = { lock: 'ShareLock', scans: true };
const REWRITES: Effect = { lock: 'ShareLock', rewrites: true };
const LOCKED = lock('public.t', 'ShareLock');

describe('what was seen only now and then', () => {
  it('proves a lock, and not that there was none', () => {
    expect(verdict(LOCKS, rehearsal({ observed: 'sampled', locks: [LOCKED] }))).toMatch(/^confirmed: held ShareLock/);
    expect(verdict(LOCKS, rehearsal({ observed: 'sampled' }))).toBe('unproven: the lock was too short to be sampled');
    expect(verdict(LOCKS, rehearsal({ observed: 'exact' }))).toMatch(/^cleared: /);
  });

  it('has counted reads and rewrites all the same', () => {
    for (const effect of [SCANS, REWRITES])
      expect(verdict(effect, rehearsal({ observed: 'sampled', locks: [LOCKED] }))).toMatch(/^cleared: /);
  });

  it('proves nothing where it ran out of sight', () => {
    const unseen = rehearsal({ observed: 'none', locks: [LOCKED] });
    expect(verdict(LOCKS, unseen)).toBe('unproven: the statement ran out of sight');
    expect(verdict(null, unseen, { measured: true })).toBe('confirmed: no evidence');
  });
});

describe('what has the name and is another thing', () => {
  it('is an index that the change itself has made', () => {
    const index = { relation: 'public.t_new', relationKind: 'index', table: 'public.t' } as const;
    const rebuilt = (existing: boolean) => rehearsal({ locks: [LOCKED], rewrites: [{ ...index, existing }] });
    expect(verdict(REWRITES, rebuilt(false))).toBe('cleared: PostgreSQL changed t but rewrote nothing');
    expect(verdict(REWRITES, rebuilt(true))).toContain('rebuilt an index');
  });

  it('is a table that took the place of the old one', () => {
    const read = (existing: boolean) =>
      rehearsal({ locks: [LOCKED], scans: [{ relation: 'public.t', rows: 1, existing }] });
    expect(verdict(SCANS, read(false))).toBe('cleared: PostgreSQL changed t but read no rows of it');
    expect(verdict(SCANS, read(true))).toMatch(/; read 1 row$/);
  });

  it('is a lock on an index', () => {
    const onIndex = lock('public.t', 'AccessExclusiveLock', { relationKind: 'index' });
    expect(verdict(LOCKS, rehearsal({ locks: [onIndex] }))).toBe(
      'cleared: PostgreSQL locked no table that existed before the change',
    );
  });
});

describe('the evidence', () => {
  const both = rehearsal({ locks: [lock('public.other', 'AccessExclusiveLock'), LOCKED] });

  it('is about the named table where several show the claim', () => {
    expect(verdict(LOCKS, both)).toMatch(/^confirmed: held ShareLock on public\.t for 12 ms/);
    expect(verdict(LOCKS, both, { table: 'other' })).toContain('public.other');
  });

  it('knows a schema from a part of a name', () => {
    const twins = rehearsal({ locks: [lock('shop.xt', 'ShareLock'), lock('b.t', 'ShareLock'), LOCKED] });
    expect(verdict(LOCKS, twins, { table: 'public.t' })).toContain('on public.t ');
    expect(verdict(LOCKS, twins, { table: 't' })).toContain('on b.t ');
  });

  it('says so where nothing was rewritten or read', () => {
    expect(verdict(LOCKS, rehearsal({ locks: [LOCKED] }))).toBe(
      'confirmed: held ShareLock on public.t for 12 ms (blocks writes); rewrote nothing, read no rows',
    );
  });

  it('of what is cleared tells the strongest lock', () => {
    const held = rehearsal({ locks: [lock('public.a', 'AccessShareLock'), lock('public.b', 'ExclusiveLock')] });
    const { cleared } = judge(
      [
        {
          ...{ ruleId: 'some-rule', category: 'locking', severity: 'error', message: 'Something.', path: UP },
          ...{ span: FILE_START, statementIndex: 0, effect: { lock: 'AccessExclusiveLock' } },
        },
      ],
      held,
    );
    expect(cleared[0]?.evidence?.summary).toMatch(/^held ExclusiveLock on public\.b /);
    expect(cleared[0]?.reason).toBe('PostgreSQL did not do this to an existing table');
  });

  it('of what the rehearsal itself brought up is its statement', () => {
    expect(verdict(null, both, { measured: true })).toMatch(/^confirmed: held ShareLock on public\.t /);
    expect(verdict(null, both)).toBe('confirmed: no evidence');
    expect(verdict(null, both, { measured: true, statementIndex: 7 })).toBe('confirmed: no evidence');
  });
});

describe('a down file', () => {
  const back: MigrationTrace = { path: DOWN, status: 'passed', statements: [statement({ locks: [LOCKED] })] };
  const rollBack = { path: DOWN, outcome: 'restored', destroyed: [] } as const;

  it('is judged by what it did when it was run', () => {
    expect(verdict(LOCKS, rehearsal({}, { rollBack: { ...rollBack, trace: back } }), { path: DOWN })).toMatch(
      /^confirmed: /,
    );
  });

  it('is unproven when it was not', () => {
    const reason = 'unproven: the way back does not lead here, or was switched off';
    expect(verdict(LOCKS, rehearsal({}, { rollBack }), { path: DOWN })).toBe(reason);
  });
});
