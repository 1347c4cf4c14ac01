import { describe, expect, it } from 'vitest';
import { loadGrammar } from '../../src/sql/parse.ts';
import { lintTexts } from './linting.ts';

await loadGrammar();

const BASE = [
  'CREATE TABLE orders (id bigint PRIMARY KEY, note varchar(20), total bigint, price numeric(8,2), net cidr);',
  'CREATE SCHEMA shop; CREATE TABLE shop.items (id bigint PRIMARY KEY, name text); CREATE TABLE "Weird" ("Name" text);',
  'CREATE TABLE events (id bigint, at date) PARTITION BY RANGE (at); CREATE VIEW v AS SELECT id FROM orders;',
];
const TIMEOUT = "SET LOCAL lock_timeout = '2s';\n";
const index = (table: string) => `CREATE INDEX IF NOT EXISTS i ON ${table} (id);`;
const guarded = (sql: string) =>
  `DO $$ BEGIN IF NOT EXISTS (SELECT FROM pg_constraint WHERE conname = 'c') THEN ${sql} END IF; END $$;`;

/** What lint says above a note, each file with a timeout for its locks. */
function told(...texts: readonly string[]): readonly string[] {
  const files = texts.map((text) => TIMEOUT + text);
  return lintTexts(files, { base: BASE })
    .filter(({ severity }) => severity !== 'note')
    .map(({ ruleId }) => ruleId);
}

const byCheck = (add: string, validate: string, require: string) =>
  told(
    guarded(`ALTER TABLE ${add} ADD CONSTRAINT c CHECK ("Name" IS NOT NULL) NOT VALID;`),
    `ALTER TABLE ${validate} VALIDATE CONSTRAINT c;`,
    `ALTER TABLE ${require} ALTER COLUMN "Name" SET NOT NULL;`,
  );

