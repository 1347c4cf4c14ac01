import { describe, expect, it } from 'vitest';
import { type Seeded, seeded } from './seeded.ts';

/** Rows by partition. */
async function spread(db: Seeded): Promise<Record<string, number>> {
  const rows = await db.ask('SELECT tableoid::regclass::text AS leaf, count(*)::int AS rows FROM t GROUP BY 1');
  return Object.fromEntries(rows.map(({ leaf, rows: count }) => [String(leaf), Number(count)]));
}

describe('partitions', () => {
  it('by range and, below, by list: rows in every leaf, with its own conditions', async () => {
    await using db = await seeded(`
      CREATE TABLE t (id bigserial, at timestamptz, kind text, PRIMARY KEY (id, at, kind)) PARTITION BY RANGE (at);
      CREATE TABLE jan PARTITION OF t FOR VALUES FROM ('2019-01-01') TO ('2019-02-01');
      CREATE TABLE feb PARTITION OF t FOR VALUES FROM ('2019-02-01') TO ('2019-03-01') PARTITION BY LIST (kind);
      CREATE TABLE feb_ab PARTITION OF feb FOR VALUES IN ('a', 'b'); CREATE TABLE feb_c PARTITION OF feb FOR VALUES IN ('c');
      ALTER TABLE jan ADD CHECK (kind = 'only');`);
    expect(db.unfilled).toEqual({});
    const leaves = await spread(db);
    expect(Object.keys(leaves).toSorted()).toEqual(['feb_ab', 'feb_c', 'jan']);
    expect(Object.values(leaves).reduce((sum, rows) => sum + rows, 0)).toBe(50);
  });

  it('by hash, of which some are missing', async () => {
    await using db = await seeded(`
      CREATE TABLE t (id uuid PRIMARY KEY) PARTITION BY HASH (id);
      CREATE TABLE t0 PARTITION OF t FOR VALUES WITH (MODULUS 4, REMAINDER 0); CREATE TABLE t3 PARTITION OF t FOR VALUES WITH (MODULUS 4, REMAINDER 3)`);
    expect(db.filled).toEqual({ t: 50 });
    expect(Object.keys(await spread(db)).toSorted()).toEqual(['t0', 't3']);
  });

  it('NULL, a default partition, and an expression as the key', async () => {
    await using db = await seeded(`
      CREATE TABLE t (k text, n int NOT NULL) PARTITION BY LIST (k);
      CREATE TABLE t_null PARTITION OF t FOR VALUES IN (NULL, 'x'); CREATE TABLE t_rest PARTITION OF t DEFAULT;
      CREATE TABLE months (d date NOT NULL) PARTITION BY RANGE (date_trunc('month', d::timestamp));
      CREATE TABLE june PARTITION OF months FOR VALUES FROM ('2024-06-01') TO ('2024-07-01')`);
    expect(db.filled).toEqual({ months: 50, t: 50 });
    expect(Object.keys(await spread(db)).toSorted()).toEqual(['t_null', 't_rest']);
  });

  it('a hundred of them, and keys that refer to a partitioned table', async () => {
    const leaves = Array.from(
      { length: 100 },
      (_, at) => `CREATE TABLE t${at} PARTITION OF t FOR VALUES FROM (${at * 10}) TO (${at * 10 + 10})`,
    );
    await using db = await seeded(
      `CREATE TABLE t (id int PRIMARY KEY) PARTITION BY RANGE (id); ${leaves.join(';')}; CREATE TABLE refers (t int NOT NULL REFERENCES t)`,
    );
    expect(db.filled).toEqual({ t: 50, refers: 50 });
  });

  it('says so where there is none', async () => {
    await using db = await seeded('CREATE TABLE t (id int) PARTITION BY RANGE (id)');
    expect(db.unfilled).toEqual({ t: 'it has no partition that could take rows' });
  });

  it('inheritance: parents and children each have rows of their own, and keys refer to the parent’s', async () => {
    await using db = await seeded(`
      CREATE TABLE parent (id int PRIMARY KEY, a text NOT NULL); CREATE TABLE child (b int NOT NULL) INHERITS (parent);
      CREATE TABLE refers (p int NOT NULL REFERENCES parent)`);
    expect(db.filled).toEqual({ parent: 50, child: 50, refers: 50 });
    expect(await db.value('SELECT count(*) FROM ONLY parent')).toBe('50');
  });
});
