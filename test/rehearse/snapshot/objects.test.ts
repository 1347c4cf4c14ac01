import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Lab, openLab } from './lab.ts';

let lab: Lab;
beforeAll(async () => {
  lab = await openLab();
  await lab.runAsSuperuser('CREATE ROLE snapshot_reader');
});
afterAll(async () => {
  await lab.run('DROP SCHEMA IF EXISTS s CASCADE');
  await lab.runAsSuperuser('DROP OWNED BY snapshot_reader; DROP ROLE snapshot_reader');
  await lab[Symbol.asyncDispose]();
});

const F = 'CREATE FUNCTION f(a int) RETURNS int LANGUAGE plpgsql AS $$ BEGIN\n  RETURN a;\nEND $$;';
const TRIGGER = `CREATE TABLE t (id int); CREATE FUNCTION g() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN new; END';
  CREATE TRIGGER tr BEFORE INSERT ON t FOR EACH ROW EXECUTE FUNCTION g();`;
const V = 'CREATE TABLE t (id int, a int); CREATE VIEW v AS SELECT id FROM t;';
const M = 'CREATE TABLE t (id int); CREATE MATERIALIZED VIEW m AS SELECT id FROM t;';
const ENUM = "CREATE TYPE mood AS ENUM ('sad', 'ok');";

