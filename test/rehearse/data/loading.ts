import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Database } from '../../../src/core/engine.ts';
import { type DataContext, loadData } from '../../../src/rehearse/data/load.ts';
import type { Limits } from '../../../src/rehearse/limits.ts';
import { Observer } from '../../../src/rehearse/observer.ts';
import { type Row, Session } from '../../../src/rehearse/session.ts';
import { sharedServer } from '../../support/postgres.ts';

/** A fresh database with a schema, and a directory of its own for files to load into it. */
export interface Loading extends AsyncDisposable {
  readonly database: Database;
  readonly session: Session;
  readonly context: DataContext;
  readonly directory: string;
  /** Writes a file and loads it. */
  load(name: string, content: string | Uint8Array, changes?: Partial<DataContext>): Promise<void>;
  ask(query: string): Promise<readonly Row[]>;
  value(query: string): Promise<unknown>;
}

export async function loading(schema = '', major?: number, limits: Partial<Limits> = {}): Promise<Loading> {
  const { freshDatabase } = await sharedServer(major);
  const database = await freshDatabase();
  const session = await Session.open(database.owner, 'pg-rehearsal test');
  const observer = await Observer.open(database);
  const directory = await mkdtemp(join(tmpdir(), 'pg-rehearsal-data-'));
  const dispose = async () => {
    await rm(directory, { recursive: true, force: true });
    await session[Symbol.asyncDispose]();
    await observer[Symbol.asyncDispose]();
    await database[Symbol.asyncDispose]();
  };
  const { error } = await session.execute(schema);
  if (error !== undefined) {
    await dispose();
    throw new Error(`the test's own schema fails: ${error.message}`);
  }
  const context: DataContext = {
    stage: {
      session,
      observer,
      limits: { statementMs: 60_000, signal: new AbortController().signal, ...limits },
      ownRole: database.owner.user,
      ownsServer: true,
    },
    owner: database.owner,
    environment: process.env,
    directories: [],
    showValues: true,
  };
  return {
    database,
    session,
    context,
    directory,
    async load(name, content, changes = {}) {
      const location = join(directory, name);
      await writeFile(location, content);
      await loadData({ path: `fixtures/${name}`, location }, { ...context, ...changes });
    },
    ask: (query) => session.query(query),
    value: async (query) => Object.values((await session.query(query))[0] ?? {})[0],
    [Symbol.asyncDispose]: dispose,
  };
}
