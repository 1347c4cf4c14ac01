import { describe, expect, it } from 'vitest';
import { runAssertions } from '../../../src/rehearse/data/assertions.ts';
import { type Loading, loading } from './loading.ts';

const T =
  "CREATE TABLE t (id int, name text, at timestamptz); INSERT INTO t SELECT g, 'n' || g, '2024-01-01Z' FROM generate_series(1, 30) g";

function check(db: Loading, text: string) {
  return runAssertions(db.context.stage, [{ path: 'assertions/a.sql', text }]);
}

describe('assertions', () => {
  it.each([
    'SELECT * FROM t WHERE id > 30',
    'SELECT count(*) = 30 FROM t',
    'SELECT true',
    'WITH x AS (SELECT 1 WHERE false) TABLE x',
    'SELECT id, id FROM t WHERE false -- twice',
    '',
  ])('%s: holds', async (query) => {
    await using db = await loading(T);
    expect(await check(db, query)).toEqual([]);
  });

  it.each([
    'SELECT false',
    'SELECT NULL::bool',
    'SELECT true UNION ALL SELECT true',
    'SELECT true, true',
    'SELECT 1',
    'VALUES (0)',
  ])('%s: fails', async (query) => {
    await using db = await loading(T);
    expect(await check(db, query)).toMatchObject([{ path: 'assertions/a.sql', line: 1, sql: query }]);
  });

  it('show the rows, a few of them, as text', async () => {
    await using db = await loading(T);
    const [few, many, ...rest] = await check(
      db,
      '\nSELECT id, name, NULL AS nothing, 12345678901234567890.50 AS n\nFROM t WHERE id = 7;\n\nTABLE t;',
    );
    expect(few).toEqual({
      path: 'assertions/a.sql',
      line: 2,
      sql: 'SELECT id, name, NULL AS nothing, 12345678901234567890.50 AS n\nFROM t WHERE id = 7',
      rows: [{ id: '7', name: 'n7', nothing: null, n: '12345678901234567890.50' }],
      more: false,
    });
    expect(many).toMatchObject({ line: 5, more: true });
    expect(many?.rows).toHaveLength(10);
    expect(rest).toEqual([]);
  });

  it('fail where the query fails, and cannot write', async () => {
    await using db = await loading(T);
    await db.session.execute('CREATE FUNCTION wipe() RETURNS bool LANGUAGE sql AS $$ DELETE FROM t; SELECT true $$');
    const found = await check(db, 'SELECT gone FROM t; SELECT wipe();');
    expect(found).toMatchObject([
      { line: 1, rows: [], error: { code: '42703', message: 'column "gone" does not exist' } },
      { line: 1, error: { code: '25006' } },
    ]);
    expect(await db.value('SELECT count(*) FROM t')).toBe('30');
    expect(db.session.transaction).toBe('idle');
  });

  it('end within the limit for statements', async () => {
    await using db = await loading(T, undefined, { statementMs: 300 });
    expect(await check(db, 'SELECT pg_sleep(600)')).toMatchObject([{ error: { code: '57014' } }]);
  });

  it.each([
    [
      'DELETE FROM t',
      'The assertions assertions/a.sql:1 must be queries, and this is none: write a SELECT that finds what must not be.',
    ],
    ['SELECT 1;\nSELEC 2', 'The assertions assertions/a.sql:2 are not SQL: syntax error at or near "SELEC".'],
  ])('%s: is refused', async (text, message) => {
    await using db = await loading(T);
    await expect(check(db, text)).rejects.toThrow(message);
    expect(await db.value('SELECT count(*) FROM t')).toBe('30');
  });
});
