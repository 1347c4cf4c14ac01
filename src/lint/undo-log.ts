import type { Statement } from '../core/statement.ts';
import type { Undone } from '../sql/undone.ts';

/**
 * How to take back what is known of statements that a ROLLBACK of their own file undoes. Which ones these are is known
 * beforehand (`undoneIn`), so that all others, and files that never roll back, leave nothing here.
 */
export class UndoLog {
  #by: number | undefined;
  readonly #steps = new Map<number, (() => unknown)[]>();

  /** The place of the statement that undoes what is done from now on; undefined where it lasts. */
  get by(): number | undefined {
    return this.#by;
  }

  /** Goes to the next statement: takes back what it undoes, and notes what it does where that will be undone. */
  to({ index }: Pick<Statement, 'index'>, undone: Undone): void {
    const steps = this.#steps.get(index) ?? [];
    this.#steps.delete(index);
    this.#by = undone.get(index);
    for (const step of steps.reverse()) step();
  }

  /** `step` takes back what is about to be done. */
  note(step: () => unknown): void {
    if (this.#by === undefined) return;
    const steps = this.#steps.get(this.#by);
    if (steps === undefined) this.#steps.set(this.#by, [step]);
    else steps.push(step);
  }

  set<Key, Value>(map: Map<Key, Value>, key: Key, value: Value): void {
    if (this.#by !== undefined) this.#noteEntry(map, key);
    map.set(key, value);
  }

  remove<Key, Value>(map: Map<Key, Value>, key: Key): void {
    if (this.#by !== undefined) this.#noteEntry(map, key);
    map.delete(key);
  }

  add<Value>(set: Set<Value>, value: Value): void {
    if (this.#by !== undefined && !set.has(value)) this.note(() => set.delete(value));
    set.add(value);
  }

  drop<Value>(set: Set<Value>, value: Value): void {
    if (set.delete(value)) this.note(() => set.add(value));
  }

  #noteEntry<Key, Value>(map: Map<Key, Value>, key: Key): void {
    const before = map.get(key);
    this.note(() => (before === undefined ? map.delete(key) : map.set(key, before)));
  }
}
