import { afterAll, beforeAll, expect, it } from 'vitest';
import { invalidIndexes, unvalidatedConstraints } from '../../../src/rehearse/snapshot/flaws.ts';
import { type Lab, openLab } from './lab.ts';

let lab: Lab;
beforeAll(async () => {
  lab = await openLab();
  await lab.run('CREATE SCHEMA s; SET search_path = s');
});
afterAll(() => lab[Symbol.asyncDispose]());

it('finds constraints that the change left NOT VALID, and no older or validated ones', async () => {
  await lab.run('CREATE TABLE t (id int PRIMARY KEY, a int); ALTER TABLE t ADD CONSTRAINT old CHECK (a > 0) NOT VALID');
  const before = await lab.snapshot();
  expect(unvalidatedConstraints(before, before)).toEqual([]);
  await lab.run(`ALTER TABLE t ADD CONSTRAINT "New" CHECK (a > 1) NOT VALID, ADD CONSTRAINT fk FOREIGN KEY (a) REFERENCES t NOT VALID,
    ADD CONSTRAINT done CHECK (a > 2) NOT VALID; ALTER TABLE t VALIDATE CONSTRAINT done; ALTER TABLE t RENAME TO "T";
    CREATE DOMAIN d AS int; ALTER DOMAIN d ADD CONSTRAINT p CHECK (value > 0) NOT VALID`);
  if (lab.major >= 18)
    await lab.run(
      'ALTER TABLE "T" ADD CONSTRAINT nn NOT NULL a NOT VALID, ADD CONSTRAINT lax CHECK (a > 3) NOT ENFORCED',
    );
  const found = unvalidatedConstraints(before, await lab.snapshot());
  expect(found).toEqual([
    { table: 's.d', name: 'p', definition: 'CONSTRAINT p CHECK ((VALUE > 0)) NOT VALID' },
    { table: 's.T', name: 'New', definition: 'CONSTRAINT "New" CHECK ((a > 1)) NOT VALID' },
    { table: 's.T', name: 'fk', definition: 'CONSTRAINT fk FOREIGN KEY (a) REFERENCES s."T"(id) NOT VALID' },
    ...(lab.major >= 18 ? [{ table: 's.T', name: 'nn', definition: 'CONSTRAINT nn NOT NULL a NOT VALID' }] : []),
  ]);
});

it('finds an index that a failed CREATE INDEX CONCURRENTLY left INVALID, until it is rebuilt', async () => {
  await lab.run('CREATE TABLE u (a int); INSERT INTO u VALUES (1), (1); CREATE INDEX fine ON u (a)');
  const before = await lab.snapshot();
  await expect(lab.run('CREATE UNIQUE INDEX CONCURRENTLY broken ON u (a)')).rejects.toThrow(
    'could not create unique index',
  );
  const after = await lab.snapshot();
  expect(invalidIndexes(before, after)).toEqual([
    { table: 's.u', name: 'broken', definition: 'UNIQUE INDEX broken USING btree (a) INVALID' },
  ]);
  expect(invalidIndexes(after, after)).toEqual([]);
  await lab.run('DELETE FROM u; REINDEX INDEX broken');
  expect(invalidIndexes(before, await lab.snapshot())).toEqual([]);
});

it('finds the index of a partitioned table that waits for those of its partitions', async () => {
  await lab.run('CREATE TABLE p (id int) PARTITION BY RANGE (id); CREATE TABLE p1 PARTITION OF p DEFAULT');
  const before = await lab.snapshot();
  await lab.run('CREATE INDEX pi ON ONLY p (id)');
  expect(invalidIndexes(before, await lab.snapshot()).map(({ table, name }) => [table, name])).toEqual([['s.p', 'pi']]);
  await lab.run('CREATE INDEX p1i ON p1 (id); ALTER INDEX pi ATTACH PARTITION p1i');
  expect(invalidIndexes(before, await lab.snapshot())).toEqual([]);
});
