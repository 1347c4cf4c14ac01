import { describe, expect, it } from 'vitest';
import type { ToolId } from '../../src/core/migration.ts';
import { RULES } from '../../src/rules/index.ts';
import { loadGrammar } from '../../src/sql/parse.ts';
import { lintTexts } from './linting.ts';

await loadGrammar();

const BASE = [
  `CREATE TABLE orders (id bigint PRIMARY KEY, note text, total bigint NOT NULL DEFAULT 0, parts int[]);
CREATE TABLE items (id bigint PRIMARY KEY, price bigint);
CREATE TABLE events (id bigint, at date) PARTITION BY RANGE (at);
CREATE TABLE events_2026 PARTITION OF events DEFAULT;
CREATE TYPE state AS ENUM ('open');
CREATE INDEX orders_note ON orders (note);
CREATE VIEW recent AS SELECT * FROM orders;
CREATE FUNCTION fire() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NEW; END $$;`,
];
const severities = Object.fromEntries(RULES.filter(({ optIn }) => optIn).map(({ id, severity }) => [id, severity]));
const protectedTables = ['events', 'recent'];

/** How often a rule finds something in the files of a change. */
function count(rule: string, texts: string | readonly string[], tool: ToolId = 'sqlx'): number {
  const found = lintTexts(texts, { base: BASE, tool, severities, options: { protectedTables } });
  return found.filter(({ ruleId }) => ruleId === rule).length;
}

const inBlock = (sql: string) => `DO $$ BEGIN ${sql} END $$;`;
const concurrent = 'CREATE INDEX CONCURRENTLY IF NOT EXISTS i ON orders (total);';
const add = 'ALTER TABLE orders ADD COLUMN IF NOT EXISTS c int;';
const LONG = 'a'.repeat(70);

