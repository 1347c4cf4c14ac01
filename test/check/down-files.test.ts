import * as v from 'valibot';
import { expect, it } from 'vitest';
import { check } from '../../src/check.ts';
import { settingsSchema } from '../../src/config/schema.ts';
import { SILENT } from '../../src/core/progress.ts';
import { TEST_ENVIRONMENT } from '../support/postgres.ts';
import { type Files, makeRepository } from '../support/repository.ts';

const ON_BASE = { 'migrations/1_a.up.sql': 'CREATE TABLE IF NOT EXISTS a (id int);' };
const NEW_UP = { 'migrations/3_c.up.sql': 'CREATE TABLE IF NOT EXISTS c (id int);' };
const NEW_DOWN = { 'migrations/3_c.down.sql': 'DROP TABLE IF EXISTS c;' };
const DOWN_OF_BASE = { 'migrations/1_a.down.sql': 'DROP TABLE IF EXISTS a;' };

/** What a check says that it has not looked at, of down files. */
async function unchecked(change: Files): Promise<readonly string[]> {
  await using repository = await makeRepository(ON_BASE);
  await repository.branch('change');
  await repository.commit(change);
  const report = await check({
    directory: repository.directory,
    settings: v.parse(settingsSchema, { base: 'main' }),
    environment: { ...TEST_ENVIRONMENT, ...repository.environment },
    progress: SILENT,
    signal: new AbortController().signal,
  });
  return report.unchecked.filter((text) => text.startsWith('Down files'));
}

const NOT_RUN = 'Down files were read but not run where the change has no up file of their version: migrations/';

it('says which down files nothing was done with', async () => {
  expect(await unchecked(DOWN_OF_BASE)).toEqual([`${NOT_RUN}1_a.down.sql.`]);
  const another = { 'migrations/2_b.down.sql': 'SELECT 1;' };
  expect(await unchecked({ ...DOWN_OF_BASE, ...another, ...NEW_UP, ...NEW_DOWN })).toEqual([
    `${NOT_RUN}1_a.down.sql and 1 more.`,
  ]);
  expect(await unchecked({ ...NEW_UP, ...NEW_DOWN })).toEqual([]);
});
