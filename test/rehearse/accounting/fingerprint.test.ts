import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dataFingerprint, explainFingerprints } from '../../../src/rehearse/accounting/fingerprint.ts';
import { type Lab, openLab } from '../snapshot/lab.ts';

let lab: Lab;
beforeAll(async () => {
  lab = await openLab();
});
afterAll(() => lab[Symbol.asyncDispose]());

const T = `DROP SCHEMA IF EXISTS s CASCADE; CREATE SCHEMA s; SET search_path = s;
  CREATE TABLE t (id int PRIMARY KEY, a text, b text, at timestamptz);
  INSERT INTO t SELECT g, 'a' || g, CASE WHEN g % 2 = 0 THEN '' END, '2020-01-01' FROM generate_series(1, 100) g;`;

const ALL = ['a', 'at', 'b', 'id'];

async function prints(setup: string, change: string, wholeRows?: number) {
  await lab.run(setup);
  const before = (await dataFingerprint(lab.askAsOwner, ['s.t'], wholeRows)).get('s.t');
  await lab.run(change);
  const after = (await dataFingerprint(lab.askAsOwner, ['s.t'], wholeRows)).get('s.t');
  return { before, after };
}

describe('dataFingerprint', () => {
  it.each([
    ['nothing', 'SELECT 1'],
    ['an update to the same values', 'UPDATE t SET a = a'],
    [
      'the same rows in another order',
      'CREATE TABLE u AS SELECT * FROM t ORDER BY id DESC; TRUNCATE t; INSERT INTO t SELECT * FROM u',
    ],
    ['a rewrite', 'CLUSTER t USING t_pkey'],
    [
      'columns in another order',
      'ALTER TABLE t ADD c text; UPDATE t SET c = a; ALTER TABLE t DROP a; ALTER TABLE t RENAME c TO a',
    ],
    ['a generated column', 'ALTER TABLE t ADD g int GENERATED ALWAYS AS (id) STORED'],
    ['other settings of the session', "SET datestyle = 'German'; SET timezone = 'Asia/Tokyo'"],
  ])('is the same after %s', async (_name, change) => {
    const { before, after } = await prints(T, change);
    expect(before).toMatch(/^\{"rows":"100"/);
    expect(after).toBe(before);
  });

  it.each([
    [
      'a changed value',
      "UPDATE t SET a = 'x' WHERE id = 7",
      { rowsBefore: 100, rowsAfter: 100, columns: ['a'], onlyTimes: false },
    ],
    [
      'a NULL in place of an empty text',
      'UPDATE t SET b = NULL WHERE id = 2',
      { rowsBefore: 100, rowsAfter: 100, columns: ['b'], onlyTimes: false },
    ],
    ['a new row', 'INSERT INTO t VALUES (101)', { rowsBefore: 100, rowsAfter: 101, columns: ALL, onlyTimes: false }],
    [
      'two equal rows more',
      'ALTER TABLE t DROP CONSTRAINT t_pkey; INSERT INTO t VALUES (5), (5)',
      { rowsBefore: 100, rowsAfter: 102, columns: ALL, onlyTimes: false },
    ],
    [
      'values that changed places',
      "UPDATE t SET a = 'a' || 3 - id WHERE id IN (1, 2)",
      { rowsBefore: 100, rowsAfter: 100, columns: [], onlyTimes: false },
    ],
    ['a newer time', 'UPDATE t SET at = now()', { rowsBefore: 100, rowsAfter: 100, columns: ['at'], onlyTimes: true }],
    [
      'a newer time in a new row',
      'INSERT INTO t SELECT 101, NULL, NULL, now()',
      { rowsBefore: 100, rowsAfter: 101, columns: ALL, onlyTimes: false },
    ],
    [
      'a column that came',
      'ALTER TABLE t ADD c text',
      { rowsBefore: 100, rowsAfter: 100, columns: ['c'], onlyTimes: false },
    ],
    [
      'a column that went',
      'ALTER TABLE t DROP a',
      { rowsBefore: 100, rowsAfter: 100, columns: ['a'], onlyTimes: false },
    ],
  ])('differs after %s, and says where', async (_name, change, expected) => {
    const { before, after } = await prints(T, change);
    expect(after).not.toBe(before);
    expect(explainFingerprints(before!, after!)).toEqual(expected);
  });

  it('does not hold more rows of times for other times', async () => {
    const log =
      'DROP SCHEMA IF EXISTS s CASCADE; CREATE SCHEMA s; SET search_path = s; CREATE TABLE t (at timestamptz)';
    const { before, after } = await prints(log, 'INSERT INTO t VALUES (now())');
    expect(explainFingerprints(before!, after!)).toMatchObject({ columns: ['at'], onlyTimes: false });
  });

  it('picks the rows of a large table by their key, whatever their number of versions and their place', async () => {
    const large = T.replace('100) g', '10000) g');
    const moved = await prints(
      large,
      'UPDATE t SET a = a; UPDATE t SET a = a; CLUSTER t USING t_pkey; UPDATE t SET a = a',
      3_000,
    );
    expect(moved.before).toMatch(/^\{"rows":"10000"/);
    expect(moved.after).toBe(moved.before);
    const changed = await prints(large, "UPDATE t SET a = 'x'", 3_000);
    expect(explainFingerprints(changed.before!, changed.after!).columns).toEqual(['a']);
    const whole = await prints(large, 'SELECT 1');
    expect(whole.before).not.toBe(moved.before);
    const counted = await prints(large, 'DELETE FROM t WHERE id = 5', 3_000);
    expect(explainFingerprints(counted.before!, counted.after!)).toMatchObject({
      rowsBefore: 10_000,
      rowsAfter: 9_999,
    });
  });

  it('holds a partitioned table for its partitions, and leaves out what is not there or may not be read', async () => {
    await lab.run(`${T} CREATE TABLE p (id int) PARTITION BY RANGE (id); CREATE TABLE p1 PARTITION OF p FOR VALUES FROM (0) TO (10);
      INSERT INTO p VALUES (1), (2); CREATE TABLE empty (); CREATE TABLE closed (id int); REVOKE SELECT ON closed FROM CURRENT_USER`);
    const found = await dataFingerprint(lab.askAsOwner, ['s.p', 's.p1', 's.empty', 's.closed', 's.none']);
    expect([...found.keys()].sort()).toEqual(['s.empty', 's.p', 's.p1']);
    expect(found.get('s.p')).toBe(found.get('s.p1'));
  });

  it('asks as whoever owns the tables, inside a transaction too', async () => {
    const { insideTransaction } = await import('../../../src/rehearse/snapshot/reading.ts');
    await lab.run(T);
    await lab.askAsOwner('BEGIN');
    await lab.askAsOwner("UPDATE s.t SET a = 'x'");
    const inside = await dataFingerprint(insideTransaction(lab.askAsOwner), ['s.t']);
    expect(await lab.askAsOwner("SELECT count(*)::int4 AS n FROM s.t WHERE a = 'x'")).toEqual([{ n: 100 }]);
    await lab.askAsOwner('ROLLBACK');
    const outside = await dataFingerprint(lab.askAsOwner, ['s.t']);
    expect(explainFingerprints(outside.get('s.t')!, inside.get('s.t')!).columns).toEqual(['a']);
    await expect(dataFingerprint(lab.ask, ['s.t'])).rejects.toThrow('not as a superuser');
  });
});
