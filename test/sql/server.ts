import pg from 'pg';
import { sharedServer } from '../support/postgres.ts';

/** What a real server answers to a query, in a database of its own. */
export async function rowsOf<T extends pg.QueryResultRow>(query: string, setup = ''): Promise<readonly T[]> {
  const { freshDatabase } = await sharedServer();
  await using database = await freshDatabase();
  const client = new pg.Client({ ...database.owner, ssl: false });
  await client.connect();
  try {
    if (setup !== '') await client.query(setup);
    return (await client.query<T>(query)).rows;
  } finally {
    await client.end();
  }
}

/** Runs work on one connection to a database of its own. */
export async function onServer<T>(work: (client: pg.Client) => Promise<T>): Promise<T> {
  const { freshDatabase } = await sharedServer();
  await using database = await freshDatabase();
  const client = new pg.Client({ ...database.owner, ssl: false });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
