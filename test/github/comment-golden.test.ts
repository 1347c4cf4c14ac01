// The comment as it stands on a pull request, whole. After a wanted change: `vitest run test/github -u`, and read it.
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Report } from '../../src/core/report.ts';
import { connect } from '../../src/github/api.ts';
import { LONGEST_BODY, LONGEST_COMMENT, stateOf, writeComment } from '../../src/github/comment.ts';
import { renderMarkdown } from '../../src/reporters/markdown.ts';
import { hugeReport, report } from '../reporters/reports.ts';
import { type Json, pullRequestPayload, REPOSITORY } from '../support/github/payloads.ts';
import { type GithubServer, startGithub } from '../support/github.ts';

const GOLDEN = join(import.meta.dirname, '../../fixtures/github/comments');

/** Writes the comments of one run after the other, and gives what stands there in the end. */
async function commentAfter(github: GithubServer, ...reports: readonly Report[]): Promise<string> {
  github.forge.pulls = [pullRequestPayload({ number: 7 }).pull_request as Json];
  const [owner = '', name = ''] = REPOSITORY.split('/');
  const api = await connect({
    token: github.token,
    apiUrl: github.url,
    signal: new AbortController().signal,
    report() {},
  });
  for (const [at, given] of reports.entries()) {
    await writeComment({
      api,
      repository: { owner, name },
      pullRequest: 7,
      marker: { name: 'default', run: 100 + at, attempt: 1, head: 'a'.repeat(40), state: stateOf(given) },
      mode: 'always',
      relevant: true,
      body: renderMarkdown(given, LONGEST_BODY),
      summaryUrl: `https://github.com/${REPOSITORY}/actions/runs/${100 + at}`,
    });
  }
  expect(github.problems).toEqual([]);
  expect(github.forge.comments).toHaveLength(1);
  return github.forge.comments[0]?.body ?? '';
}

describe('the comment', () => {
  it.each([
    ['clean', [report('clean')]],
    ['one-finding', [report('one-finding')]],
    ['fifty-findings', [hugeReport(50)]],
    ['failed-rehearsal', [report('failed-rehearsal')]],
    ['not-rehearsed', [report('not-rehearsed')]],
    ['resolved', [report('one-finding'), report('clean')]],
    ['hostile-names', [report('hostile-names')]],
  ])('%s', async (name, reports) => {
    await using github = await startGithub();
    await expect(await commentAfter(github, ...reports)).toMatchFileSnapshot(join(GOLDEN, `${name}.md`));
  });

  it('fits however much was found, and says what was left out', async () => {
    await using github = await startGithub();
    const body = await commentAfter(github, hugeReport(3_000));
    expect(body.length).toBeLessThanOrEqual(LONGEST_COMMENT);
    expect(body).toMatch(/Left out because the report is too long/);
    expect(body).toContain('[job summary](');
    expect(body.match(/^(?:`{3,}|~{3,})/gm)?.length ?? 0).toSatisfy((fences: number) => fences % 2 === 0);
  });
});
