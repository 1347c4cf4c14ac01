import pg from 'pg';
import { expect, it } from 'vitest';
import { sharedServer } from '../support/postgres.ts';

it('gives a database whose owner is not a superuser', async () => {
  const { freshDatabase } = await sharedServer();
  await using database = await freshDatabase();
  const client = new pg.Client(database.owner as pg.ClientConfig);
  await client.connect();
  const { rows } = await client.query(
    `SELECT current_user = $1 AS own, rolsuper FROM pg_roles WHERE rolname = current_user`,
    [database.name],
  );
  await client.query('CREATE SCHEMA app; CREATE TABLE app.t (a int); CREATE TABLE t2(a int); CREATE EXTENSION citext');
  await client.end();
  expect(rows).toEqual([{ own: true, rolsuper: false }]);
});
