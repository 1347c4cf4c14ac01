import type { PullRequestEvent } from './event.ts';
import { type Failure, failureOf } from './retry.ts';

/** Whether GitHub refused for want of rights, and not because the thread is locked or the repository archived. */
export function isMissingRight({ status, message }: Failure): boolean {
  return status === 403 && /not accessible by|must have|permission/i.test(message);
}

/** The block for a workflow, as Markdown that shows it literally. */
export function permissionBlock(rights: readonly string[]): string {
  return ['permissions:', ...['contents: read', ...rights].map((right) => `  ${right}`)]
    .map((line) => `    ${line}`)
    .join('\n');
}

/**
 * What to change so that the token may do it, as Markdown; `undefined` for an error of another kind.
 * @param what the purpose, such as `comment on the pull request`
 * @param wanted the right to name where GitHub's answer does not, such as `pull-requests: write`
 */
export function permissionAdvice(
  error: unknown,
  what: string,
  wanted: string,
  readOnly: PullRequestEvent['readOnly'],
): string | undefined {
  const failure = failureOf(error);
  if (failure === undefined || !isMissingRight(failure)) return undefined;
  const accepted = failure.headers['x-accepted-github-permissions'];
  const right = acceptedRight(accepted === undefined ? '' : String(accepted), wanted) ?? wanted;
  const block = permissionBlock([right]);
  const advice = `The token may not ${what}. The result is in the annotations and in the job summary all the same.`;
  if (readOnly === undefined) return `${advice} Add this to the job:\n\n${block}`;
  const who = readOnly === 'fork' ? 'a pull request from a fork' : 'a pull request by Dependabot';
  return (
    `${advice} GitHub gives ${who} a token that can only read, whatever the job asks for. For a pull request from this ` +
    `repository the job needs:\n\n${block}\n\n` +
    'For comments on forks, add the second workflow (`workflow_run`) that docs/workflows describes.'
  );
}

/** `issues=write; pull_requests=write` to the one that was meant, else the first. */
function acceptedRight(header: string, wanted: string): string | undefined {
  const rights = header
    .split(/[;,]/)
    .map((part) => /^\s*([a-z_]+)=(read|write)\s*$/.exec(part))
    .flatMap((match) => (match === null ? [] : [`${match[1]?.replaceAll('_', '-')}: ${match[2]}`]));
  return rights.includes(wanted) ? wanted : rights[0];
}
