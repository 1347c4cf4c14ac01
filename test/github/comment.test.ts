import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { connect } from '../../src/github/api.ts';
import {
  type CommentOutcome,
  type CommentRequest,
  LONGEST_BODY,
  LONGEST_COMMENT,
  writeComment,
} from '../../src/github/comment.ts';
import { type Marker, readMarker, writeMarker } from '../../src/github/marker.ts';
import { pullRequestPayload, REPOSITORY } from '../support/github/payloads.ts';
import { type GithubServer, startGithub } from '../support/github.ts';

const BOT = 'github-actions[bot]';
const PULL = 7;
const marker: Marker = { name: 'default', run: 50, attempt: 1, head: 'a'.repeat(40), state: 'open' };

let github: GithubServer;
beforeEach(async () => {
  github = await startGithub();
  github.forge.pulls.push(pullRequestPayload({ number: PULL }).pull_request as Record<string, unknown>);
});
afterEach(async () => {
  await github[Symbol.asyncDispose]();
  expect(github.problems).toEqual([]);
});

async function write(changes: Partial<CommentRequest> = {}): Promise<CommentOutcome> {
  const { url: apiUrl, token } = github;
  const api = await connect({ token, apiUrl, signal: new AbortController().signal, report() {}, timeoutMs: 2000 });
  const [owner = '', name = ''] = REPOSITORY.split('/');
  return writeComment({
    api,
    repository: { owner, name },
    pullRequest: PULL,
    marker,
    mode: 'always',
    relevant: true,
    body: 'What was found.',
    summaryUrl: 'https://github.com/a/b/actions/runs/50',
    ...changes,
  });
}

/** Puts a comment of an earlier run, or of somebody else, on the pull request. */
function seed(changes: Partial<Marker> = {}, author = BOT, text = 'earlier'): number {
  const id = 1 + github.forge.comments.length;
  github.forge.comments.push({
    id,
    issue: PULL,
    author,
    body: `${writeMarker({ ...marker, run: 40, ...changes })}\n${text}`,
  });
  return id;
}

const bodies = () => github.forge.comments.map(({ body }) => body);
const operations = () => github.requests.map(({ operation }) => operation);

describe('the comment', () => {
  it('is created with its marker on the first line, the commit and the run', async () => {
    const outcome = await write();
    expect(outcome.kind).toBe('created');
    const [body = ''] = bodies();
    expect(readMarker(body)).toEqual(marker);
    expect(body.split('\n')[1]).toBe('What was found.');
    expect(body).toContain('Commit aaaaaaa, [job summary](https://github.com/a/b/actions/runs/50)');
  });

  it('is updated in place by a later run, and by another attempt of the same run', async () => {
    const id = seed();
    expect(await write()).toMatchObject({ kind: 'updated' });
    expect(await write({ marker: { ...marker, attempt: 2 }, body: 'second' })).toMatchObject({ kind: 'updated' });
    expect(github.forge.comments.map((comment) => comment.id)).toEqual([id]);
    expect(bodies()[0]).toContain('second');
    expect(bodies()[0]).not.toContain('Resolved');
  });

  it('is left alone by an older run', async () => {
    seed({ run: 60 }, BOT, 'newer');
    expect(await write()).toMatchObject({ kind: 'outdated' });
    expect(bodies()[0]).toContain('newer');
    expect(operations()).toEqual(['issues/list-comments']);
  });

  it('is one per name', async () => {
    seed({ name: 'billing' }, BOT, 'of billing');
    expect((await write()).kind).toBe('created');
    expect(bodies()[0]).toContain('of billing');
    expect(github.forge.comments).toHaveLength(2);
  });

  it('says of which project it is, where there are several', async () => {
    await write({ marker: { ...marker, name: 'billing' } });
    expect(bodies()[0]?.split('\n')[1]).toBe('Project `billing`');
  });

  it('is found on a later page', async () => {
    for (let id = 1; id <= 230; id += 1)
      github.forge.comments.push({ id, issue: PULL, author: 'octocat', body: 'talk' });
    const id = seed();
    expect((await write()).kind).toBe('updated');
    expect(github.forge.comments.find((comment) => comment.id === id)?.body).toContain('What was found.');
    expect(github.requests.filter(({ operation }) => operation === 'issues/list-comments')).toHaveLength(3);
  });

  it('of somebody else who wrote our marker is neither touched nor believed', async () => {
    seed({ run: 999_999 }, 'mallory', 'forged');
    expect((await write()).kind).toBe('created');
    expect(bodies()[0]).toContain('forged');
  });

  it('of the account that the token belongs to is ours', async () => {
    github.forge.viewer = 'release-robot';
    seed({}, 'release-robot');
    expect((await write()).kind).toBe('updated');
    expect(github.forge.comments).toHaveLength(1);
  });

  it('that somebody deletes meanwhile is created again', async () => {
    seed();
    const meanwhile = () => void github.forge.comments.splice(0);
    github.faults.push({ operation: 'issues/update-comment', status: 404, meanwhile });
    expect((await write()).kind).toBe('created');
    expect(bodies()).toHaveLength(1);
  });
});

