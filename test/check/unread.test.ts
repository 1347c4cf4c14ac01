import { writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as v from 'valibot';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { lintFiles } from '../../src/check/lint-files.ts';
import { settingsSchema } from '../../src/config/schema.ts';

let directory: string;
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'pg-rehearsal-unread-'));
});
afterAll(() => rm(directory, { recursive: true }));

async function notes(sql: string): Promise<readonly string[]> {
  writeFileSync(join(directory, '0001_a.sql'), sql);
  const { unchecked = [] } = await lintFiles({
    directory,
    files: ['0001_a.sql'],
    settings: v.parse(settingsSchema, {}),
  });
  return unchecked.filter((one) => !one.startsWith('Nothing was rehearsed'));
}

describe('code that texts do not tell', () => {
  it.each([
    [
      'EXECUTE of a variable',
      'DO $$ DECLARE t text; BEGIN\n  EXECUTE t;\nEND $$;',
      'What EXECUTE puts together at run time at 0001_a.sql:2',
    ],
    [
      'format of a variable',
      "DO $$ DECLARE t text; BEGIN EXECUTE format('DROP TABLE %I', t); END $$;",
      'What EXECUTE puts together at run time at 0001_a.sql:1',
    ],
    ['another language', 'DO LANGUAGE plpython3u $$ plpy.execute("x") $$;', 'Code in plpython3u at 0001_a.sql:1'],
    [
      'what does not compile',
      'SELECT 1;\nDO $$ BEGIN nonsense here; END $$;',
      'Code that does not compile at 0001_a.sql:2',
    ],
    [
      'a function that is called',
      'CREATE OR REPLACE FUNCTION f(t text) RETURNS void LANGUAGE plpgsql AS $$ BEGIN EXECUTE t; END $$;\n\nSELECT f(version());',
      'What EXECUTE puts together at run time at 0001_a.sql:3',
    ],
    ['EXECUTE of what nobody prepared', '\nEXECUTE p;', 'A statement that was prepared elsewhere at 0001_a.sql:2'],
  ])('is said where nothing is rehearsed: %s', async (_, sql, place) => {
    expect(await notes(sql)).toEqual([`${place} was not read: only a rehearsal can tell.`]);
  });

  it('is counted', async () => {
    expect(await notes('DO $$ DECLARE t text; BEGIN EXECUTE t; EXECUTE t; EXECUTE t; END $$;')).toEqual([
      expect.stringMatching(/ was not read, nor was such code in 2 more places: only a rehearsal can tell\.$/),
    ]);
  });

  it('is not said of literals, of what was prepared, nor of functions that nobody calls', async () => {
    const uncalled =
      'CREATE OR REPLACE FUNCTION f(t text) RETURNS void LANGUAGE plpgsql AS $$ BEGIN EXECUTE t; END $$;';
    expect(await notes('PREPARE p AS SELECT 1;\nEXECUTE p;')).toEqual([]);
    expect(await notes(`${uncalled}\nDO $$ BEGIN EXECUTE 'SELECT 1'; END $$;`)).toEqual([]);
  });
});
