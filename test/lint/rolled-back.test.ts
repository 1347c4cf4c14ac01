import { describe, expect, it } from 'vitest';
import type { ToolId } from '../../src/core/migration.ts';
import { RULES } from '../../src/rules/index.ts';
import { loadGrammar } from '../../src/sql/parse.ts';
import { lintTexts } from './linting.ts';

await loadGrammar();

const BASE = [
  `CREATE TABLE orders (id bigint PRIMARY KEY, note text, total bigint NOT NULL DEFAULT 0);
CREATE TABLE items (id bigint PRIMARY KEY, price bigint);
CREATE TABLE events (id bigint, at date) PARTITION BY RANGE (at);
CREATE SCHEMA shop; CREATE TABLE shop.things (id bigint PRIMARY KEY);
CREATE TYPE state AS ENUM ('open'); CREATE DOMAIN word AS text;
CREATE INDEX orders_note ON orders (note);
CREATE POLICY own ON items USING (true);`,
];

/** What is said once per file is said of what was rolled back, too: its locks were real. */
const severities = Object.fromEntries(RULES.filter((rule) => rule.oncePerFile).map(({ id }) => [id, 'off' as const]));

/** What is said of the last lines, without the lines above them. */
function saidOf(tail: readonly string[], head: readonly string[], tool: ToolId = 'plain') {
  return lintTexts([...head, ...tail].join('\n'), { base: BASE, tool, severities })
    .filter(({ span }) => span.line > head.length)
    .map(({ ruleId, span, message }) => `${span.line - head.length} ${ruleId} ${message}`);
}

const AROUND: readonly (readonly [name: string, around: (sql: string) => readonly string[]])[] = [
  ['ROLLBACK', (sql) => ['BEGIN;', sql, 'ROLLBACK;']],
  ['ABORT', (sql) => ['BEGIN;', sql, 'ABORT;']],
  ['ROLLBACK TO', (sql) => ['BEGIN;', 'SAVEPOINT a;', sql, 'ROLLBACK TO a;', 'COMMIT;']],
  ['the second ROLLBACK TO', (sql) => ['BEGIN;', 'SAVEPOINT a;', 'ROLLBACK TO a;', sql, 'ROLLBACK TO a;', 'COMMIT;']],
  ['ROLLBACK AND CHAIN', (sql) => ['BEGIN;', sql, 'ROLLBACK AND CHAIN;', 'COMMIT;']],
  ['ROLLBACK after COMMIT AND CHAIN', (sql) => ['BEGIN;', 'COMMIT AND CHAIN;', sql, 'ROLLBACK;']],
  ['ROLLBACK PREPARED', (sql) => ['BEGIN;', sql, "PREPARE TRANSACTION 'p';", "ROLLBACK PREPARED 'p';"]],
];

