import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { connect } from '../../src/github/api.ts';
import { eventOf, type PullRequestEvent } from '../../src/github/event.ts';
import { allow, allowancesOf, isNeeded, labelledBy } from '../../src/github/labels.ts';
import { RULES } from '../../src/rules/index.ts';
import { type PullRequestFacts, pullRequestPayload, REPOSITORY } from '../support/github/payloads.ts';
import { finding, reportWith } from '../support/github/report.ts';
import { type GithubServer, startGithub } from '../support/github.ts';

const EDITED = finding({ ruleId: 'edited-migration', message: 'Edited.' });
const DROPPED = finding({ ruleId: 'drop-table', message: 'Dropped.' });
const NOTED = finding({ ruleId: 'edited-migration', severity: 'note', message: 'Noted.' });
const OTHER = finding({ ruleId: 'duplicate-version', message: 'Twice.' });
const WANTED = { edits: 'edits ok', destructive: 'drops ok' };

function pull(facts: PullRequestFacts = {}, action?: string): PullRequestEvent {
  const { pullRequest } = eventOf('pull_request', pullRequestPayload(facts, action));
  if (pullRequest === undefined) throw new Error('no pull request');
  return pullRequest;
}

describe('labels', () => {
  const report = reportWith({ verdict: 'fail', findings: [EDITED, DROPPED, OTHER, NOTED] });

  it('allow what they are for, and nothing else', () => {
    const [edits, ...more] = allowancesOf(WANTED, pull({ labels: ['edits ok', 'bug'] }), RULES);
    expect(more).toEqual([]);
    expect(isNeeded(edits!, report)).toBe(true);
    const allowed = allow(report, edits!, 'hubot', 'error');
    expect(allowed.findings.map(({ severity }) => severity)).toEqual(['note', 'error', 'error', 'note']);
    expect(allowed.findings[3]?.message).toBe('Noted.');
    expect(allowed.findings[0]?.message).toBe('Edited. Allowed by the label `edits ok`, set by `hubot`.');
    expect(allowed.verdict).toBe('fail');
  });

  it('allow each of the three things that can be done to an applied migration, and none of the others', () => {
    const [edits] = allowancesOf(WANTED, pull({ labels: ['edits ok'] }), RULES);
    expect([...edits!.rules].sort()).toEqual(['deleted-migration', 'edited-migration', 'renamed-migration']);
  });

  it('turn the verdict where nothing else fails', () => {
    const [drops] = allowancesOf(WANTED, pull({ labels: ['drops ok'] }), RULES);
    const only = reportWith({ verdict: 'fail', findings: [DROPPED] });
    expect(allow(only, drops!, undefined, 'warning')).toMatchObject({
      verdict: 'pass',
      findings: [{ message: 'Dropped. Allowed by the label `drops ok`, on the pull request.' }],
    });
    expect(allow({ ...only, verdict: 'not-checked' }, drops!, undefined, 'error').verdict).toBe('not-checked');
  });

  it.each([
    ['the pull request does not have', WANTED, ['edits']],
    ['the workflow does not name', { edits: undefined, destructive: undefined }, ['edits ok']],
  ])('that %s allow nothing', (_, wanted, labels) => {
    expect(allowancesOf(wanted, pull({ labels }), RULES)).toEqual([]);
  });

  it('are not needed where nothing is to be allowed', () => {
    const [edits] = allowancesOf(WANTED, pull({ labels: ['edits ok'] }), RULES);
    expect(isNeeded(edits!, reportWith({ findings: [DROPPED, { ...EDITED, severity: 'note' }] }))).toBe(false);
  });
});

describe('who set a label', () => {
  let github: GithubServer;
  beforeEach(async () => {
    github = await startGithub();
  });
  afterEach(async () => {
    await github[Symbol.asyncDispose]();
    expect(github.problems).toEqual([]);
  });

  async function ask(event: PullRequestEvent, label: string): Promise<string | undefined> {
    const [owner = '', name = ''] = REPOSITORY.split('/');
    const { url: apiUrl, token } = github;
    const api = await connect({ token, apiUrl, signal: new AbortController().signal, report() {} });
    return labelledBy(api, { owner, name }, event, label);
  }

  it('is the one who started the run by it', async () => {
    expect(await ask(pull({}, 'labeled'), 'bug')).toBe('Codertocat');
    expect(github.requests).toEqual([]);
  });

  it('is else the last one in the history, on whatever page', async () => {
    const others = Array.from({ length: 120 }, () => ({ event: 'labeled', label: 'bug', by: 'mona' }) as const);
    github.forge.labelEvents.push({ event: 'labeled', label: 'edits ok', by: 'mona' }, ...others);
    github.forge.labelEvents.push({ event: 'unlabeled', label: 'edits ok', by: 'octocat' });
    github.forge.labelEvents.push({ event: 'labeled', label: 'edits ok', by: 'hubot' });
    expect(await ask(pull(), 'edits ok')).toBe('hubot');
    github.forge.labelEvents.push({ event: 'unlabeled', label: 'edits ok', by: 'octocat' });
    expect(await ask(pull(), 'edits ok')).toBe('hubot');
    expect(await ask(pull(), 'unknown')).toBeUndefined();
  });
});
