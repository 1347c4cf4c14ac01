import type { ObjectType } from '@pgsql/types';
import type { Statement } from '../core/statement.ts';
import { creationOf } from './creations.ts';
import { dropsOf } from './drops.ts';
import { nameParts, sameName } from './names.ts';

type Thing = { readonly type: ObjectType; readonly name: string };

/** Whether a statement before this one in the file drops the thing, so that creating it anew always works. */
export function droppedBefore(
  statement: Pick<Statement, 'index'>,
  statements: readonly Statement[],
  type: ObjectType,
  name: string,
): boolean {
  return DROPPED.isBefore(statement, statements, { type, name });
}

/** Whether a statement before this one in the file creates the thing. */
export function createdBefore(
  statement: Pick<Statement, 'index'>,
  statements: readonly Statement[],
  thing: Thing,
): boolean {
  return CREATED.isBefore(statement, statements, thing);
}

/** A thing by a statement's place, from 0. */
interface Place extends Thing {
  readonly at: number;
}

/** Where the statements of a file do something to things, by the last part of their names. A file is gone through once. */
class Places {
  readonly #things: (statement: Statement) => readonly Thing[];
  readonly #known = new WeakMap<readonly Statement[], ReadonlyMap<string, readonly Place[]>>();

  constructor(things: (statement: Statement) => readonly Thing[]) {
    this.#things = things;
  }

  isBefore({ index }: Pick<Statement, 'index'>, statements: readonly Statement[], { type, name }: Thing): boolean {
    if (index === 0) return false;
    const places = this.#in(statements).get(lastPart(name)) ?? [];
    return places.some((place) => place.at < index && place.type === type && sameName(place.name, name));
  }

  #in(statements: readonly Statement[]): ReadonlyMap<string, readonly Place[]> {
    const known = this.#known.get(statements);
    if (known !== undefined) return known;
    const places = new Map<string, Place[]>();
    for (const [at, statement] of statements.entries()) {
      for (const { type, name } of this.#things(statement)) {
        const last = lastPart(name);
        const same = places.get(last);
        if (same === undefined) places.set(last, [{ type, name, at }]);
        else same.push({ type, name, at });
      }
    }
    this.#known.set(statements, places);
    return places;
  }
}

const DROPPED = new Places(dropsOf);
const CREATED = new Places((statement) => {
  const creation = creationOf(statement);
  return creation === undefined ? [] : [creation];
});

function lastPart(name: string): string {
  return nameParts(name).at(-1) ?? '';
}
