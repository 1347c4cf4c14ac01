import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { ConfigError } from '../core/errors.ts';
import { type Git, type GitSettings, openGit } from './git.ts';

/** A commit as it is stored: its parents are the true ones even where a shallow clone has cut the history. */
export interface Commit {
  readonly sha: string;
  readonly parents: readonly string[];
  readonly message: string;
}

export interface Repository {
  /** Runs at the root of the work tree. */
  readonly git: Git;
  /** Absolute path of the work tree's root. */
  readonly root: string;
  /** The asked directory relative to the root, with forward slashes: empty at the root itself, else `services/api`. */
  readonly prefix: string;
  readonly head: Commit;
}

/** @throws ConfigError where the directory is no work tree of Git, Git refuses it, or nothing was ever committed. */
export async function openRepository(settings: GitSettings): Promise<Repository> {
  const directory = resolve(settings.directory);
  const entry = await stat(directory).catch(() => undefined);
  if (entry?.isDirectory() !== true) throw new ConfigError(`There is no directory ${directory}: check the path.`);
  const { code, stdout, stderr } = await openGit({ ...settings, directory }).run([
    'rev-parse',
    '--show-toplevel',
    '--show-prefix',
  ]);
  if (code !== 0) throw refused(directory, stderr);
  const [root = '', prefix = ''] = stdout.toString('utf8').split('\n');
  const git = openGit({ ...settings, directory: root });
  const head = await readCommit(git, 'HEAD');
  if (head === undefined)
    throw new ConfigError(`The repository ${root} has no commits, so there is no base: commit something first.`);
  return { git, root, prefix: prefix.replace(/\/$/, ''), head };
}

/** Undefined where there is no such commit here. */
export async function readCommit(git: Git, name: string): Promise<Commit | undefined> {
  const stdout = await git.need(['cat-file', '--batch'], { input: `${name}^{commit}\n` });
  const [first = '', ...rest] = stdout.toString('utf8').split('\n');
  const [sha = '', type] = first.split(' ');
  if (type !== 'commit') return undefined;
  const blank = rest.indexOf('');
  const parents = rest.slice(0, blank).flatMap((line) => (line.startsWith('parent ') ? [line.slice(7)] : []));
  return { sha, parents, message: rest.slice(blank + 1).join('\n') };
}

function refused(directory: string, stderr: string): ConfigError {
  // Git 2.35.2 said "unsafe repository", later versions "dubious ownership".
  if (/dubious ownership|unsafe repository/.test(stderr))
    return new ConfigError(
      `Git refuses to read ${directory} because another user owns it. If you trust it, run ` +
        `\`git config --global --add safe.directory ${directory}\` and try again.`,
    );
  if (stderr.includes('must be run in a work tree'))
    return new ConfigError(`${directory} is a bare repository: run in a work tree (\`git worktree add\`).`);
  if (stderr.includes('not a git repository'))
    return new ConfigError(
      `${directory} is not in a Git repository, so there is no base to compare with: run inside one, or check loose ` +
        'files with `pg-rehearsal lint <files>`.',
    );
  return new ConfigError(`Git cannot read ${directory}: ${stderr}.`);
}