/** What a statement would change in what is said of the lines after it, were it not rolled back. */
const CHANGES: readonly (readonly [statement: string, ...tail: readonly string[]])[] = [
  [
    'CREATE TABLE t (id bigint);',
    'CREATE INDEX CONCURRENTLY IF NOT EXISTS i ON orders (id);',
    'CREATE INDEX IF NOT EXISTS j ON t (id);',
  ],
  ['CREATE TEMP TABLE t (id bigint);', 'DROP TABLE IF EXISTS t;'],
  ['CREATE TABLE t AS SELECT 1 AS id;', 'DROP TABLE IF EXISTS t;'],
  [
    'DROP TABLE orders;',
    'CREATE TABLE IF NOT EXISTS orders (id bigint);',
    'ALTER TABLE orders ALTER COLUMN note SET NOT NULL;',
  ],
  ['ALTER TABLE orders RENAME TO sales;', 'ALTER TABLE orders ALTER COLUMN total TYPE int;'],
  ['ALTER TABLE orders SET SCHEMA shop;', 'DROP INDEX IF EXISTS public.orders_note;'],
  ['ALTER SCHEMA shop RENAME TO app;', 'ALTER TABLE shop.things ALTER COLUMN id TYPE text;'],
  ['CREATE SCHEMA app;', 'DROP SCHEMA IF EXISTS app;'],
  ['ALTER TABLE orders ADD COLUMN c bigint;', 'ALTER TABLE orders ADD COLUMN IF NOT EXISTS c float DEFAULT random();'],
  ['ALTER TABLE orders RENAME COLUMN note TO remark;', 'ALTER TABLE orders ALTER COLUMN note TYPE varchar(10);'],
  ['ALTER TABLE orders DROP COLUMN total;', 'ALTER TABLE orders ALTER COLUMN total TYPE int;'],
  ['ALTER TABLE orders ALTER COLUMN note SET NOT NULL;', 'ALTER TABLE orders ALTER COLUMN note SET NOT NULL;'],
  ['ALTER TABLE orders ALTER COLUMN total DROP DEFAULT;', 'ALTER TABLE orders ALTER COLUMN total DROP DEFAULT;'],
  ['ALTER TABLE orders ALTER COLUMN total SET DEFAULT 1;', 'ALTER TABLE orders ALTER COLUMN total DROP DEFAULT;'],
  [
    'ALTER TABLE orders ADD CONSTRAINT k CHECK (note IS NOT NULL);',
    'ALTER TABLE orders ALTER COLUMN note SET NOT NULL;',
  ],
  ['DROP INDEX orders_note;', 'CREATE INDEX IF NOT EXISTS orders_note ON orders (note);'],
  ['CREATE INDEX i ON orders (total);', 'CREATE INDEX IF NOT EXISTS i ON orders (total);'],
  ['ALTER INDEX orders_note RENAME TO i;', 'CREATE INDEX IF NOT EXISTS orders_note ON orders (note);'],
  ["CREATE TYPE mood AS ENUM ('good');", "ALTER TYPE mood RENAME VALUE 'good' TO 'bad';"],
  ['ALTER DOMAIN word SET NOT NULL;', 'ALTER TABLE orders ADD COLUMN IF NOT EXISTS c word;'],
  [
    'CREATE FUNCTION f() RETURNS int IMMUTABLE LANGUAGE sql AS $$ SELECT 1 $$;',
    'ALTER TABLE orders ADD COLUMN IF NOT EXISTS c int DEFAULT f();',
  ],
  ['CREATE FUNCTION f() RETURNS void LANGUAGE sql AS $$ DROP TABLE orders $$;', 'SELECT f();'],
  [
    'ALTER TABLE events ATTACH PARTITION items DEFAULT;',
    "CREATE TABLE IF NOT EXISTS p PARTITION OF events FOR VALUES FROM ('2026-01-01') TO ('2027-01-01');",
  ],
  ['DROP POLICY own ON items;', 'ALTER TABLE items ENABLE ROW LEVEL SECURITY;'],
  [
    'SET search_path = shop;',
    'CREATE TABLE IF NOT EXISTS t (id bigint);',
    'CREATE INDEX IF NOT EXISTS i ON shop.t (id);',
  ],
  ['DROP TABLE IF EXISTS items;', 'CREATE TABLE items (id bigint);'],
  ['DELETE FROM orders;', 'INSERT INTO orders VALUES (1);'],
];

