import { beforeAll, describe, expect, it } from 'vitest';
import { applyEdits } from '../../src/lint/suggestions.ts';
import { loadGrammar } from '../../src/sql/parse.ts';
import { lintTexts, told } from './linting.ts';

beforeAll(loadGrammar);

const BASE = [
  'CREATE TABLE orders (id bigint PRIMARY KEY, note text, total bigint);\nCREATE TABLE old (id bigint PRIMARY KEY);',
];

const found = (text: string) => told(lintTexts(text, { base: BASE }), 'concurrently-in-transaction');

describe('a prepared statement', () => {
  it.each([
    ['DELETE FROM orders', 'DELETE FROM orders WHERE id = $1', 'delete-without-where'],
    ['UPDATE orders SET total = $1', 'UPDATE orders SET total = $1 WHERE id = 7', 'update-without-where'],
    [
      "UPDATE orders SET note = 'x' WHERE total > $1",
      "UPDATE orders SET note = 'x' WHERE id = $1",
      'unbatched-backfill',
    ],
    [
      'WITH gone AS (DELETE FROM orders RETURNING id) SELECT $1 FROM gone',
      'WITH gone AS (DELETE FROM orders WHERE id = $1 RETURNING id) SELECT id FROM gone',
      'delete-without-where',
    ],
    ['INSERT INTO old VALUES ($1)', 'INSERT INTO old VALUES ($1) ON CONFLICT DO NOTHING', 'insert-without-on-conflict'],
  ])('is looked at where PREPARE has it, once it is executed: %s', (bad, good, rule) => {
    const prepared = (sql: string, run: string) =>
      lintTexts(`SELECT 'é';\nPREPARE "as" (bigint) AS\n  ${sql};\n${run}`, { base: BASE });
    const [first, ...more] = prepared(bad, 'EXECUTE "as"(1);');
    expect([first?.ruleId, first?.span.line, more]).toEqual([rule, 3, []]);
    expect(first?.statementIndex).toBe(2);
    expect(prepared(bad, 'SELECT 2;')).toEqual([]);
    expect(prepared(good, 'EXECUTE "as"(1);')).toEqual([]);
  });

  it('is told once, however often it runs', () => {
    expect(found('PREPARE p AS DELETE FROM orders;\nEXECUTE p;\nEXECUTE p;')).toEqual(['1:14 delete-without-where']);
    expect(
      found('PREPARE p AS DELETE FROM orders;\nPREPARE q AS DELETE FROM old;\nEXECUTE p;\nEXECUTE q;'),
    ).toHaveLength(2);
  });

  it('is the one that has the name when it runs', () => {
    expect(found('PREPARE p AS DELETE FROM orders;\nDEALLOCATE p;\nPREPARE p AS SELECT 1;\nEXECUTE p;')).toEqual([]);
    for (const away of ['DEALLOCATE p', 'DEALLOCATE ALL', 'DISCARD ALL'])
      expect(found(`PREPARE p AS DELETE FROM orders;\n${away};\nEXECUTE p;`)).toEqual([]);
    for (const other of ['DEALLOCATE q', 'DISCARD PLANS'])
      expect(found(`PREPARE q AS SELECT 1;\nPREPARE p AS DELETE FROM orders;\n${other};\nEXECUTE p;`)).toHaveLength(1);
  });

  it('is told at the EXECUTE where another file prepared it', () => {
    const all = lintTexts(['SELECT 1;\nPREPARE p AS DELETE FROM orders;', 'SELECT 1;\n\nEXECUTE p;'], { base: BASE });
    expect(told(all)).toEqual(['3:1 delete-without-where']);
    expect(all[0]?.path).toContain('/3_');
  });

  it('is found behind EXPLAIN ANALYZE, CREATE TABLE AS and in a DO block', () => {
    const gone = 'PREPARE p AS WITH gone AS (DELETE FROM orders RETURNING id) SELECT id FROM gone;\n';
    const place = ['1:40 delete-without-where'];
    expect(found(`${gone}EXPLAIN ANALYZE EXECUTE p;`)).toEqual(place);
    expect(found(`${gone}EXPLAIN EXECUTE p;`)).toEqual([]);
    expect(found(`${gone}CREATE TABLE IF NOT EXISTS t AS EXECUTE p;`)).toEqual(place);
    expect(found(`${gone}CREATE TABLE IF NOT EXISTS t AS EXECUTE p WITH NO DATA;`)).toEqual([]);
    expect(found(`${gone}DO $$ BEGIN EXECUTE 'EXECUTE p'; END $$;`)).toEqual(place);
  });

  it('needs no guard where it runs in a DO block, which may be under a condition', () => {
    const text = "PREPARE p AS INSERT INTO old VALUES (1);\nDO $$ BEGIN EXECUTE 'EXECUTE p'; END $$;";
    expect(found(text)).toEqual([]);
    expect(found('PREPARE p AS INSERT INTO old VALUES (1);\nEXECUTE p;')).toEqual(['1:14 insert-without-on-conflict']);
  });

  it('is mended in the text of the PREPARE, and silenced there', () => {
    const text = 'PREPARE p AS INSERT INTO old VALUES ($1);\nEXECUTE p(1);';
    const [first] = lintTexts(text, { base: BASE });
    expect(applyEdits(text, first?.suggestion?.edits ?? [])).toBe(
      'PREPARE p AS INSERT INTO old VALUES ($1) ON CONFLICT DO NOTHING;\nEXECUTE p(1);',
    );
    const allowed = '-- pg-rehearsal: allow insert-without-on-conflict because it is new\n';
    expect(found(`${allowed}${text}`)).toEqual([]);
  });

  it('runs the functions that it calls', () => {
    const make =
      "CREATE OR REPLACE FUNCTION f() RETURNS void LANGUAGE sql AS 'DELETE FROM orders';\nPREPARE p AS SELECT f();\n";
    expect(found(`${make}EXECUTE p;`)).toEqual(['2:14 delete-without-where']);
    expect(found(make)).toEqual([]);
  });
});

