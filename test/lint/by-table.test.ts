import { describe, expect, it } from 'vitest';
import type { HeldLock } from '../../src/core/rule.ts';
import { ByTable } from '../../src/lint/by-table.ts';
import { LocksOfTransaction } from '../../src/lint/held.ts';
import { sameName } from '../../src/sql/names.ts';
import { loadGrammar, parse } from '../../src/sql/parse.ts';

await loadGrammar();

const NAMES = [
  'orders',
  'shop.orders',
  'app.orders',
  'shop.items',
  'items',
  '"a.b"',
  'shop."a.b"',
  'b',
  '"shop.orders"',
];

describe('things by the name of a table', () => {
  it.each(NAMES)('are found under %s as names are compared', (asked) => {
    const things = new ByTable<string>();
    for (const name of NAMES) things.add(name, name);
    expect([...things.on(asked)].sort()).toEqual(NAMES.filter((name) => sameName(name, asked)).sort());
    for (const name of NAMES) {
      const alone = new ByTable<string>();
      alone.add(name, name);
      expect([name, alone.has(asked)]).toEqual([name, sameName(name, asked)]);
    }
  });

  it.each(NAMES)('are gone when %s was deleted', (gone) => {
    const things = new ByTable<string>();
    for (const name of NAMES) things.add(name, name);
    things.delete(gone, gone);
    expect(things.on(gone)).not.toContain(gone);
    for (const other of NAMES.filter((name) => name !== gone)) expect(things.on(other)).toContain(other);
    things.clear();
    expect(NAMES.filter((name) => things.has(name))).toEqual([]);
  });
});

describe('the locks of a transaction', () => {
  const lock = (table: string, mode: HeldLock['mode'], sql: string): HeldLock => {
    const [takenBy] = parse(sql).statements;
    if (takenBy === undefined) throw new Error(`no statement in ${sql}`);
    return { table, mode, takenBy };
  };
  const held = () => {
    const locks = new LocksOfTransaction();
    locks.add(lock('items', 'AccessExclusiveLock', 'DROP TABLE items'));
    locks.add(lock('shop.orders', 'ShareLock', 'CREATE INDEX ON shop.orders (id)'));
    locks.add(lock('orders', 'AccessExclusiveLock', 'ALTER TABLE orders ADD c int'));
    locks.add(lock('orders', 'AccessExclusiveLock', 'ALTER TABLE orders ADD d int'));
    return locks;
  };
  const words = (one: HeldLock | undefined) => one && `${one.mode} on ${one.table} by ${one.takenBy.sql}`;

  it('are told strongest first, and each once', () => {
    expect(held().on('shop.orders').map(words)).toEqual([
      'AccessExclusiveLock on orders by ALTER TABLE orders ADD c int',
      'ShareLock on shop.orders by CREATE INDEX ON shop.orders (id)',
    ]);
    expect(words(held().strongest())).toBe('AccessExclusiveLock on items by DROP TABLE items');
    expect(words(held().strongest(({ table }) => table !== 'items'))).toMatch(/ADD c int$/);
    expect(words(held().firstBesideDrops())).toMatch(/^ShareLock/);
  });

  it('follow their table to another name, and go from the last one on', () => {
    const locks = held();
    locks.rename('orders', 'sales');
    expect(locks.on('orders')).toEqual([]);
    expect(locks.on('sales').map(({ mode }) => mode)).toEqual(['AccessExclusiveLock', 'ShareLock']);
    locks.cutTo(2);
    expect(locks.on('sales').map(({ mode }) => mode)).toEqual(['ShareLock']);
    locks.cutTo(1);
    expect([locks.on('sales'), locks.firstBesideDrops(), locks.count]).toEqual([[], undefined, 1]);
    locks.cutTo(0);
    expect(locks.strongest()).toBeUndefined();
  });
});
