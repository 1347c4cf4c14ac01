import type { ObjectType, RenameStmt } from '@pgsql/types';
import type { Statement } from '../core/statement.ts';
import { creationOf, typeCreationOf } from './creations.ts';
import { dropsOf } from './drops.ts';
import { joinName, nameParts, objectName, sameName, splitName, tableName } from './names.ts';
import { nodeAs } from './nodes.ts';

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

/** Whether a statement before this one in the file creates the thing, or gives its name to another. */
export function createdBefore(
  statement: Pick<Statement, 'index'>,
  statements: readonly Statement[],
  thing: Thing,
): boolean {
  const given = TURNS.of(statements, thing).some(({ gives, at }) => gives && at < statement.index);
  return given || CREATED.isBefore(statement, statements, thing);
}

/** What a statement knows of its surroundings, as far as a second run goes. */
interface Around {
  readonly statements: readonly Statement[];
  readonly inTransaction: boolean;
}

/**
 * Whether a thing that a statement makes is gone again when the whole file runs a second time: dropped or renamed before
 * the statement, or, where the file cannot stop half-way, after it.
 */
export function isGoneOnSecondRun(statement: Statement, around: Around, thing: Thing): boolean {
  return lastTurn(statement, around, thing)?.gives === false;
}

/** Whether a thing that a statement renames or drops is there when the whole file runs a second time, by its own doing. */
export function isThereOnSecondRun(statement: Statement, around: Around, thing: Thing): boolean {
  return lastTurn(statement, around, thing)?.gives === true;
}

/** Something that a statement makes under a name, or takes from it. */
interface Turn extends Thing {
  readonly gives: boolean;
}

/** What last happened to a name before the statement runs for the second time. */
function lastTurn({ index }: Statement, { statements, inTransaction }: Around, thing: Thing): Turn | undefined {
  const turns = TURNS.of(statements, thing);
  return turns.findLast(({ at }) => at < index) ?? (inTransaction ? turns.at(-1) : undefined);
}

/** Functions are left out: one name may stand for several. */
const OVERLOADED: ReadonlySet<ObjectType> = new Set(['OBJECT_FUNCTION', 'OBJECT_PROCEDURE', 'OBJECT_AGGREGATE']);

function turnsOf(statement: Statement): readonly Turn[] {
  const rename = nodeAs(statement.node, 'RenameStmt');
  if (rename !== undefined) return renameTurns(rename);
  const creation = creationOf(statement) ?? typeCreationOf(statement);
  const made = creation === undefined ? [] : [{ type: creation.type, name: creation.name, gives: true }];
  const gone = dropsOf(statement).map(({ type, name }) => ({ type, name, gives: false }));
  return [...gone, ...made].filter(({ type }) => !OVERLOADED.has(type));
}

function renameTurns({ renameType, relation, object, subname, newname = '' }: RenameStmt): readonly Turn[] {
  // With a `subname` it is a part of the thing that gets another name.
  if (renameType === undefined || (subname ?? '') !== '') return [];
  const from = tableName(relation) || objectName(object);
  const to = joinName(splitName(from).schema, newname);
  return [
    { type: renameType, name: from, gives: false },
    { type: renameType, name: to, gives: true },
  ];
}

/** A thing by a statement's place, from 0. */
type Place<T extends Thing> = T & { readonly at: number };

/** Where the statements of a file do something to things, by the last part of their names. A file is gone through once. */
class Places<T extends Thing> {
  readonly #things: (statement: Statement) => readonly T[];
  readonly #known = new WeakMap<readonly Statement[], ReadonlyMap<string, readonly Place<T>[]>>();

  constructor(things: (statement: Statement) => readonly T[]) {
    this.#things = things;
  }

  isBefore({ index }: Pick<Statement, 'index'>, statements: readonly Statement[], thing: Thing): boolean {
    return index > 0 && this.of(statements, thing).some(({ at }) => at < index);
  }

  /** In the order of the file. */
  of(statements: readonly Statement[], { type, name }: Thing): readonly Place<T>[] {
    const places = this.#in(statements).get(lastPart(name)) ?? [];
    return places.filter((place) => place.type === type && sameName(place.name, name));
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

const DROPPED = new Places<Thing>(dropsOf);
const TURNS = new Places(turnsOf);
const CREATED = new Places<Thing>((statement) => {
  const creation = creationOf(statement);
  return creation === undefined ? [] : [creation];
});

function lastPart(name: string): string {
  if (!name.includes('"')) return name.slice(name.lastIndexOf('.') + 1);
  return nameParts(name).at(-1) ?? '';
}