describe('a statement that runs inside another', () => {
  const GONE = 'WITH gone AS (DELETE FROM orders WHERE true RETURNING id) SELECT id FROM gone';
  it.each([
    ['COPY (DELETE FROM orders WHERE true RETURNING (id)) TO STDOUT;', '1:7 delete-without-where'],
    ['COPY (UPDATE orders SET total = 0 WHERE true RETURNING id) TO STDOUT;', '1:7 update-without-where'],
    [`COPY (${GONE}) TO STDOUT;`, '1:33 delete-without-where'],
    [`CREATE TABLE IF NOT EXISTS t AS ${GONE} WITH DATA;`, '1:59 delete-without-where'],
    [`SELECT 1;\nEXPLAIN (ANALYZE, COSTS off) ${GONE};`, '2:56 delete-without-where'],
    ['EXPLAIN ANALYZE VERBOSE DELETE FROM orders WHERE true;', '1:25 delete-without-where'],
    ["DO 'BEGIN EXPLAIN ANALYZE DELETE FROM orders WHERE true; RAISE NOTICE ''x''; END';", '1:1 delete-without-where'],
  ])('is found where it stands: %s', (text, place) => {
    expect(found(text)).toEqual([place]);
    expect(found(text.replace('WHERE true', 'WHERE id = 1'))).toEqual([]);
  });

  it('needs its guards as any other', () => {
    expect(found('EXPLAIN ANALYZE INSERT INTO old VALUES (1);')).toEqual(['1:17 insert-without-on-conflict']);
    expect(found('EXPLAIN ANALYZE INSERT INTO old VALUES (1) ON CONFLICT DO NOTHING;')).toEqual([]);
    expect(found('DO $$ BEGIN EXPLAIN ANALYZE INSERT INTO old VALUES (1); END $$;')).toEqual([]);
  });

  it('does nothing where it is not run', () => {
    const gone = 'WITH gone AS (DELETE FROM orders RETURNING id) SELECT id FROM gone';
    expect(found(`CREATE TABLE IF NOT EXISTS t AS ${gone} WITH NO DATA;`)).toEqual([]);
    expect(found('COPY (SELECT id FROM orders) TO STDOUT;')).toEqual([]);
    expect(found('COPY orders TO STDOUT;')).toEqual([]);
  });
});
