import { describe, expect, it } from 'vitest';
import type { RollBack } from '../../src/core/trace.ts';
import { migrationOf, parsed, rehearseScripts } from '../support/rehearsal.ts';

const BASE = `CREATE TABLE orders (id bigint PRIMARY KEY, total int); INSERT INTO orders SELECT g, g FROM generate_series(1, 5) g;`;

/** Rehearses up files with their down files, `undefined` for one that has none. */
async function rolledBack(
  ...pairs: readonly (readonly [up: string, down: string | undefined])[]
): Promise<readonly (RollBack | undefined)[]> {
  const down = await Promise.all(
    pairs.flatMap(([, text], at) =>
      text === undefined ? [] : [parsed({ ...migrationOf(`${at + 2}_change.down.sql`, text), direction: 'down' })],
    ),
  );
  const { migrations } = await rehearseScripts(
    BASE,
    pairs.map(([up]) => up),
    { request: { down, rollBack: true } },
  );
  expect(migrations.map(({ status }) => status)).toEqual(pairs.map(() => 'passed'));
  return migrations.map(({ rollBack }) => rollBack);
}

describe('the way back', () => {
  it('restores the schema, last migration first, and leads forward again', async () => {
    const results = await rolledBack(
      ['CREATE TABLE n (id int)', 'DROP TABLE n'],
      ['ALTER TABLE n ADD COLUMN order_id bigint REFERENCES orders', 'ALTER TABLE n DROP COLUMN order_id'],
    );
    expect(results).toMatchObject([
      { path: '2_change.down.sql', outcome: 'restored', upAgain: { outcome: 'same' } },
      { path: '3_change.down.sql', outcome: 'restored', upAgain: { outcome: 'same' } },
    ]);
  });

  it('shows what is not restored', async () => {
    const [result] = await rolledBack([
      'ALTER TABLE orders ADD COLUMN a int, ADD COLUMN b int',
      'ALTER TABLE orders DROP COLUMN a',
    ]);
    expect(result?.outcome).toBe('differs');
    expect(result?.difference).toMatch(/^\+.*\bb integer/m);
    expect(result?.difference).not.toMatch(/^\+.*\ba integer/m);
    expect(result?.upAgain).toMatchObject({ outcome: 'failed', error: { code: '42701' } });
  });

  it('tells what one down file left once, not for every one before it', async () => {
    const results = await rolledBack(
      ['ALTER TABLE orders ADD COLUMN a int', 'ALTER TABLE orders DROP COLUMN a'],
      ['ALTER TABLE orders DROP COLUMN total', `ALTER TABLE orders ADD COLUMN total int DEFAULT 1`],
      ['ALTER TABLE orders ADD COLUMN b int', 'ALTER TABLE orders DROP COLUMN b'],
    );
    expect(results.map((result) => result?.outcome)).toEqual(['restored', 'differs', 'restored']);
    expect(results.map((result) => result?.upAgain?.outcome)).toEqual(['same', 'same', 'same']);
  });

  it('says what data a down file destroys, and nothing of what was not there before', async () => {
    const fill = 'CREATE TABLE n (id int, note text); INSERT INTO n SELECT g, NULL FROM generate_series(1, 7) g;';
    const results = await rolledBack(
      [fill, 'DROP TABLE n'],
      ["ALTER TABLE orders ADD COLUMN a text DEFAULT 'x'", 'ALTER TABLE orders DROP COLUMN a'],
      ['ALTER TABLE orders ADD COLUMN b int', 'ALTER TABLE orders DROP COLUMN b'],
    );
    expect(results.map((result) => result?.destroyed)).toEqual([
      ['7 rows of public.n'],
      ['5 values of public.orders.a'],
      [],
    ]);
  });

  it('stops at a down file that fails, with its error', async () => {
    const results = await rolledBack(
      ['ALTER TABLE orders ADD COLUMN a int', 'ALTER TABLE orders DROP COLUMN a'],
      ['ALTER TABLE orders ADD COLUMN b int', 'SELECT 1;\nALTER TABLE orders DROP COLUMN c;'],
    );
    expect(results[1]).toMatchObject({ outcome: 'failed', trace: { status: 'failed' } });
    expect(results[1]?.trace?.statements.at(-1)).toMatchObject({ error: { code: '42703' }, span: { line: 2 } });
    expect(results[0]).toMatchObject({ outcome: 'not-run', reason: 'a later down file failed' });
  });

  it('starts after the last migration that has no down file', async () => {
    const results = await rolledBack(
      ['CREATE TABLE a (id int)', 'DROP TABLE a'],
      ['CREATE TABLE b (id int)', undefined],
      ['CREATE TABLE c (id int)', 'DROP TABLE c'],
    );
    expect(results.map((result) => result?.outcome)).toEqual([undefined, undefined, 'restored']);
  });

  it('does not mind the order of columns', async () => {
    const [result] = await rolledBack([
      'ALTER TABLE orders DROP COLUMN total',
      'ALTER TABLE orders ADD COLUMN total int',
    ]);
    expect(result?.outcome).toBe('restored');
  });
});