const SHOWN: readonly (readonly [string, string, string, string | RegExp])[] = [
  ['a schema', '', 'CREATE SCHEMA z; DROP SCHEMA s', '@@ schema s: removed @@\n@@ schema z: added @@'],
  [
    'rights on a schema',
    'DROP SCHEMA IF EXISTS z',
    'GRANT USAGE ON SCHEMA s TO snapshot_reader',
    '@@ schema s @@\n+  GRANT USAGE TO snapshot_reader',
  ],
  ['a comment on a schema', '', "COMMENT ON SCHEMA s IS 'x'", "@@ schema s @@\n+  COMMENT IS 'x'"],
  [
    'the changed line of a function, among its others',
    F,
    F.replace('CREATE', 'CREATE OR REPLACE').replace('RETURN a', 'RETURN a + 1'),
    '@@ function s.f(integer) @@\n   …\n    RETURNS integer\n    LANGUAGE plpgsql\n   AS $function$ BEGIN\n-    RETURN a;\n+    RETURN a + 1;\n   END $function$',
  ],
  ['the volatility of a function', F, 'ALTER FUNCTION f STABLE', /\n {4}LANGUAGE plpgsql\n\+ {3}STABLE\n {3}AS/],
  ['SECURITY DEFINER', F, 'ALTER FUNCTION f SECURITY DEFINER', /\+.*SECURITY DEFINER/],
  [
    'another signature, as another function',
    F,
    'CREATE FUNCTION f(a text) RETURNS int LANGUAGE sql AS $$SELECT 1$$',
    /^@@ function s\.f\(text\): added @@/,
  ],
  ['a dropped function', F, 'DROP FUNCTION f', /^@@ function s\.f\(integer\): removed @@/],
  [
    'rights on a function',
    F,
    'REVOKE EXECUTE ON FUNCTION f FROM PUBLIC',
    '@@ function s.f(integer) @@\n+  REVOKE EXECUTE FROM PUBLIC',
  ],
  ['a procedure', '', "CREATE PROCEDURE p() LANGUAGE sql AS 'SELECT 1'", /^@@ procedure s\.p\(\): added @@/],
  [
    'an aggregate',
    "CREATE AGGREGATE a (int) (SFUNC = int4pl, STYPE = int, INITCOND = '0')",
    "DROP AGGREGATE a (int); CREATE AGGREGATE a (int) (SFUNC = int4pl, STYPE = int, INITCOND = '1')",
    "@@ aggregate s.a(integer) @@\n-  INITCOND '0'\n+  INITCOND '1'",
  ],
  [
    'a trigger',
    TRIGGER,
    'DROP TRIGGER tr ON t',
    '@@ table s.t @@\n-  TRIGGER tr BEFORE INSERT ON s.t FOR EACH ROW EXECUTE FUNCTION s.g()',
  ],
  ['a disabled trigger', TRIGGER, 'ALTER TABLE t DISABLE TRIGGER tr', /\+ {2}TRIGGER tr .* DISABLED$/],
  [
    'when a trigger fires',
    TRIGGER,
    'DROP TRIGGER tr ON t; CREATE TRIGGER tr AFTER INSERT ON t FOR EACH ROW EXECUTE FUNCTION g()',
    /- {2}TRIGGER tr BEFORE[^\n]*\n\+ {2}TRIGGER tr AFTER/,
  ],
  [
    'a view',
    V,
    'CREATE OR REPLACE VIEW v AS SELECT id FROM t WHERE id > 0',
    /^@@ view s\.v @@\n {3}SELECT (t\.)?id\n {6}FROM s\.t\n\+ {4}WHERE \((t\.)?id > 0\)$/,
  ],
  [
    'options of a view',
    V,
    'ALTER VIEW v SET (security_barrier=true)',
    '@@ view s.v @@\n+  WITH (security_barrier=true)',
  ],
  [
    'a view in place of a table',
    'CREATE TABLE v (id int)',
    'DROP TABLE v; CREATE VIEW v AS SELECT 1 AS id',
    '@@ table s.v: removed @@\n-  id integer\n@@ view s.v: added @@\n+  SELECT 1 AS id',
  ],
  ['a materialized view', M, 'DROP MATERIALIZED VIEW m', /^@@ materialized view s\.m: removed @@/],
  [
    'a materialized view without data',
    M,
    'REFRESH MATERIALIZED VIEW m WITH NO DATA',
    '@@ materialized view s.m @@\n+  WITH NO DATA',
  ],
  [
    'an index of a materialized view',
    M,
    'CREATE INDEX i ON m (id)',
    '@@ materialized view s.m @@\n+  INDEX i USING btree (id)',
  ],
  [
    'a label of an enum, at its place',
    ENUM,
    "ALTER TYPE mood ADD VALUE 'meh' BEFORE 'ok'",
    "@@ type s.mood @@\n   ENUM\n   'sad'\n+  'meh'\n   'ok'",
  ],
  [
    'a renamed label',
    ENUM,
    "ALTER TYPE mood RENAME VALUE 'ok' TO 'fine'",
    "@@ type s.mood @@\n   ENUM\n   'sad'\n-  'ok'\n+  'fine'",
  ],
  [
    'an enum in another order',
    ENUM,
    "DROP TYPE mood; CREATE TYPE mood AS ENUM ('ok', 'sad')",
    /^@@ type s\.mood @@\n(?=[\s\S]*^- )(?=[\s\S]*^\+ )/m,
  ],
  [
    'an attribute of a composite type',
    'CREATE TYPE c AS (a int)',
    'ALTER TYPE c ADD ATTRIBUTE b text',
    '@@ composite type s.c @@\n+  b text',
  ],
  [
    'rights on a composite type',
    'CREATE TYPE c AS (a int)',
    'GRANT USAGE ON TYPE c TO snapshot_reader',
    '@@ composite type s.c @@\n+  GRANT USAGE TO snapshot_reader',
  ],
  [
    'a domain',
    'CREATE DOMAIN d AS int',
    'ALTER DOMAIN d SET NOT NULL',
    '@@ domain s.d @@\n-  AS integer\n+  AS integer NOT NULL',
  ],
  [
    'a constraint of a domain',
    'CREATE DOMAIN d AS int',
    'ALTER DOMAIN d ADD CONSTRAINT c CHECK (value > 0)',
    '@@ domain s.d @@\n+  CONSTRAINT c CHECK ((VALUE > 0))',
  ],
  [
    'a range type',
    'CREATE TYPE r AS RANGE (SUBTYPE = float8)',
    'DROP TYPE r; CREATE TYPE r AS RANGE (SUBTYPE = float4)',
    '@@ type s.r @@\n-  RANGE OF double precision\n+  RANGE OF real',
  ],
  [
    'a sequence',
    'CREATE SEQUENCE q',
    'ALTER SEQUENCE q INCREMENT 5',
    '@@ sequence s.q @@\n-  AS bigint START 1 INCREMENT 1 MINVALUE 1 MAXVALUE 9223372036854775807 CACHE 1\n+  AS bigint START 1 INCREMENT 5 MINVALUE 1 MAXVALUE 9223372036854775807 CACHE 1',
  ],
  [
    'whose a sequence is',
    'CREATE SEQUENCE q; CREATE TABLE t (id int)',
    'ALTER SEQUENCE q OWNED BY t.id',
    '@@ sequence s.q @@\n+  OWNED BY s.t.id',
  ],
  [
    'rights on a sequence',
    'CREATE SEQUENCE q',
    'GRANT USAGE ON SEQUENCE q TO snapshot_reader',
    '@@ sequence s.q @@\n+  GRANT USAGE TO snapshot_reader',
  ],
  [
    'an extension',
    'DROP EXTENSION IF EXISTS citext',
    'CREATE EXTENSION citext WITH SCHEMA s',
    /^@@ extension citext: added @@\n\+ {2}VERSION '[\d.]+'\n\+ {2}SCHEMA s\n\+ {2}COMMENT IS 'data type for case-insensitive character strings'$/,
  ],
  [
    'a statistics object',
    'CREATE TABLE t (a int, b int)',
    'CREATE STATISTICS st (ndistinct) ON a, b FROM t',
    '@@ statistics object s.st: added @@\n+  CREATE STATISTICS s.st (ndistinct) ON a, b FROM s.t',
  ],
  [
    'a table of a publication',
    'CREATE TABLE t (id int); DROP PUBLICATION IF EXISTS pub; CREATE PUBLICATION pub',
    'ALTER PUBLICATION pub ADD TABLE t',
    '@@ publication pub @@\n+  TABLE s.t',
  ],
  [
    'what a publication sends',
    'DROP PUBLICATION IF EXISTS pub; CREATE PUBLICATION pub',
    "ALTER PUBLICATION pub SET (publish = 'insert')",
    '@@ publication pub @@\n-  PUBLISH insert, update, delete, truncate\n+  PUBLISH insert',
  ],
  [
    'default privileges',
    '',
    'ALTER DEFAULT PRIVILEGES IN SCHEMA s GRANT SELECT ON TABLES TO snapshot_reader',
    '@@ default privileges of (owner) on tables in schema s: added @@\n+  GRANT SELECT TO snapshot_reader',
  ],
  [
    'default privileges taken away',
    '',
    'ALTER DEFAULT PRIVILEGES REVOKE EXECUTE ON FUNCTIONS FROM PUBLIC',
    '@@ default privileges of (owner) on functions: added @@\n+  REVOKE EXECUTE FROM PUBLIC',
  ],
  [
    'a cast',
    ENUM,
    'CREATE CAST (mood AS int) WITH INOUT AS ASSIGNMENT',
    '@@ cast (s.mood AS integer): added @@\n+  WITH INOUT AS ASSIGNMENT',
  ],
  [
    'an operator',
    `${ENUM} CREATE FUNCTION e(mood, mood) RETURNS bool LANGUAGE sql AS 'SELECT true'`,
    'CREATE OPERATOR === (LEFTARG = mood, RIGHTARG = mood, FUNCTION = e)',
    '@@ operator s.===(s.mood,s.mood): added @@\n+  FUNCTION s.e',
  ],
  ['a collation', '', 'CREATE COLLATION c FROM "C"', /^@@ collation s\.c: added @@\n\+ {2}PROVIDER c/],
];

