import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { connect } from '../../src/github/api.ts';
import { createCheckRun } from '../../src/github/check-run.ts';
import { REPOSITORY } from '../support/github/payloads.ts';
import { finding, reportWith } from '../support/github/report.ts';
import { type GithubServer, startGithub } from '../support/github.ts';

let github: GithubServer;
beforeEach(async () => {
  github = await startGithub();
  github.forge.checks = true;
});
afterEach(async () => {
  await github[Symbol.asyncDispose]();
  expect(github.problems).toEqual([]);
});

async function create(findings: number, changes: { failure?: string; name?: string } = {}): Promise<boolean> {
  const { url: apiUrl, token } = github;
  const api = await connect({ token, apiUrl, signal: new AbortController().signal, report() {} });
  const [owner = '', name = ''] = REPOSITORY.split('/');
  return createCheckRun({
    api,
    repository: { owner, name },
    headSha: 'a'.repeat(40),
    name: 'default',
    report: reportWith({
      findings: Array.from({ length: findings }, (_, at) => finding({ line: at + 1, endLine: at + 1 })),
    }),
    failure: undefined,
    summary: 'The report.',
    url: 'https://github.com/a/b/actions/runs/50',
    ...changes,
  });
}

describe('the check run', () => {
  it('carries verdict, summary and annotations', async () => {
    expect(await create(1, { failure: '1 error in the migrations of this change.' })).toBe(true);
    expect(github.forge.checkRuns).toMatchObject([
      {
        name: 'pg-rehearsal',
        headSha: 'a'.repeat(40),
        conclusion: 'failure',
        title: '1 error in the migrations of this change.',
        summary: 'The report.',
        annotations: [{ path: 'migrations/0002_email.up.sql', start_line: 1, annotation_level: 'failure' }],
      },
    ]);
  });

  it('succeeds without a failure, under the name of its project', async () => {
    expect(await create(0, { name: 'billing' })).toBe(true);
    expect(github.forge.checkRuns).toMatchObject([
      { name: 'pg-rehearsal (billing)', conclusion: 'success', annotations: [] },
    ]);
  });

  it.each([
    [50, 1],
    [51, 2],
    [501, 10],
  ])('brings %i findings in %i requests', async (findings, requests) => {
    expect(await create(findings)).toBe(true);
    expect(github.forge.checkRuns[0]?.annotations).toHaveLength(Math.min(findings, 500));
    expect(github.requests).toHaveLength(requests);
  });

  it('is not made where the token may not, without a word', async () => {
    github.forge.checks = false;
    expect(await create(1)).toBe(false);
    expect(github.forge.checkRuns).toEqual([]);
  });

  it('fails where GitHub refuses it for another reason', async () => {
    github.faults.push({ operation: 'checks/create', status: 422, message: 'No commit found for SHA' });
    await expect(create(1)).rejects.toMatchObject({ status: 422 });
  });
});
