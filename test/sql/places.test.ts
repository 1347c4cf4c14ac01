import { describe, expect, it } from 'vitest';
import { named } from '../../src/core/named.ts';
import { tableName } from '../../src/sql/names.ts';
import { nodeAs } from '../../src/sql/nodes.ts';
import { loadGrammar, parse } from '../../src/sql/parse.ts';
import { Places } from '../../src/sql/places.ts';

await loadGrammar();

const CREATED = new Places(({ node }) => {
  const create = nodeAs(node, 'CreateStmt');
  return create === undefined ? [] : [{ name: tableName(create.relation) }];
});

describe('places', () => {
  const { statements } = parse(
    'CREATE TABLE orders (id int); SELECT 1; CREATE TABLE shop.orders (id int); CREATE TABLE "a.orders" (id int);',
  );
  const at = (name: string) => CREATED.of(statements, name).map((place) => `${place.at} ${place.name}`);

  it('are found by names that may mean the same, in the order of the file', () => {
    expect(at('orders')).toEqual(['0 orders', '2 shop.orders']);
    expect(at('shop.orders')).toEqual(['0 orders', '2 shop.orders']);
    expect(at('app.orders')).toEqual(['0 orders']);
    expect(at('"a.orders"')).toEqual(['3 "a.orders"']);
    expect(at('items')).toEqual([]);
  });
});

describe('a thing in a list', () => {
  it.each([3, 40])('is found by its name, the first of several, among %d', (length) => {
    const list: { name?: string; at: number }[] = Array.from({ length }, (_, at) => ({ name: `k${at}`, at }));
    list.push({ at: length }, { name: 'k1', at: length + 1 });
    expect(named(list, 'k1')?.at).toBe(1);
    expect(named(list, 'late')).toBeUndefined();
    list.push({ name: 'late', at: length + 2 });
    expect(named(list, 'late')?.at).toBe(length + 2);
  });
});
