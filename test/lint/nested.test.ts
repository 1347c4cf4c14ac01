import { beforeAll, describe, expect, it } from 'vitest';
import { loadGrammar } from '../../src/sql/parse.ts';
import { lintTexts, told } from './linting.ts';

beforeAll(loadGrammar);

const BASE = ['CREATE TABLE orders (id bigint PRIMARY KEY, note text, total bigint);'];
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

  it('are read in EXECUTE of literals, concatenations and format, and not where a variable has a say', () => {
    const text = `DO $$ DECLARE t text := 'orders'; BEGIN
  EXECUTE 'DROP TABLE orders';
  EXECUTE 'DROP ' || 'TABLE orders';
  EXECUTE format('DROP TABLE %I', 'orders');
  EXECUTE 'DROP TABLE ' || t;
  EXECUTE format('DROP TABLE %I', t);
END $$;`;
    expect(told(lintTexts(text, { base: BASE }), ABOUT_LOCKS)).toEqual([
      '2:12 drop-table',
      '3:3 drop-table',
      '4:3 drop-table',
    ]);
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

describe('functions of the change', () => {
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
    expect(told(lintTexts(text, { base: BASE }))).toEqual(['2:1 delete-without-where']);
  });

  it('do nothing by being made', () => {
    const text = 'CREATE OR REPLACE FUNCTION tidy() RETURNS void LANGUAGE sql AS $$ DELETE FROM orders $$;';
    expect(told(lintTexts(text, { base: BASE }))).toEqual([]);
  });
});
