import type { Statement } from '../core/statement.ts';
import { nameParts, sameName } from './names.ts';

/** A thing by the place of its statement, from 0. */
export type Place<T> = T & { readonly at: number };

/**
 * Where statements do something to things that have names, found by the last part of those. An array of statements is
 * gone through once, however many of them ask.
 */
export class Places<T extends { readonly name: string }> {
  readonly #things: (statement: Statement) => readonly T[];
  readonly #known = new WeakMap<readonly Statement[], ReadonlyMap<string, readonly Place<T>[]>>();

  constructor(things: (statement: Statement) => readonly T[]) {
    this.#things = things;
  }

  /** Those whose name may mean the same, in the order of the file. */
  of(statements: readonly Statement[], name: string): readonly Place<T>[] {
    const places = this.#in(statements).get(lastPart(name)) ?? [];
    return places.filter((place) => sameName(place.name, name));
  }

  #in(statements: readonly Statement[]): ReadonlyMap<string, readonly Place<T>[]> {
    const known = this.#known.get(statements);
    if (known !== undefined) return known;
    const places = new Map<string, Place<T>[]>();
    for (const [at, statement] of statements.entries()) {
      for (const thing of this.#things(statement)) {
        const last = lastPart(thing.name);
        const same = places.get(last);
        if (same === undefined) places.set(last, [{ ...thing, at }]);
        else same.push({ ...thing, at });
      }
    }
    this.#known.set(statements, places);
    return places;
  }
}

function lastPart(name: string): string {
  if (!name.includes('"')) return name.slice(name.lastIndexOf('.') + 1);
  return nameParts(name).at(-1) ?? '';
}
