import { beforeAll, describe, expect, it } from 'vitest';
import type { Catalogue, CatalogueRelation } from '../../src/core/catalogue.ts';
import { loadGrammar } from '../../src/sql/parse.ts';
import { onServer } from '../sql/server.ts';
import { lintTexts, told } from './linting.ts';

beforeAll(loadGrammar);

const TABLES = 'CREATE TABLE orders (id bigint PRIMARY KEY, note text);\nCREATE TABLE old (id bigint PRIMARY KEY);';
const TIDY =
  "CREATE OR REPLACE FUNCTION tidy(a int DEFAULT 1) RETURNS int LANGUAGE sql AS 'DELETE FROM old; SELECT 1';";

/** Whether what a function of base does is found where the change says this. */
function finds(change: string, ...base: readonly string[]): boolean {
  return lintTexts(change, { base: [TABLES, ...base] }).some(({ ruleId }) => ruleId === 'delete-without-where');
}

describe('a function that an earlier migration made', () => {
  it('is looked into where the change calls it, and told there', () => {
    const text =
      '-- one\n-- two\nSELECT tidy();\nCREATE OR REPLACE FUNCTION f() RETURNS int LANGUAGE sql RETURN tidy();';
    expect(told(lintTexts(text, { base: [TABLES, TIDY] }))).toEqual(['3:1 delete-without-where']);
    expect(finds('SELECT id FROM old;', TIDY)).toBe(false);
  });

  it('is one that calls another, or runs in a DO block, or by CALL', () => {
    expect(finds('SELECT f();', TIDY, "CREATE FUNCTION f() RETURNS int LANGUAGE sql AS 'SELECT tidy()';")).toBe(true);
    expect(finds('DO $$ BEGIN PERFORM tidy(); END $$;', TIDY)).toBe(true);
    const procedure = 'CREATE PROCEDURE p() LANGUAGE plpgsql AS $$ BEGIN DELETE FROM old; END $$;';
    expect(finds('CALL p();', procedure)).toBe(true);
    expect(finds('CALL q();', procedure)).toBe(false);
  });

  it('is the one that the change leaves of it', () => {
    const harmless = TIDY.replace('DELETE FROM old; ', '');
    expect(finds('SELECT tidy();', TIDY, harmless)).toBe(false);
    expect(finds(`${harmless}\nSELECT tidy();`, TIDY)).toBe(false);
    expect(finds('SELECT tidy();', harmless, TIDY)).toBe(true);
  });

  it('is gone once it is dropped, and goes by its new name', () => {
    for (const drop of ['FUNCTION tidy', 'FUNCTION IF EXISTS public.tidy(int)', 'ROUTINE tidy(integer)'])
      expect(finds('SELECT tidy();', TIDY, `DROP ${drop};`)).toBe(false);
    expect(finds('SELECT tidy();', TIDY, 'DROP FUNCTION tidy(text);')).toBe(true);
    expect(finds('SELECT tidy();', TIDY, 'DROP FUNCTION tidy;', TIDY)).toBe(true);
    const rename = 'ALTER FUNCTION tidy(int) RENAME TO clean;';
    expect(finds('SELECT clean();', TIDY, rename)).toBe(true);
    expect(finds('SELECT tidy();', TIDY, rename)).toBe(false);
  });

  it('is known beside a catalogue, which has no bodies', () => {
    const old: CatalogueRelation = {
      oid: 1,
      schema: 'public',
      name: 'old',
      kind: 'table',
      filenode: 1,
      rows: 0,
      columns: [{ name: 'id', type: 'bigint', notNull: true }],
      indexes: [],
      constraints: [],
    };
    const catalogue: Catalogue = { relations: new Map([['public.old', old]]), byOid: new Map([[1, old]]) };
    const found = (change: string, ...more: readonly string[]) =>
      told(lintTexts(change, { base: [TABLES, TIDY, ...more], catalogue }));
    expect(found('SELECT tidy();')).toEqual(['1:1 delete-without-where']);
    const rename = 'ALTER ROUTINE tidy RENAME TO clean;';
    expect(found('SELECT clean();', rename)).toEqual(['1:1 delete-without-where']);
    expect(found('SELECT tidy();', rename)).toEqual([]);
    const procedure = 'CREATE PROCEDURE p() LANGUAGE plpgsql AS $$ BEGIN DELETE FROM old; END $$;';
    expect(found('CALL p();', procedure)).toEqual(['1:1 delete-without-where']);
    const fire =
      'CREATE FUNCTION fire() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN DELETE FROM old; RETURN NULL; END $$;\nCREATE TRIGGER t AFTER UPDATE ON older FOR EACH STATEMENT EXECUTE FUNCTION fire();';
    const update = 'UPDATE old SET id = 2 WHERE id = 1;';
    const others = (base: readonly string[]) =>
      found(update, ...base).filter((one) => one.endsWith('delete-without-where'));
    expect(others([fire, 'ALTER TABLE older RENAME TO old;'])).toHaveLength(1);
    expect(others([fire])).toEqual([]);
  });
});