describe('what was rolled back leaves nothing behind', () => {
  it.each(AROUND)('after %s', (_, around) => {
    for (const [statement, ...tail] of CHANGES) {
      const expected = saidOf(tail, around('SELECT 1;'));
      expect([statement, saidOf(tail, around(statement))]).toEqual([statement, expected]);
    }
  });

  it('but what was committed does', () => {
    const saidAfter = (statement: string, tail: readonly string[]) => saidOf(tail, ['BEGIN;', statement, 'COMMIT;']);
    const vain = CHANGES.filter(
      ([statement, ...tail]) => `${saidAfter(statement, tail)}` === `${saidAfter('SELECT 1;', tail)}`,
    );
    expect(vain).toEqual([]);
  });

  it('in the migrations at base neither', () => {
    const found = (base: readonly string[]) =>
      lintTexts('ALTER TABLE orders ALTER COLUMN note SET NOT NULL;', { base: [...BASE, ...base], tool: 'plain' })
        .map(({ ruleId }) => ruleId)
        .filter((id) => id === 'set-not-null-scan');
    const set = 'ALTER TABLE orders ALTER COLUMN note SET NOT NULL;';
    expect(found([`BEGIN;\n${set}\nROLLBACK;`])).toEqual(['set-not-null-scan']);
    expect(found([`BEGIN;\n${set}\nCOMMIT;`])).toEqual([]);
  });

  it('while it lasted it was there', () => {
    const made = ['CREATE TABLE t (id bigint);', 'CREATE INDEX IF NOT EXISTS j ON t (id);', 'ROLLBACK;'];
    const said = (head: readonly string[]) =>
      saidOf(made.slice(1), head).filter((one) => one.includes('blocking-index'));
    expect(said(['BEGIN;', made[0] ?? ''])).toEqual([]);
    expect(said(['BEGIN;', 'SELECT 1;'])).toHaveLength(1);
  });

  it('where the tool wraps the file, a ROLLBACK undoes what came before its BEGIN, too', () => {
    const index = 'CREATE INDEX IF NOT EXISTS i ON t (id);';
    const builds = (tool: ToolId) =>
      saidOf([index], ['CREATE TABLE t (id bigint);', 'BEGIN;', 'SELECT 1;', 'ROLLBACK;'], tool).filter((one) =>
        one.includes('blocking-index-build'),
      );
    expect(builds('sqlx')).toHaveLength(1);
    expect(builds('plain')).toEqual([]);
  });
});

describe('what a transaction holds', () => {
  const about = (rule: string, ...lines: readonly string[]) =>
    lintTexts(lines.join('\n'), { base: BASE, tool: 'plain' })
      .filter(({ ruleId }) => ruleId === rule)
      .map(({ span }) => span.line);
  const rename = 'ALTER TABLE orders RENAME TO sales;';
  const check = 'ALTER TABLE orders ADD CONSTRAINT k CHECK (total > 0) NOT VALID;';

  it('is on the table by its old name again, once the new one is rolled back', () => {
    const lines = [
      'BEGIN;',
      check,
      'SAVEPOINT a;',
      rename,
      'ROLLBACK TO a;',
      'ALTER TABLE orders VALIDATE CONSTRAINT k;',
      'COMMIT;',
    ];
    expect(about('validation-in-same-transaction', ...lines)).toEqual([6]);
    expect(about('validation-in-same-transaction', ...lines.toSpliced(4, 1, 'SELECT 1;'))).toEqual([]);
  });

  it('stays emptied by a TRUNCATE before a savepoint, though an INSERT after it is rolled back', () => {
    const lines = [
      'BEGIN;',
      'TRUNCATE orders;',
      'SAVEPOINT a;',
      'INSERT INTO orders VALUES (1);',
      'ROLLBACK TO a;',
      'CREATE INDEX IF NOT EXISTS i ON orders (total);',
      'COMMIT;',
    ];
    expect(about('blocking-index-build', ...lines)).toEqual([]);
    expect(about('blocking-index-build', ...lines.toSpliced(4, 1, 'RELEASE a;'))).toEqual([6]);
    const truncated = lines.toSpliced(1, 3, 'SELECT 1;', 'SAVEPOINT a;', 'TRUNCATE orders;');
    expect(about('blocking-index-build', ...truncated)).toEqual([6]);
  });

  it('knows no enum value any more that was rolled back', () => {
    const lines = [
      'BEGIN;',
      'SAVEPOINT a;',
      "ALTER TYPE state ADD VALUE 'paid';",
      'ROLLBACK TO a;',
      "SELECT 'paid';",
      'COMMIT;',
    ];
    expect(about('new-enum-value-used-in-transaction', ...lines)).toEqual([]);
    expect(about('new-enum-value-used-in-transaction', ...lines.toSpliced(3, 1, 'RELEASE a;'))).toEqual([5]);
  });

  it('is not the timeout that a second BEGIN would go back to', () => {
    const alter = 'ALTER TABLE orders ADD COLUMN IF NOT EXISTS c int;';
    const lines = ['BEGIN;', "SET lock_timeout = '2s';", 'BEGIN;', 'ROLLBACK;', alter];
    expect(about('missing-lock-timeout', ...lines)).toEqual([5]);
    expect(about('missing-lock-timeout', ...lines.toSpliced(3, 1, 'COMMIT;'))).toEqual([]);
  });
});
