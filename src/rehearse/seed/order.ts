import type { SeedForeignKey, SeedTable } from './schema.ts';

/** Tables that are filled together: one, or several that point to each other. */
export interface Batch {
  readonly tables: readonly SeedTable[];
  /** Foreign keys that are set when all of them have rows. */
  readonly late: ReadonlySet<SeedForeignKey>;
  /** Why they cannot be filled at all. */
  readonly blocked?: string;
}

/** How well a row can be there before the row that this key points to: 0 is best; `undefined` where it cannot. */
export type WaitCost = (table: SeedTable, key: SeedForeignKey) => number | undefined;

/**
 * Sorts tables so that each comes after those that its foreign keys point to. Where they point to each other, keys that
 * can wait are left for later.
 * @param tables Those to be filled; others do not matter to the order.
 */
export function orderTables(tables: readonly SeedTable[], waitCost: WaitCost): readonly Batch[] {
  const byOid = new Map(tables.map((table) => [table.oid, table]));
  return components(tables, byOid).map((members) => orderCircle(members, waitCost));
}

/** Tarjan's algorithm: groups of tables that point to each other, those pointed to first. */
function components(
  tables: readonly SeedTable[],
  byOid: ReadonlyMap<number, SeedTable>,
): readonly (readonly SeedTable[])[] {
  const found: SeedTable[][] = [];
  const numbers = new Map<number, number>();
  const lowest = new Map<number, number>();
  const stack: SeedTable[] = [];
  const targetsOf = (table: SeedTable) => table.foreignKeys.flatMap(({ target }) => byOid.get(target) ?? []);
  for (const root of tables) {
    if (numbers.has(root.oid)) continue;
    const work = [{ table: root, targets: enter(root) }];
    for (let top = work.at(-1); top !== undefined; top = work.at(-1)) {
      const { table, targets } = top;
      const next = targets.pop();
      if (next !== undefined) {
        if (!numbers.has(next.oid)) work.push({ table: next, targets: enter(next) });
        else if (stack.includes(next)) lower(table, numbers.get(next.oid) ?? 0);
        continue;
      }
      work.pop();
      const above = work.at(-1);
      if (above !== undefined) lower(above.table, lowest.get(table.oid) ?? 0);
      if (lowest.get(table.oid) === numbers.get(table.oid)) found.push(stack.splice(stack.indexOf(table)));
    }
  }
  return found;

  function enter(table: SeedTable): SeedTable[] {
    numbers.set(table.oid, numbers.size);
    lowest.set(table.oid, numbers.size - 1);
    stack.push(table);
    return targetsOf(table).reverse();
  }

  function lower(table: SeedTable, number: number): void {
    lowest.set(table.oid, Math.min(lowest.get(table.oid) ?? number, number));
  }
}

/** Within a circle: always the table whose open keys are fewest and can wait best. */
function orderCircle(members: readonly SeedTable[], waitCost: WaitCost): Batch {
  const inside = new Set(members.map(({ oid }) => oid));
  const late = new Set<SeedForeignKey>();
  const done: SeedTable[] = [];
  const left = [...members].sort((a, b) => a.oid - b.oid);
  while (left.length > 0) {
    const open = (table: SeedTable) => table.foreignKeys.filter(({ target }) => inside.has(target));
    const cost = (table: SeedTable) =>
      open(table).reduce((sum, key) => sum + (waitCost(table, key) ?? Number.POSITIVE_INFINITY) + 1, 0);
    const ready = left.filter((table) => cost(table) < Number.POSITIVE_INFINITY).sort((a, b) => cost(a) - cost(b));
    const [next] = ready;
    if (next === undefined) {
      const names = left.map(({ schema, name }) => `${schema}.${name}`).sort();
      const blocked =
        names.length === 1
          ? 'its rows must refer to rows of its own from the start, and its foreign key is neither nullable nor deferrable'
          : `${names.join(', ')} refer to each other by foreign keys that are neither nullable nor deferrable`;
      return { tables: members, late, blocked };
    }
    for (const key of open(next)) late.add(key);
    inside.delete(next.oid);
    done.push(next);
    left.splice(left.indexOf(next), 1);
  }
  return { tables: done, late };
}
