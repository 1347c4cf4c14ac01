import { describe, expect, it } from 'vitest';
import { seedTables } from '../../../src/rehearse/seed/seed.ts';
import { Session } from '../../../src/rehearse/session.ts';
import { sharedServer } from '../../support/postgres.ts';
import { seeded } from './seeded.ts';

const BASE_TYPES = [
  'bool', 'int2', 'int4', 'int8', 'numeric', 'numeric(5,2)', 'numeric(20,15)', 'numeric(3,3)', 'float4', 'float8', 'money',
  'text', 'varchar', 'varchar(3)', 'varchar(200)', 'char(2)', '"char"', 'name', 'bytea', 'date', 'timestamp', 'timestamptz(3)',
  'time', 'timetz', 'interval', 'uuid', 'json', 'jsonb', 'xml', 'inet', 'cidr', 'macaddr', 'macaddr8', 'bit', 'bit(8)',
  'bit(100)', 'varbit(5)', 'varbit', 'tsvector', 'tsquery', 'point', 'line', 'lseg', 'box', 'path', 'polygon', 'circle',
  'int4range', 'int8range', 'numrange', 'tsrange', 'tstzrange', 'daterange', 'pg_lsn', 'oid', 'xid', 'tid', 'regclass',
  'regtype', 'regconfig', 'jsonpath', 'txid_snapshot', 'int4[]', 'text[]', 'varchar(5)[]', 'timestamptz[]', 'numeric(4,1)[]', 'int4[][]',
]; // biome-ignore format: a list

describe('types', () => {
  it.each(BASE_TYPES)(
    '%s: a value in every row where it must have one, NULL now and then where it need not',
    async (type) => {
      await using db = await seeded(`CREATE TABLE t (must ${type} NOT NULL, may ${type})`, { rows: 200 });
      expect(db.unfilled).toEqual({});
      expect(db.filled).toEqual({ t: 200 });
      const nulls = Number(await db.value('SELECT count(*) FROM t WHERE may IS NULL'));
      expect(nulls).toBeGreaterThan(0);
      expect(nulls).toBeLessThan(60);
    },
  );

  it('enums, domains over domains, composites, ranges of one’s own and arrays of all of them', async () => {
    await using db = await seeded(`
      CREATE TYPE mood AS ENUM ('sad', 'ok', 'it''s fine');
      CREATE DOMAIN percentage AS numeric(5,2) CHECK (VALUE BETWEEN 0 AND 100);
      CREATE DOMAIN tenth AS percentage NOT NULL CHECK (VALUE < 10);
      CREATE DOMAIN code AS text CHECK (VALUE ~ '^[A-Z]{3}\\d{2}$');
      CREATE TYPE address AS (street text, share percentage, mood mood, codes code[]);
      CREATE TYPE weights AS RANGE (subtype = float8);
      CREATE TYPE names AS RANGE (subtype = text);
      CREATE TABLE other (id int PRIMARY KEY, t tenth);
      CREATE TABLE t (m mood NOT NULL, ms mood[] NOT NULL, p percentage NOT NULL, t tenth, c code NOT NULL, cs code[] NOT NULL,
        a address NOT NULL, "as" address[] NOT NULL, w weights NOT NULL, n names NOT NULL, r other NOT NULL)`);
    expect(db.unfilled).toEqual({});
    expect(await db.value('SELECT count(DISTINCT m) FROM t')).toBe('3');
    expect(await db.value('SELECT bool_and(t >= 0 AND t < 10) FROM t')).toBe(true);
    expect(await db.value('SELECT count(*) FROM t, unnest(cs) AS code')).not.toBe('0');
  });

  it('types of common extensions', async () => {
    await using db = await seeded(`
      CREATE SCHEMA ext; CREATE EXTENSION citext SCHEMA ext; CREATE EXTENSION hstore SCHEMA ext; CREATE EXTENSION ltree SCHEMA ext;
      CREATE TABLE t (email ext.citext PRIMARY KEY, h ext.hstore NOT NULL, l ext.ltree NOT NULL, ls ext.ltree[] NOT NULL)`);
    expect(db.unfilled).toEqual({});
    expect(db.filled).toEqual({ t: 50 });
  });

  it('vectors of the length that the column asks for', async () => {
    const { freshDatabase } = await sharedServer();
    await using database = await freshDatabase();
    await using superuser = await Session.open(database.observer, 'pg-rehearsal test');
    const standIn = await superuser.execute(`
      CREATE TYPE public.vector; SET client_min_messages = error;
      CREATE FUNCTION public.vector_in(cstring) RETURNS public.vector LANGUAGE internal IMMUTABLE STRICT AS 'textin';
      CREATE FUNCTION public.vector_out(public.vector) RETURNS cstring LANGUAGE internal IMMUTABLE STRICT AS 'textout';
      CREATE FUNCTION public.vector_modifier(cstring[]) RETURNS int LANGUAGE internal IMMUTABLE STRICT AS 'bittypmodin';
      CREATE TYPE public.vector (INPUT = public.vector_in, OUTPUT = public.vector_out, TYPMOD_IN = public.vector_modifier, STORAGE = extended);
      GRANT CREATE ON SCHEMA public TO PUBLIC`);
    expect(standIn.error).toBeUndefined();
    await using session = await Session.open(database.owner, 'pg-rehearsal test');
    await session.execute('CREATE TABLE t (embedding public.vector(1536) NOT NULL)');
    const { unfilled } = await seedTables({ session, rows: 20, seed: 1, onlyEmpty: true, skip: [] });
    expect(unfilled).toEqual([]);
    const [row] = await session.query(
      'SELECT count(DISTINCT embedding::text) AS different, min(cardinality(translate(embedding::text, $$[]$$, $${}$$)::real[])) AS length FROM t',
    );
    expect(row).toEqual({ different: '20', length: 1536 });
  });

  it('names a table whose column has a type of which no value is known; one that need not have a value stays NULL', async () => {
    await using db = await seeded(`
      CREATE EXTENSION seg;
      CREATE TABLE must (s seg NOT NULL); CREATE TABLE may (s seg, n int NOT NULL); CREATE TABLE has (s seg NOT NULL DEFAULT '1 .. 2', n int)`);
    expect(db.filled).toEqual({ may: 50, has: 50 });
    expect(db.unfilled).toEqual({
      must: 'no value is known for its column s of type seg, which must have one',
    });
    expect(await db.value('SELECT count(s) FROM may')).toBe('0');
    expect(await db.value('SELECT count(s) FROM has')).toBe('50');
  });

  it('texts of all lengths that the column takes, dates before today, numbers that fit their names', async () => {
    await using db = await seeded(
      'CREATE TABLE t (title varchar(255) NOT NULL, email text NOT NULL, born date NOT NULL, year int NOT NULL, at timestamptz NOT NULL)',
      { rows: 400 },
    );
    const [row] = await db.ask(`
      SELECT min(length(title)) < 30 AS short, max(length(title)) > 200 AS long, count(DISTINCT title) > 350 AS varied,
        bool_and(email ~ '^[a-z.0-9]+@example\\.com$') AS emails, bool_and(born <= DATE '2025-01-01') AS dates,
        bool_and(year BETWEEN 1990 AND 2024) AS years, max(at) - min(at) > interval '300 days' AS spread FROM t`);
    expect(row).toEqual({
      short: true,
      long: true,
      varied: true,
      emails: true,
      dates: true,
      years: true,
      spread: true,
    });
  });
});