describe('a rule tells near neighbours apart', () => {
  it.each([
    ['create-without-if-not-exists', 'CREATE INDEX ON orders (total);', 'CREATE INDEX i ON orders (total);'],
    ['create-without-if-not-exists', inBlock('CREATE TABLE t (id int);'), 'CREATE TABLE t (id int);'],
    ['add-column-without-if-not-exists', inBlock('ALTER TABLE orders ADD c int;'), 'ALTER TABLE orders ADD c int;'],
    ['insert-without-on-conflict', inBlock('INSERT INTO items VALUES (1, 2);'), 'INSERT INTO items VALUES (1, 2);'],
    ['unnamed-index', inBlock('CREATE INDEX ON orders (total);'), 'CREATE INDEX ON orders (total);'],
    ['unguarded-rename', inBlock('ALTER TABLE orders RENAME note TO x;'), 'ALTER TABLE orders RENAME note TO x;'],
    ['unguarded-role', 'DROP ROLE IF EXISTS app;\nCREATE ROLE app;', 'DROP ROLE IF EXISTS other;\nCREATE ROLE app;'],
    ['unguarded-type', "ALTER TYPE state RENAME VALUE 'open' TO 'x';", "ALTER TYPE state ADD VALUE 'x';"],
    ['blocking-index-drop', `${add}\nDROP INDEX IF EXISTS orders_note;`, 'DROP INDEX IF EXISTS orders_note;'],
    ['blocking-index-drop', inBlock('DROP VIEW orders_note;'), inBlock('DROP INDEX orders_note;')],
    ['blocking-trigger', `${add}\nDROP TRIGGER IF EXISTS t ON orders;`, 'DROP TRIGGER IF EXISTS t ON orders;'],
    ['blocking-trigger', 'DROP RULE IF EXISTS t ON orders;', 'DROP TRIGGER IF EXISTS t ON orders;'],
    [
      'blocking-partition-detach',
      'ALTER TABLE events ADD COLUMN IF NOT EXISTS c int;\nALTER TABLE events DETACH PARTITION events_2026;',
      'ALTER TABLE events DETACH PARTITION events_2026;',
    ],
    [
      'several-tables-locked',
      `${add}\nDROP TABLE IF EXISTS items;`,
      `${add}\nALTER TABLE items ADD COLUMN IF NOT EXISTS d int;`,
    ],
    [
      'lock-held-across-statements',
      `${add}\nALTER TABLE items VALIDATE CONSTRAINT k;`,
      `${add}\nCREATE INDEX IF NOT EXISTS i ON items (price);`,
    ],
    [
      'unbatched-backfill',
      `${add}\nUPDATE orders SET c = 1 WHERE c IS NULL;`,
      "UPDATE orders SET note = '' WHERE note IS NULL;",
    ],
    ['unbatched-backfill', "UPDATE orders SET note = '';", "UPDATE orders SET note = '' WHERE note IS NULL;"],
    ['unbatched-backfill', 'DELETE FROM orders;', 'DELETE FROM orders WHERE total = 0;'],
    ['drop-not-null', 'ALTER TABLE orders ALTER note DROP NOT NULL;', 'ALTER TABLE orders ALTER total DROP NOT NULL;'],
    ['protected-table', 'DROP VIEW IF EXISTS recent;', 'DROP TABLE IF EXISTS events;'],
    ['identifier-too-long', `SELECT '${LONG}';`, `SELECT 1 AS ${LONG};`],
    ['identifier-too-long', `SELECT $x$${LONG}$x$;`, `SELECT 1 AS "${LONG}";`],
    [
      'new-enum-value-used-in-transaction',
      "ALTER TYPE state RENAME VALUE 'open' TO 'x';\nSELECT 'x'::state;",
      "ALTER TYPE state ADD VALUE IF NOT EXISTS 'x';\nSELECT 'x'::state;",
    ],
    [
      'new-enum-value-used-in-transaction',
      "CREATE TYPE mood AS ENUM ('a');\nALTER TYPE mood ADD VALUE IF NOT EXISTS 'x';\nSELECT 'x'::mood;",
      "ALTER TYPE state ADD VALUE IF NOT EXISTS 'x';\nSELECT 'x'::state;",
    ],
    [
      'security-definer-without-search-path',
      'CREATE OR REPLACE FUNCTION f() RETURNS int LANGUAGE sql SECURITY DEFINER BEGIN ATOMIC SELECT 1; END;',
      'CREATE OR REPLACE FUNCTION f() RETURNS int LANGUAGE sql SECURITY DEFINER AS $$SELECT 1$$;',
    ],
    [
      'int-primary-key',
      'CREATE TABLE IF NOT EXISTS t (id int[] PRIMARY KEY);',
      'CREATE TABLE IF NOT EXISTS t (id int PRIMARY KEY);',
    ],
    [
      'varchar-limit',
      'CREATE TABLE IF NOT EXISTS t (n numeric(8, 2));',
      'CREATE TABLE IF NOT EXISTS t (n varchar(8));',
    ],
    [
      'table-without-primary-key',
      'CREATE TABLE IF NOT EXISTS e PARTITION OF events DEFAULT;',
      'CREATE TABLE IF NOT EXISTS e (id int);',
    ],
    [
      'table-without-primary-key',
      'CREATE TABLE IF NOT EXISTS items (id int);',
      'CREATE TABLE IF NOT EXISTS e (id int);',
    ],
    ['unclosed-transaction', 'BEGIN;\nSELECT 1;', '-- no-transaction\nBEGIN;\nSELECT 1;'],
    ['concurrent-index-behind-advisory-lock', concurrent, `-- no-transaction\n${concurrent}`],
    [
      'concurrent-index-behind-advisory-lock',
      `-- no-transaction\n${concurrent}\nSELECT 1;`,
      `-- no-transaction\n${concurrent}`,
    ],
    [
      'concurrent-index-hidden-by-if-not-exists',
      `-- no-transaction\n${concurrent.replace('IF NOT EXISTS ', '')}`,
      `-- no-transaction\n${concurrent}`,
    ],
    [
      'row-security-without-policy',
      'ALTER TABLE unknown ENABLE ROW LEVEL SECURITY;',
      'ALTER TABLE orders ENABLE ROW LEVEL SECURITY;',
    ],
    [
      'concurrently-in-transaction',
      `-- no-transaction\nSET lock_timeout = '2s';\n${concurrent}`,
      `-- no-transaction\nSELECT 1;\n${concurrent}`,
    ],
    [
      'lock-timeout-breaks-no-transaction',
      `SET lock_timeout = '2s';\n${concurrent}`,
      `-- no-transaction\nSET lock_timeout = '2s';\n${concurrent}`,
    ],
  ])('%s: not %j, but %j', (rule, silent, loud) => {
    expect(count(rule, silent)).toBe(0);
    expect(count(rule, loud)).toBe(1);
  });

  it('by the tool: only sqlx has an advisory lock', () => {
    expect(count('concurrent-index-behind-advisory-lock', concurrent, 'plain')).toBe(0);
    expect(count('concurrent-index-behind-advisory-lock', `-- no-transaction\n${concurrent}`)).toBe(1);
  });

  it('by what came before: an index of the change itself is nobody’s', () => {
    const drop = 'DROP INDEX IF EXISTS i;';
    expect(count('blocking-index-drop', [`-- no-transaction\n${concurrent}`, drop])).toBe(0);
    expect(count('blocking-index-drop', drop.replace('i;', 'orders_note;'))).toBe(1);
  });
});

