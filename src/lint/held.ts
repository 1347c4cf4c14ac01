import { compareLockModes, LOCK_MODES, type LockMode } from '../core/locks.ts';
import type { HeldLock, HeldLocks } from '../core/rule.ts';
import { ByTable } from './by-table.ts';

interface Taken extends HeldLock {
  table: string;
  /** How many were taken before it. */
  readonly at: number;
}

/** A lock, and the name that its table had. */
interface Renamed {
  readonly lock: Taken;
  readonly table: string;
}

/** The locks that a transaction holds so far, kept so that each question costs the same with ten of them or ten thousand. */
export class LocksOfTransaction implements HeldLocks {
  #all: Taken[] = [];
  readonly #byTable = new ByTable<Taken>();
  readonly #byMode = new Map<LockMode, Set<Taken>>();
  readonly #besideDrops = new Set<Taken>();

  get count(): number {
    return this.#all.length;
  }

  on(table: string): readonly HeldLock[] {
    return [...this.#byTable.on(table)].sort((a, b) => compareLockModes(b.mode, a.mode) || a.at - b.at);
  }

  strongest(counts: (lock: HeldLock) => boolean = () => true): HeldLock | undefined {
    for (const mode of STRONGEST_FIRST) for (const lock of this.#byMode.get(mode) ?? []) if (counts(lock)) return lock;
    return undefined;
  }

  firstBesideDrops(): HeldLock | undefined {
    const [first] = this.#besideDrops;
    return first;
  }

  /** A table that is locked once more is locked since the first time. */
  add({ table, mode, takenBy }: HeldLock): void {
    if (this.#byTable.on(table).some((other) => other.table === table && other.mode === mode)) return;
    const lock: Taken = { table, mode, takenBy, at: this.#all.length };
    this.#all.push(lock);
    this.#byTable.add(table, lock);
    const ofMode = this.#byMode.get(mode) ?? new Set();
    this.#byMode.set(mode, ofMode.add(lock));
    if (!('DropStmt' in takenBy.node)) this.#besideDrops.add(lock);
  }

  /** A lock is on the table, whatever that is called afterwards. */
  rename(from: string, to: string): readonly Renamed[] {
    return this.#byTable.on(from).map((lock) => {
      const { table } = lock;
      this.#call(lock, to);
      return { lock, table };
    });
  }

  /** Gives the tables of a `rename` their names back. */
  takeBack(renamed: readonly Renamed[]): void {
    for (const { lock, table } of renamed) this.#call(lock, table);
  }

  #call(lock: Taken, table: string): void {
    this.#byTable.delete(lock.table, lock);
    lock.table = table;
    this.#byTable.add(table, lock);
  }

  /** Lets go of all but the first `count`. */
  cutTo(count: number): void {
    for (const lock of this.#all.splice(count)) {
      this.#byTable.delete(lock.table, lock);
      this.#byMode.get(lock.mode)?.delete(lock);
      this.#besideDrops.delete(lock);
    }
  }
}

const STRONGEST_FIRST = LOCK_MODES.toReversed();
