import { type SeedRequest, type SeedResult, seedTables } from '../../../src/rehearse/seed/seed.ts';
import { type Row, Session } from '../../../src/rehearse/session.ts';
import { sharedServer } from '../../support/postgres.ts';

/** A database of its own with a schema, to be seeded. Its tables' names carry no schema in results. */
export interface Seeded extends AsyncDisposable {
  readonly session: Session;
  readonly filled: Readonly<Record<string, number>>;
  readonly unfilled: Readonly<Record<string, string>>;
  ask(query: string): Promise<readonly Row[]>;
  /** The only value of the only row. */
  value(query: string): Promise<unknown>;
  seedAgain(changes?: Partial<SeedRequest>): Promise<SeedResult>;
}

/** Applies a schema as the owner of a fresh database, and seeds it. */
export async function seeded(schema: string, changes: Partial<SeedRequest> = {}): Promise<Seeded> {
  const { freshDatabase } = await sharedServer();
  const database = await freshDatabase();
  const session = await Session.open(database.owner, 'pg-rehearsal test');
  const dispose = async () => {
    await session[Symbol.asyncDispose]();
    await database[Symbol.asyncDispose]();
  };
  try {
    const { error } = await session.execute(schema);
    if (error !== undefined) throw new Error(`the test's own schema fails: ${error.message}`);
    const seed = (more: Partial<SeedRequest> = {}) =>
      seedTables({ session, rows: 50, seed: 1, onlyEmpty: true, skip: [], ...changes, ...more });
    const result = await seed();
    const bare = (name: string) => name.replace(/^public\./, '');
    const ask = (query: string) => session.query(query);
    return {
      session,
      filled: Object.fromEntries(result.filled.map(({ table, rows }) => [bare(table), rows])),
      unfilled: Object.fromEntries(result.unfilled.map(({ table, reason }) => [bare(table), reason])),
      ask,
      value: async (query) => Object.values((await ask(query))[0] ?? {})[0],
      seedAgain: seed,
      [Symbol.asyncDispose]: dispose,
    };
  } catch (error) {
    await dispose();
    throw error;
  }
}