const SILENT: readonly (readonly [string, string, string])[] = [
  ['CREATE OR REPLACE FUNCTION with the same body', F, F.replace('CREATE', 'CREATE OR REPLACE')],
  ['a function dropped and made again', F, `DROP FUNCTION f; ${F}`],
  [
    'a function whose rights were taken and given back',
    F,
    'REVOKE EXECUTE ON FUNCTION f FROM PUBLIC; GRANT EXECUTE ON FUNCTION f TO PUBLIC',
  ],
  ['CREATE OR REPLACE VIEW with the same query', V, 'CREATE OR REPLACE VIEW v AS SELECT id FROM t'],
  [
    'a view dropped and made again, otherwise spelled',
    V,
    'DROP VIEW v; CREATE VIEW v AS SELECT x.id FROM s.t AS x'.replace(' AS x', '').replace('x.id', 't.id'),
  ],
  ['a refreshed materialized view', M, 'REFRESH MATERIALIZED VIEW m'],
  [
    'a trigger dropped and made again',
    TRIGGER,
    'DROP TRIGGER tr ON t; CREATE TRIGGER tr BEFORE INSERT ON t FOR EACH ROW EXECUTE FUNCTION g()',
  ],
  ['a trigger disabled and enabled', TRIGGER, 'ALTER TABLE t DISABLE TRIGGER tr; ALTER TABLE t ENABLE TRIGGER tr'],
  ['an enum dropped and made again', ENUM, `DROP TYPE mood; ${ENUM}`],
  ['a label that exists already', ENUM, "ALTER TYPE mood ADD VALUE IF NOT EXISTS 'ok'"],
  ['numbers that a sequence gave out', 'CREATE SEQUENCE q', "SELECT nextval('q'); SELECT setval('q', 77)"],
  [
    'an extension that exists already',
    'CREATE EXTENSION IF NOT EXISTS hstore',
    'CREATE EXTENSION IF NOT EXISTS hstore',
  ],
  [
    'default privileges given and taken back',
    '',
    'ALTER DEFAULT PRIVILEGES IN SCHEMA s GRANT SELECT ON TABLES TO PUBLIC; ALTER DEFAULT PRIVILEGES IN SCHEMA s REVOKE SELECT ON TABLES FROM PUBLIC',
  ],
  [
    'a domain dropped and made again',
    'CREATE DOMAIN d AS int CHECK (value > 0)',
    'DROP DOMAIN d; CREATE DOMAIN d AS int CHECK (value > 0)',
  ],
  [
    'statistics gathered',
    'CREATE TABLE t (a int, b int); CREATE STATISTICS st ON a, b FROM t; INSERT INTO t VALUES (1, 1)',
    'ANALYZE t',
  ],
];

