import { describe, expect, it } from 'vitest';
import { seeded } from './seeded.ts';

const TRIGGER = (name: string, body: string) => `
  CREATE FUNCTION ${name}() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN ${body} END $$;`;
const ON = (table: string, name: string) =>
  `CREATE TRIGGER t BEFORE INSERT ON ${table} FOR EACH ROW EXECUTE FUNCTION ${name}();`;

describe('what stands in the way', () => {
  it('a trigger that refuses every row: its own words are the reason', async () => {
    await using db = await seeded(`
      CREATE TABLE t (a int); ${TRIGGER('refuse', "RAISE EXCEPTION 'only through the API';")} ${ON('t', 'refuse')}
      CREATE TABLE fine (a int)`);
    expect(db.filled).toEqual({ fine: 50 });
    expect(db.unfilled).toEqual({ t: 'PostgreSQL refused the rows: only through the API (SQLSTATE P0001)' });
  });

  it('a trigger that refuses some rows: the others go in', async () => {
    await using db = await seeded(`
      CREATE TABLE t (a int NOT NULL);
      ${TRIGGER('odd', "IF NEW.a % 2 = 0 THEN RAISE EXCEPTION 'odd numbers only'; END IF; RETURN NEW;")} ${ON('t', 'odd')}`);
    expect(db.unfilled).toEqual({});
    expect(db.filled.t).toBeGreaterThan(10);
    expect(await db.value('SELECT bool_and(a % 2 = 1) FROM t')).toBe(true);
  });

  it('a trigger or a rule that discards rows', async () => {
    await using db = await seeded(`
      CREATE TABLE t (a int); ${TRIGGER('discard', 'RETURN NULL;')} ${ON('t', 'discard')}
      CREATE TABLE r (a int UNIQUE); CREATE RULE nothing AS ON INSERT TO r DO INSTEAD NOTHING`);
    const reason = 'a trigger or a rule discarded its rows';
    expect(db.unfilled).toEqual({ t: reason, r: reason });
  });

  it('a trigger that writes to another table: what it wrote counts, and is not added to', async () => {
    await using db = await seeded(`
      CREATE TABLE t (id int PRIMARY KEY); CREATE TABLE z_log (id int);
      ${TRIGGER('log', 'INSERT INTO z_log VALUES (NEW.id); RETURN NEW;')} ${ON('t', 'log')}`);
    expect(db.filled).toEqual({ t: 50, z_log: 50 });
    expect(await db.value('SELECT count(*) FROM z_log')).toBe('50');
  });

  it('an endless trigger: the table is given up, and the rest filled', async () => {
    await using db = await seeded(
      `CREATE TABLE a (n int); ${TRIGGER('sleep', 'SET statement_timeout = 0; PERFORM pg_sleep(600); RETURN NEW;')} ${ON('a', 'sleep')}
       CREATE TABLE b (n int)`,
      { statementMs: 500 },
    );
    expect(db.filled).toEqual({ b: 50 });
    expect(db.unfilled.a).toContain('canceling statement due to statement timeout');
  });

  it('row security that binds the owner: rows go in, and it binds as before', async () => {
    await using db = await seeded(`
      CREATE TABLE parent (id int PRIMARY KEY); CREATE TABLE child (parent int NOT NULL REFERENCES parent);
      ALTER TABLE parent ENABLE ROW LEVEL SECURITY; ALTER TABLE parent FORCE ROW LEVEL SECURITY`);
    expect(db.filled).toEqual({ parent: 50, child: 50 });
    expect(await db.value(`SELECT relforcerowsecurity FROM pg_class WHERE relname = 'parent'`)).toBe(true);
    expect(await db.value('SELECT count(*) FROM parent')).toBe('0');
  });

  it('names that need quotes, tables without columns, other schemas, and what base migrations left in the session', async () => {
    await using db = await seeded(`
      CREATE SCHEMA "Other One"; CREATE TABLE "Other One".t (id int PRIMARY KEY);
      CREATE TABLE "Weird ""Name" ("Camel Case" int PRIMARY KEY, "select" text NOT NULL CHECK ("select" <> ''), "a.b" int REFERENCES "Weird ""Name");
      CREATE TABLE nothing (); CREATE TABLE only_identity (id int GENERATED ALWAYS AS IDENTITY);
      CREATE TABLE plain (d date NOT NULL CHECK (d >= '2031-02-05' AND d < '2031-02-09'), code text NOT NULL CHECK (code ~ '^\\d{12}X$'));
      CREATE TABLE logged (id int); CREATE TABLE log (id int);
      ${TRIGGER('log', 'INSERT INTO log VALUES (NEW.id); RETURN NEW;')} ${ON('logged', 'log')}
      SELECT set_config('search_path', '', false); SET DateStyle = 'SQL, DMY'; SET standard_conforming_strings = off; SET TimeZone = 'Asia/Tokyo'`);
    expect(db.unfilled).toEqual({});
    expect(Object.keys(db.filled).toSorted()).toEqual(
      ['Other One.t', 'Weird "Name', 'log', 'logged', 'nothing', 'only_identity', 'plain'].toSorted(),
    );
    expect(await db.value('SELECT count(DISTINCT d) FROM public.plain')).toBe('4');
    expect(await db.value("SELECT current_setting('search_path')")).toBe('');
  });

  it('leaves alone tables that have rows, tables to skip, views and foreign tables', async () => {
    await using db = await seeded(
      `CREATE TABLE has (id int); INSERT INTO has VALUES (1); CREATE TABLE _sqlx_migrations (version bigint PRIMARY KEY);
       CREATE SCHEMA s; CREATE TABLE s.ledger (v int); CREATE VIEW v AS SELECT 1; CREATE TABLE fine (id int)`,
      { skip: ['_sqlx_migrations', 's.ledger'] },
    );
    expect(db.filled).toEqual({ fine: 50 });
    expect(db.unfilled).toEqual({});
    expect((await db.seedAgain()).filled).toEqual([]);
  });
});
