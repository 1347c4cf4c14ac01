import { afterAll, beforeAll, expect, it } from 'vitest';
import { makeRepository, type Repository } from '../support/repository.ts';
import { runCli } from './run.ts';

let repository: Repository;
beforeAll(async () => {
  repository = await makeRepository({
    'migrations/0001_create_docs.sql': `CREATE EXTENSION IF NOT EXISTS vector;
      CREATE EXTENSION IF NOT EXISTS citext;
      CREATE TABLE docs (at vector(3));\n`,
    'fixtures/docs.sql': 'CREATE EXTENSION IF NOT EXISTS nobody_has_this;\n',
  });
  await repository.branch('change');
});
afterAll(async () => repository[Symbol.asyncDispose]());

const check = (...args: readonly string[]) =>
  runCli(['check', ...args], { cwd: repository.directory, environment: repository.environment });

it('says before anything runs what base, fixtures and change need and the server lacks', async () => {
  await repository.write({
    'migrations/0002_places.sql': `-- allow missing-lock-timeout: it is set on the role
      CREATE EXTENSION IF NOT EXISTS postgis;\n`,
  });
  const { code, stdout } = await check('--fixtures', 'fixtures/*.sql', '--engine', 'embedded', '--format', 'json');
  const report = JSON.parse(stdout);
  expect(code).toBe(2);
  expect(report.verdict).toBe('not-checked');
  expect(report.reason).toMatch(
    /^vector, postgis and nobody_has_this are not in the embedded server \(PostgreSQL 18\): set `postgres-image` to /,
  );
  expect(report.rehearsal.migrations).toEqual([]);
});

it('leaves to the server what is guarded', async () => {
  await repository.commit({
    'migrations/0001_create_docs.sql': 'CREATE TABLE docs (id bigint PRIMARY KEY);\n',
    'migrations/0002_places.sql': 'CREATE TABLE places (id bigint PRIMARY KEY);\n',
  });
  await repository.branch('guarded');
  await repository.write({
    'migrations/0003_perhaps.sql': `DO $$ BEGIN
        IF EXISTS (SELECT FROM pg_available_extensions WHERE name = 'vector') THEN
          CREATE EXTENSION IF NOT EXISTS vector;
        END IF;
      END $$;
      DO $$ BEGIN
        CREATE EXTENSION IF NOT EXISTS postgis;
      EXCEPTION WHEN OTHERS THEN
        RAISE NOTICE 'no maps here';
      END $$;\n`,
  });
  const { stdout } = await check('--base', 'change', '--engine', 'embedded', '--format', 'json');
  const report = JSON.parse(stdout);
  expect(report.verdict).not.toBe('not-checked');
  expect(report.rehearsal.status).toBe('passed');
});
