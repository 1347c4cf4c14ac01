import { describe, expect, it } from 'vitest';
import { runAssertions } from '../../../src/rehearse/data/assertions.ts';
import { type Loading, loading } from './loading.ts';

const T =
  "CREATE TABLE t (id int, name text, at timestamptz); INSERT INTO t SELECT g, 'n' || g, '2024-01-01Z' FROM generate_series(1, 30) g";

function check(db: Loading, text: string, showValues = true) {
  return runAssertions({ ...db.context.stage, showValues }, [{ path: 'assertions/a.sql', text }]);
}

describe('assertions', () => {
  it.each([
    'SELECT * FROM t WHERE id > 30',
    'SELECT count(*) = 30 FROM t',
    'SELECT true',
    'WITH x AS (SELECT 1 WHERE false) TABLE x',
    'SELECT id, id FROM t WHERE false -- twice',
  ])('%s: holds', async (query) => {
    await using db = await loading(T);
    expect(await check(db, query)).toEqual({ checked: 1, failed: [] });
    expect(await check(db, '-- nothing')).toEqual({ checked: 0, failed: [] });
  });

  it.each([
    ['SELECT false', 'one'],
    ['SELECT NULL::bool', 'one'],
    ['SELECT true UNION ALL SELECT true', '2 rows'],
    ['SELECT true, true', 'one'],
    ['SELECT 1', 'one'],
    ['TABLE t', 'more than 10 rows'],
  ])('%s: fails', async (query, amount) => {
    await using db = await loading(T);
    const { checked, failed } = await check(db, query);
    expect(checked).toBe(1);
    expect(failed).toMatchObject([
      {
        path: 'assertions/a.sql',
        span: { line: 1 },
        problem: `After the change this must return no rows, or \`true\`, and returns ${amount}.`,
      },
    ]);
  });

  it('cannot go on where one ends its own connection, and say so', async () => {
    await using db = await loading(T);
    await expect(check(db, 'SELECT pg_terminate_backend(pg_backend_pid()); SELECT true;')).rejects.toThrow(
      /ended while assertions ran: terminating connection/,
    );
  });

  it('show the rows, a few of them, as text', async () => {
    await using db = await loading(T);
    const text =
      '\nSELECT name AS "2", id AS "1", NULL AS a, 12345678901234567890.50 AS a\nFROM t WHERE id = 7;\n\nTABLE t;';
    const { checked, failed } = await check(db, text);
    expect(checked).toBe(2);
    expect(failed[0]).toMatchObject({
      span: { line: 2, column: 1, endLine: 3 },
      sample: { columns: ['2', '1', 'a', 'a'], rows: [['n7', '7', null, '12345678901234567890.50']], more: false },
    });
    expect(failed[1]).toMatchObject({ span: { line: 5 }, sample: { columns: ['id', 'name', 'at'], more: true } });
    expect(failed[1]?.sample?.rows).toHaveLength(10);
  });

  it('tell no value where values are private', async () => {
    await using db = await loading(T);
    const { failed } = await check(db, 'SELECT name FROM t WHERE id = 7; SELECT name::int FROM t WHERE id = 7;', false);
    expect(failed.map(({ problem }) => problem)).toEqual([
      'After the change this must return no rows, or `true`, and returns one, which `show-values` keeps back.',
      'This query fails after the change: invalid input syntax for type integer: "…" (SQLSTATE 22P02).',
    ]);
    expect(JSON.stringify(failed)).not.toContain('n7');
  });

  it('fail where the query fails, and cannot write', async () => {
    await using db = await loading(T);
    await db.session.execute('CREATE FUNCTION wipe() RETURNS bool LANGUAGE sql AS $$ DELETE FROM t; SELECT true $$');
    const { failed } = await check(db, 'SELECT gone FROM t;\nSELECT wipe();\nSELECT id FROM t WHERE id > 30;');
    expect(failed).toMatchObject([
      { span: { line: 1 }, problem: 'This query fails after the change: column "gone" does not exist (SQLSTATE 42703).' },
      { span: { line: 2 }, problem: 'This query fails after the change: cannot execute DELETE in a read-only transaction (SQLSTATE 25006).' },
    ]); // biome-ignore format: a table
    expect(await db.value('SELECT count(*) FROM t')).toBe('30');
    expect(db.session.transaction).toBe('idle');
  });

  it('end within the limit for statements', async () => {
    await using db = await loading(T, undefined, { statementMs: 300 });
    const { failed } = await check(db, 'SELECT pg_sleep(600)');
    expect(failed).toMatchObject([{ problem: expect.stringContaining('57014') }]);
  });

  it.each([
    ['DELETE FROM t', 1, 'An assertion must be a query, and this is none: write a SELECT that finds what must not be.'],
    ['BEGIN', 1, 'An assertion must be a query, and this is none: write a SELECT that finds what must not be.'],
    ['SELECT true;\nSELEC 2', 2, 'This is not SQL: syntax error at or near "SELEC".'],
  ])('%s: does not hold', async (text, line, problem) => {
    await using db = await loading(T);
    const { failed } = await check(db, text);
    expect(failed).toMatchObject([{ span: { line }, problem }]);
    expect(await db.value('SELECT count(*) FROM t')).toBe('30');
  });
});
