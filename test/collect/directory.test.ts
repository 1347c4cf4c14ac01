import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { collectIn, inWords } from '../support/collecting.ts';
import { type Files, makeRepository } from '../support/repository.ts';

const SQL = 'SELECT 1;';

describe('the migrations directory', () => {
  it.each<[string, Files, string, 'sqlx' | 'plain']>([
    ['called migrations', { 'db/migrations/1_a.sql': SQL, 'test/data/1_x.sql': SQL }, 'db/migrations', 'sqlx'],
    ['whose name ends so', { 'db/pg_migrations/1_a.sql': SQL, 'seed/1_x.sql': SQL }, 'db/pg_migrations', 'sqlx'],
    [
      'that is not for tests',
      {
        'a/migrations/1_a.sql': SQL,
        'a/test_old_migrations/1_a.sql': SQL,
        'tests/migrations/1_a.sql': SQL,
        'a/examples/x/migrations/1_a.sql': SQL,
      },
      'a/migrations',
      'sqlx',
    ],
    ['for tests, where it is the only one', { 'tests/migrations/1_a.sql': SQL }, 'tests/migrations', 'sqlx'],
    [
      'with files for sqlx, before one without',
      { 'x/migrations/a.sql': SQL, 'migrations/1_a.sql': SQL },
      'migrations',
      'sqlx',
    ],
    ['called migrations with plain files', { 'migrations/a.sql': SQL, 'docs/1_x.sql': SQL }, 'migrations', 'plain'],
    ['of another name, where it is the only one', { 'schema/1_a.sql': SQL, 'seed/x.sql': SQL }, 'schema', 'sqlx'],
    ['that is the root', { '1_a.sql': SQL, 'README.md': '' }, '.', 'sqlx'],
    [
      'with a name that needs care',
      { 'a "b"/mïgrations:1/-migrations/1_a.sql': SQL },
      'a "b"/mïgrations:1/-migrations',
      'sqlx',
    ],
  ])('is the one %s', async (_, files, directory, tool) => {
    await using repository = await makeRepository(files);
    const { history } = await collectIn(repository);
    expect([history.directory, history.tool, history.atHead.length]).toEqual([directory, tool, 1]);
    const [path] = Object.keys(files).filter((file) => directory === '.' || file.startsWith(`${directory}/`));
    expect(history.atHead[0]?.path).toBe(path);
  });

  it('is looked for below the asked directory, and given relative to it', async () => {
    const files = { 'a/migrations/1_a.sql': SQL, 'b/migrations/2_b.sql': SQL, 'b/other/3_c.sql': SQL };
    await using repository = await makeRepository(files);
    const directory = join(repository.directory, 'b');
    const root = repository.directory;
    expect(await collectIn(repository, { directory })).toMatchObject({ root, history: { directory: 'b/migrations' } });
    for (const [migrations, found] of [
      ['other', 'b/other'],
      ['./other/', 'b/other'],
      ['../a/migrations', 'a/migrations'],
      [join(root, 'b/other'), 'b/other'],
    ]) {
      const { history } = await collectIn(repository, {
        directory,
        ...(migrations === undefined ? {} : { migrations }),
      });
      expect(history.directory).toBe(found);
    }
  });

  it('may be uncommitted, and ignored files do not make one', async () => {
    await using repository = await makeRepository({ 'README.md': '', '.gitignore': 'out/\n' });
    await repository.write({ 'db/migrations/1_a.sql': SQL, 'out/migrations/1_a.sql': SQL });
    for (const request of [{}, { migrations: 'db/migrations' }]) {
      const { history } = await collectIn(repository, request);
      expect(history.changes.map(inWords)).toEqual(['added 1 db/migrations/1_a.sql']);
    }
    const pullRequest = { baseRef: 'main', baseSha: await repository.git('rev-parse', 'HEAD') };
    await expect(collectIn(repository, { migrations: 'db/migrations', pullRequest })).rejects.toThrow('no directory');
    await expect(collectIn(repository, { pullRequest })).rejects.toThrow('No migrations directory was found');
    await expect(collectIn(repository, { migrations: 'out/migrations' })).rejects.toThrow('There is no directory');
  });

  it('may be gone at head', async () => {
    await using repository = await makeRepository({ 'db/migrations/1_a.sql': SQL, 'README.md': '' });
    await repository.branch('feature');
    await repository.commit({ 'db/migrations/1_a.sql': null });
    for (const request of [{}, { migrations: 'db/migrations' }]) {
      const { history } = await collectIn(repository, request);
      expect(history.changes.map(inWords)).toEqual(['deleted 1 db/migrations/1_a.sql']);
    }
  });

  it('follows the wish for a tool', async () => {
    await using repository = await makeRepository({ 'migrations/1_a.sql': SQL, 'sql/a.sql': SQL });
    const { history, tool } = await collectIn(repository, { migrations: 'migrations', tool: 'plain' });
    expect([history.tool, tool.id, history.atHead[0]?.version]).toEqual(['plain', 'plain', '1_a.sql']);
    await using other = await makeRepository({ 'sql/a.sql': SQL });
    expect((await collectIn(other, { tool: 'plain' })).history.directory).toBe('sql');
  });
});

