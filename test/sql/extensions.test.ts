import { beforeAll, describe, expect, it } from 'vitest';
import { createdExtensions } from '../../src/sql/extensions.ts';
import { loadGrammar } from '../../src/sql/parse.ts';

beforeAll(loadGrammar);

describe('createdExtensions', () => {
  it('names what statements create, each once and as PostgreSQL knows it', () => {
    const text = `CREATE EXTENSION IF NOT EXISTS "uuid-ossp" WITH SCHEMA public; create extension Vector cascade;
      CREATE TABLE t (a int); CREATE EXTENSION vector;`;
    expect(createdExtensions(text)).toEqual(['uuid-ossp', 'vector']);
  });

  it.each([
    ['a handler', `DO $$ BEGIN CREATE EXTENSION IF NOT EXISTS vector; EXCEPTION WHEN OTHERS THEN NULL; END $$;`],
    [
      'a look at what there is',
      `DO $$ BEGIN IF EXISTS (SELECT FROM pg_available_extensions WHERE name = 'vector') THEN CREATE EXTENSION vector; END IF; END $$;`,
    ],
    ['a comment', `-- CREATE EXTENSION vector;\nSELECT 'CREATE EXTENSION vector';`],
    ['what takes one away', `DROP EXTENSION IF EXISTS vector; COMMENT ON EXTENSION plpgsql IS '';`],
  ])('is not alarmed by %s', (_what, text) => {
    expect(createdExtensions(text)).toEqual([]);
  });
});
