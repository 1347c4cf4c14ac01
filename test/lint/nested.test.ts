import { beforeAll, describe, expect, it } from 'vitest';
import { loadGrammar } from '../../src/sql/parse.ts';
import { lintTexts, told } from './linting.ts';

beforeAll(loadGrammar);

const BASE = [
  'CREATE TABLE orders (id bigint PRIMARY KEY, note text, total bigint);\nCREATE TABLE old (id bigint PRIMARY KEY);',
];
const ABOUT_LOCKS = 'missing-lock-timeout';

describe('statements in DO blocks', () => {
  it('are found where they stand, under conditions and in loops too', () => {
    const text = `SELECT 1;
DO $$
BEGIN
  IF EXISTS (SELECT FROM pg_class) THEN
    ALTER TABLE orders ALTER COLUMN note SET NOT NULL;
  END IF;
  FOR i IN 1..3 LOOP
    DELETE FROM orders;
  END LOOP;
EXCEPTION WHEN others THEN
  DROP TABLE orders;
END $$;`;
    expect(told(lintTexts(text, { base: BASE }), ABOUT_LOCKS, 'long-data-change-under-lock')).toEqual([
      '5:24 set-not-null-scan',
      '8:5 delete-without-where',
      '11:3 drop-table',
    ]);
  });

  it('carry the index of the DO block, and no edits of its body', () => {
    const [finding] = lintTexts('SELECT 1;\nDO $$ BEGIN CREATE INDEX o ON orders (total); END $$;', {
      base: BASE,
    }).filter(({ ruleId }) => ruleId === 'blocking-index-build');
    expect(finding?.statementIndex).toBe(1);
    const all = lintTexts('DO $$ BEGIN ALTER TABLE orders ADD note2 text; END $$;', { base: BASE });
    expect(all.filter(({ suggestion }) => suggestion !== undefined)).toEqual([]);
  });

  it('need no guards of their own', () => {
    const guarded = `DO $$ BEGIN
  IF NOT EXISTS (SELECT FROM pg_type WHERE typname = 'mood') THEN CREATE TYPE mood AS ENUM ('good'); END IF;
  CREATE TABLE items (id bigint); ALTER TABLE items ADD COLUMN n int; DROP TABLE items;
END $$;`;
    expect(told(lintTexts(guarded, { base: BASE }))).toEqual([]);
  });

  it('are read in EXECUTE of literals, concatenations and format, and of variables that hold nothing else', () => {
    const text = `DO $$ DECLARE t text := 'orders'; BEGIN
  EXECUTE 'DROP TABLE orders';
  EXECUTE 'DROP ' || 'TABLE orders';
  EXECUTE format('DROP TABLE %I', 'orders');
  EXECUTE 'DROP TABLE ' || t;
  EXECUTE format('DROP TABLE %I', t);
  t := version();
  EXECUTE 'DROP TABLE ' || t;
  EXECUTE format('DROP TABLE %I', t);
END $$;`;
    expect(told(lintTexts(text, { base: BASE }), ABOUT_LOCKS)).toEqual([
      '2:12 drop-table',
      '3:3 drop-table',
      '4:3 drop-table',
      '5:3 drop-table',
      '6:3 drop-table',
    ]);
  });

  it('are read for each table that a loop names, and told where they run', () => {
    const loop = (tables: string, declare = '') =>
      lintTexts(
        `DO $$ DECLARE t text; ${declare} BEGIN\n  FOREACH t IN ARRAY ${tables} LOOP\n    EXECUTE format('ALTER TABLE %I ALTER COLUMN id SET NOT NULL', t);\n  END LOOP;\nEND $$;`,
        {
          base: [
            'CREATE TABLE orders (id bigint);\nCREATE TABLE old (id bigint);\nCREATE TABLE never (id bigint PRIMARY KEY);',
          ],
        },
      ).filter(({ ruleId }) => ruleId === 'set-not-null-scan');
    for (const found of [
      loop("ARRAY['orders', 'old', 'never']"),
      loop('tables', "tables text[] := '{orders,old,never}';"),
    ])
      expect(found.map(({ span, table }) => `${span.line} ${table}`)).toEqual(['3 orders', '3 old']);
    expect(loop("ARRAY['never']")).toEqual([]);
  });

  it('are told where a variable is executed, though the same text stands further on', () => {
    const text =
      "DO $$ DECLARE q text := 'DROP TABLE orders'; BEGIN\n  EXECUTE q;\n  RAISE NOTICE 'DROP TABLE orders';\nEND $$;";
    expect(told(lintTexts(text, { base: BASE }), ABOUT_LOCKS)).toEqual(['2:3 drop-table']);
  });

  it('are told at the DO block where its text is quoted another way', () => {
    const text = "SELECT 1;\nDO 'BEGIN DELETE FROM orders; UPDATE orders SET note = ''x''; END';";
    expect(told(lintTexts(text, { base: BASE }))).toEqual(['2:1 delete-without-where', '2:1 update-without-where']);
  });

  it('know what the block itself created, and what it locked', () => {
    const made =
      'DO $$ BEGIN CREATE TABLE items (id bigint); CREATE INDEX i ON items (id); END $$;\nDROP TABLE IF EXISTS items;';
    expect(told(lintTexts(made, { base: BASE }))).toEqual([]);
    const locked = 'DO $$ BEGIN ALTER TABLE orders ADD COLUMN c bigint; UPDATE orders SET c = 1; END $$;';
    expect(told(lintTexts(locked, { base: BASE }), ABOUT_LOCKS)).toEqual(['1:53 long-data-change-under-lock']);
  });

  it('say nothing of a body that does not compile, or in another language', () => {
    expect(
      told(lintTexts("DO $$ BEGIN nonsense here; END $$;\nDO LANGUAGE plperl $$ print 'DROP TABLE orders' $$;")),
    ).toEqual([]);
  });

  it('take one row by a variable for what it is', () => {
    const loop = `DO $$ DECLARE r record; BEGIN
  FOR r IN SELECT id FROM orders LOOP UPDATE orders SET note = '' WHERE id = r.id; END LOOP;
END $$;`;
    expect(told(lintTexts(loop, { base: BASE }))).toEqual([]);
  });
});

