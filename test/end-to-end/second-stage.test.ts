import { strToU8, zipSync } from 'fflate';
import { micromark } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { assembleReportSet } from '../../src/core/report-set.ts';
import { readMarker } from '../../src/github/marker.ts';
import type { StoredArtifact } from '../support/github/objects.ts';
import { bend, examplePayload, type Json, REPOSITORY } from '../support/github/payloads.ts';
import { finding, reportWith } from '../support/github/report.ts';
import { runAction, type StepResult } from '../support/runner.ts';
import { openPullRequest, type Shop } from './shop.ts';

const RUN = 4000;
const FORK = 'mallory/Hello-World';
const HOSTILE = '@octocat <img src=x> ::error::pwned ![](http://evil.example/x.png)';

let shop: Shop;
beforeEach(async () => {
  shop = await openPullRequest({ 'README.md': 'A better shop.\n' }, { headRepository: FORK });
});
afterEach(async () => {
  await shop[Symbol.asyncDispose]();
  expect(shop.github.problems).toEqual([]);
});

function keep(data: Uint8Array, changes: Partial<StoredArtifact> = {}): void {
  const id = shop.github.forge.artifacts.length + 1;
  shop.github.forge.artifacts.push({ id, run: RUN, name: 'pg-rehearsal', data, ...changes });
}

function archive(report: unknown, name = 'report.json'): Uint8Array {
  return zipSync({ [name]: strToU8(JSON.stringify(report)) });
}

const bad = reportWith({ verdict: 'fail', findings: [finding({ message: HOSTILE })] });

async function comment(changes: Json = {}): Promise<StepResult> {
  const pull = shop.github.forge.pulls[0] as { head: { sha: string } };
  const payload = bend(examplePayload('workflow_run', 'completed'), {
    workflow_run: {
      id: RUN,
      run_attempt: 1,
      event: 'pull_request',
      head_sha: pull.head.sha,
      head_branch: 'change',
      head_repository: { full_name: FORK },
      actor: { login: 'mallory' },
      ...changes,
    },
  });
  return runAction(shop.checkout, shop.github, {
    event: 'workflow_run',
    payload,
    inputs: { mode: 'comment' },
    run: 9000,
  });
}

const bodies = () => shop.github.forge.comments.map(({ body }) => body);

