import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, realpath, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** What a path holds: text, bytes, a symbolic link, or nothing any more. */
export type Files = Readonly<Record<string, string | Uint8Array | { readonly link: string } | null>>;

/** A pull request as GitHub shows it: its branch, and the merge of it into the base branch that the runner checks out. */
export interface PullRequest {
  readonly baseRef: string;
  readonly baseSha: string;
  readonly headSha: string;
  readonly mergeSha: string;
  /** `refs/pull/<number>/merge`: what to give to `clone({ ref })`. */
  readonly ref: string;
}

/** A throwaway Git repository, out of reach of the user's own configuration. `await using` removes it. */
export interface Repository extends AsyncDisposable {
  /** Absolute path of the work tree, symbolic links resolved. */
  readonly directory: string;
  /** The whole environment of its Git: hand it to the code under test. */
  readonly environment: Readonly<Record<string, string>>;
  /** Runs Git in it and gives what it printed, trimmed. Throws where Git fails. */
  git(...args: string[]): Promise<string>;
  /** Changes the work tree only; `null` deletes. */
  write(files: Files): Promise<void>;
  /** Writes files, commits everything, and gives the commit's name. */
  commit(files: Files, message?: string): Promise<string>;
  /** Makes a branch at HEAD (or at `at`) and checks it out. */
  branch(name: string, at?: string): Promise<void>;
  /**
   * Merges `head` into `base` (default `main`) as GitHub does for an open pull request: a commit that only
   * `refs/pull/<number>/merge` names. The work tree stays as it was.
   */
  pullRequest(head: string, options?: { readonly base?: string; readonly number?: number }): Promise<PullRequest>;
  /**
   * A second repository with this one as `origin`. With `ref`, as actions/checkout does it: that ref alone, detached
   * (`refs/heads/…` as a local branch). `depth: 1` makes it shallow.
   */
  clone(options?: { readonly depth?: number; readonly ref?: string }): Promise<Repository>;
}

/** Makes a repository with one branch, `main`, and with one commit of the files unless there are none. */
export async function makeRepository(files: Files = {}): Promise<Repository> {
  const repository = await open();
  await repository.git('init', '--quiet', '--initial-branch=main');
  if (Object.keys(files).length > 0) await repository.commit(files, 'base');
  return repository;
}

async function open(): Promise<Repository> {
  const place = await realpath(await mkdtemp(join(tmpdir(), 'pg-rehearsal-repository-')));
  const directory = join(place, 'work');
  await mkdir(directory);
  const environment = await isolated(place);
  const git = async (...args: string[]): Promise<string> => {
    const options = { cwd: directory, env: environment, maxBuffer: 64 * 1024 * 1024 };
    return (await run('git', args, options)).stdout.trim();
  };
  const write = async (files: Files): Promise<void> => {
    for (const [path, content] of Object.entries(files)) {
      const file = join(directory, path);
      if (content === null) {
        await rm(file);
        continue;
      }
      await mkdir(dirname(file), { recursive: true });
      if (typeof content === 'object' && 'link' in content) await symlink(content.link, file);
      else await writeFile(file, content);
    }
  };
  return {
    directory,
    environment,
    git,
    write,
    async commit(files, message = 'change') {
      await write(files);
      await git('add', '--all');
      await git('commit', '--quiet', '--allow-empty', `--message=${message}`);
      return git('rev-parse', 'HEAD');
    },
    async branch(name, at = 'HEAD') {
      await git('checkout', '--quiet', '-b', name, at);
    },
    async pullRequest(head, { base = 'main', number = 1 } = {}) {
      const baseSha = await git('rev-parse', base);
      const headSha = await git('rev-parse', head);
      const merge = join(place, 'merge');
      await git('worktree', 'add', '--quiet', '--detach', merge, baseSha);
      await git('-C', merge, 'merge', '--quiet', '--no-ff', `--message=Merge ${headSha} into ${baseSha}`, headSha);
      const mergeSha = await git('-C', merge, 'rev-parse', 'HEAD');
      await git('worktree', 'remove', '--force', merge);
      const ref = `refs/pull/${number}/merge`;
      await git('update-ref', ref, mergeSha);
      return { baseRef: base, baseSha, headSha, mergeSha, ref };
    },
    async clone({ depth, ref } = {}) {
      const copy = await open();
      const shallow = depth === undefined ? [] : [`--depth=${depth}`];
      const origin = pathToFileURL(directory).href;
      if (ref === undefined) {
        await copy.git('clone', '--quiet', ...shallow, origin, '.');
        return copy;
      }
      await copy.git('init', '--quiet', '--initial-branch=main');
      await copy.git('remote', 'add', 'origin', origin);
      const tracking = ref.replace(/^refs\/(heads\/)?/, 'refs/remotes/origin/').replace('origin/pull/', 'pull/');
      await copy.git('fetch', '--quiet', '--no-tags', ...shallow, 'origin', `+${ref}:${tracking}`);
      const branch = ref.startsWith('refs/heads/') ? ['-B', ref.slice('refs/heads/'.length)] : [];
      await copy.git('checkout', '--quiet', '--force', ...branch, tracking);
      return copy;
    },
    async [Symbol.asyncDispose]() {
      await rm(place, { recursive: true, force: true });
    },
  };
}

/** Only what Git needs: an empty configuration, fixed people and dates, plain English. */
async function isolated(place: string): Promise<Record<string, string>> {
  const configuration = join(place, 'gitconfig');
  await writeFile(configuration, '');
  const person = { NAME: 'A Person', EMAIL: 'person@example.com', DATE: '2026-01-02T03:04:05Z' };
  const people = ['AUTHOR', 'COMMITTER'].flatMap((role) =>
    Object.entries(person).map(([key, value]) => [`GIT_${role}_${key}`, value]),
  );
  return {
    PATH: process.env.PATH ?? '',
    HOME: place,
    LC_ALL: 'C',
    GIT_CONFIG_GLOBAL: configuration,
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_TERMINAL_PROMPT: '0',
    ...Object.fromEntries(people),
  };
}
