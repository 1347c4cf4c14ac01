import { describe, expect, it } from 'vitest';
import { seeded } from './seeded.ts';

describe('keys', () => {
  it.each([
    ['a key of one column', 'a text PRIMARY KEY'],
    ['a short code', 'a char(3) UNIQUE NOT NULL'],
    ['a code of a pattern', "a text UNIQUE NOT NULL CHECK (a ~ '^[A-Z]{2}[0-9]{3}$')"],
    ['a date, of which two years have too few', 'a date UNIQUE NOT NULL'],
    ['a key of two columns', 'a int, b text, PRIMARY KEY (a, b)'],
    [
      'keys that share columns',
      'a int NOT NULL, b int NOT NULL, c int NOT NULL, UNIQUE (a, b), UNIQUE (b, c), UNIQUE (a, c)',
    ],
    [
      'a key of more combinations than a bigint counts',
      'a int NOT NULL, digest text NOT NULL, name text NOT NULL, note text NOT NULL, UNIQUE (a, digest, name, note)',
    ],
    ['a key that is checked at the end', 'a int UNIQUE DEFERRABLE INITIALLY DEFERRED, b int NOT NULL'],
    ['arrays of few elements', "a text[] UNIQUE NOT NULL CHECK (a <@ ARRAY['x', 'y'] AND cardinality(a) <= 12)"],
    ['binary data', 'a bytea PRIMARY KEY'],
    ['network addresses', 'a inet PRIMARY KEY'],
    ['times', 'a timestamptz UNIQUE NOT NULL, b numeric(9,2) UNIQUE NOT NULL, c uuid UNIQUE NOT NULL'],
    ['an identity column', 'a int GENERATED ALWAYS AS IDENTITY PRIMARY KEY, b text NOT NULL'],
    ['a serial column', 'a smallserial PRIMARY KEY, b text NOT NULL'],
  ])('%s', async (_, columns) => {
    await using db = await seeded(`CREATE TABLE t (${columns})`, { rows: 1_000 });
    expect(db.unfilled).toEqual({});
    expect(db.filled).toEqual({ t: 1_000 });
  });

  it.each([
    ['a text in lower case', 'email text NOT NULL', '(lower(email))'],
    ['some rows only', 'a int NOT NULL, active bool NOT NULL', '(a) WHERE active'],
    ['an expression over two columns', 'a text NOT NULL, b text NOT NULL', "((a || '/' || b))"],
  ])('a unique index on %s', async (_, columns, index) => {
    await using db = await seeded(`CREATE TABLE t (${columns}); CREATE UNIQUE INDEX ON t ${index}`);
    expect(db.filled).toEqual({ t: 50 });
  });

  it('fewer rows where there are fewer values', async () => {
    await using db = await seeded(`
      CREATE TYPE mood AS ENUM ('sad', 'ok');
      CREATE TABLE pairs (a bool, b mood, PRIMARY KEY (a, b));
      CREATE TABLE single (one bool PRIMARY KEY CHECK (one), v int);
      CREATE TABLE listed (code text PRIMARY KEY CHECK (code IN ('x', 'y', 'z')))`);
    expect(db.unfilled).toEqual({});
    expect(db.filled).toEqual({ pairs: 4, single: 1, listed: 3 });
  });

  it('a key that is checked at the end, over values that overlap', async () => {
    await using db = await seeded(`
      CREATE TABLE t (kind text NOT NULL, x int NOT NULL UNIQUE DEFERRABLE INITIALLY DEFERRED,
        CHECK ((kind = 'a' AND x BETWEEN 1 AND 200) OR (kind = 'b' AND x BETWEEN 100 AND 300)))`);
    expect(db.filled).toEqual({ t: 50 });
    expect(await db.value('SELECT count(DISTINCT x) FROM t')).toBe('50');
  });

  it('sequences go on behind the numbers that were used', async () => {
    await using db = await seeded(`
      CREATE SEQUENCE shared INCREMENT 10;
      CREATE TABLE a (id bigint DEFAULT nextval('shared') PRIMARY KEY); CREATE TABLE b (id bigint DEFAULT nextval('shared') PRIMARY KEY);
      CREATE TABLE c (id int GENERATED ALWAYS AS IDENTITY (START 500) PRIMARY KEY, v int)`);
    expect(await db.value('SELECT count(*) FROM a JOIN b USING (id)')).toBe('0');
    expect(await db.value('INSERT INTO b DEFAULT VALUES RETURNING id > (SELECT max(id) FROM b)')).toBe(true);
    expect(await db.value('INSERT INTO c (v) VALUES (1) RETURNING id')).toBe(550);
  });

  it.each([
    ['ranges alone', 'during daterange NOT NULL, EXCLUDE USING gist (during WITH &&)'],
    [
      'a room and its ranges',
      'room int NOT NULL, during tstzrange NOT NULL, EXCLUDE USING gist (room WITH =, during WITH &&)',
    ],
    [
      'ranges made of two columns',
      'room int NOT NULL, s timestamp NOT NULL, e timestamp NOT NULL, CHECK (s < e), EXCLUDE USING gist (room WITH =, tsrange(s, e) WITH &&)',
    ],
  ])('exclusion constraints: %s', async (_, columns) => {
    await using db = await seeded(`CREATE EXTENSION btree_gist; CREATE TABLE t (${columns})`, { rows: 300 });
    expect(db.filled).toEqual({ t: 300 });
  });
});
