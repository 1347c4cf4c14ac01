import type { FileElsewhere } from '../core/elsewhere.ts';
import type { Api } from './api.ts';
import type { PullRequestEvent } from './event.ts';
import type { Repository } from './run.ts';

/** Calls are bounded: the most recently updated pull requests to the same branch, and the first 100 files of each. */
const MOST_PULL_REQUESTS = 15;

export interface ElsewhereRequest {
  readonly api: Api;
  readonly repository: Repository;
  readonly pullRequest: PullRequestEvent;
  /** The migrations directory, relative to the repository's root; `.` for the root itself. */
  readonly directory: string;
  /** The version that the migration tool reads from a path; `undefined` where it is no migration that goes forward. */
  versionOf(path: string): string | undefined;
}

/**
 * The files that other open pull requests to the same branch add to the migrations directory.
 * @throws the API's error where GitHub refuses.
 */
export async function filesElsewhere(request: ElsewhereRequest): Promise<readonly FileElsewhere[]> {
  const { api, repository, pullRequest, directory, versionOf } = request;
  const place = { owner: repository.owner, repo: repository.name };
  const { data: open } = await api.rest.pulls.list({
    ...place,
    state: 'open',
    base: pullRequest.baseRef,
    sort: 'updated',
    direction: 'desc',
    per_page: 100,
  });
  const others = open.filter(({ number }) => number !== pullRequest.number).slice(0, MOST_PULL_REQUESTS);
  const prefix = directory === '.' ? '' : `${directory}/`;
  const lists = await Promise.all(
    others.map(async ({ number }) => {
      const { data } = await api.rest.pulls.listFiles({ ...place, pull_number: number, per_page: 100 });
      return data
        .filter(({ filename, status }) => status === 'added' && filename.startsWith(prefix))
        .map(({ filename, patch = '' }) => {
          const version = versionOf(filename);
          return { number, path: filename, text: addedLines(patch), ...(version === undefined ? {} : { version }) };
        });
    }),
  );
  return lists.flat();
}

function addedLines(patch: string): string {
  return patch
    .split('\n')
    .filter((line) => line.startsWith('+'))
    .map((line) => line.slice(1))
    .join('\n');
}