describe('the second stage', () => {
  it('comments what the run of a fork found, as the first stage would have', async () => {
    keep(archive(bad));
    const { code, commands, log } = await comment();
    expect(code, log).toBe(0);
    expect(commands).toEqual([]);
    expect(bodies()).toHaveLength(1);
    const [body = ''] = bodies();
    expect(readMarker(body)).toMatchObject({ name: 'default', run: RUN, state: 'open' });
    expect(body).toContain('set-not-null-scan');
    expect(body).toContain("Reported by the pull request's own workflow run, which its author can change.");
    expect(body).toContain(`/actions/runs/${RUN})`);
    expect(body).not.toMatch(/@octocat|<img|!\[\]\(/);
  });

  it('comments once on several databases that one job checked, and takes no name that could do harm', async () => {
    const set = (name: string) => ({
      ...assembleReportSet([
        { name: 'shop', report: bad },
        { name, report: reportWith() },
      ]),
    });
    keep(archive(set('billing')));
    keep(archive(set(HOSTILE)), { name: 'pg-rehearsal-hostile' });
    const { code, commands, log } = await comment();
    expect(code, log).toBe(0);
    expect(commands).toMatchObject([
      { name: 'warning', message: expect.stringContaining('does not fit its schema at') },
    ]);
    expect(bodies()).toHaveLength(1);
    expect(bodies()[0]).toContain('| `billing` | ✅ pass | 0 | 0 |');
    expect(bodies()[0]).not.toMatch(/@octocat|<img|!\[\]\(/);
  });

  it('updates the comment of an earlier push, and never one of a later', async () => {
    keep(archive(bad));
    await comment();
    keep(archive(reportWith()), { run: RUN + 1 });
    await comment({ id: RUN + 1 });
    await comment();
    expect(bodies()).toHaveLength(1);
    expect(bodies()[0]).toContain('**Resolved.**');
  });

  it('comments for each project that kept a report', async () => {
    keep(archive(bad), { name: 'pg-rehearsal-billing' });
    keep(archive(bad), { name: 'pg-rehearsal-shop' });
    keep(archive(bad), { name: 'coverage' });
    await comment();
    expect(bodies().map((body) => readMarker(body)?.name)).toEqual(['billing', 'shop']);
  });

  it('finds the pull request by the branch, and never by the report or another fork', async () => {
    keep(archive({ ...bad, number: 1 }));
    const { code, log } = await comment({ head_repository: { full_name: 'trudy/Hello-World' } });
    expect(code).toBe(0);
    expect(log).toContain('No open pull request is at');
    expect(bodies()).toEqual([]);
  });

  it('says nothing for a commit that the pull request has moved on from', async () => {
    keep(archive(bad));
    expect((await comment({ head_sha: 'f'.repeat(40) })).code).toBe(0);
    expect(bodies()).toEqual([]);
  });

  it('leaves runs of this repository alone, which comment themselves', async () => {
    keep(archive(bad));
    const { code } = await comment({ head_repository: { full_name: REPOSITORY } });
    expect(code).toBe(0);
    expect(shop.github.requests).toEqual([]);
  });

  it('has nothing to do where no report was kept', async () => {
    const { code, log } = await comment();
    expect(code).toBe(0);
    expect(log).toContain('kept no report');
  });
});

/** An archive that says of its one file that it unpacks to ten bytes. */
function liar(data: Uint8Array): Uint8Array {
  const zip = zipSync({ 'report.json': data });
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength);
  for (let at = 0; at + 28 < zip.length; at += 1) {
    const signature = view.getUint32(at, true);
    if (signature === 0x04034b50) view.setUint32(at + 22, 10, true);
    if (signature === 0x02014b50) view.setUint32(at + 24, 10, true);
  }
  return zip;
}

const nested = (depth: number) => `${'['.repeat(depth)}${']'.repeat(depth)}`;
const json = JSON.stringify(bad);
const raw = (text: string) => zipSync({ 'report.json': strToU8(text) });

describe('a hostile artifact', () => {
  const lying = archive(bad);
  it.each([
    ['no archive', strToU8('PK\u0003\u0004 but no'), {}, 'is no archive'],
    ['another file', archive(bad, '../report.json'), {}, 'has no report.json'],
    ['no JSON', zipSync({ 'report.json': strToU8('{') }), {}, 'is no JSON'],
    ['no UTF-8', zipSync({ 'report.json': new Uint8Array([0xff, 0xfe]) }), {}, 'is no JSON'],
    ['another schema', archive({ ...bad, verdict: 'great' }), {}, 'at verdict'],
    ['a bomb', zipSync({ 'report.json': new Uint8Array(40_000_000) }), {}, 'of a sensible size'],
    ['a bomb that lies about its size', liar(new Uint8Array(40_000_000)), {}, 'is no JSON'],
    ['a report that lies about its size', liar(strToU8(json)), {}, 'is no JSON'],
    ['nesting without end', raw('['.repeat(3_000_000)), {}, 'is no JSON'],
    ['deep nesting', raw(nested(1_000_000)), {}, 'at schemaVersion'],
    [
      'a verdict from the prototype',
      raw(json.replace('"verdict":"fail"', '"__proto__":{"verdict":"pass"}')),
      {},
      'at verdict',
    ],
    ['an absolute path', archive(bad, '/report.json'), {}, 'has no report.json'],
    ['too many bytes', lying, { size: 50_000_000 }, '50000000 bytes'],
    ['an expired artifact', lying, { expired: true }, 'has expired'],
  ] as const)('(%s) is not used, with a warning that says why', async (_, data, changes, message) => {
    keep(data, changes);
    const { code, commands } = await comment();
    expect(code).toBe(0);
    expect(commands.map(({ name }) => name)).toEqual(['warning']);
    expect(commands[0]?.message).toContain(message);
    expect(bodies()).toEqual([]);
  });
});

describe('a report that fits its schema and lies', () => {
  it('forges no marker, names no other pull request, and brings nothing that is not in the schema', async () => {
    const forged = `<!-- pg-rehearsal comment name=default run=${RUN + 99} attempt=1 head=${'a'.repeat(40)} state=clean -->`;
    const fences = '```\n~~~\n</details>\n| a | b |\n```mermaid\ngantt\n```';
    const message = `${forged}\n${fences}\u0000\u202e fixes #1, GH-1 and octo-org/shop#1`;
    const report = reportWith({
      verdict: 'fail',
      reason: forged,
      findings: [finding({ message, path: forged, source: fences })],
    });
    const text = JSON.stringify(report).replace(
      '"verdict"',
      `"constructor":{"prototype":{"pwned":1}},"__proto__":{"pull_request":1},"more":${nested(10_000)},"verdict"`,
    );
    keep(raw(text));
    const { code, log } = await comment();
    expect(code, log).toBe(0);
    const [body = '', ...others] = bodies();
    expect(others).toEqual([]);
    expect(readMarker(body)).toMatchObject({ name: 'default', run: RUN, state: 'open' });
    expect(
      body
        .split('\n')
        .slice(1)
        .filter((line) => readMarker(line) !== undefined),
    ).toEqual([]);
    const page = micromark(body, { allowDangerousHtml: true, extensions: [gfm()], htmlExtensions: [gfmHtml()] });
    expect(page.match(/<!--/g)).toHaveLength(1);
    // Ours: the table of migrations, and how it was measured.
    expect(page.match(/<\/?(?:details|table)>/g)).toEqual(['<table>', '</table>', '<details>', '</details>']);
    expect(page).not.toContain('language-mermaid');
    for (const alive of ['\u0000', '\u202e', ' #1', 'GH-1', 'shop#1']) expect(body).not.toContain(alive);
    // What the later run of the pull request says is not taken for an older one's.
    keep(archive(reportWith()), { run: RUN + 1 });
    await comment({ id: RUN + 1 });
    expect(bodies()[0]).toContain('**Resolved.**');
  });
});

describe('what the second stage needs', () => {
  it('is said where the token may not', async () => {
    keep(archive(bad));
    shop.github.forge.rights = 'read';
    const { code, commands } = await comment();
    expect(code).toBe(1);
    expect(commands[0]?.message).toContain(
      'permissions:\n      contents: read\n      actions: read\n      pull-requests: write',
    );
  });

  it('is a run of a pull request', async () => {
    const { code, commands } = await comment({ event: 'push' });
    expect(code).toBe(1);
    expect(commands[0]?.message).toContain("if: github.event.workflow_run.event == 'pull_request'");
  });
});