describe('no migrations directory', () => {
  it.each<[string, Files, RegExp]>([
    [
      'several',
      { 'a/migrations/1_a.sql': SQL, 'b/old_migrations/1_b.sql': SQL, 'c/2_c.sql': SQL },
      /^Several directories could hold the migrations: a\/migrations, b\/old_migrations\. Set `migrations`/,
    ],
    [
      'several, one with a name that only begins like a test',
      { 'contest/migrations/1_a.sql': SQL, 'testing/migrations/1_b.sql': SQL },
      /^Several directories could hold the migrations: contest\/migrations, testing\/migrations\./,
    ],
    [
      'several of other names',
      { 'a/1_a.sql': SQL, 'b/1_b.sql': SQL },
      /^Several directories could hold the migrations: a, b\. Set `migrations`/,
    ],
    [
      'none',
      { 'seed/users.sql': SQL, 'migrations/1_a.txt': '' },
      /^No migrations directory was found: there is no directory with files such as `0001_create_users\.sql`.*at HEAD or at the base \(main\)\. Set `migrations`/,
    ],
  ])('is an error where there are %s', async (_, files, message) => {
    await using repository = await makeRepository(files);
    await expect(collectIn(repository)).rejects.toThrow(message);
  });

  it.each<[string, Files, string, RegExp]>([
    [
      'unknown',
      { 'db/migrations/1_a.sql': SQL, 'seed/b.sql': SQL },
      'migrations',
      /^There is no directory migrations at HEAD or at the base \(main\): set `migrations` to the right one, relative to the repository\. Directories with SQL files are db\/migrations, seed\.$/,
    ],
    ['a file', { 'migrations/1_a.sql': SQL }, 'migrations/1_a.sql', /1_a\.sql is a file: set `migrations`/],
    ['a link', { 'db/1_a.sql': SQL, migrations: { link: 'db' } }, 'migrations', /is a symbolic link: set `migrations`/],
    ['outside', { 'db/1_a.sql': SQL }, '../db', /^The migrations directory \.\.\/db is outside the repository/],
    ['outside, absolute', { 'db/1_a.sql': SQL }, '/etc', /^The migrations directory \/etc is outside the repository/],
  ])('is an error where the given one is %s', async (_, files, migrations, message) => {
    await using repository = await makeRepository(files);
    await expect(collectIn(repository, { migrations })).rejects.toThrow(message);
  });

  it('is an error where the given one is a submodule', async () => {
    await using other = await makeRepository({ '1_a.sql': SQL });
    await using repository = await makeRepository({ 'README.md': '' });
    const add = ['-c', 'protocol.file.allow=always', 'submodule', 'add', '--quiet'];
    await repository.git(...add, other.directory, 'migrations');
    await repository.commit({});
    await expect(collectIn(repository, { migrations: 'migrations' })).rejects.toThrow('is a submodule: run');
  });

  it('is an error where the given one is empty and uncommitted', async () => {
    await using repository = await makeRepository({ 'README.md': '' });
    await mkdir(join(repository.directory, 'migrations'));
    await expect(collectIn(repository, { migrations: 'migrations' })).rejects.toThrow(
      'There is no directory migrations',
    );
  });
});
