import { ConfigError } from '../core/errors.ts';
import { remoteName, remoteTip } from './fetch.ts';
import { nearestNames } from './nearest.ts';
import type { Repository } from './repository.ts';

export function isFullSha(text: string): boolean {
  return /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/i.test(text);
}

/**
 * The commit that a name stands for: in this clone, else at its remote (which is then not fetched yet). A branch that
 * only the remote-tracking refs have is found by its short name; with `remoteFirst` those win over a local branch,
 * which may be old.
 * @throws ConfigError with the nearest branches where nothing has that name.
 */
export async function resolveRef(repository: Repository, ref: string, remoteFirst = false): Promise<string> {
  const { git } = repository;
  let where = 'in this clone';
  // What begins with a hyphen would be an option to Git; neither that nor a control character can be in a name.
  if (/^[^\s-]\P{Cc}*$/u.test(ref)) {
    const remote = await remoteName(git);
    const tracking = remote === undefined ? [] : [`refs/remotes/${remote}/${ref}`];
    for (const name of remoteFirst ? [...tracking, ref] : [ref, ...tracking]) {
      const sha = await git.ask('rev-parse', '--verify', '--quiet', `${name}^{commit}`);
      if (sha !== undefined) return sha;
    }
    if (remote !== undefined) {
      const { sha, trouble } = await remoteTip(git, remote, ref);
      if (sha !== undefined) return sha;
      where += trouble === undefined ? ` or at ${remote}` : `, and ${remote} could not be asked (${trouble})`;
    }
  }
  const near = nearestNames(ref, await branchNames(repository));
  const hint = near.length === 0 ? '' : ` The nearest branches are ${near.join(', ')}.`;
  throw new ConfigError(`There is no commit, branch or tag \`${ref}\` ${where}: give \`base\` one that exists.${hint}`);
}

/** Short names of local and remote-tracking branches. */
export async function branchNames({ git }: Repository): Promise<readonly string[]> {
  const format = '--format=%(refname:short) %(symref)';
  const lines = ((await git.ask('for-each-ref', format, 'refs/heads', 'refs/remotes')) ?? '').split('\n');
  return lines.map((line) => line.trim()).filter((line) => line !== '' && !line.includes(' '));
}
