// A pull request on a small sqlx project, as the runner checks it out: the test merge alone, without history.

import type { StoredFile } from '../support/github/objects.ts';
import { type Json, type PullRequestFacts, pullRequestPayload } from '../support/github/payloads.ts';
import { type GithubServer, startGithub } from '../support/github.ts';
import { type Files, makeRepository, type Repository } from '../support/repository.ts';

export const NUMBER = 7;

const BASE: Files = {
  'README.md': 'A shop.\n',
  'migrations/0001_orders.up.sql':
    'CREATE TABLE IF NOT EXISTS orders (\n  id bigint PRIMARY KEY,\n  email varchar(50)\n);\n',
  'migrations/0001_orders.down.sql': 'DROP TABLE IF EXISTS orders;\n',
  'seed/orders.sql': "INSERT INTO orders SELECT n, n || '@example.com' FROM generate_series(1, 500) n;\n",
};

export interface Shop extends AsyncDisposable {
  readonly github: GithubServer;
  readonly checkout: Repository;
  readonly payload: Json;
  readonly baseSha: string;
  /** Another push to the pull request; gives a fresh checkout and its payload. */
  push(files: Files): Promise<{ readonly checkout: Repository; readonly payload: Json }>;
}

/** Makes the pull request that brings `files`. */
export async function openPullRequest(files: Files, facts: PullRequestFacts = {}): Promise<Shop> {
  const origin = await makeRepository(BASE);
  const github = await startGithub();
  await origin.branch('change');
  const checkouts: Repository[] = [];
  const push = async (changed: Files) => {
    await origin.commit(changed);
    const { headSha, baseSha, ref } = await origin.pullRequest('change', { number: NUMBER });
    const checkout = await origin.clone({ depth: 1, ref });
    checkouts.push(checkout);
    const payload = pullRequestPayload({ number: NUMBER, headSha, baseSha, ...facts });
    github.forge.pulls = [payload.pull_request as Json];
    github.forge.files = await filesOf(origin, baseSha, headSha);
    return { checkout, payload, baseSha };
  };
  const first = await push(files);
  return {
    github,
    ...first,
    push,
    async [Symbol.asyncDispose]() {
      for (const one of [github, origin, ...checkouts]) await one[Symbol.asyncDispose]();
    },
  };
}

/** What GitHub's API lists for the pull request. */
async function filesOf(origin: Repository, base: string, head: string): Promise<StoredFile[]> {
  const paths = (await origin.git('diff', '--name-only', '-z', '--diff-filter=AM', base, head)).split('\0');
  const files = paths.filter((path) => path !== '');
  return Promise.all(
    files.map(async (filename) => {
      const diff = await origin.git('diff', base, head, '--', filename);
      return { filename, status: 'added' as const, patch: diff.slice(diff.indexOf('@@')) };
    }),
  );
}