const TIDY =
  'CREATE OR REPLACE FUNCTION tidy() RETURNS int LANGUAGE plpgsql AS $$ BEGIN DELETE FROM orders; RETURN 1; END $$;';
const SQL_FUNCTION = 'CREATE OR REPLACE FUNCTION f() RETURNS int LANGUAGE sql';
const ROWS_FUNCTION = 'CREATE OR REPLACE FUNCTION f() RETURNS SETOF bigint LANGUAGE plpgsql';

describe('SQL in PL/pgSQL', () => {
  const inBlock = (body: string, declare = '') =>
    told(lintTexts(`${TIDY}\nDO $$ DECLARE x int; r record; ${declare} BEGIN\n${body}\nEND $$;`, { base: BASE }));

  it.each([
    ['an assignment', 'x := tidy();'],
    ['an assignment with another sign', 'x = tidy();'],
    ['a condition', 'IF tidy() > 0 THEN NULL; END IF;'],
    ['a condition of a loop', 'WHILE tidy() > 0 LOOP NULL; END LOOP;'],
    ['the query of a loop', 'FOR r IN SELECT tidy() LOOP NULL; END LOOP;'],
    ['the text of a loop', "FOR r IN EXECUTE 'SELECT tidy()' LOOP NULL; END LOOP;"],
    ['what RAISE shows', "RAISE NOTICE '%', tidy();"],
    ['a parameter of EXECUTE', "EXECUTE 'SELECT $1' USING tidy();"],
    ['EXECUTE with numbered parts', "EXECUTE format('%2$s FROM orders', 'TABLE x --', 'DELETE');"],
    ['EXECUTE with a percent sign', "EXECUTE format('DELETE FROM orders WHERE ''%%'' = %L', '%');"],
    ['EXECUTE with a literal', "EXECUTE format('DELETE FROM orders WHERE %L = %L', 'it''s', 'it''s');"],
    ['EXECUTE with quote_literal', "EXECUTE concat('DELETE FROM orders WHERE 1 = 1 -- ', quote_literal('a'));"],
    ['EXECUTE with a cast', "EXECUTE format('DELETE FROM %s', 'orders'::regclass);"],
    ['EXECUTE with quote_ident', "EXECUTE concat('DELETE FROM ', quote_ident('orders'));"],
    ['EXECUTE of another DO block', "EXECUTE 'DO $x$ BEGIN DELETE FROM orders; END $x$';"],
  ])('is found in %s', (_, body) => {
    expect(inBlock(body).map((one) => one.replace(/:\d+/, ''))).toEqual(['3 delete-without-where']);
    expect(inBlock(body.replace(/DELETE|tidy/, 'SELECT').replace('SELECT()', 'abs(1)'))).toEqual([]);
  });

  it('is found in the value of a declaration', () => {
    expect(inBlock('NULL;', 'y int := tidy();')).toHaveLength(1);
    expect(inBlock('NULL;', 'y int := abs(1);')).toEqual([]);
  });
});

