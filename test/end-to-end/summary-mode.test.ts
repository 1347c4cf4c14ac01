import { strToU8, zipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { LONGEST_COMMENT } from '../../src/github/comment.ts';
import { readMarker } from '../../src/github/marker.ts';
import { finding, reportWith } from '../support/github/report.ts';
import { runAction, type StepResult } from '../support/runner.ts';
import { openPullRequest, type Shop } from './shop.ts';

let shop: Shop;
beforeEach(async () => {
  shop = await openPullRequest({ 'README.md': 'A better shop.\n' });
});
afterEach(async () => {
  await shop[Symbol.asyncDispose]();
  expect(shop.github.problems).toEqual([]);
});

function keep(name: string, report: unknown): void {
  const id = shop.github.forge.artifacts.length + 1;
  const data = zipSync({ 'report.json': strToU8(JSON.stringify(report)) });
  shop.github.forge.artifacts.push({ id, run: 100, name: `pg-rehearsal-${name}`, data });
}

const bad = reportWith({ verdict: 'fail', findings: [finding(), finding({ severity: 'warning' })] });

function join(run = 100): Promise<StepResult> {
  const inputs = { mode: 'summary' };
  return runAction(shop.checkout, shop.github, { event: 'pull_request', payload: shop.payload, inputs, run });
}

describe('mode: summary', () => {
  it('joins the reports of a run in one comment and one verdict', async () => {
    keep('billing', bad);
    keep('shop', reportWith());
    const { code, commands, summary } = await join();
    expect(code).toBe(1);
    expect(commands.map(({ message }) => message)).toEqual(['1 of 2 databases failed: billing.']);
    expect(shop.github.forge.comments).toHaveLength(1);
    const [body = ''] = shop.github.forge.comments.map((comment) => comment.body);
    expect(readMarker(body)).toMatchObject({ name: 'default', run: 100, state: 'open' });
    for (const text of [body, summary]) {
      expect(text).toContain('| `billing` | ❌ fail | 1 | 1 |');
      expect(text).toContain('| `shop` | ✅ pass | 0 | 0 |');
      expect(text).toContain('<summary>billing</summary>');
      expect(text).not.toContain('<summary>shop</summary>');
    }
  });

  it('passes where all pass, and takes the later report of a job that ran again', async () => {
    keep('billing', bad);
    keep('billing', reportWith());
    const { code, log } = await join();
    expect(code, log).toBe(0);
    expect(shop.github.forge.comments[0]?.body).toContain('The changed database passes');
  });

  it('does not pass what it cannot read', async () => {
    keep('billing', { verdict: 'pass' });
    const { code, commands } = await join();
    expect(code).toBe(1);
    expect(commands[0]?.message).toBe('Not checked: billing.');
  });

  it('does not pass where no job kept a report', async () => {
    const { code, commands, summary } = await join();
    expect(code).toBe(1);
    expect(commands[0]?.message).toMatch(/^Nothing was checked: No job of this run kept a report/);
    expect(summary).toContain('## ❔ Not checked');
  });

  it('fits a hundred databases into one comment, following the pages', async () => {
    const findings = Array.from({ length: 200 }, (_, line) => finding({ line: line + 1, endLine: line + 1 }));
    for (let at = 0; at < 120; at += 1) keep(`service-${at}`, reportWith({ verdict: 'fail', findings }));
    await join();
    const [body = ''] = shop.github.forge.comments.map((comment) => comment.body);
    expect(body.length).toBeLessThanOrEqual(LONGEST_COMMENT);
    expect(body).toContain('| `service-119` |');
    expect(body).toMatch(/The reports of \d+ more databases/);
    expect(body.split('<details>')).toHaveLength(body.split('</details>').length);
  });

  it('stays a verdict where the token may not comment', async () => {
    keep('shop', reportWith());
    shop.github.forge.rights = 'read';
    const { code, commands, summary } = await join();
    expect(code).toBe(0);
    expect(commands.map(({ name }) => name)).toEqual(['warning']);
    expect(commands[0]?.message).toContain('pull-requests: write');
    expect(summary).toContain('The changed database passes');
  });
});