describe('lint is quiet', () => {
  it.each([
    ['in a DO block', 'DO $$ BEGIN CREATE TABLE t (id int); END $$;', 't'],
    ['by EXECUTE', "DO $$ BEGIN EXECUTE 'CREATE TABLE t (id int)'; END $$;", 't'],
    ['LIKE another', 'CREATE TABLE IF NOT EXISTS t (LIKE orders INCLUDING ALL);', 't'],
    ['as a partition', 'CREATE TABLE IF NOT EXISTS t PARTITION OF events DEFAULT;', 't'],
    ['that inherits', 'CREATE TABLE IF NOT EXISTS t () INHERITS (orders);', 't'],
    ['from a query', 'CREATE TABLE IF NOT EXISTS t AS SELECT * FROM orders;', 't'],
    [
      'by SELECT INTO',
      '-- pg-rehearsal: allow create-without-if-not-exists because it runs once\nSELECT * INTO t FROM orders;',
      't',
    ],
    ['and taken away', 'CREATE TABLE IF NOT EXISTS t (id int);\nDROP TABLE IF EXISTS t;', 't'],
    ['as a materialised view', 'CREATE MATERIALIZED VIEW IF NOT EXISTS t AS SELECT * FROM orders;', 't'],
    [
      'and renamed',
      'CREATE TABLE IF NOT EXISTS t (id int);\n-- pg-rehearsal: allow unguarded-rename because it runs once\nALTER TABLE t RENAME TO u;',
      'u',
    ],
    ['and moved', 'CREATE TABLE IF NOT EXISTS t (id int);\nALTER TABLE t SET SCHEMA shop;', 'shop.t'],
    [
      'in a schema that search_path names',
      'SET LOCAL search_path = shop;\nCREATE TABLE IF NOT EXISTS t (id int);',
      'shop.t',
    ],
    [
      'in one that set_config names',
      "SELECT set_config('search_path', 'shop', true);\nCREATE TABLE IF NOT EXISTS t (id int);",
      'shop.t',
    ],
    ['for the session', 'CREATE TEMPORARY TABLE t (id int);', 't'],
  ])('about a table made %s', (_, make, table) => {
    expect(told(`${make}\n${index(table)}`)).toEqual([]);
    expect(told(`${make}\n${index('orders')}`)).toContain('blocking-index-build');
  });

  it('about SET NOT NULL behind a validated CHECK, however the table is spelled', () => {
    expect(byCheck('"Weird"', 'public."Weird"', '"Weird"')).toEqual([]);
    expect(byCheck('"Weird"', 'shop.items', '"Weird"')).toEqual(['set-not-null-scan']);
  });

  it.each([
    'note TYPE text',
    'note TYPE varchar(50)',
    'price TYPE numeric(10,2)',
    'price TYPE numeric',
    'net TYPE inet',
  ])('about a type that costs nothing: %s', (change) => {
    expect(told(`ALTER TABLE public.orders ALTER COLUMN ${change};`)).toEqual([]);
    expect(told('ALTER TABLE public.orders ALTER COLUMN total TYPE numeric;')).toEqual(['column-type-rewrite']);
  });

  it.each([
    ['a trigger', 'CREATE TRIGGER t BEFORE UPDATE ON orders FOR EACH ROW EXECUTE FUNCTION f();', 'blocking-trigger'],
    ['an index that goes', 'DROP INDEX IF EXISTS orders_pkey;', 'blocking-index-drop'],
    ['a partition that goes', 'ALTER TABLE events DETACH PARTITION e;', 'blocking-partition-detach'],
  ])('about waiting for a lock that the transaction holds already: %s', (_, sql, rule) => {
    const ids = (...texts: readonly string[]) => lintTexts(texts, { base: BASE }).map(({ ruleId }) => ruleId);
    const first =
      'ALTER TABLE orders ADD COLUMN IF NOT EXISTS a int;\nALTER TABLE events ADD COLUMN IF NOT EXISTS a int;';
    expect(ids(`${first}\n${sql}`)).not.toContain(rule);
    expect(ids(first, sql)).toContain(rule);
    // A lock that is weaker does not spare the wait.
    const weaker = "COMMENT ON TABLE orders IS 'x';\nALTER TABLE events ALTER COLUMN id SET STATISTICS 100;";
    expect(ids(`${weaker}\n${sql}`)).toContain(rule);
  });

  it('about the schema of a table that SQL finds without it', () => {
    const base = [...BASE, 'CREATE INDEX o ON orders (note);', 'CREATE INDEX n ON shop.items (name);'];
    const tables = (index: string) =>
      lintTexts(`DROP INDEX IF EXISTS ${index};`, { base }).map(({ table, message }) => [
        table,
        / `([\w.]+)`(?: without|:)/.exec(message)?.[1],
      ]);
    expect(new Set(tables('o').flat())).toEqual(new Set(['orders']));
    expect(new Set(tables('shop.n').flat())).toEqual(new Set(['shop.items']));
  });

  it.each([
    ['a type that costs nothing', 'note TYPE varchar(50)', 'note TYPE varchar(10)'],
    ['NOT NULL where it is', 'id SET NOT NULL', 'total SET NOT NULL'],
  ])('about a lock held through %s', (_, cheap, slow) => {
    const ids = (change: string) =>
      told(`ALTER TABLE shop.items ADD COLUMN IF NOT EXISTS a int;\nALTER TABLE orders ALTER COLUMN ${change};`);
    expect(ids(cheap)).not.toContain('lock-held-across-statements');
    expect(ids(slow)).toContain('lock-held-across-statements');
  });

  it.each([
    ['DROP TABLE IF EXISTS lines;', true],
    ['ALTER TABLE lines DROP CONSTRAINT IF EXISTS lines_o;', true],
    ['ALTER TABLE lines DROP COLUMN IF EXISTS o;', true],
    ['ALTER TABLE lines DROP CONSTRAINT IF EXISTS lines_p;', false],
    ['ALTER TABLE lines DROP COLUMN IF EXISTS p;', false],
  ])('about tables that a foreign key does not lock on its way out: %s', (drop, isLocked) => {
    const lines =
      'CREATE TABLE lines (o bigint CONSTRAINT lines_o REFERENCES orders, p bigint CONSTRAINT lines_p CHECK (p > 0));';
    // After the lock on `orders`, another of its kind is no news.
    const text = `${drop}\nCREATE TRIGGER t BEFORE UPDATE ON orders FOR EACH ROW EXECUTE FUNCTION f();`;
    const ids = lintTexts(text, { base: [...BASE, lines] }).map(({ ruleId }) => ruleId);
    expect(ids.includes('blocking-trigger')).toBe(!isLocked);
  });

  it('about work on a table that the transaction emptied, but not where it may have rows again', () => {
    const build = 'CREATE INDEX IF NOT EXISTS i ON orders (total);';
    const add = 'ALTER TABLE orders ADD COLUMN IF NOT EXISTS at timestamptz DEFAULT clock_timestamp();';
    expect(told(`TRUNCATE orders;\n${build}\n${add}`)).toEqual(['truncate']);
    expect(told(`TRUNCATE orders;\nINSERT INTO orders SELECT id FROM shop.items;\n${build}`)).toContain(
      'blocking-index-build',
    );
    expect(told('TRUNCATE orders;', build)).toContain('blocking-index-build');
    const perhaps = `DO $$ BEGIN IF (SELECT count(*) FROM v) = 0 THEN TRUNCATE orders; END IF; END $$;\n${build}`;
    expect(told(perhaps)).toContain('blocking-index-build');
  });

  it.each([
    ['a view replaced', 'CREATE OR REPLACE VIEW v AS SELECT id, note FROM orders;'],
    ['a view dropped and made anew', 'DROP VIEW IF EXISTS v;\nCREATE VIEW v AS SELECT id, note FROM orders;'],
    [
      'what a function would do if it were called',
      'CREATE OR REPLACE FUNCTION f() RETURNS void LANGUAGE plpgsql AS $$ BEGIN TRUNCATE orders; END $$;',
    ],
    ['a guard in a DO block', guarded('ALTER TABLE orders ADD CONSTRAINT c CHECK (total > 0) NOT VALID;')],
    [
      'a foreign key to a new table from a new column',
      'CREATE TABLE IF NOT EXISTS t (id int PRIMARY KEY);\nALTER TABLE orders ADD COLUMN IF NOT EXISTS t_id int REFERENCES t;',
    ],
    [
      'a schema that was made and renamed',
      'CREATE SCHEMA IF NOT EXISTS app;\nDO $$ BEGIN ALTER SCHEMA app RENAME TO app2; END $$;\nDROP SCHEMA IF EXISTS app2;',
    ],
    [
      'a temporary table taken away',
      'CREATE TEMPORARY TABLE t (id int);\nUPDATE t SET id = 1;\nTRUNCATE t;\nDROP TABLE t;',
    ],
    [
      'a lock held while the type of another table changes for nothing',
      'ALTER TABLE shop.items ADD COLUMN IF NOT EXISTS note text;\nALTER TABLE orders ALTER COLUMN note TYPE text;',
    ],
    [
      'a temporary table that is dropped first, to be sure',
      'DROP TABLE IF EXISTS t;\nCREATE TEMPORARY TABLE t AS SELECT 1 AS id;\nUPDATE orders SET total = 1 WHERE id = 2;\nDELETE FROM t;',
    ],
    ['the index of a partitioned table alone', 'CREATE INDEX IF NOT EXISTS i ON ONLY events (id);'],
  ])('about %s', (_, sql) => {
    expect(told(sql)).toEqual([]);
  });

  it.each([
    ['id = 1', []],
    ['id = 1 OR id = 2', []],
    ['total = 0 AND (id = 1 OR id IN (2, 3))', []],
    ['id = 1 OR total = 0', ['unbatched-backfill']],
    ['id = 1 OR id > 2', ['unbatched-backfill']],
  ])('about rows picked by key, and only them: %s', (where, found) => {
    expect(told(`UPDATE orders SET note = '' WHERE ${where};`)).toEqual(found);
  });
});
