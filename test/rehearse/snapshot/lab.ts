import type { SchemaSnapshot } from '../../../src/core/snapshot.ts';
import { Observer } from '../../../src/rehearse/observer.ts';
import { Session } from '../../../src/rehearse/session.ts';
import { type DiffOptions, diffSnapshots } from '../../../src/rehearse/snapshot/diff.ts';
import { formatDiff } from '../../../src/rehearse/snapshot/format.ts';
import { readSnapshot, type SnapshotOptions } from '../../../src/rehearse/snapshot/read.ts';
import type { Ask } from '../../../src/rehearse/snapshot/reading.ts';
import { sharedServer } from '../../support/postgres.ts';

/** Set to run these tests on another major version than the one at hand. */
const MAJOR = process.env.PG_REHEARSAL_TEST_MAJOR;

const RESET = `DROP SCHEMA IF EXISTS s CASCADE; CREATE SCHEMA s; SET search_path = s, public;
  ALTER DEFAULT PRIVILEGES GRANT EXECUTE ON FUNCTIONS TO PUBLIC;`;

/** One database, with schema `s` made anew for each comparison. */
export interface Lab extends AsyncDisposable {
  readonly major: number;
  readonly ask: Ask;
  /** Asks as the owner of the database, in a session of its own. */
  readonly askAsOwner: Ask;
  /** Runs SQL as the owner, in `s`. */
  run(sql: string): Promise<void>;
  /** Runs SQL as a superuser. */
  runAsSuperuser(sql: string): Promise<void>;
  snapshot(options?: SnapshotOptions): Promise<SchemaSnapshot>;
  /** What a change of schema `s` shows as, without the two lines that name the sides. */
  difference(setup: string, change: string, options?: DiffOptions): Promise<string>;
}

export async function openLab(): Promise<Lab> {
  const { freshDatabase, major } = await sharedServer(MAJOR === undefined ? undefined : Number(MAJOR));
  const stack = new AsyncDisposableStack();
  const database = stack.use(await freshDatabase());
  const observer = stack.use(await Observer.open(database));
  const owner = stack.use(await Session.open(database.owner, 'lab'));
  const reader = stack.use(await Session.open(database.owner, 'lab reader'));
  const run = async (sql: string) => {
    const { error } = await owner.execute(sql);
    if (error !== undefined) throw new Error(`${error.message} in: ${sql}`);
  };
  const ask: Ask = (sql, values) => observer.ask(sql, values);
  const snapshot = (options?: SnapshotOptions) => readSnapshot(ask, options);
  return {
    major,
    ask,
    askAsOwner: (text, values = []) => reader.query({ text, values }),
    run,
    runAsSuperuser: async (sql) => void (await observer.ask(sql)),
    snapshot,
    async difference(setup, change, options) {
      await run(RESET);
      if (setup !== '') await run(setup);
      const before = await snapshot();
      await run(change);
      const text = formatDiff(diffSnapshots(before, await snapshot(), options));
      return text.replace(/^--- before\n\+\+\+ after\n/, '');
    },
    [Symbol.asyncDispose]: () => stack.disposeAsync(),
  };
}
