import { joinName, splitName } from '../sql/names.ts';

/**
 * Things by the name of a table as the SQL writes it, found as `sameName` compares: `orders` and `shop.orders` may be the
 * same table. Asking takes no longer where there are thousands.
 */
export class ByTable<T> {
  readonly #exact = new Map<string, Set<T>>();
  /** Under the table's own name, what has a schema before it. */
  readonly #qualified = new Map<string, Set<T>>();

  add(table: string, thing: T): void {
    addTo(this.#exact, table, thing);
    const bare = withoutSchema(table);
    if (bare !== table) addTo(this.#qualified, bare, thing);
  }

  delete(table: string, thing: T): void {
    deleteFrom(this.#exact, table, thing);
    const bare = withoutSchema(table);
    if (bare !== table) deleteFrom(this.#qualified, bare, thing);
  }

  clear(): void {
    this.#exact.clear();
    this.#qualified.clear();
  }

  has(table: string): boolean {
    if (this.#exact.size === 0) return false;
    const bare = withoutSchema(table);
    return this.#exact.has(table) || (bare === table ? this.#qualified : this.#exact).has(bare);
  }

  /** In no order that says anything. */
  on(table: string): readonly T[] {
    if (this.#exact.size === 0) return [];
    const bare = withoutSchema(table);
    const others = bare === table ? this.#qualified : this.#exact;
    return [...(this.#exact.get(table) ?? []), ...(others.get(bare) ?? [])];
  }
}

function withoutSchema(table: string): string {
  return joinName(undefined, splitName(table).name);
}

function addTo<T>(places: Map<string, Set<T>>, name: string, thing: T): void {
  const there = places.get(name);
  if (there === undefined) places.set(name, new Set([thing]));
  else there.add(thing);
}

function deleteFrom<T>(places: Map<string, Set<T>>, name: string, thing: T): void {
  const there = places.get(name);
  if (there?.delete(thing) === true && there.size === 0) places.delete(name);
}
