import { describe, expect, it } from 'vitest';
import { bend, examplePayload } from '../support/github/payloads.ts';
import { runAction } from '../support/runner.ts';
import { ownCache } from './servers.ts';
import { openPullRequest } from './shop.ts';

const DROP = {
  'migrations/0002_gone.up.sql': 'DROP TABLE IF EXISTS orders;\n',
  'migrations/0002_gone.down.sql': 'CREATE TABLE IF NOT EXISTS orders (id bigint);\n',
};
const LINT_ONLY = { rehearse: 'false' };

describe('events', () => {
  it('a merge queue is a gate: annotations and verdict, measured against its base, no comment', async () => {
    await using shop = await openPullRequest(DROP);
    const payload = bend(examplePayload('merge_group'), { merge_group: { base_sha: shop.baseSha } });
    const { code, report, commands } = await runAction(shop.checkout, shop.github, {
      event: 'merge_group',
      payload,
      inputs: LINT_ONLY,
    });
    expect(code).toBe(1);
    expect(report).toMatchObject({ verdict: 'fail', base: { sha: shop.baseSha } });
    expect(commands.map(({ properties }) => properties.title)).toContain('drop-table (confirmed)');
    expect(shop.github.forge.comments).toEqual([]);
  });

  it('a push to the default branch is measured against what was there before', async () => {
    await using shop = await openPullRequest(DROP);
    const payload = bend(examplePayload('push'), {
      ref: 'refs/heads/main',
      before: shop.baseSha,
      forced: false,
      repository: { default_branch: 'main' },
    });
    const { report } = await runAction(shop.checkout, shop.github, { event: 'push', payload, inputs: LINT_ONLY });
    expect(report).toMatchObject({ verdict: 'fail', base: { sha: shop.baseSha } });
  });

  it('an input `base` wins over the event', async () => {
    await using shop = await openPullRequest(DROP);
    const payload = bend(examplePayload('merge_group'), { merge_group: { base_sha: 'e'.repeat(40) } });
    const inputs = { ...LINT_ONLY, base: shop.baseSha };
    const { report } = await runAction(shop.checkout, shop.github, { event: 'merge_group', payload, inputs });
    expect(report).toMatchObject({ base: { sha: shop.baseSha } });
  });

  it('pull_request_target is refused with the reason', async () => {
    await using shop = await openPullRequest(DROP);
    const { code, commands, report } = await runAction(shop.checkout, shop.github, {
      event: 'pull_request_target',
      payload: shop.payload,
    });
    expect([code, report]).toEqual([1, undefined]);
    expect(commands).toHaveLength(1);
    expect(commands[0]?.message).toContain('pull_request_target');
    expect(commands[0]?.message).toContain('workflow_run');
  });
});

describe('what a workflow gets wrong is said in one sentence, without a stack', () => {
  it.each([
    ['an unknown choice', { engine: 'emebdded' }, /input `engine`.*embedded/],
    ['a directory that is not there', { 'working-directory': 'servce' }, /servce/],
    ['a migrations directory that is not there', { migrations: 'migratons' }, /migratons/],
    ['a settings file that is not there', { config: 'none.yml' }, /none\.yml/],
    ['a base that is not there', { base: 'no-such-branch' }, /no-such-branch/],
  ])('%s', async (_, inputs, message) => {
    await using shop = await openPullRequest(DROP);
    const { code, commands, log } = await runAction(shop.checkout, shop.github, {
      event: 'pull_request',
      payload: shop.payload,
      inputs,
    });
    expect(code).toBe(1);
    expect(commands.map(({ name }) => name)).toEqual(['error']);
    expect(commands[0]?.message).toMatch(message);
    expect(log).not.toMatch(/^\s+at /m);
  });
});

describe('a cancelled job', () => {
  it.each(['SIGINT', 'SIGTERM'] as const)('by %s stops its server and leaves nothing behind', async (signal) => {
    using cache = ownCache();
    await using shop = await openPullRequest({ 'migrations/0002_slow.up.sql': 'SELECT pg_sleep(50);\n' });
    let serversThen: readonly string[] = [];
    const { code, commands } = await runAction(shop.checkout, shop.github, {
      event: 'pull_request',
      payload: shop.payload,
      environment: cache.environment,
      started: (pid, log) => {
        const waiting = setInterval(() => {
          if (!log().includes('Rehearsing')) return;
          clearInterval(waiting);
          serversThen = cache.servers();
          process.kill(pid, signal);
        }, 20);
      },
    });
    expect(serversThen).not.toEqual([]);
    expect(code).toBe(1);
    expect(commands.map(({ message }) => message)).toEqual(['The job was cancelled.']);
    expect(cache.servers()).toEqual([]);
    expect(cache.entries().filter((name) => name.startsWith('run-'))).toEqual([]);
  });
});
