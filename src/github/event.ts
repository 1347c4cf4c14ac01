import { readFile, stat } from 'node:fs/promises';
import * as v from 'valibot';
import type { Environment } from '../core/engine.ts';
import { ConfigError } from '../core/errors.ts';
import type { Mode } from './inputs.ts';
import { commit, parsePayload } from './payload.ts';
import { type CheckedRun, checkedRunOf } from './workflow-run.ts';

/** GitHub cuts event payloads off at 25 MB; more than that is not from GitHub. */
const MOST_BYTES = 32 * 1024 * 1024;

/** No name that `git check-ref-format` forbids, and none with a leading hyphen, which would read as an option. */
const ref = v.pipe(
  v.string(),
  v.regex(/^(?!-)(?!.*\.\.)[^ ~^:?*[\\]{1,250}$/, 'is not a branch'),
  v.check((name) => !hasControlCharacter(name), 'is not a branch'),
);
const login = v.pipe(v.string(), v.maxLength(100));
const repository = v.object({ full_name: v.string(), default_branch: v.optional(ref) });

const pullRequestPayload = v.object({
  action: v.optional(v.string()),
  label: v.optional(v.object({ name: v.string() })),
  sender: v.optional(v.object({ login })),
  pull_request: v.object({
    number: v.pipe(v.number(), v.integer(), v.minValue(1)),
    state: v.optional(v.string()),
    head: v.object({ sha: commit, repo: v.nullable(v.object({ full_name: v.string() })) }),
    base: v.object({ sha: commit, ref, repo: v.object({ full_name: v.string() }) }),
    user: v.nullable(v.object({ login })),
    labels: v.optional(v.array(v.object({ name: v.string() })), []),
  }),
});
const mergeGroupPayload = v.object({
  merge_group: v.object({ head_sha: commit, base_sha: commit, base_ref: v.string() }),
});
const pushPayload = v.object({ ref: v.string(), before: commit, forced: v.optional(v.boolean(), false), repository });

export interface PullRequestEvent {
  readonly number: number;
  /** Branch that the pull request goes to, such as `main`. */
  readonly baseRef: string;
  readonly baseSha: string;
  readonly headSha: string;
  readonly open: boolean;
  /** GitHub gives these a token that can only read: from another repository, or Dependabot's. */
  readonly readOnly: 'fork' | 'dependabot' | undefined;
  readonly labels: readonly string[];
  /** Who set the label, where setting a label is what started the run. */
  readonly labelled?: { readonly label: string; readonly by: string };
}

export interface GithubEvent {
  readonly name: string;
  readonly pullRequest?: PullRequestEvent;
  /** The commit to measure against, where the event names one: a merge queue's base, or what the branch was before a push. */
  readonly base?: string;
  /** In `workflow_run`: the run of a pull request that has ended. */
  readonly checkedRun?: CheckedRun;
}

/**
 * Reads what started the run, as untrusted input.
 * @throws ConfigError for an event that is dangerous or does not go with the mode, and for a payload that GitHub does
 * not send.
 */
export async function readEvent(environment: Environment, mode: Mode): Promise<GithubEvent> {
  const name = environment.GITHUB_EVENT_NAME ?? '';
  if (name === 'pull_request_target')
    throw new ConfigError(`pg-rehearsal does not run on pull_request_target: ${DANGER}`);
  if (name === 'workflow_run' && mode !== 'comment')
    throw new ConfigError(`On workflow_run pg-rehearsal only comments (\`mode: comment\`): ${DANGER}`);
  if (name !== 'workflow_run' && mode === 'comment')
    throw new ConfigError(
      '`mode: comment` is for a workflow on workflow_run (docs/workflows/); leave it out elsewhere.',
    );
  const path = environment.GITHUB_EVENT_PATH ?? '';
  if (path === '') return { name };
  return eventOf(name, await readPayload(path));
}

const DANGER =
  'such a run has secrets and a token that can write, and would execute SQL of the pull request. Check on pull_request; ' +
  'for comments on pull requests from forks add a second workflow on workflow_run with `mode: comment` (docs/workflows/).';

async function readPayload(path: string): Promise<unknown> {
  try {
    if ((await stat(path)).size > MOST_BYTES) throw new Error('it is larger than any that GitHub sends');
    return JSON.parse(await readFile(path, 'utf8'));
  } catch (error) {
    throw new ConfigError(`The event payload (GITHUB_EVENT_PATH) cannot be read: ${(error as Error).message}.`);
  }
}

/** The event that a payload tells of. */
export function eventOf(name: string, payload: unknown): GithubEvent {
  const given = typeof payload === 'object' && payload !== null ? payload : {};
  if ('pull_request' in given)
    return { name, pullRequest: pullRequestOf(parsePayload(pullRequestPayload, given, name)) };
  if (name === 'workflow_run') return { name, checkedRun: checkedRunOf(given) };
  if (name === 'merge_group') return { name, base: parsePayload(mergeGroupPayload, given, name).merge_group.base_sha };
  if (name === 'push') return { name, ...baseOfPush(parsePayload(pushPayload, given, name)) };
  return { name };
}

function pullRequestOf(payload: v.InferOutput<typeof pullRequestPayload>): PullRequestEvent {
  const { pull_request: pull, action, label, sender } = payload;
  const fork = pull.head.repo?.full_name !== pull.base.repo.full_name;
  const labelled = action === 'labeled' && label !== undefined && sender !== undefined;
  return {
    number: pull.number,
    baseRef: pull.base.ref,
    baseSha: pull.base.sha,
    headSha: pull.head.sha,
    open: pull.state !== 'closed',
    readOnly: fork ? 'fork' : pull.user?.login === 'dependabot[bot]' ? 'dependabot' : undefined,
    labels: pull.labels.map((item) => item.name),
    ...(labelled ? { labelled: { label: label.name, by: sender.login } } : {}),
  };
}

/**
 * On the default branch a push is measured against what was there before it. On any other branch the merge base with the
 * default branch says more, and after a force-push the old commit may be gone.
 */
function baseOfPush(payload: v.InferOutput<typeof pushPayload>): { base?: string } {
  const onDefault = payload.ref === `refs/heads/${payload.repository.default_branch}`;
  return onDefault && !payload.forced && !/^0+$/.test(payload.before) ? { base: payload.before } : {};
}

/** Of ASCII: Git takes names of other bytes. */
function hasControlCharacter(name: string): boolean {
  return Array.from(name, (character) => character.charCodeAt(0)).some((code) => code < 0x20 || code === 0x7f);
}
