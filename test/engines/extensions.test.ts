import { expect, it } from 'vitest';
import { missingExtensions } from '../../src/engines/extensions.ts';
import { sharedServer } from '../support/postgres.ts';

it('names every extension that a server lacks at once, and how to get it', async () => {
  const { freshDatabase, major } = await sharedServer();
  await using database = await freshDatabase();
  const missing = await missingExtensions(database, ['citext', 'vector', 'postgis', 'nobody_has_this', 'vector']);
  expect(missing.map(({ name }) => name)).toEqual(['vector', 'postgis', 'nobody_has_this']);
  expect(missing[0]?.message).toBe(
    `Extension vector is not in this PostgreSQL ${major}: set \`postgres-image: pgvector/pgvector:pg${major}\`, or \`database-url\` to a server that has it.`,
  );
  expect(missing[1]?.message).toContain(`postgis/postgis:${major}-3.5`);
  expect(missing[2]?.message).toContain('an image that has it');
});

it('has nothing to say when all are there or none is wanted', async () => {
  const { freshDatabase } = await sharedServer();
  await using database = await freshDatabase();
  expect(await missingExtensions(database, ['citext', 'pgcrypto'])).toEqual([]);
  expect(await missingExtensions(database, [])).toEqual([]);
});