describe('duplicates', () => {
  it('are removed: the oldest comment stays, which people have linked to', async () => {
    const kept = seed({ run: 30 });
    seed({ run: 41 });
    seed({ run: 40 });
    expect((await write()).kind).toBe('updated');
    expect(github.forge.comments.map(({ id }) => id)).toEqual([kept]);
  });

  it('of two runs that create at once are settled for the later run, by either', async () => {
    await Promise.all([write({ body: 'old' }), write({ marker: { ...marker, run: 51 }, body: 'new' })]);
    expect(bodies()).toHaveLength(1);
    expect(bodies()[0]).toContain('new');
  });

  it('of a later run that came in between leave the later one, and this run says so', async () => {
    // The fault's own answer is the first try; the second one meets what somebody did meanwhile.
    github.faults.push({
      operation: 'issues/create-comment',
      status: 502,
      meanwhile: () => void seed({ run: 60 }, BOT, 'later'),
    });
    expect(await write()).toMatchObject({ kind: 'outdated' });
    expect(bodies()).toHaveLength(1);
    expect(bodies()[0]).toContain('later');
  });

  it('of a create that GitHub answered with an error but did are settled', async () => {
    github.faults.push({ operation: 'issues/create-comment', status: 502, perform: true });
    await write();
    expect(bodies()).toHaveLength(1);
  });
});

describe('a clean change', () => {
  const clean: Marker = { ...marker, state: 'clean' };

  it('resolves what was said before, once', async () => {
    seed();
    await write({ marker: clean, mode: 'on-findings' });
    expect(bodies()[0]?.split('\n')[1]).toBe('**Resolved.** What an earlier run found here is gone.');
    await write({ marker: { ...clean, run: 51 }, mode: 'on-findings' });
    expect(bodies()[0]).not.toContain('Resolved');
  });

  it.each([
    ['always', 'created'],
    ['on-findings', 'unneeded'],
  ] as const)('in mode %s is %s', async (mode, kind) => {
    expect((await write({ marker: clean, mode })).kind).toBe(kind);
  });

  it('without migrations has no comment, unless there was one', async () => {
    expect((await write({ marker: clean, relevant: false })).kind).toBe('unneeded');
    seed();
    expect((await write({ marker: clean, relevant: false })).kind).toBe('updated');
  });
});

describe('limits', () => {
  it('the longest body fits, with the longest marker and the news around it', async () => {
    const name = '\u{1f418}'.repeat(20);
    seed({ name });
    const changes = { name, run: 999_999_999_999_999, attempt: 999_999, head: 'a'.repeat(64), state: 'clean' } as const;
    await write({ marker: { ...marker, ...changes }, body: 'x'.repeat(LONGEST_BODY) });
    expect(bodies()[0]?.length).toBeGreaterThan(LONGEST_BODY + 400);
    expect(bodies()[0]?.length).toBeLessThanOrEqual(LONGEST_COMMENT);
  });

  it('a body that is longer is refused by GitHub', async () => {
    await expect(write({ body: 'x'.repeat(LONGEST_COMMENT) })).rejects.toMatchObject({ status: 422 });
  });

  it('mode never asks GitHub for nothing', async () => {
    expect((await write({ mode: 'never' })).kind).toBe('unneeded');
    expect(github.requests).toEqual([]);
  });
});

describe('when GitHub refuses', () => {
  it.each([
    ['a read-only token', 403, { rights: 'read' }],
    ['a locked pull request', 403, { locked: true }],
    ['a pull request that is gone', 404, { pulls: [] }],
  ] as const)('%s: the error says %i', async (_, status, state) => {
    Object.assign(github.forge, state);
    await expect(write()).rejects.toMatchObject({ status });
  });

  it('comments that are gone: the error says 410', async () => {
    github.faults.push({ operation: 'issues/list-comments', status: 410 });
    await expect(write()).rejects.toMatchObject({ status: 410 });
  });

  it.each([
    ['a server error', { status: 502 }],
    ['a rate limit', { status: 429, headers: { 'retry-after': '0' } }],
    [
      'a secondary limit',
      { status: 403, message: 'You have exceeded a secondary rate limit', headers: { 'retry-after': '0' } },
    ],
    ['no answer in time', { status: 500, hang: true }],
  ] as const)('for a moment (%s), it is asked again', async (_, fault) => {
    github.faults.push({ operation: 'issues/list-comments', ...fault });
    expect((await write()).kind).toBe('created');
  });

  it('gives up on a limit that lasts', async () => {
    github.faults.push({ operation: 'issues/create-comment', status: 429, headers: { 'retry-after': '3600' } });
    await expect(write()).rejects.toMatchObject({ status: 429 });
    expect(operations().filter((operation) => operation === 'issues/create-comment')).toHaveLength(1);
  });

  it('answers an Enterprise server under its own path', async () => {
    await using enterprise = await startGithub({ root: '/api/v3' });
    enterprise.forge.pulls.push(pullRequestPayload({ number: PULL }).pull_request as Record<string, unknown>);
    enterprise.forge.comments.push({ id: 1, issue: PULL, author: 'mallory', body: `${writeMarker(marker)}\n` });
    const api = await connect({
      token: enterprise.token,
      apiUrl: enterprise.url,
      signal: new AbortController().signal,
      report() {},
    });
    expect((await write({ api })).kind).toBe('created');
    expect(enterprise.requests.map(({ path }) => path)).toContain('/api/graphql');
    expect(enterprise.problems).toEqual([]);
  });
});
