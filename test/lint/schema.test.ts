import { describe, expect, it } from 'vitest';
import { applyStatement } from '../../src/lint/apply.ts';
import { SchemaModel } from '../../src/lint/schema.ts';
import { RULES } from '../../src/rules/index.ts';
import { splitName } from '../../src/sql/names.ts';
import { loadGrammar, parse } from '../../src/sql/parse.ts';
import { readType } from '../../src/sql/types.ts';
import { onServer } from '../sql/server.ts';

await loadGrammar();

function modelOf(sql: string): SchemaModel {
  const schema = new SchemaModel();
  for (const statement of parse(sql).statements) applyStatement(schema, statement, 'base');
  return schema;
}

const SHOP = `
CREATE TABLE customers (id bigserial PRIMARY KEY, email varchar(50) NOT NULL UNIQUE, born date CHECK (born > '1900-01-01'));
CREATE TABLE orders (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  customer_id bigint REFERENCES customers,
  total numeric(10, 2) DEFAULT 0 NOT NULL,
  placed timestamptz DEFAULT now(),
  state text,
  CHECK (total >= 0), CHECK (total >= 0 AND state IS NOT NULL), UNIQUE (customer_id, placed)
);
CREATE INDEX ON orders (state);
CREATE INDEX ON orders (state);
CREATE INDEX ON orders (lower(state), total);
CREATE INDEX ON orders (coalesce(state, ''), (total + 1));
CREATE INDEX ON orders ((total + 1), (total * 2)) INCLUDE (state);
CREATE INDEX ON orders ((total::int), (upper(state) COLLATE "C"), (lower(state)::varchar), ((state || '')::text));
CREATE INDEX ON orders ((CASE WHEN total > 0 THEN 1 ELSE 2 END), (nullif(state, '')), (greatest(total, 1)), (least(total, 1)));
CREATE INDEX ON orders ((CASE WHEN total > 0 THEN '' ELSE state END), (ARRAY[state]));
CREATE INDEX named ON orders USING hash (state) WHERE total > 0;
CREATE SCHEMA archive;
CREATE TABLE archive.orders (LIKE orders);
ALTER TABLE orders ADD COLUMN note text, ALTER COLUMN state SET NOT NULL, DROP COLUMN placed;
ALTER TABLE orders ADD CONSTRAINT known CHECK (note IS NOT NULL) NOT VALID;
ALTER TABLE orders RENAME COLUMN note TO remark;
ALTER TABLE customers RENAME TO clients;
ALTER TABLE clients ALTER COLUMN email TYPE text, ALTER COLUMN email DROP NOT NULL;
ALTER INDEX named RENAME TO renamed;
CREATE TABLE gone (id int); DROP TABLE gone;
CREATE TABLE events (at date NOT NULL, kind text) PARTITION BY RANGE (at);
CREATE TABLE events_2026 PARTITION OF events FOR VALUES FROM ('2026-01-01') TO ('2027-01-01');
CREATE VIEW v AS SELECT id FROM orders;
CREATE MATERIALIZED VIEW m AS SELECT id FROM orders;
CREATE TABLE copied AS SELECT id, total FROM orders;
CREATE TYPE mood AS ENUM ('good', 'bad');
CREATE TABLE feelings (id int, first mood, second text, CHECK (first <> 'bad'), CHECK (id > 0));
CREATE INDEX ON feelings (id) WHERE first = 'good';
CREATE INDEX ON feelings (id);
DROP TYPE mood CASCADE;
`;

