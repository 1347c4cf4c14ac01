import { beforeAll, describe, expect, it } from 'vitest';
import type { Catalogue, CatalogueRelation } from '../../src/core/catalogue.ts';
import { loadGrammar } from '../../src/sql/parse.ts';
import { onServer } from '../sql/server.ts';
import { lintTexts } from './linting.ts';

beforeAll(loadGrammar);

const TABLES = `CREATE SCHEMA shop;
CREATE TYPE mood AS ENUM ('good', 'bad');
CREATE DOMAIN email AS text;
CREATE DOMAIN work_email AS email;
CREATE DOMAIN short AS varchar(10) CHECK (VALUE <> '');
CREATE DOMAIN lax AS numeric(8, 2);
CREATE TABLE orders (id bigint PRIMARY KEY, mood mood, moods mood[], mail email, work work_email, code short, sum lax, note text);`;

/** Whether a rule finds something in the last statement of a change. */
function finds(rule: string, change: string, base: readonly string[] = [TABLES]): boolean {
  return lintTexts(change, { base }).some(
    ({ ruleId, span }) => ruleId === rule && change.slice(span.start).indexOf(';') === change.length - 1 - span.start,
  );
}

const CASES: readonly (readonly [renames: string, column: string, type: string])[] = [
  ['ALTER TYPE mood RENAME TO feeling', 'mood', 'feeling'],
  ['ALTER TYPE mood RENAME TO feeling', 'moods', 'feeling[]'],
  ['ALTER TYPE mood SET SCHEMA shop', 'mood', 'shop.mood'],
  ['ALTER TYPE mood SET SCHEMA shop; ALTER SCHEMA shop RENAME TO store', 'mood', 'store.mood'],
  ['ALTER TYPE mood SET SCHEMA shop; ALTER TYPE shop.mood RENAME TO feeling', 'mood', 'shop.feeling'],
  [
    "ALTER TYPE mood RENAME TO mood_old; CREATE TYPE mood AS ENUM ('good', 'bad', 'fair')",
    'mood',
    'mood USING mood::text::mood',
  ],
  ['ALTER DOMAIN email RENAME TO address', 'mail', 'address'],
  ['ALTER TYPE email RENAME TO address', 'mail', 'text'],
  ['ALTER DOMAIN email RENAME TO address', 'work', 'text'],
  ['ALTER DOMAIN short SET SCHEMA shop', 'code', 'shop.short'],
  ['ALTER DOMAIN short RENAME TO brief', 'code', 'brief'],
  ['ALTER DOMAIN short RENAME TO brief; CREATE DOMAIN short AS integer', 'code', 'varchar(10)'],
  ['ALTER DOMAIN short RENAME TO brief', 'note', 'brief'],
  ['SELECT 1', 'code', 'text'],
  ['SELECT 1', 'sum', 'lax'],
  ['SELECT 1', 'sum', 'numeric'],
  ['SELECT 1', 'sum', 'numeric(8, 2)'],
];

describe('a type that gets another name', () => {
  it.each(CASES)('is followed into columns as a server follows it: %s; %s TYPE %s', async (renames, column, type) => {
    const alter = `ALTER TABLE orders ALTER COLUMN ${column} TYPE ${type}`;
    const rewritten = await onServer(async (client) => {
      await client.query(`${TABLES};${renames}`);
      const node = "SELECT pg_relation_filenode('orders') AS node";
      const before = (await client.query<{ node: number }>(node)).rows[0]?.node;
      await client.query(alter);
      return (await client.query<{ node: number }>(node)).rows[0]?.node !== before;
    });
    const rules = ['column-type-rewrite', 'constrained-domain-rewrite'];
    expect(rules.some((rule) => finds(rule, `${renames};\n${alter};`))).toBe(rewritten);
    expect(rules.some((rule) => finds(rule, `${alter};`, [TABLES, `${renames};`]))).toBe(rewritten);
  });

  it('keeps its constraints under the new name', () => {
    const rename = 'ALTER DOMAIN email RENAME TO address;';
    expect(finds('domain-constraint-scan', `${rename}\nALTER DOMAIN address ADD CHECK (VALUE <> '');`)).toBe(true);
    const made = 'CREATE DOMAIN fresh AS text;\nALTER DOMAIN fresh RENAME TO newer;';
    expect(finds('domain-constraint-scan', `${made}\nALTER DOMAIN newer ADD CHECK (VALUE <> '');`)).toBe(false);
  });

  it('is lost to nobody by a name that it has of the change itself', () => {
    const swap = "ALTER TYPE mood RENAME TO mood_old;\nCREATE TYPE mood AS ENUM ('good');\n";
    expect(finds('type-lost', `${swap}DROP TYPE mood_old;`)).toBe(false);
    expect(finds('type-lost', 'SELECT 1;\nDROP TYPE mood_old;', [TABLES, 'ALTER TYPE mood RENAME TO mood_old;'])).toBe(
      true,
    );
    expect(finds('type-lost', 'SELECT 1;\nDROP TYPE mood;', [TABLES, 'ALTER TYPE mood RENAME TO mood_old;'])).toBe(
      false,
    );
  });

  it('has its last name beside a catalogue, whose columns have it already', () => {
    const orders: CatalogueRelation = {
      oid: 1,
      schema: 'public',
      name: 'orders',
      kind: 'table',
      filenode: 1,
      rows: 1,
      columns: [
        { name: 'code', type: 'short', notNull: false },
        { name: 'renamed', type: 'brief', notNull: false },
      ],
      indexes: [],
      constraints: [],
    };
    const catalogue: Catalogue = { relations: new Map([['public.orders', orders]]), byOid: new Map([[1, orders]]) };
    const found = (type: string, ...base: readonly string[]) => ofColumn('code', type, ...base);
    const ofColumn = (column: string, type: string, ...base: readonly string[]) =>
      lintTexts(`ALTER TABLE orders ALTER COLUMN ${column} TYPE ${type};`, { base: [TABLES, ...base], catalogue })
        .map(({ ruleId }) => ruleId)
        .filter((rule) => rule === 'column-type-rewrite');
    expect(found('varchar')).toEqual([]);
    const swapped = 'ALTER DOMAIN short RENAME TO brief;\nCREATE DOMAIN short AS integer;';
    expect(found('varchar', swapped)).toEqual(['column-type-rewrite']);
    expect(found('integer', swapped)).toEqual([]);
    expect(ofColumn('renamed', 'varchar', 'ALTER DOMAIN short RENAME TO brief;')).toEqual([]);
    expect(ofColumn('renamed', 'varchar')).toEqual(['column-type-rewrite']);
  });
});
