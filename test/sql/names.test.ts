import pg from 'pg';
import { beforeAll, describe, expect, it } from 'vitest';
import { isNamed, partName, splitPart } from '../../src/core/names.ts';
import { isReserved } from '../../src/sql/keywords.ts';
import {
  code,
  codeIdentifier,
  joinName,
  quoteIdentifier,
  quoteName,
  sameName,
  splitName,
} from '../../src/sql/names.ts';
import { loadGrammar, parse } from '../../src/sql/parse.ts';
import { sharedServer } from '../support/postgres.ts';

beforeAll(loadGrammar);

describe('names', () => {
  it('splits and joins at the first dot', () => {
    expect(splitName('shop.orders')).toEqual({ schema: 'shop', name: 'orders' });
    expect(splitName('orders')).toEqual({ name: 'orders' });
    expect(joinName('shop', 'orders')).toBe('shop.orders');
    expect(joinName(undefined, 'orders')).toBe('orders');
  });

  it('keeps a dot and a quote inside an identifier apart from those around it', () => {
    expect(joinName('shop', 'Odd.Table "x"')).toBe('shop."Odd.Table ""x"""');
    expect(splitName(joinName('a.b', 'c.d'))).toEqual({ schema: 'a.b', name: 'c.d' });
    expect(splitName(joinName(undefined, 'c.d'))).toEqual({ name: 'c.d' });
    expect(splitPart(partName(joinName('a.b', 'c'), 'd."e'))).toEqual({ table: '"a.b".c', part: 'd."e' });
    expect(quoteName(joinName('a.b', 'c.d'))).toBe('"a.b"."c.d"');
    expect(code(joinName(undefined, 'c.d'))).toBe('`"c.d"`');
    expect(codeIdentifier('c.d')).toBe('`"c.d"`');
    expect(sameName(joinName('a', 'b.c'), joinName(undefined, 'b.c'))).toBe(true);
    expect(sameName(joinName('b', 'c'), joinName(undefined, 'b.c'))).toBe(false);
  });

  it('are compared with what the server calls a relation', () => {
    expect(isNamed('public.orders', 'orders')).toBe(true);
    expect(isNamed('public.old.orders', joinName(undefined, 'old.orders'))).toBe(true);
    expect(isNamed('public.orders', 'shop.orders')).toBe(false);
    expect(isNamed('public.orders', undefined)).toBe(false);
  });

  it('quotes where SQL needs it and nowhere else', () => {
    expect(quoteIdentifier('orders_2')).toBe('orders_2');
    expect(quoteIdentifier('Orders')).toBe('"Orders"');
    expect(quoteIdentifier('a"b')).toBe('"a""b"');
    expect(quoteIdentifier('order')).toBe('"order"');
    expect(quoteName('shop.Order')).toBe('shop."Order"');
  });

  it('keeps names for people on one line, without backticks, and short', () => {
    expect(code('shop.orders')).toBe('`shop.orders`');
    expect(code('a`b\n::error::c')).toBe('`"a?b?::error::c"`');
    expect(code('x'.repeat(500)).length).toBeLessThan(150);
  });

  it('lets a missing schema agree with any', () => {
    expect(sameName('orders', 'shop.orders')).toBe(true);
    expect(sameName('shop.orders', 'app.orders')).toBe(false);
    expect(sameName('orders', 'old_orders')).toBe(false);
    expect(sameName('orders.note', 'public.orders.note')).toBe(true);
    expect(sameName('rs.note', 'orders.note')).toBe(false);
    expect(sameName(joinName('shop', 'a.b'), 'b')).toBe(false);
    expect(sameName(joinName('shop', 'a.b'), joinName(undefined, 'a.b'))).toBe(true);
  });
});

describe('reserved words', () => {
  it("are those of PostgreSQL's own list", async () => {
    const { freshDatabase } = await sharedServer(18);
    await using database = await freshDatabase();
    const client = new pg.Client({ ...database.owner, ssl: false });
    await client.connect();
    try {
      const { rows } = await client.query<{ word: string; reserved: boolean }>(
        "SELECT word, catcode IN ('R', 'T') AS reserved FROM pg_get_keywords()",
      );
      expect(rows.filter(({ word, reserved }) => isReserved(word) !== reserved).map(({ word }) => word)).toEqual([]);
    } finally {
      await client.end();
    }
  });

  it('cannot name a table without quotes', () => {
    expect(parse('CREATE TABLE order (id int)').error).toBeDefined();
    expect(parse(`CREATE TABLE ${quoteIdentifier('order')} (id int)`).error).toBeUndefined();
  });
});
