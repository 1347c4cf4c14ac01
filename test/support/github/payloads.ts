// Event payloads that GitHub really sent (npm's @octokit/webhooks-examples), bent to a repository of ours.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

export type Json = Record<string, unknown>;

interface Definition {
  readonly name: string;
  readonly examples: readonly Json[];
}

const definitions = JSON.parse(
  readFileSync(createRequire(import.meta.url).resolve('@octokit/webhooks-examples'), 'utf8'),
) as readonly Definition[];

/** A fresh copy of the first example of an event, or of the one with an action. */
export function examplePayload(event: string, action?: string): Json {
  const examples = definitions.find(({ name }) => name === event)?.examples ?? [];
  const found = examples.find((example) => action === undefined || example.action === action);
  if (found === undefined) throw new Error(`no example of ${event} ${action ?? ''}`);
  return structuredClone(found);
}

/** Copies `changes` over `target`, going into objects. */
export function bend(target: Json, changes: Json): Json {
  for (const [key, value] of Object.entries(changes)) {
    const old = target[key];
    const deep = isJson(old) && isJson(value);
    target[key] = deep ? bend(old, value) : value;
  }
  return target;
}

function isJson(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export interface PullRequestFacts {
  readonly number?: number;
  readonly headSha?: string;
  readonly baseSha?: string;
  readonly baseRef?: string;
  /** `owner/name` that the branch comes from; `null` for a fork that was deleted. */
  readonly headRepository?: string | null;
  readonly author?: string;
  readonly labels?: readonly string[];
  readonly state?: 'open' | 'closed';
}

export const REPOSITORY = 'Codertocat/Hello-World';

export function pullRequestPayload(facts: PullRequestFacts = {}, action = 'synchronize'): Json {
  const payload = examplePayload('pull_request', action);
  const pull = payload.pull_request as Json & { head: Json; user: Json; labels: Json[] };
  const { number = 7, headSha = 'a'.repeat(40), baseSha = 'b'.repeat(40), baseRef = 'main', state = 'open' } = facts;
  const headRepository = facts.headRepository === undefined ? REPOSITORY : facts.headRepository;
  bend(payload, {
    number,
    pull_request: {
      number,
      state,
      head: { sha: headSha, ref: 'change', repo: { full_name: headRepository ?? '' } },
      base: { sha: baseSha, ref: baseRef, repo: { full_name: REPOSITORY } },
      user: { login: facts.author ?? 'octocat' },
    },
  });
  if (headRepository === null) pull.head.repo = null;
  pull.labels = (facts.labels ?? []).map((name, index) => ({
    id: index + 1,
    node_id: `label${index}`,
    url: `https://api.github.com/repos/${REPOSITORY}/labels/${encodeURIComponent(name)}`,
    name,
    color: 'ededed',
    default: false,
    description: null,
  }));
  return payload;
}
