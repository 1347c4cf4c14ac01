import { ConfigError } from '../core/errors.ts';
import type { Base } from '../core/migration.ts';
import { fetchCommit, mergeBase, remoteName } from './fetch.ts';
import { branchNames, isFullSha, resolveRef } from './refs.ts';
import { type Commit, type Repository, readCommit } from './repository.ts';

export interface BaseRequest {
  /** A commit, branch or tag that the user named. */
  readonly base?: string | undefined;
  readonly pullRequest?: PullRequestHint | undefined;
  readonly report: (activity: string) => void;
}

/** What a pull-request event says of its base; only a hint, since events go stale. */
export interface PullRequestHint {
  /** Branch that the pull request goes to, such as `main`. */
  readonly baseRef: string;
  readonly baseSha: string;
  readonly headSha?: string;
}

/**
 * The commit that the change is measured against. Fetches it where the clone is shallow; its files are readable then.
 * @throws ConfigError where there is none, or it cannot be had.
 */
export async function findBase(repository: Repository, request: BaseRequest): Promise<Base> {
  if (request.base !== undefined) return namedBase(repository, request.base, request);
  const { pullRequest } = request;
  if (isPullRequestMerge(repository.head, pullRequest)) return firstParent(repository, request);
  return pullRequest === undefined
    ? defaultBase(repository, request)
    : pullRequestBase(repository, pullRequest, request);
}

async function namedBase(repository: Repository, ref: string, { report }: BaseRequest): Promise<Base> {
  const { git } = repository;
  if (isFullSha(ref)) {
    report(`looking for the base commit ${ref.slice(0, 12)}`);
    const trouble = await fetchCommit(repository, ref);
    if (trouble !== undefined) throw cannotFetch(ref, trouble);
    return { ref, sha: (await readCommit(git, ref))?.sha ?? ref, how: 'the commit that was named' };
  }
  return since(repository, ref, await resolveRef(repository, ref), report);
}

/** The true first parent of a merge of a pull request: the base branch as it was when GitHub made the merge. */
async function firstParent(repository: Repository, { pullRequest, report }: BaseRequest): Promise<Base> {
  const [sha = ''] = repository.head.parents;
  report(`fetching the base commit ${sha.slice(0, 12)}`);
  const trouble = await fetchCommit(repository, sha);
  if (trouble !== undefined) throw cannotFetch(sha, trouble);
  const ref = pullRequest?.baseRef ?? 'HEAD^1';
  return { ref, sha, how: "first parent of the pull request's merge commit" };
}

/** HEAD is the pull request's own branch: the base is where that left the base branch. */
async function pullRequestBase(repository: Repository, hint: PullRequestHint, { report }: BaseRequest): Promise<Base> {
  const { baseRef, baseSha, headSha } = hint;
  let base: Base;
  try {
    base = await since(repository, baseRef, await resolveRef(repository, baseRef, true), report);
  } catch (error) {
    const usable = error instanceof ConfigError && isFullSha(baseSha);
    if (!usable || (await fetchCommit(repository, baseSha)) !== undefined) throw error;
    const how = "base commit named by the pull request's event, because this clone does not show where HEAD left it";
    base = { ref: baseRef, sha: baseSha, how };
  }
  if (base.sha === repository.head.sha && headSha !== undefined && headSha !== base.sha)
    throw new ConfigError(
      `The checkout is ${base.sha.slice(0, 12)} of ${baseRef}, without the commits of the pull request, so there is ` +
        'nothing to check: check out the pull request, such as `ref: refs/pull/<number>/merge`.',
    );
  return base;
}

async function defaultBase(repository: Repository, { report }: BaseRequest): Promise<Base> {
  const { git } = repository;
  const remote = (await remoteName(git)) ?? 'origin';
  const remoteHead = await git.ask('symbolic-ref', '--quiet', '--short', `refs/remotes/${remote}/HEAD`);
  const candidates = [...(remoteHead === undefined ? [] : [remoteHead]), `${remote}/main`, `${remote}/master`];
  for (const ref of [...candidates, 'main', 'master']) {
    const sha = await git.ask('rev-parse', '--verify', '--quiet', `${ref}^{commit}`);
    if (sha !== undefined) return since(repository, ref, sha, report);
  }
  const branches = await branchNames(repository);
  throw new ConfigError(
    `No default branch was found (looked for ${remote}/HEAD, main and master), so there is no base: name one with ` +
      `\`base\`${branches.length === 0 ? '' : `, such as ${branches.slice(0, 5).join(', ')}`}.`,
  );
}

/** The merge-base of a ref and HEAD, in words that say which. */
async function since(
  repository: Repository,
  ref: string,
  tip: string,
  report: (activity: string) => void,
): Promise<Base> {
  const trouble = await fetchCommit(repository, tip);
  if (trouble !== undefined) throw cannotFetch(tip, trouble);
  const sha = await mergeBase(repository, tip, report);
  if (sha === undefined) return { ref, sha: tip, how: `${ref} itself, which shares no history with HEAD` };
  if (sha === repository.head.sha)
    return {
      ref,
      sha,
      how: `HEAD itself, which has no commits that ${ref} lacks: only uncommitted files are a change`,
    };
  return { ref, sha, how: sha === tip ? `${ref}, which HEAD contains` : `merge-base of ${ref} and HEAD` };
}

/**
 * Whether HEAD is GitHub's test merge and not the pull request's branch (which may end in a merge, too): its second
 * parent is the branch's tip, or its message is the one that GitHub writes.
 */
function isPullRequestMerge({ sha, parents, message }: Commit, hint: PullRequestHint | undefined): boolean {
  const [base, head, ...more] = parents;
  if (base === undefined || head === undefined || more.length > 0 || sha === hint?.headSha) return false;
  return head === hint?.headSha || message.trim() === `Merge ${head} into ${base}`;
}

function cannotFetch(sha: string, reason: string): ConfigError {
  return new ConfigError(
    `The base commit ${sha} is not in this clone and could not be fetched: ${reason.replace(/\.$/, '')}. Check out ` +
      'with `fetch-depth: 0`, or name a base that is here with `base`.',
  );
}
