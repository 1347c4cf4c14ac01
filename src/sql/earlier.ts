import type { ObjectType, RenameStmt } from '@pgsql/types';
import type { MigrationContext } from '../core/rule.ts';
import type { Statement } from '../core/statement.ts';
import { creationOf, typeCreationOf } from './creations.ts';
import { dropsOf } from './drops.ts';
import { joinName, objectName, splitName, tableName } from './names.ts';
import { nodeAs } from './nodes.ts';
import { type Place, Places } from './places.ts';
import { isFound } from './undone.ts';

/** A file, as rules have it. */
type File = Pick<MigrationContext, 'statements' | 'undone'>;

type Thing = { readonly type: ObjectType; readonly name: string };

/** Whether a statement before this one in the file drops the thing, so that creating it anew always works. */
export function droppedBefore(
  { index }: Pick<Statement, 'index'>,
  file: File,
  type: ObjectType,
  name: string,
): boolean {
  return index > 0 && turnsFor(index, file, { type, name }).some(({ by, at }) => by === 'drop' && at < index);
}

/** Whether a statement before this one in the file creates the thing, or gives its name to another. */
export function createdBefore({ index }: Pick<Statement, 'index'>, file: File, thing: Thing): boolean {
  return index > 0 && turnsFor(index, file, thing).some(({ gives, at }) => gives && at < index);
}

/** What a statement knows of its surroundings, as far as a second run goes. */
interface Around extends File {
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
interface Turn {
  readonly type: ObjectType;
  readonly name: string;
  readonly gives: boolean;
  readonly by: 'creation' | 'drop' | 'rename';
}

/** What last happened to a name before the statement runs for the second time. */
function lastTurn({ index }: Statement, around: Around, thing: Thing): Place<Turn> | undefined {
  const turns = turnsFor(index, around, thing).filter(({ type, by }) => by === 'rename' || !OVERLOADED.has(type));
  return turns.findLast(({ at }) => at < index) ?? (around.inTransaction ? turns.at(-1) : undefined);
}

/** One name may stand for several functions. */
const OVERLOADED: ReadonlySet<ObjectType> = new Set(['OBJECT_FUNCTION', 'OBJECT_PROCEDURE', 'OBJECT_AGGREGATE']);

function turnsOf(statement: Statement): readonly Turn[] {
  const rename = nodeAs(statement.node, 'RenameStmt');
  if (rename !== undefined) return renameTurns(rename);
  const turns: Turn[] = dropsOf(statement).map(({ type, name }) => ({ type, name, gives: false, by: 'drop' }));
  const creation = creationOf(statement) ?? typeCreationOf(statement);
  if (creation !== undefined) turns.push({ type: creation.type, name: creation.name, gives: true, by: 'creation' });
  return turns;
}

function renameTurns({ renameType: type, relation, object, subname, newname = '' }: RenameStmt): readonly Turn[] {
  // With a `subname` it is a part of the thing that gets another name.
  if (type === undefined || (subname ?? '') !== '') return [];
  const from = tableName(relation) || objectName(object);
  const to = joinName(splitName(from).schema, newname);
  return [
    { type, name: from, gives: false, by: 'rename' },
    { type, name: to, gives: true, by: 'rename' },
  ];
}

/** What the statements of a file do to a thing, in their order, as far as the statement at `index` finds it done. */
function turnsFor(index: number, { statements, undone }: File, { type, name }: Thing): readonly Place<Turn>[] {
  return TURNS.of(statements, name).filter((turn) => turn.type === type && isFound(undone, turn.at, index));
}

const TURNS = new Places(turnsOf);