describe('a trigger that an earlier migration made', () => {
  const MADE = [
    'CREATE FUNCTION fire() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN DELETE FROM old; RETURN NULL; END $$;',
    'CREATE TRIGGER t AFTER UPDATE OF note OR INSERT ON orders FOR EACH STATEMENT EXECUTE FUNCTION fire();',
  ];
  const CASES: readonly (readonly [between: string, write: string])[] = [
    ['', "UPDATE orders SET note = 'x' WHERE id = 1"],
    ['', "UPDATE public.orders SET id = 2, note = 'x' WHERE id = 1"],
    ['', 'UPDATE orders SET id = 2 WHERE id = 1'],
    ['', 'INSERT INTO orders VALUES (1) ON CONFLICT DO NOTHING'],
    ['', 'DELETE FROM orders WHERE id = 1'],
    ['', 'UPDATE old SET id = 2 WHERE id = 1'],
    ['', 'MERGE INTO orders USING (VALUES (1)) v (id) ON v.id = orders.id WHEN NOT MATCHED THEN INSERT VALUES (v.id)'],
    ['DROP TRIGGER t ON orders', "UPDATE orders SET note = 'x' WHERE id = 1"],
    ['DROP TRIGGER IF EXISTS t ON old', "UPDATE orders SET note = 'x' WHERE id = 1"],
    ['ALTER TRIGGER t ON orders RENAME TO u; DROP TRIGGER u ON orders', "UPDATE orders SET note = 'x' WHERE id = 1"],
    ['ALTER TABLE orders RENAME TO sales', "UPDATE sales SET note = 'x' WHERE id = 1"],
    ['ALTER TABLE orders DISABLE TRIGGER t', "UPDATE orders SET note = 'x' WHERE id = 1"],
    [
      'CREATE TRIGGER u BEFORE DELETE ON orders EXECUTE FUNCTION fire(); ALTER TABLE orders DISABLE TRIGGER u',
      "UPDATE orders SET note = 'x' WHERE id = 1",
    ],
    ['ALTER TABLE orders DISABLE TRIGGER USER', "UPDATE orders SET note = 'x' WHERE id = 1"],
    ['ALTER TABLE orders DISABLE TRIGGER USER, ENABLE TRIGGER t', "UPDATE orders SET note = 'x' WHERE id = 1"],
    [
      'ALTER TABLE orders DISABLE TRIGGER USER; ALTER TABLE orders ENABLE TRIGGER ALL',
      "UPDATE orders SET note = 'x' WHERE id = 1",
    ],
    ['ALTER TABLE orders ENABLE REPLICA TRIGGER t', "UPDATE orders SET note = 'x' WHERE id = 1"],
    ['ALTER TABLE orders ENABLE ALWAYS TRIGGER t', "UPDATE orders SET note = 'x' WHERE id = 1"],
    ['ALTER TABLE old DISABLE TRIGGER USER', "UPDATE orders SET note = 'x' WHERE id = 1"],
    ['CREATE TRIGGER w BEFORE TRUNCATE ON orders EXECUTE FUNCTION fire()', 'TRUNCATE orders'],
    [
      'DROP TRIGGER t ON orders; CREATE TRIGGER t AFTER DELETE ON orders EXECUTE FUNCTION fire()',
      "UPDATE orders SET note = 'x' WHERE id = 1",
    ],
    [
      'DROP TABLE orders; CREATE TABLE orders (id bigint PRIMARY KEY, note text)',
      "UPDATE orders SET note = 'x' WHERE id = 1",
    ],
  ];

  it.each(CASES)('is looked into where a server fires it: %s; %s', async (between, write) => {
    const fired = await onServer(async (client) => {
      for (const sql of [TABLES, ...MADE, between]) await client.query(sql);
      await client.query('INSERT INTO old VALUES (7)');
      await client.query(write);
      return (await client.query<{ left: boolean }>('SELECT NOT EXISTS (SELECT FROM old WHERE id = 7) AS left')).rows[0]
        ?.left;
    });
    expect(finds(`${write};`, ...MADE, between)).toBe(fired);
  });

  it('is fired by COPY as by INSERT', () => {
    expect(finds('COPY orders FROM STDIN;', ...MADE)).toBe(true);
    expect(finds('COPY orders TO STDOUT;', ...MADE)).toBe(false);
  });
});
