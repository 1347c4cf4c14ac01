import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ReportFinding } from '../../src/core/report.ts';
import { connect } from '../../src/github/api.ts';
import { type ReviewOutcome, reviewPullRequest } from '../../src/github/review.ts';
import { pullRequestPayload, REPOSITORY } from '../support/github/payloads.ts';
import { finding, reportWith } from '../support/github/report.ts';
import { type GithubServer, startGithub } from '../support/github.ts';

const PULL = 7;
const HEAD = 'a'.repeat(40);
const PATH = 'migrations/0002_note.up.sql';

let github: GithubServer;
beforeEach(async () => {
  github = await startGithub();
  github.forge.pulls.push(pullRequestPayload({ number: PULL, headSha: HEAD }).pull_request as Record<string, unknown>);
  github.forge.files.push({
    filename: PATH,
    status: 'added',
    patch: '@@ -0,0 +1,2 @@\n+CREATE TABLE a (b int);\n+DROP TABLE c;',
  });
});
afterEach(async () => {
  await github[Symbol.asyncDispose]();
  expect(github.problems).toEqual([]);
});

const CREATE = guard('create-table', 1, 14, 'IF NOT EXISTS ');
const DROP = guard('drop-table', 2, 12, 'IF EXISTS ');

function guard(ruleId: string, line: number, column: number, text: string): ReportFinding {
  const edits = [{ line, column, endLine: line, endColumn: column, text }];
  return finding({
    ruleId,
    path: PATH,
    line,
    endLine: line,
    message: '@octocat',
    suggestion: { description: '', edits, proven: true },
  });
}

async function review(
  findings: readonly ReportFinding[],
  changes: { headSha?: string; name?: string } = {},
): Promise<ReviewOutcome> {
  const { url: apiUrl, token } = github;
  const api = await connect({ token, apiUrl, signal: new AbortController().signal, report() {} });
  const [owner = '', name = ''] = REPOSITORY.split('/');
  return reviewPullRequest({
    api,
    repository: { owner, name },
    pullRequest: PULL,
    headSha: HEAD,
    name: 'default',
    report: reportWith({ findings: [...findings] }),
    prose: (text) => text.replace('@', '(at)'),
    ...changes,
  });
}

const bodies = () => github.forge.reviewComments.map(({ body }) => body);
const writes = () => github.requests.filter(({ method }) => method !== 'GET').map(({ operation }) => operation);

describe('the review', () => {
  it('is one, with a suggestion at each place, its prose made harmless', async () => {
    expect(await review([CREATE, DROP])).toEqual({ posted: 2, resolved: 0 });
    expect(github.forge.reviews).toHaveLength(1);
    expect(github.forge.reviews[0]?.commit).toBe(HEAD);
    expect(github.forge.reviewComments.map(({ path, line }) => [path, line])).toEqual([
      [PATH, 1],
      [PATH, 2],
    ]);
    expect(bodies()[0]).toContain(
      '**create-table**: (at)octocat\n\n```suggestion\nCREATE TABLE IF NOT EXISTS a (b int);\n```',
    );
  });

  it('is not repeated for what it has said', async () => {
    await review([CREATE]);
    expect(await review([CREATE])).toEqual({ posted: 0, resolved: 0 });
    expect(await review([CREATE, DROP])).toEqual({ posted: 1, resolved: 0 });
    expect(github.forge.reviews).toHaveLength(2);
    expect(bodies()).toHaveLength(2);
  });

  it('marks as resolved what no longer applies, once, and says it anew when it comes back', async () => {
    await review([CREATE, DROP]);
    expect(await review([DROP])).toEqual({ posted: 0, resolved: 1 });
    expect(bodies()[0]).toContain('**Resolved.**');
    expect(bodies()[0]).not.toContain('suggestion\n');
    expect(await review([DROP])).toEqual({ posted: 0, resolved: 0 });
    expect(await review([CREATE, DROP])).toEqual({ posted: 1, resolved: 0 });
  });

  it('leaves the suggestions of other projects and people alone', async () => {
    await review([CREATE], { name: 'billing' });
    const [first] = github.forge.reviewComments;
    const forged = { ...first!, id: 1, author: 'mallory', body: first!.body.replace('billing', 'default') };
    github.forge.reviewComments.push(forged);
    expect(await review([])).toEqual({ posted: 0, resolved: 0 });
    expect(await review([CREATE])).toEqual({ posted: 1, resolved: 0 });
  });

  it('is left to a later run where the pull request has moved on, or is closed', async () => {
    expect(await review([CREATE], { headSha: 'f'.repeat(40) })).toEqual({ posted: 0, resolved: 0 });
    github.forge.pulls = [
      pullRequestPayload({ number: PULL, headSha: HEAD, state: 'closed' }).pull_request as Record<string, unknown>,
    ];
    expect(await review([CREATE])).toEqual({ posted: 0, resolved: 0 });
    expect(writes()).toEqual([]);
  });

  it('looks through the files of a large pull request, and no further than GitHub goes', async () => {
    const others = Array.from({ length: 3_001 }, (_, at) => ({
      filename: `${at}.txt`,
      status: 'added' as const,
      patch: '@@ -0,0 +1 @@\n+x',
    }));
    github.forge.files.unshift(...others.slice(0, 250));
    expect(await review([CREATE])).toMatchObject({ posted: 1 });
    github.forge.files.unshift(...others.slice(250));
    expect(await review([CREATE, DROP])).toEqual({ posted: 0, resolved: 0 });
    expect(bodies()[0]).not.toContain('Resolved');
  });

  it('stays under what anybody clicks through', async () => {
    const patch = ['@@ -0,0 +1,50 @@', ...Array.from({ length: 50 }, (_, at) => `+DROP TABLE t${at};`)].join('\n');
    github.forge.files = [{ filename: PATH, status: 'added', patch }];
    const many = Array.from({ length: 50 }, (_, at) => guard('drop-table', at + 1, 12, 'IF EXISTS '));
    expect(await review(many)).toEqual({ posted: 30, resolved: 0 });
  });

  it('fences SQL that holds fences', async () => {
    github.forge.files = [{ filename: PATH, status: 'added', patch: "@@ -0,0 +1 @@\n+SELECT '```', '````';" }];
    await review([guard('x', 1, 1, '/* */ ')]);
    expect(bodies()[0]).toContain("`````suggestion\n/* */ SELECT '```', '````';\n`````");
  });
});
