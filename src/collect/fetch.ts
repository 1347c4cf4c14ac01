import { ConfigError } from '../core/errors.ts';
import type { Git, GitResult } from './git.ts';
import type { Repository } from './repository.ts';

/** Seconds for one conversation with a remote. */
const PATIENCE = 120;
/** Commits of history to ask for, in turn, until two histories meet. */
const DEPTHS = [50, 500, 5000];

/** `origin`, or the first remote there is. */
export async function remoteName(git: Git): Promise<string | undefined> {
  const names = ((await git.ask('remote')) ?? '').split('\n').filter((name) => name !== '');
  return names.includes('origin') ? 'origin' : names[0];
}

async function isShallow(git: Git): Promise<boolean> {
  return (await git.ask('rev-parse', '--is-shallow-repository')) === 'true';
}

async function hasCommit(git: Git, sha: string): Promise<boolean> {
  return (await git.run(['cat-file', '-e', `${sha}^{tree}`])).code === 0;
}

/** What a branch or tag is at the remote now; `sha` is absent where the remote has none of that name. */
export async function remoteTip(
  git: Git,
  remote: string,
  name: string,
): Promise<{ readonly sha?: string | undefined; readonly trouble?: string }> {
  const short = name.startsWith(`${remote}/`) ? name.slice(remote.length + 1) : name;
  const refs = [`refs/heads/${short}`, `refs/tags/${short}^{}`, `refs/tags/${short}`];
  const { code, stdout, stderr } = await git.run(['ls-remote', '--quiet', remote, ...refs], { timeout: PATIENCE });
  if (code !== 0) return { trouble: stderr };
  const lines = stdout.toString('utf8').trim().split('\n');
  const tips = new Map(lines.map((line) => [line.split('\t')[1], line.split('\t')[0]] as const));
  return { sha: refs.map((ref) => tips.get(ref)).find((sha) => sha !== undefined) };
}

/**
 * Makes a commit's files readable here, without its history. No filter: a server sends only what the shallow checkout
 * lacks, a handful of objects, while `--filter=blob:none` would turn the clone into a partial one for good.
 * @returns undefined where the commit is here afterwards, else why not.
 */
export async function fetchCommit({ git, head }: Repository, sha: string): Promise<string | undefined> {
  if (await hasCommit(git, sha)) return undefined;
  const remote = await remoteName(git);
  if (remote === undefined) return 'this clone has no remote to fetch it from';
  const shallow = await isShallow(git);
  const first = await fetch(git, remote, shallow ? ['--depth=1'] : [], [sha]);
  if (await hasCommit(git, sha)) return undefined;
  // An old server gives only what a ref names: HEAD is one more often than its parent.
  if (shallow && head.parents.includes(sha)) await fetch(git, remote, ['--depth=2'], [head.sha]);
  return (await hasCommit(git, sha)) ? undefined : first.stderr || 'the remote does not have it';
}

/**
 * The best common ancestor of a commit and HEAD; a shallow clone is deepened, within bounds, until there is one.
 * @returns undefined where the two histories never meet.
 * @throws ConfigError where the clone is too shallow and cannot be deepened.
 */
export async function mergeBase(
  { git, head }: Repository,
  sha: string,
  report: (activity: string) => void,
): Promise<string | undefined> {
  const find = () => git.ask('merge-base', sha, head.sha);
  const found = await find();
  if (found !== undefined || !(await isShallow(git))) return found;
  const remote = await remoteName(git);
  let reason = 'it has no remote';
  for (const depth of remote === undefined ? [] : DEPTHS) {
    report(`fetching ${depth} commits of history from ${remote}`);
    const { code, stderr } = await fetch(git, remote ?? '', [`--depth=${depth}`], [sha, head.sha]);
    const deeper = await find();
    if (deeper !== undefined || !(await isShallow(git))) return deeper;
    reason = code === 0 ? `no common ancestor is within ${depth} commits` : stderr;
    if (code !== 0) break;
  }
  throw new ConfigError(
    `This clone is too shallow to tell where HEAD left ${sha.slice(0, 12)}, and it cannot be deepened: ${reason}. ` +
      'Check out with `fetch-depth: 0`, run `git fetch --unshallow`, or name the exact base commit with `base`.',
  );
}

function fetch(git: Git, remote: string, depth: readonly string[], shas: readonly string[]): Promise<GitResult> {
  return git.run(['fetch', '--quiet', '--no-tags', ...depth, remote, ...shas], { timeout: PATIENCE });
}