describe('the schema that lint makes of statements', () => {
  it('is the one that PostgreSQL makes of them', async () => {
    const schema = modelOf(SHOP);
    await onServer(async (client) => {
      await client.query(SHOP);
      const { rows: tables } = await client.query<{ name: string; kind: string }>(
        `SELECT n.nspname || '.' || c.relname AS name, c.relkind AS kind FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
         WHERE c.oid >= 16384 AND c.relkind IN ('r', 'p', 'v', 'm') AND n.nspname IN ('public', 'archive') ORDER BY 1`,
      );
      const kinds: Record<string, string> = { r: 'table', p: 'partitioned table', v: 'view', m: 'materialized view' };
      const known = [...schema.tables()].map(({ name, kind }) => `${name} ${kind}`).sort();
      expect(known).toEqual(tables.map(({ name, kind }) => `${name} ${kinds[kind]}`).sort());
      for (const { name } of tables) {
        const table = schema.table(name);
        if (table?.known !== true) continue;
        const { rows: columns } = await client.query<{ name: string; type: string; required: boolean }>(
          `SELECT attname AS name, format_type(atttypid, atttypmod) AS type, attnotnull AS required FROM pg_attribute
           WHERE attrelid = '${name}'::regclass AND attnum > 0 AND NOT attisdropped`,
        );
        expect(
          [...table.columns.values()].map(({ name: column, type, notNull }) => `${column} ${type} ${notNull}`).sort(),
          name,
        ).toEqual(columns.map(({ name: column, type, required }) => `${column} ${type} ${required}`).sort());
        const { rows: indexes } = await client.query<{ name: string; unique: boolean; primary: boolean; keys: string }>(
          `SELECT c.relname AS name, indisunique AS unique, indisprimary AS primary,
             (SELECT string_agg(coalesce(a.attname, ''), ',' ORDER BY k.position) FROM unnest(indkey) WITH ORDINALITY AS k (number, position)
              LEFT JOIN pg_attribute a ON a.attrelid = indrelid AND a.attnum = k.number AND k.number > 0
              WHERE k.position <= indnkeyatts) AS keys
           FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid WHERE indrelid = '${name}'::regclass`,
        );
        expect(
          table.indexes
            .map((index) => `${index.name} ${index.unique} ${index.primary} ${index.columns.join(',')}`)
            .sort(),
          name,
        ).toEqual(indexes.map((index) => `${index.name} ${index.unique} ${index.primary} ${index.keys}`).sort());
        const { rows: constraints } = await client.query<{ name: string; validated: boolean }>(
          `SELECT conname AS name, convalidated AS validated FROM pg_constraint
           WHERE conrelid = '${name}'::regclass AND contype IN ('c', 'f', 'p', 'u', 'x')`,
        );
        expect(table.constraints.map((one) => `${one.name} ${one.validated}`).sort(), name).toEqual(
          constraints.map((one) => `${one.name} ${one.validated}`).sort(),
        );
      }
    });
  });

  it('is made of the base schemas of all rules, too', () => {
    for (const rule of RULES) {
      if (rule.on === 'history' || rule.on === 'elsewhere') continue;
      const tables = [...modelOf(rule.examples.schema).tables()].map(({ name }) => splitName(name).name);
      const made = [...rule.examples.schema.matchAll(/CREATE (?:TABLE|MATERIALIZED VIEW|VIEW) (?:\w+\.)?(\w+)/g)].map(
        (match) => match[1],
      );
      expect(tables, rule.id).toEqual(expect.arrayContaining(made));
    }
  });

  it('resolves names by search_path, and loosely where that finds nothing', () => {
    const schema = modelOf('CREATE TABLE shop.orders (id int); CREATE TABLE orders (id bigint);');
    const type = (name: string) => readType(schema.table(name)?.columns.get('id')?.type ?? '').base;
    expect([type('orders'), type('public.orders'), type('shop.orders')]).toEqual(['bigint', 'bigint', 'integer']);
    expect(schema.table('other.orders')).toBeUndefined();
    schema.setSearchPath(['shop'], false);
    expect(type('orders')).toBe('integer');
    schema.resetSearchPath();
    schema.removeTable('public.orders');
    expect(type('orders')).toBe('integer');
  });

  it.each([
    ['SET search_path = shop, public;', 'integer'],
    ["SELECT pg_catalog.set_config('search_path', '\"shop\", public', false);", 'integer'],
    ["SELECT pg_catalog.set_config('search_path', '', false);", 'bigint'],
    ["SELECT set_config('lock_timeout', 'shop', false);", 'bigint'],
  ])('resolves names as the SQL says: %s', (sql, found) => {
    const schema = modelOf(`CREATE TABLE shop.orders (id int); CREATE TABLE orders (id bigint); ${sql}`);
    expect(readType(schema.table('orders')?.columns.get('id')?.type ?? '').base).toBe(found);
  });

  it('tells what the change made from what was there', () => {
    const schema = modelOf('CREATE TABLE orders (id int, CONSTRAINT c CHECK (id > 0));');
    for (const statement of parse(
      'CREATE TABLE items (id int); ALTER TABLE orders ADD COLUMN n int; CREATE INDEX i ON orders (n); ALTER TABLE items RENAME TO things;',
    ).statements)
      applyStatement(schema, statement, 'change');
    expect(schema.madeByChange('table', 'things')).toBe(true);
    expect(schema.madeByChange('table', 'orders')).toBe(false);
    expect(schema.madeByChange('column', 'public.orders.n')).toBe(true);
    expect(schema.madeByChange('column', 'orders.id')).toBe(false);
    expect(schema.madeByChange('index', 'i')).toBe(true);
    expect(schema.table('items')).toBeUndefined();
  });
});