describe('a suggestion is not made', () => {
  const suggested = (rule: string, text: string) =>
    lintTexts(text, { base: BASE }).filter(({ ruleId, suggestion }) => ruleId === rule && suggestion !== undefined)
      .length;
  const unique = (rest: string) => `ALTER TABLE items ADD CONSTRAINT k UNIQUE (price)${rest};`;
  const index = 'CREATE UNIQUE INDEX IF NOT EXISTS k ON items (price);';

  it.each([
    ['unique-constraint-build', 'with INCLUDE', unique(' INCLUDE (id)'), unique('')],
    ['unique-constraint-build', 'deferred', unique(' DEFERRABLE'), unique('')],
    [
      'unique-constraint-build',
      'NULLS NOT DISTINCT',
      unique('').replace('UNIQUE', 'UNIQUE NULLS NOT DISTINCT'),
      unique(''),
    ],
    ['unique-constraint-build', 'without a name', unique('').replace('CONSTRAINT k ', ''), unique('')],
    ['unique-constraint-build', 'beside another clause', unique(', ADD COLUMN c int'), unique('')],
    [
      'blocking-index-build',
      'that a later statement needs',
      `${index}\nALTER TABLE items ADD CONSTRAINT k UNIQUE USING INDEX k;`,
      `${index}\nSELECT 1;`,
    ],
    [
      'set-not-null-scan',
      'beside another clause',
      'ALTER TABLE items ALTER price SET NOT NULL, ADD COLUMN c int;',
      'ALTER TABLE items ALTER price SET NOT NULL;',
    ],
    [
      'set-not-null-scan',
      'in a DO block',
      inBlock('ALTER TABLE items ALTER price SET NOT NULL;'),
      'ALTER TABLE items ALTER price SET NOT NULL;',
    ],
  ])('of %s %s', (rule, _, without, having) => {
    expect(count(rule, without)).toBe(1);
    expect(suggested(rule, without)).toBe(0);
    expect(suggested(rule, having)).toBe(1);
  });
});

describe('a name in escapes alone', () => {
  it.each([
    [31, 0],
    [32, 1],
  ])('is as long as what it says: %i letters of two bytes', (letters, findings) => {
    const name = `U&"${String.raw`\00e9`.repeat(letters)}"`;
    const found = lintTexts(`CREATE TABLE IF NOT EXISTS ${name} (id bigint PRIMARY KEY);`, {
      severities: { 'identifier-too-long': 'note' },
    });
    expect(found.filter(({ ruleId }) => ruleId === 'identifier-too-long')).toHaveLength(findings);
  });
});
