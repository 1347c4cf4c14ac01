import { describe, expect, it } from 'vitest';
import type { Effect } from '../../src/core/effect.ts';
import type { Suspicion } from '../../src/core/finding.ts';
import { FILE_START } from '../../src/core/span.ts';
import type { Rehearsal } from '../../src/core/trace.ts';
import { judge } from '../../src/judge/judge.ts';
import { rehearseScripts, type ScriptOptions } from '../support/rehearsal.ts';

const BASE = `
CREATE TABLE t (id bigint PRIMARY KEY, n int, name varchar(10));
CREATE TABLE parted (id bigint, n int) PARTITION BY RANGE (id);
CREATE TABLE parted_1 PARTITION OF parted FOR VALUES FROM (0) TO (100);
INSERT INTO t SELECT g, g, 'x' FROM generate_series(1, 1234) g;
INSERT INTO parted SELECT g, g FROM generate_series(1, 10) g;`;

async function rehearsed(changes: string | readonly string[], options?: ScriptOptions): Promise<Rehearsal> {
  const { migrations, timings } = await rehearseScripts(BASE, changes, options);
  const failed = migrations.some(({ status }) => status !== 'passed');
  return {
    status: failed ? 'failed' : 'passed',
    engine: 'embedded',
    serverVersion: '18.0',
    durationMs: 1,
    timings: { engineMs: 0, ...timings },
    migrations,
  };
}

function suspicion(effect: Effect | null, rest: Partial<Suspicion> = {}): Suspicion {
  return {
    ruleId: 'some-rule',
    category: 'locking',
    severity: 'error',
    message: 'Something.',
    path: '2_change.sql',
    span: FILE_START,
    statementIndex: 0,
    table: 't',
    effect,
    ...rest,
  };
}

const SCANS: Effect = { lock: 'AccessExclusiveLock', scans: true };
const REWRITES: Effect = { lock: 'AccessExclusiveLock', rewrites: true };

describe('judge', () => {
  it('confirms with figures', async () => {
    const { findings, cleared } = judge([suspicion(SCANS)], await rehearsed('ALTER TABLE t ALTER n SET NOT NULL'));
    expect(cleared).toEqual([]);
    expect(findings[0]?.status).toBe('confirmed');
    expect(findings[0]?.evidence?.summary).toMatch(
      /^held AccessExclusiveLock on public\.t for [\d.]+ m?s \(blocks reads and writes\); read 1,234 rows$/,
    );
  });

  it('counts rows that are changed, by whatever way they are found, and proves nothing where there are none', async () => {
    const judged = async (sql: string) => judge([suspicion({ changes: true })], await rehearsed(sql));
    const { findings } = await judged('UPDATE t SET n = 0 WHERE n <= 7');
    expect(findings[0]?.evidence?.summary).toMatch(/; read 1,234 rows; changed 7$/);
    const indexed = judge(
      [suspicion({ changes: true }, { statementIndex: 1 })],
      await rehearsed('SET LOCAL enable_seqscan = off; DELETE FROM t WHERE id < 3'),
    );
    expect(indexed.findings[0]?.evidence?.summary).toMatch(/\); changed 2$/);
    const none = await judged("DELETE FROM t WHERE name = 'y'");
    expect(none.cleared).toEqual([]);
    expect(none.findings[0]).toMatchObject({
      status: 'unproven',
      reason: 'no row of the rehearsal’s data met its condition',
    });
  });

  it('clears what PostgreSQL did not do, and says what it did instead', async () => {
    const { findings, cleared } = judge(
      [suspicion(REWRITES)],
      await rehearsed('ALTER TABLE t ALTER name TYPE varchar(20)'),
    );
    expect(findings).toEqual([]);
    expect(cleared[0]?.reason).toBe('PostgreSQL changed t but rewrote nothing');
  });

  it('counts the rebuild of an index as a rewrite of its table', async () => {
    const rehearsal = await rehearsed('REINDEX TABLE t');
    const { findings } = judge([suspicion({ rewrites: true })], rehearsal);
    expect(findings[0]?.evidence?.summary).toContain('rebuilt an index');
  });

  it('finds the claim on a partition of the named table', async () => {
    const rehearsal = await rehearsed('ALTER TABLE parted ALTER n SET NOT NULL');
    const { findings } = judge([suspicion(SCANS, { table: 'parted' })], rehearsal);
    expect(findings[0]?.evidence?.summary).toContain('public.parted_1');
  });

  it('does not confirm by halves: the lock on one table and the scan of another are no proof', async () => {
    const rehearsal = await rehearsed('ALTER TABLE t ADD c int CHECK (c > 0); SELECT count(*) FROM parted;');
    const { cleared } = judge([suspicion(SCANS, { statementIndex: 1, table: 'parted' })], rehearsal);
    expect(cleared).toHaveLength(1);
  });

  it('holds a lock that an earlier statement of the transaction took against the later scan', async () => {
    const rehearsal = await rehearsed('ALTER TABLE t ADD c int; ALTER TABLE t ALTER n SET NOT NULL;');
    expect(judge([suspicion(SCANS, { statementIndex: 1 })], rehearsal).findings[0]?.status).toBe('confirmed');
  });

  it('clears locks on tables that the change made', async () => {
    const rehearsal = await rehearsed('CREATE TABLE n (id int); ALTER TABLE n ALTER id SET NOT NULL;');
    const { cleared } = judge([suspicion(SCANS, { statementIndex: 1, table: 'n' })], rehearsal);
    expect(cleared[0]?.reason).toBe('PostgreSQL locked no table that existed before the change');
  });

  it('does not take ShareLock for ShareUpdateExclusiveLock', async () => {
    const rehearsal = await rehearsed('CREATE INDEX ON t (n)');
    const { cleared } = judge([suspicion({ lock: 'ShareUpdateExclusiveLock' })], rehearsal);
    expect(cleared).toHaveLength(1);
  });

  it.each([
    ['a failed statement', 'ALTER TABLE t ADD CHECK (n > 5000)', 0, 'the statement failed'],
    [
      'a statement after the failure',
      'SELECT 1/0; ALTER TABLE t ALTER n SET NOT NULL',
      1,
      'failed before this statement',
    ],
  ])('leaves %s unproven', async (_, sql, statementIndex, reason) => {
    const { findings } = judge([suspicion(SCANS, { statementIndex })], await rehearsed(sql));
    expect(findings[0]).toMatchObject({ status: 'unproven', reason: expect.stringContaining(reason) });
  });

  it('leaves unreached, unrehearsed and skipped unproven, each with its reason', async () => {
    const rehearsal = await rehearsed(['SELECT 1/0', 'ALTER TABLE t ALTER n SET NOT NULL']);
    const unreached = judge([suspicion(SCANS, { path: '3_change.sql' })], rehearsal);
    expect(unreached.findings[0]?.reason).toBe('not reached: an earlier migration failed');
    const elsewhere = judge([suspicion(SCANS, { path: 'down.sql' })], rehearsal);
    expect(elsewhere.findings[0]?.reason).toBe('not reached: a migration failed, so the way back was not tried');
    const skipped = judge([suspicion(SCANS)], { status: 'skipped', reason: 'no server' });
    expect(skipped.findings[0]).toMatchObject({ status: 'unproven', reason: 'not rehearsed: no server' });
  });

  it('needs no rehearsal where there is nothing to measure', () => {
    const { findings } = judge([suspicion(null)], { status: 'skipped', reason: 'no server' });
    expect(findings[0]?.status).toBe('confirmed');
    expect(findings[0]?.evidence).toBeUndefined();
  });
});
