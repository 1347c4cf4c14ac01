import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { matrixOf, planDatabases } from '../../src/check/plan.ts';
import { settingsSchema } from '../../src/config/schema.ts';
import { SILENT } from '../../src/core/progress.ts';
import { makeRepository } from '../support/repository.ts';

const planned = (count: number, touched = true) =>
  Array.from({ length: count }, (_, index) => ({ name: `db-${index}`, touched, changes: 1 }));

describe('the matrix', () => {
  it('has a job for each database that the change touches, and none for the others', () => {
    expect(matrixOf([...planned(1), { name: 'idle', touched: false, changes: 0 }])).toEqual({
      include: [{ name: 'db-0', database: 'db-0' }],
    });
    expect(matrixOf(planned(3, false))).toEqual({ include: [] });
    expect(matrixOf(planned(256)).include).toHaveLength(256);
  });

  it('gives jobs several where GitHub would refuse so many', () => {
    const { include } = matrixOf(planned(600));
    expect(include).toHaveLength(200);
    expect(include[0]).toEqual({ name: 'db-0-and-2-more', database: 'db-0,db-1,db-2' });
    expect(include.flatMap(({ database }) => database.split(','))).toEqual(planned(600).map(({ name }) => name));
  });
});

it('a database is touched by a new file that its tool chokes on, not by one that was there before', async () => {
  const named = (name: string) => ({
    name,
    settings: v.parse(settingsSchema, { migrations: `${name}/migrations`, base: 'main' }),
  });
  await using repository = await makeRepository({
    'old/migrations/1_a.sql': '',
    'old/migrations/x_b.sql': '',
    'new/migrations/1_a.sql': '',
  });
  await repository.branch('change');
  await repository.commit({ 'new/migrations/x_b.sql': '' });
  const plan = await planDatabases({
    directory: repository.directory,
    databases: [named('old'), named('new')],
    environment: { ...process.env, ...repository.environment },
    progress: SILENT,
    signal: new AbortController().signal,
  });
  expect(plan.map(({ name, touched }) => [name, touched])).toEqual([
    ['old', false],
    ['new', true],
  ]);
});
