import * as v from 'valibot';
import { ConfigError } from '../core/errors.ts';
import type { Api } from './api.ts';
import { commit, parsePayload } from './payload.ts';
import type { Repository } from './run.ts';

/** The run that checked a pull request without rights, as the event `workflow_run` tells of it. */
export interface CheckedRun {
  readonly id: number;
  readonly attempt: number;
  readonly headSha: string;
  readonly headBranch: string;
  /** `owner/name` that the branch is in; absent where that was deleted. */
  readonly headRepository: string | undefined;
  readonly actor: string | undefined;
}

const payloadSchema = v.object({
  workflow_run: v.object({
    id: v.pipe(v.number(), v.integer(), v.minValue(1)),
    run_attempt: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1)), 1),
    event: v.string(),
    head_sha: commit,
    head_branch: v.nullable(v.string()),
    head_repository: v.nullish(v.object({ full_name: v.string() })),
    actor: v.nullish(v.object({ login: v.string() })),
  }),
});

/** @throws ConfigError where the run was not one for a pull request. */
export function checkedRunOf(payload: unknown): CheckedRun {
  const { workflow_run: run } = parsePayload(payloadSchema, payload, 'workflow_run');
  if (run.event !== 'pull_request') {
    throw new ConfigError(
      `The run ${run.id} was started by ${run.event}, not by pull_request, so there is no pull request to comment on. ` +
        "Give the job `if: github.event.workflow_run.event == 'pull_request'`.",
    );
  }
  return {
    id: run.id,
    attempt: run.run_attempt,
    headSha: run.head_sha,
    headBranch: run.head_branch ?? '',
    headRepository: run.head_repository?.full_name,
    actor: run.actor?.login,
  };
}

/** Whether the run had a token that could only read, so that it could not comment itself. */
export function wasReadOnly({ headRepository, actor }: CheckedRun, { owner, name }: Repository): boolean {
  return headRepository !== `${owner}/${name}` || actor === 'dependabot[bot]';
}

/**
 * The open pull request that a run was for: the event does not name it for forks, and the report may name any. Found by
 * the branch's repository, its name and the commit, all three of GitHub's own telling.
 * @returns `undefined` where the branch has moved on or the pull request is closed.
 */
export async function pullRequestOf(
  api: Api,
  { owner, name }: Repository,
  run: CheckedRun,
): Promise<number | undefined> {
  const headOwner = run.headRepository?.split('/')[0];
  if (headOwner === undefined || run.headBranch === '') return undefined;
  const head = `${headOwner}:${run.headBranch}`;
  const { data } = await api.rest.pulls.list({ owner, repo: name, state: 'open', head, per_page: 100 });
  const found = data.find(
    (pull) =>
      pull.head.sha === run.headSha &&
      pull.head.ref === run.headBranch &&
      pull.head.repo?.full_name === run.headRepository,
  );
  return found?.number;
}
