import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { collect } from '../../src/collect/collect.ts';
import { ConfigError } from '../../src/core/errors.ts';
import { collectIn } from '../support/collecting.ts';
import { makeRepository, type Repository } from '../support/repository.ts';

const FILES = { 'migrations/1_a.sql': 'SELECT 1;' };

/** The message of the ConfigError that a promise must end in: one text without a stack. */
async function complaint(promise: Promise<unknown>): Promise<string> {
  const error = await promise.then(
    () => new Error('nothing was thrown'),
    (thrown: unknown) => thrown,
  );
  expect(error).toBeInstanceOf(ConfigError);
  return error instanceof Error ? error.message : '';
}

describe('each trouble is a sentence that says what to do', () => {
  it('no such directory', async () => {
    const directory = join(tmpdir(), 'pg-rehearsal-nowhere');
    expect(await complaint(collect({ directory }))).toBe(`There is no directory ${directory}: check the path.`);
  });

  it('not a repository', async () => {
    const directory = await mkdtemp(join(tmpdir(), 'pg-rehearsal-plain-'));
    try {
      expect(await complaint(collect({ directory }))).toBe(
        `${directory} is not in a Git repository, so there is no base to compare with: run inside one, or check loose ` +
          'files with `pg-rehearsal lint <files>`.',
      );
    } finally {
      await rm(directory, { recursive: true });
    }
  });

  it('a bare repository', async () => {
    await using repository = await makeRepository(FILES);
    const directory = join(repository.directory, '.git');
    expect(await complaint(collectIn(repository, { directory }))).toContain('is a bare repository: run in a work tree');
  });

  it('no commits', async () => {
    await using repository = await makeRepository();
    await repository.write(FILES);
    expect(await complaint(collectIn(repository))).toBe(
      `The repository ${repository.directory} has no commits, so there is no base: commit something first.`,
    );
  });

  it('a repository of another owner', async () => {
    await using repository = await makeRepository(FILES);
    const environment = { ...repository.environment, GIT_TEST_ASSUME_DIFFERENT_OWNER: '1' };
    expect(await complaint(collectIn(repository, { environment }))).toContain(
      `because another user owns it. If you trust it, run \`git config --global --add safe.directory ${repository.directory}\``,
    );
  });

  it('no Git', async () => {
    await using repository = await makeRepository(FILES);
    const environment = { ...repository.environment, PATH: repository.directory };
    expect(await complaint(collectIn(repository, { environment }))).toBe(
      'Git was not found on the PATH: install it (https://git-scm.com/downloads) and try again.',
    );
  });

  it('no default branch', async () => {
    await using repository = await makeRepository(FILES);
    await repository.git('branch', '--move', 'trunk');
    expect(await complaint(collectIn(repository))).toBe(
      'No default branch was found (looked for origin/HEAD, main and master), so there is no base: name one with `base`, such as trunk.',
    );
  });

  it.each(['mian', '--all', ' ', 'main\nmain', 'ma\0in', 'refs/heads/nope', 'HEAD~99'])(
    'the unknown base %j',
    async (base) => {
      await using repository = await makeRepository(FILES);
      await repository.git('branch', 'unrelated');
      expect(await complaint(collectIn(repository, { base }))).toMatch(
        /^There is no commit, branch or tag `[\s\S]*` in this clone: give `base` one that exists\. The nearest branches are (main, unrelated|unrelated, main)\.$/,
      );
    },
  );

  it('an unknown base, with the most alike branches first', async () => {
    await using origin = await makeRepository(FILES);
    for (const name of ['a', 'b', 'c', 'd', 'e', 'develop', 'release/12']) await origin.git('branch', name);
    await using clone = await origin.clone();
    expect(await complaint(collectIn(clone, { base: 'develope' }))).toMatch(
      /in this clone or at origin: give `base` one that exists\. The nearest branches are origin\/develop, /,
    );
  });

  it('an unknown base and a remote that does not answer', async () => {
    await using repository = await makeRepository(FILES);
    const url = 'https://user:s3cret@127.0.0.1:9/x.git';
    await repository.git('remote', 'add', 'origin', url);
    const message = await complaint(collectIn(repository, { base: 'mian' }));
    expect(message).toMatch(
      /`mian` in this clone, and origin could not be asked \(fatal: .*The nearest branches are main/s,
    );
    expect(message).not.toContain('s3cret');
  });

  it('a base commit that is nowhere', async () => {
    await using origin = await makeRepository(FILES);
    await using clone = await origin.clone({ depth: 1 });
    const base = '0123456789012345678901234567890123456789';
    expect(await complaint(collectIn(clone, { base }))).toMatch(
      /^The base commit 0123456789\w+ is not in this clone and could not be fetched: .*not our ref.*\. Check out with `fetch-depth: 0`/s,
    );
    expect(await complaint(collectIn(origin, { base }))).toContain('could not be fetched: this clone has no remote');
  });

  it('the merge of a pull request whose base cannot be fetched', async () => {
    await using clone = await mergeCheckout();
    await clone.git('remote', 'set-url', 'origin', 'https://user:s3cret@127.0.0.1:9/x.git');
    const pullRequest = { baseRef: 'main', baseSha: 'x', headSha: 'y' };
    const message = await complaint(collectIn(clone, { pullRequest }));
    expect(message).toMatch(/^The base commit \w{40} is not in this clone and could not be fetched: .*fetch-depth: 0/s);
    expect(message).not.toContain('s3cret');
  });

  it('a shallow clone that cannot be deepened', async () => {
    await using origin = await makeRepository(FILES);
    await origin.commit({ 'README.md': '' });
    await origin.branch('feature');
    await origin.commit({ 'migrations/2_b.sql': 'SELECT 2;' });
    await using clone = await origin.clone({ ref: 'refs/heads/feature', depth: 1 });
    await clone.git('fetch', '--quiet', '--depth=1', 'origin', '+refs/heads/main:refs/heads/main');
    const shallow = /^This clone is too shallow to tell where HEAD left \w{12}, and it cannot be deepened: /;
    const cure =
      /Check out with `fetch-depth: 0`, run `git fetch --unshallow`, or name the exact base commit with `base`\.$/;
    await clone.git('remote', 'set-url', 'origin', join(origin.directory, 'gone'));
    const unreachable = await complaint(collectIn(clone));
    expect(unreachable).toMatch(shallow);
    expect(unreachable).toMatch(cure);
    await clone.git('remote', 'remove', 'origin');
    const alone = await complaint(collectIn(clone));
    expect(alone).toMatch(/cannot be deepened: it has no remote\./);
    expect(alone).toMatch(cure);
  });

  it('a broken repository', async () => {
    await using repository = await makeRepository(FILES);
    await writeFile(join(repository.directory, '.git/index'), 'rubbish');
    expect(await complaint(collectIn(repository))).toMatch(
      /^`git status` failed: .*Check the repository with `git fsck`\.$/s,
    );
  });
});

/** A shallow checkout of a pull request's merge commit. */
async function mergeCheckout(): Promise<Repository> {
  await using origin = await makeRepository(FILES);
  await origin.branch('feature');
  await origin.commit({ 'migrations/2_b.sql': 'SELECT 2;' });
  const pull = await origin.pullRequest('feature');
  return await origin.clone({ depth: 1, ref: pull.ref });
}