describe('objects that are not tables', () => {
  it.each(SHOWN)('shows %s', async (_name, setup, change, expected) => {
    const shown = await lab.difference(setup, change);
    if (typeof expected === 'string') expect(shown).toBe(expected);
    else expect(shown).toMatch(expected);
  });

  it.each(SILENT)('does not show %s', async (_name, setup, change) => {
    expect(await lab.difference(setup, change)).toBe('');
  });

  it('shows an event trigger and another owner', async () => {
    const before = await lab.difference('', 'SELECT 1');
    expect(before).toBe('');
    const setup = "CREATE FUNCTION ev() RETURNS event_trigger LANGUAGE plpgsql AS 'BEGIN END'; CREATE TABLE t ()";
    await lab.difference(setup, 'SELECT 1');
    const snapshot = await lab.snapshot();
    await lab.runAsSuperuser('CREATE EVENT TRIGGER et ON ddl_command_end EXECUTE FUNCTION s.ev()');
    await lab.runAsSuperuser('ALTER TABLE s.t OWNER TO snapshot_reader');
    const { diffSnapshots } = await import('../../../src/rehearse/snapshot/diff.ts');
    const { objects } = diffSnapshots(snapshot, await lab.snapshot());
    expect(objects.map(({ kind, name, parts }) => [kind, name, parts.map(({ after }) => after)])).toEqual([
      ['table', 's.t', ['OWNER TO snapshot_reader']],
      ['event trigger', 'et', ['ON ddl_command_end', 'EXECUTE FUNCTION s.ev', 'OWNER TO postgres']],
    ]);
    await lab.runAsSuperuser('DROP EVENT TRIGGER et');
  });
});