describe('functions of the change', () => {
  it.each([
    ['one that another calls', `${TIDY}\n${SQL_FUNCTION} AS 'SELECT tidy()';`, 'SELECT f();'],
    ['one that calls itself', TIDY.replace('RETURN 1', 'RETURN tidy()'), 'SELECT tidy();'],
    ['BEGIN ATOMIC', `${SQL_FUNCTION} BEGIN ATOMIC DELETE FROM orders; SELECT 1; END;`, 'SELECT f();'],
    ['RETURN', `${TIDY}\n${SQL_FUNCTION} RETURN tidy();`, 'SELECT f();'],
    [
      'RETURN QUERY',
      `${ROWS_FUNCTION} AS $$ BEGIN RETURN QUERY DELETE FROM orders RETURNING id; END $$;`,
      'SELECT f();',
    ],
    [
      'RETURN QUERY EXECUTE',
      `${ROWS_FUNCTION} AS $$ BEGIN RETURN QUERY EXECUTE 'DELETE FROM orders RETURNING id'; END $$;`,
      'SELECT f();',
    ],
    ['a call in UPDATE', TIDY, 'UPDATE orders SET total = tidy() WHERE id = 1;'],
    ['a call in CREATE TABLE AS', TIDY, 'CREATE TABLE IF NOT EXISTS t AS SELECT tidy();'],
    [
      'a CALL in a DO block',
      'CREATE OR REPLACE PROCEDURE p() LANGUAGE sql AS $$ DELETE FROM orders $$;',
      'DO $$ BEGIN CALL p(); END $$;',
    ],
    [
      'one made where it is called',
      'SELECT 1;',
      "DO $$ BEGIN CREATE FUNCTION pg_temp.f() RETURNS void LANGUAGE sql AS 'DELETE FROM orders'; PERFORM pg_temp.f(); END $$;",
    ],
  ])('are looked into: %s', (_, make, call) => {
    const rules = lintTexts([make, call], { base: BASE }).map(({ path, ruleId }) => `${path.slice(11, 12)} ${ruleId}`);
    expect(rules).toEqual(['3 delete-without-where']);
    expect(told(lintTexts([make, 'SELECT 1;'], { base: BASE }))).toEqual([]);
  });

  it('are looked into where a trigger of the change calls them', () => {
    const make = `CREATE OR REPLACE FUNCTION fire() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN DELETE FROM old; RETURN NEW; END $$;
CREATE OR REPLACE TRIGGER t BEFORE UPDATE ON orders FOR EACH ROW EXECUTE FUNCTION fire();\n`;
    const found = (write: string) =>
      told(lintTexts(make + write, { base: BASE }), ABOUT_LOCKS, 'blocking-trigger', 'long-data-change-under-lock');
    expect(found('UPDATE public.orders SET total = 1 WHERE id = 1;')).toEqual(['3:1 delete-without-where']);
    expect(found('INSERT INTO orders (id) VALUES (1) ON CONFLICT DO NOTHING;')).toEqual([]);
    expect(found('UPDATE old SET id = 2 WHERE id = 1;')).toEqual([]);
  });

  it('are told apart by their arguments where they share a name', () => {
    const text = `${TIDY}\nCREATE OR REPLACE FUNCTION tidy(a text, b text DEFAULT '') RETURNS int LANGUAGE sql AS 'SELECT 1';\n`;
    expect(told(lintTexts(`${text}SELECT tidy();`, { base: BASE }))).toEqual(['3:1 delete-without-where']);
    expect(told(lintTexts(`${text}SELECT tidy('a');`, { base: BASE }))).toEqual([]);
    const replaced = TIDY.replace('DELETE FROM orders; ', '');
    expect(told(lintTexts(`${text}${replaced}\nSELECT tidy();`, { base: BASE }))).toEqual([]);
  });

  it('are told apart by what a caller gives them: defaults, VARIADIC, and OUT parameters that nobody gives', () => {
    const other = (parameters: string) =>
      `CREATE OR REPLACE FUNCTION tidy(${parameters}) RETURNS int LANGUAGE sql AS 'DELETE FROM orders; SELECT 1';\nCREATE OR REPLACE FUNCTION tidy(a int, b int, c int, d int) RETURNS int LANGUAGE sql AS 'SELECT 1';\n`;
    const found = (parameters: string, call: string) =>
      told(lintTexts(`${other(parameters)}SELECT ${call};`, { base: BASE })).length;
    expect(found('VARIADIC v int[]', 'tidy(1, 2, 3, 4)')).toBe(1);
    expect(found('VARIADIC v int[]', 'tidy()')).toBe(1);
    expect(found('a int, OUT b int', 'tidy(1)')).toBe(1);
    expect(found('a int, OUT b text, OUT c text, OUT d text', 'tidy(1, 2, 3, 4)')).toBe(0);
    expect(found('a int', 'tidy(1, 2, 3, 4)')).toBe(0);
  });

  it('are looked into by EXPLAIN only where it analyses', () => {
    const found = lintTexts('EXPLAIN ANALYZE DELETE FROM orders;', { base: BASE });
    expect(told(found)).toEqual(['1:17 delete-without-where']);
    for (const options of ['', '(VERBOSE)', '(ANALYZE false)', '(ANALYZE off, COSTS on)', '(ANALYZE 0)'])
      expect(told(lintTexts(`EXPLAIN ${options} DELETE FROM orders;`, { base: BASE }))).toEqual([]);
    for (const options of ['(ANALYZE)', '(ANALYZE on)', '(VERBOSE, ANALYZE true)', '(ANALYZE 1)'])
      expect(told(lintTexts(`EXPLAIN ${options} DELETE FROM orders;`, { base: BASE }))).toHaveLength(1);
  });

  it('are looked into where they are called', () => {
    const text = `CREATE OR REPLACE FUNCTION tidy() RETURNS void LANGUAGE plpgsql AS $$ BEGIN DELETE FROM orders; END $$;
CREATE OR REPLACE PROCEDURE fill() LANGUAGE sql AS $$ UPDATE orders SET total = 0; $$;
SELECT tidy();
CALL fill();`;
    expect(told(lintTexts(text, { base: BASE }))).toEqual(['3:1 delete-without-where', '4:1 update-without-where']);
  });

  it('are looked into when a DO block performs them', () => {
    const text = `CREATE OR REPLACE FUNCTION tidy() RETURNS void LANGUAGE sql AS 'DELETE FROM orders';
DO $$ BEGIN PERFORM tidy(); END $$;`;
    expect(told(lintTexts(text, { base: BASE }))).toEqual(['2:7 delete-without-where']);
  });

  it.each(['sql AS $$ WITH gone AS (', 'sql BEGIN ATOMIC WITH gone AS ('])(
    'are told at the call, wherever they stand in their own file: %s',
    (language) => {
      const end = language.includes('ATOMIC') ? '; END;' : ' $$;';
      const make = `SELECT 1;\nCREATE OR REPLACE FUNCTION tidy() RETURNS bigint LANGUAGE ${language}DELETE FROM orders RETURNING id) SELECT id FROM gone${end}`;
      expect(told(lintTexts([make, 'SELECT 1;\nSELECT tidy();'], { base: BASE }))).toEqual([
        '2:1 delete-without-where',
      ]);
    },
  );

  it('do nothing by being made', () => {
    const text = 'CREATE OR REPLACE FUNCTION tidy() RETURNS void LANGUAGE sql AS $$ DELETE FROM orders $$;';
    expect(told(lintTexts(text, { base: BASE }))).toEqual([]);
  });
});
