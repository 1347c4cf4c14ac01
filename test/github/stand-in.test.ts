// The stand-in for GitHub must be able to fail: what it lets through, no test can find.
import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { OPERATIONS, SLICE } from '../../scripts/openapi-slice.ts';
import { handlers } from '../support/github/handlers.ts';
import { pullRequestPayload, REPOSITORY } from '../support/github/payloads.ts';
import { type GithubServer, startGithub } from '../support/github.ts';

let github: GithubServer;
beforeEach(async () => {
  github = await startGithub();
  github.forge.pulls.push(pullRequestPayload({ number: 7 }).pull_request as Record<string, unknown>);
});
afterEach(() => github[Symbol.asyncDispose]());

function call(method: string, path: string, body?: unknown, token = github.token): Promise<Response> {
  return fetch(`${github.url}/repos/${REPOSITORY}${path}`, {
    method,
    headers: { authorization: `token ${token}`, 'content-type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
}

describe('the slice of the description', () => {
  it('has the operations that are asked for, and those that are answered', () => {
    const { paths } = JSON.parse(readFileSync(SLICE, 'utf8')) as {
      paths: Record<string, Record<string, { operationId: string }>>;
    };
    const found = Object.values(paths).flatMap((methods) =>
      Object.values(methods).map(({ operationId }) => operationId),
    );
    expect(found.toSorted()).toEqual([...OPERATIONS].toSorted());
    expect(Object.keys(handlers).filter((id) => !found.includes(id))).toEqual([]);
  });
});

describe('the stand-in', () => {
  it('takes a call as GitHub does', async () => {
    expect((await call('POST', '/issues/7/comments', { body: 'hello' })).status).toBe(201);
    expect(github.forge.comments.map(({ body }) => body)).toEqual(['hello']);
    expect(github.problems).toEqual([]);
  });

  it.each([
    ['an unknown path', 'GET', '/isues/7/comments', undefined, 404],
    ['a body that the description does not allow', 'POST', '/issues/7/comments', { text: 'hello' }, 422],
    ['a parameter of the wrong type', 'GET', '/issues/seven/comments', undefined, 422],
  ])('notes %s', async (_, method, path, body, status) => {
    expect((await call(method, path, body)).status).toBe(status);
    expect(github.problems).toHaveLength(1);
  });

  it('notes an answer that GitHub would not give', async () => {
    github.forge.pulls = [{ number: 7, state: 'open' }];
    await call('GET', '/pulls/7');
    expect(github.problems.join()).toContain('pulls/get would not answer 200 so');
  });

  it('refuses a wrong token, a write with read rights, and a body over the limit', async () => {
    expect((await call('GET', '/pulls/7', undefined, 'wrong')).status).toBe(401);
    expect((await call('POST', '/issues/7/comments', { body: 'x'.repeat(65_537) })).status).toBe(422);
    github.forge.rights = 'read';
    const refused = await call('POST', '/issues/7/comments', { body: 'hello' });
    expect(refused.status).toBe(403);
    expect(refused.headers.get('x-accepted-github-permissions')).toContain('pull_requests=write');
    expect(github.forge.comments).toEqual([]);
  });

  it('gives pages with links, at most 100 a page', async () => {
    for (let id = 1; id <= 150; id += 1) github.forge.comments.push({ id, issue: 7, author: 'octocat', body: '' });
    const first = await call('GET', '/issues/7/comments?per_page=500');
    expect(await first.json()).toHaveLength(100);
    expect(first.headers.get('link')).toContain('rel="next"');
    const last = await call('GET', '/issues/7/comments?per_page=100&page=2');
    expect(await last.json()).toHaveLength(50);
    expect(last.headers.get('link')).toBeNull();
  });

  it('refuses a review outside the diff', async () => {
    github.forge.files.push({ filename: 'a.sql', status: 'modified', patch: '@@ -1,2 +1,2 @@\n a\n-b\n+c' });
    const review = (line: number) => ({
      event: 'COMMENT',
      comments: [{ path: 'a.sql', line, side: 'RIGHT', body: 'x' }],
    });
    expect((await call('POST', '/pulls/7/reviews', review(3))).status).toBe(422);
    expect((await call('POST', '/pulls/7/reviews', review(2))).status).toBe(200);
    expect(github.problems).toEqual([]);
  });
});
