import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { ConfigError } from '../../src/core/errors.ts';
import { eventOf, readEvent } from '../../src/github/event.ts';
import { bend, examplePayload, pullRequestPayload } from '../support/github/payloads.ts';

const directory = mkdtempSync(join(tmpdir(), 'event-'));
afterAll(() => rmSync(directory, { recursive: true }));

describe('a pull request', () => {
  it('is read from a real payload', () => {
    const payload = pullRequestPayload({ number: 12, labels: ['allow-edits'] });
    expect(eventOf('pull_request', payload)).toEqual({
      name: 'pull_request',
      pullRequest: {
        number: 12,
        baseRef: 'main',
        baseSha: 'b'.repeat(40),
        headSha: 'a'.repeat(40),
        open: true,
        readOnly: undefined,
        labels: ['allow-edits'],
      },
    });
  });

  it('tells who set the label that started the run', () => {
    const { pullRequest } = eventOf('pull_request', pullRequestPayload({}, 'labeled'));
    expect(pullRequest?.labelled).toEqual({ label: 'bug', by: 'Codertocat' });
    expect(eventOf('pull_request', pullRequestPayload()).pullRequest?.labelled).toBeUndefined();
  });

  it.each([
    ['another repository', { headRepository: 'mallory/Hello-World' }, 'fork'],
    ['a repository that is gone', { headRepository: null }, 'fork'],
    ['Dependabot', { author: 'dependabot[bot]' }, 'dependabot'],
    ['a branch of its own repository', {}, undefined],
  ] as const)('from %s: read-only is %s', (_, facts, expected) => {
    expect(eventOf('pull_request', pullRequestPayload(facts)).pullRequest?.readOnly).toBe(expected);
  });

  it('is found in every example that GitHub gives of the event', () => {
    for (const action of ['opened', 'synchronize', 'labeled', 'closed', 'reopened', 'ready_for_review'])
      expect(eventOf('pull_request', examplePayload('pull_request', action)).pullRequest?.number).toBeGreaterThan(0);
  });

  it.each([
    ['a base that reads as an option', { base: { ref: '--upload-pack=touch x' } }, 'pull_request.base.ref'],
    ['a base that is an option', { base: { ref: '--upload-pack=x' } }, 'pull_request.base.ref'],
    ['a base that is a range', { base: { ref: 'main..other' } }, 'pull_request.base.ref'],
    ['a base with a space', { base: { ref: 'main x' } }, 'pull_request.base.ref'],
    ['a base with a line feed', { base: { ref: 'main\nx' } }, 'pull_request.base.ref'],
    ['a base with a DEL', { base: { ref: 'main\u007fx' } }, 'pull_request.base.ref'],
    ['a head that is no commit', { head: { sha: 'HEAD' } }, 'pull_request.head.sha'],
    ['a number of another type', { number: '7' }, 'pull_request.number'],
  ])('is refused with %s', (_, changes, where) => {
    const payload = bend(pullRequestPayload(), { pull_request: changes });
    expect(() => eventOf('pull_request', payload)).toThrow(ConfigError);
    expect(() => eventOf('pull_request', payload)).toThrow(where);
  });
});

describe('other events', () => {
  it('a merge queue is measured against its own base', () => {
    const payload = examplePayload('merge_group') as { merge_group: { base_sha: string } };
    expect(eventOf('merge_group', payload)).toEqual({ name: 'merge_group', base: payload.merge_group.base_sha });
  });

  it.each([
    ['the default branch', {}, 'd'.repeat(40)],
    ['the default branch by force', { forced: true }, undefined],
    ['the default branch for the first time', { before: '0'.repeat(40) }, undefined],
    ['another branch', { ref: 'refs/heads/change' }, undefined],
    ['a tag', { ref: 'refs/tags/main' }, undefined],
  ])('a push to %s has the base %s', (_, changes, base) => {
    const payload = bend(examplePayload('push'), {
      ref: 'refs/heads/main',
      before: 'd'.repeat(40),
      forced: false,
      repository: { full_name: 'a/b', default_branch: 'main' },
      ...changes,
    });
    expect(eventOf('push', payload).base).toBe(base);
  });

  it.each(['workflow_dispatch', 'schedule', ''])('%j says nothing of a base', (name) => {
    expect(eventOf(name, name === 'workflow_dispatch' ? examplePayload(name) : { schedule: '0 3 * * *' })).toEqual({
      name,
    });
  });
});

describe('the event payload as a file', () => {
  it('is refused for pull_request_target, with what to do instead', async () => {
    const reading = readEvent({ GITHUB_EVENT_NAME: 'pull_request_target', GITHUB_EVENT_PATH: '/nowhere' }, 'check');
    await expect(reading).rejects.toThrow(/workflow_run/);
  });

  it.each([
    ['workflow_run', 'check', /mode: comment/],
    ['pull_request', 'comment', /workflow_run/],
  ] as const)('is refused for %s in mode %s', async (name, mode, message) => {
    await expect(readEvent({ GITHUB_EVENT_NAME: name }, mode)).rejects.toThrow(message);
  });

  it('is not needed', async () => {
    expect(await readEvent({ GITHUB_EVENT_NAME: 'schedule' }, 'check')).toEqual({ name: 'schedule' });
  });

  it.each([
    ['is no JSON', '{'],
    ['is no object', '7'],
  ])('%s', async (_, text) => {
    const path = join(directory, 'event.json');
    writeFileSync(path, text);
    const reading = readEvent({ GITHUB_EVENT_NAME: 'push', GITHUB_EVENT_PATH: path }, 'check');
    await expect(reading).rejects.toBeInstanceOf(ConfigError);
  });

  it('is missing', async () => {
    const reading = readEvent({ GITHUB_EVENT_NAME: 'push', GITHUB_EVENT_PATH: join(directory, 'none') }, 'check');
    await expect(reading).rejects.toThrow('GITHUB_EVENT_PATH');
  });
});
