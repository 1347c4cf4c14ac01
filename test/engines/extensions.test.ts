import { describe, expect, it } from 'vitest';
import { explainMissingExtensions } from '../../src/engines/extensions.ts';
import { sharedServer } from '../support/postgres.ts';

const { server, freshDatabase, major } = await sharedServer();

async function explain(wanted: readonly string[], given: Partial<typeof server> = {}): Promise<string | undefined> {
  await using database = await freshDatabase();
  return await explainMissingExtensions({ ...server, ...given }, database, wanted);
}

describe('extensions that a server lacks', () => {
  it('are said with the image of this major version that has them', async () => {
    expect(await explain(['citext', 'vector', 'vector'])).toBe(
      `vector is not in the embedded server (PostgreSQL ${major}): set \`postgres-image: pgvector/pgvector:pg${major}\`, or \`database-url\` to a server that has it.`,
    );
    expect(await explain(['postgis', 'postgis_topology'])).toBe(
      `postgis and postgis_topology are not in the embedded server (PostgreSQL ${major}): set \`postgres-image: postgis/postgis:${major}-3.5\`, or \`database-url\` to a server that has them.`,
    );
  });

  it('are said all at once where no image has them all', async () => {
    expect(await explain(['vector', 'nobody_has_this', 'postgis'])).toBe(
      `vector, nobody_has_this and postgis are not in the embedded server (PostgreSQL ${major}): set \`postgres-image\` to an image that has all of them, for example one that is made from pgvector/pgvector:pg${major} or postgis/postgis:${major}-3.5, or \`database-url\` to a server that has them.`,
    );
  });

  it('are said for the server that lacks them', async () => {
    const one = ['nobody_has_this'];
    expect(await explain(one, { engine: 'docker' })).toContain('nobody_has_this is not in the image that runs here');
    expect(await explain(one, { engine: 'server' })).toContain('is not in the server that `database-url` names');
  });

  it('are none when all are there or none is wanted', async () => {
    expect(await explain(['citext', 'pgcrypto'])).toBeUndefined();
    expect(await explain([])).toBeUndefined();
  });
});
