import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { openGit } from '../../src/collect/git.ts';
import { collectIn } from '../support/collecting.ts';
import { makeRepository } from '../support/repository.ts';

const FILES = { 'migrations/1_a.sql': 'SELECT 1;' };

/** A PATH on which `git` is a shell script, with `sleep` beside it. */
async function pretendedGit(script: (place: string) => string): Promise<AsyncDisposable & { readonly place: string }> {
  const place = await mkdtemp(join(tmpdir(), 'pg-rehearsal-bin-'));
  await writeFile(join(place, 'git'), `#!/bin/sh\n${script(place)}\n`, { mode: 0o755 });
  await symlink('/bin/sleep', join(place, 'sleep'));
  return { place, [Symbol.asyncDispose]: () => rm(place, { recursive: true }) };
}

/** Waits for a child of its own, as Git waits for ssh. */
const hanging = (place: string) =>
  `trap 'echo yes > ${place}/asked; exit 1' TERM; sleep 600 & echo $! > ${place}/pid; wait`;
/** Does not end when it is asked to, and neither does its child. */
const stubborn = (place: string) => `trap '' TERM; sleep 600 & echo $! > ${place}/pid; wait; wait`;

async function untilWritten(file: string): Promise<number> {
  for (;;) {
    const text = await readFile(file, 'utf8').catch(() => '');
    if (text.endsWith('\n')) return Number(text);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

/** Nothing, or `Z` for what has ended but nobody asked how (in a container without an init). */
async function stateOf(pid: number): Promise<string> {
  const { stdout } = await promisify(execFile)('ps', ['-o', 'stat=', '-p', String(pid)]).catch(() => ({ stdout: '' }));
  return stdout.trim().slice(0, 1);
}

describe('Git as a child process', () => {
  it('runs in its directory even inside a hook of another repository', async () => {
    await using repository = await makeRepository(FILES);
    await using other = await makeRepository();
    const environment = {
      ...repository.environment,
      GIT_DIR: join(other.directory, '.git'),
      GIT_WORK_TREE: other.directory,
      GIT_INDEX_FILE: join(other.directory, '.git/index'),
      GIT_OBJECT_DIRECTORY: join(other.directory, '.git/objects'),
      GIT_ALTERNATE_OBJECT_DIRECTORIES: join(other.directory, '.git/objects'),
      GIT_SHALLOW_FILE: join(other.directory, '.git/shallow'),
      GIT_GRAFT_FILE: join(other.directory, '.git/grafts'),
      GIT_NAMESPACE: 'other',
    };
    expect((await collectIn(repository, { environment })).root).toBe(repository.directory);
  });

  it('does not start once it is to stop', async () => {
    await using repository = await makeRepository(FILES);
    const trace = join(repository.directory, 'trace');
    const environment = { ...repository.environment, GIT_TRACE2_EVENT: trace };
    const signal = AbortSignal.abort(new Error('stopped by the user'));
    await expect(collectIn(repository, { signal, environment })).rejects.toThrow('stopped by the user');
    await expect(readFile(trace)).rejects.toThrow('ENOENT');
  });

  it.each([
    ['hanging', hanging],
    ['stubborn', stubborn],
  ])('is ended with what it started when it is to stop (%s), and gives the reason', async (_, script) => {
    await using repository = await makeRepository(FILES);
    await using git = await pretendedGit(script);
    const controller = new AbortController();
    const environment = { ...repository.environment, PATH: git.place };
    const collecting = collectIn(repository, { environment, signal: controller.signal });
    const pid = await untilWritten(join(git.place, 'pid'));
    controller.abort(new Error('stopped by the user'));
    await expect(collecting).rejects.toThrow('stopped by the user');
    expect(['', 'Z']).toContain(await stateOf(pid));
  });

  it('is asked to end when a remote does not answer', async () => {
    await using git = await pretendedGit(hanging);
    const { run } = openGit({ directory: git.place, environment: { PATH: git.place } });
    const answer = run(['fetch', 'origin'], { timeout: 2 });
    await expect(answer).rejects.toThrow('`git fetch` got no answer within 2 seconds: try again.');
    expect(await readFile(join(git.place, 'asked'), 'utf8')).toBe('yes\n');
    const pid = await untilWritten(join(git.place, 'pid'));
    expect(['', 'Z']).toContain(await stateOf(pid));
  });

  it('has its passwords hidden and its failures explained', async () => {
    await using git = await pretendedGit(
      () => 'echo "fatal: https://user:s3cret@example.com/x.git is gone" >&2; exit 3',
    );
    const { run, need, ask } = openGit({ directory: git.place, environment: { PATH: git.place } });
    expect(await run(['fetch'])).toMatchObject({
      code: 3,
      stderr: 'fatal: https://user:***@example.com/x.git is gone',
    });
    await expect(need(['fetch', 'x'])).rejects.toThrow(
      '`git fetch` failed: fatal: https://user:***@example.com/x.git is gone. Check the repository with `git fsck`.',
    );
    expect(await ask('fetch')).toBeUndefined();
  });
});
