import { describe, expect, it } from 'vitest';
import { seeded } from './seeded.ts';

/** Conditions that applications write, each with the columns that it is about. */
const CHECKS: readonly (readonly [columns: string, condition: string])[] = [
  ['a int NOT NULL', 'a > 0 AND a <> 5'],
  ['a int NOT NULL', 'a BETWEEN 1000000 AND 1000010'],
  ['a bigint NOT NULL', 'a > 9000000000'],
  ['a int NOT NULL', 'a IN (2, 4, 8)'],
  ['a int NOT NULL', '(a & 3) = 1'],
  ['a int NOT NULL', 'a < 0 OR a > 100000'],
  ['a numeric(3,2) NOT NULL', 'a > 0 AND a < 0.05'],
  ['a float8 NOT NULL', 'a > 0 AND a <= 0.001'],
  ['a money NOT NULL', 'a >= 1000::money'],
  ['a text NOT NULL', "a <> '' AND length(trim(a)) > 2"],
  ['a text NOT NULL', 'char_length(a) = 17'],
  ['a varchar(8) NOT NULL', "a ~ '^[A-Z]{3}-[0-9]{4}$'"],
  ['a text NOT NULL', "a ~* '^(https?|ftp)://[^/]+/\\w+$'"],
  ['a text NOT NULL', "a ~ '^\\d{3,}(\\.\\d+)?( (kg|g))?$'"],
  ['a text NOT NULL', "a SIMILAR TO '[A-Z]{2}-[0-9]{3}'"],
  ['a text NOT NULL', "a LIKE 'inv\\_%' AND a NOT LIKE '% %'"],
  ['a text NOT NULL', "a ILIKE '%@%.__'"],
  ['a text NOT NULL', 'a = upper(a) AND length(a) >= 3'],
  ['a text NOT NULL', "left(a, 3) = 'AB-'"],
  ['a text NOT NULL', "starts_with(a, 'x')"],
  ['a char(2) NOT NULL', "a = ANY (ARRAY['DE', 'FR'])"],
  ['a date NOT NULL', "a >= '2031-01-01' AND a < '2031-02-01'"],
  ['a timestamptz NOT NULL', 'a > now()'],
  ['a date NOT NULL', 'a <= CURRENT_DATE AND EXTRACT(year FROM a) >= 2000'],
  ['a time NOT NULL', "a BETWEEN '08:00' AND '08:10'"],
  ['a interval NOT NULL', "a > '0' AND a < '5 minutes'"],
  ['a bool NOT NULL', 'NOT a'],
  ['a jsonb NOT NULL', "jsonb_typeof(a) = 'array'"],
  ['a jsonb NOT NULL', "a ? 'kind' AND (a->>'kind') IN ('x', 'y')"],
  ['a text[] NOT NULL', "cardinality(a) = 2 AND a <@ ARRAY['q', 'r']"],
  ['a real[] NOT NULL', 'array_length(a, 1) = 32'],
  ['a bytea NOT NULL', 'octet_length(a) = 32'],
  ['a tstzrange NOT NULL', 'NOT isempty(a) AND lower(a) < upper(a)'],
  ['a inet NOT NULL', 'family(a) = 4'],
  ['a int NOT NULL, b int NOT NULL', 'a < b'],
  ['a int NOT NULL, b int NOT NULL', 'a <= b AND a >= 5 AND b <= 7'],
  ['a int NOT NULL, b int NOT NULL', 'a <> b'],
  ['a date NOT NULL, b date NOT NULL, c date NOT NULL', 'a < b AND b < c AND c <= a + 30'],
  ['a timestamptz NOT NULL, b timestamptz', "b IS NULL OR b >= a + interval '1 day'"],
  ['a date NOT NULL, b timestamp NOT NULL', 'b > a'],
  ['price numeric(10,2) NOT NULL, discounted numeric(10,2)', 'discounted < price'],
  ['a numeric NOT NULL, n int NOT NULL, total numeric NOT NULL', 'total = a * n'],
  ['a int NOT NULL, b int NOT NULL, c int NOT NULL', 'a + b + c = 100 AND a >= 0 AND b >= 0 AND c >= 0'],
  ["status text NOT NULL CHECK (status IN ('open', 'done')), done_at timestamptz", "(status = 'done') = (done_at IS NOT NULL)"],
  ['a text, b text', '(a IS NULL) <> (b IS NULL)'],
  ['a text, b text, c text', 'num_nonnulls(a, b, c) = 2'],
  ['a text, b text', 'a IS DISTINCT FROM b AND coalesce(a, b) IS NOT NULL'],
  ['kind text NOT NULL, x int NOT NULL', "CASE kind WHEN 'a' THEN x > 100 WHEN 'b' THEN x < 0 ELSE false END"],
  ['kind text NOT NULL, x int NOT NULL', "(kind = 'a' AND x > 100000) OR (kind = 'b' AND x < 0)"],
  ['a int, b int NOT NULL', 'a IS NOT NULL OR b > 3'],
  ['a text NOT NULL', 'is_mail(a)'],
  ['a text NOT NULL', 'is_card(a)'],
]; // biome-ignore format: a table

const FUNCTIONS = `
  CREATE FUNCTION is_mail(t text) RETURNS bool LANGUAGE plpgsql IMMUTABLE AS $$ BEGIN RETURN t LIKE '%_@_%.com'; END $$;
  CREATE FUNCTION is_card(t text) RETURNS bool LANGUAGE sql IMMUTABLE AS $$ SELECT t ~ '^[0-9]{16}$' AND right(t, 1)::int % 5 = 0 $$;`;

describe('CHECK constraints', () => {
  it.each(CHECKS)('%s: %s', async (columns, condition) => {
    await using db = await seeded(`${FUNCTIONS} CREATE TABLE t (${columns}, CONSTRAINT c CHECK (${condition}))`);
    expect(db.unfilled).toEqual({});
    expect(db.filled).toEqual({ t: 50 });
  });

  it('rows go all the ways that a condition leaves open', async () => {
    await using db = await seeded(
      `CREATE TABLE t (kind text NOT NULL, x int NOT NULL, CHECK ((kind = 'a' AND x > 100000) OR (kind = 'b' AND x < 0)))`,
    );
    expect(await db.value('SELECT count(DISTINCT kind) FROM t')).toBe('2');
  });

  it('generated columns, their own conditions included', async () => {
    await using db = await seeded(
      'CREATE TABLE t (q int NOT NULL, g int GENERATED ALWAYS AS (q * 2) STORED CHECK (g BETWEEN 10 AND 50))',
    );
    expect(db.filled).toEqual({ t: 50 });
  });

  it('names the condition that no row satisfies, and fills the rest', async () => {
    await using db = await seeded(
      'CREATE TABLE never (x int NOT NULL CONSTRAINT none CHECK (x > 10 AND x < 5)); CREATE TABLE fine (x int NOT NULL)',
    );
    expect(db.filled).toEqual({ fine: 50 });
    expect(db.unfilled).toEqual({ never: 'no made row satisfies none: ((x > 10) AND (x < 5))' });
  });

  it('smaller numbers where what is worked out of them would not fit its type', async () => {
    await using db = await seeded(
      'CREATE TABLE t (a int NOT NULL, b int NOT NULL, g smallint GENERATED ALWAYS AS ((a * b)::smallint) STORED)',
    );
    expect(db.filled).toEqual({ t: 50 });
  });
});
