import { describe, expect, it } from 'vitest';
import { readMarker } from '../../src/github/marker.ts';
import { type Json, pullRequestPayload } from '../support/github/payloads.ts';
import { runAction } from '../support/runner.ts';
import { ownCache } from './servers.ts';
import { openPullRequest } from './shop.ts';

const WAIT = "SET LOCAL lock_timeout = '5s';\n";
const GOOD = {
  'migrations/0002_note.up.sql': `${WAIT}ALTER TABLE orders ADD COLUMN IF NOT EXISTS note text;\n`,
  'migrations/0002_note.down.sql': `${WAIT}ALTER TABLE orders DROP COLUMN IF EXISTS note;\n`,
};
const BAD = {
  'migrations/0002_email.up.sql': `${WAIT}ALTER TABLE orders\n  ALTER COLUMN email SET NOT NULL;\n`,
  'migrations/0002_email.down.sql': `${WAIT}ALTER TABLE orders ALTER COLUMN email DROP NOT NULL;\n`,
};
const EVENT = 'pull_request';
const INPUTS = { fixtures: 'seed/*.sql' };

describe('a pull request with a dangerous migration', () => {
  it('fails, is annotated on its line, summarised, commented once, and mended in place', async () => {
    await using shop = await openPullRequest(BAD);
    const { github } = shop;
    const first = await runAction(shop.checkout, github, {
      event: EVENT,
      payload: shop.payload,
      inputs: INPUTS,
      run: 100,
    });

    expect(first.code, first.log).toBe(1);
    const [finding, failure] = first.commands.filter(({ name }) => name === 'error');
    expect(finding?.properties).toMatchObject({
      file: 'migrations/0002_email.up.sql',
      line: '3',
      title: 'set-not-null-scan (confirmed)',
    });
    expect(finding?.message).toContain('Measured:');
    expect(failure?.message).toBe('1 error in the migrations of this change.');
    expect(first.outputs).toMatchObject({ verdict: 'fail', errors: '1', warnings: '0' });
    expect(first.report).toMatchObject({
      verdict: 'fail',
      base: { sha: shop.baseSha, how: "first parent of the pull request's merge commit" },
      rehearsal: { status: 'passed' },
    });
    expect(first.summary).toContain('set-not-null-scan');
    expect(github.forge.comments).toHaveLength(1);
    const [comment] = github.forge.comments;
    expect(comment?.body).toContain('set-not-null-scan');
    expect(readMarker(comment?.body ?? '')).toMatchObject({ run: 100, state: 'open' });

    const mended = await shop.push({ ...GOOD, ...Object.fromEntries(Object.keys(BAD).map((path) => [path, null])) });
    const second = await runAction(mended.checkout, github, {
      event: EVENT,
      payload: mended.payload,
      inputs: INPUTS,
      run: 101,
    });

    expect(second.code, second.log).toBe(0);
    expect(second.commands).toEqual([]);
    expect(second.outputs).toMatchObject({ verdict: 'pass', errors: '0' });
    expect(github.forge.comments.map(({ id }) => id)).toEqual([comment?.id]);
    expect(github.forge.comments[0]?.body).toContain('**Resolved.**');
    expect(github.problems).toEqual([]);
  });

  it('from a fork is told in annotations and summary, with the permissions to add', async () => {
    await using shop = await openPullRequest(BAD, { headRepository: 'mallory/Hello-World' });
    shop.github.forge.rights = 'read';
    const { commands, summary, log } = await runAction(shop.checkout, shop.github, {
      event: EVENT,
      payload: shop.payload,
      inputs: INPUTS,
    });
    expect(
      commands.filter(({ name }) => name === 'error').map(({ properties }) => properties.line),
      log,
    ).toContain('3');
    const warning = commands.find(({ name }) => name === 'warning');
    for (const text of [warning?.message, summary]) {
      expect(text).toContain('permissions:\n      contents: read\n      pull-requests: write');
      expect(text).toContain('fork');
    }
    expect(shop.github.forge.comments).toEqual([]);
    expect(shop.github.problems).toEqual([]);
  });
});

describe('a clean pull request', () => {
  it('stays green when the comment fails, whatever GitHub says', async () => {
    await using shop = await openPullRequest(GOOD);
    shop.github.faults.push({ operation: 'issues/create-comment', status: 422, message: 'Validation Failed' });
    const { code, commands, outputs } = await runAction(shop.checkout, shop.github, {
      event: EVENT,
      payload: shop.payload,
      inputs: { ...INPUTS, rehearse: 'false' },
    });
    expect(code).toBe(0);
    expect(outputs.verdict).toBe('pass');
    expect(commands.map(({ name }) => name)).toEqual(['warning']);
    expect(commands[0]?.message).toContain('could not comment on the pull request: Validation Failed');
  });
});

describe('a pull request without migrations', () => {
  it('passes at once: no comment, and no Postgres', async () => {
    await using shop = await openPullRequest({ 'README.md': 'A better shop.\n' });
    using cache = ownCache();
    const result = await runAction(shop.checkout, shop.github, {
      event: EVENT,
      payload: shop.payload,
      inputs: INPUTS,
      environment: cache.environment,
    });
    expect(result.code, result.log).toBe(0);
    expect(result.outputs).toMatchObject({ verdict: 'pass', errors: '0', warnings: '0' });
    expect(result.report).toMatchObject({ changes: [], rehearsal: { status: 'skipped' } });
    expect(result.log).not.toContain('PostgreSQL');
    expect(cache.entries()).toEqual([]);
    expect(cache.servers()).toEqual([]);
    expect(shop.github.forge.comments).toEqual([]);
    expect(shop.github.problems).toEqual([]);
  });
});

describe('a file with a syntax error', () => {
  it('is annotated at the place, and the rest is checked', async () => {
    await using shop = await openPullRequest({
      ...BAD,
      'migrations/0003_broken.up.sql': 'SELECT 1;\nALTER TABEL orders ADD note text;\n',
      'migrations/0003_broken.down.sql': 'SELECT 1;\n',
    });
    const { code, commands } = await runAction(shop.checkout, shop.github, {
      event: EVENT,
      payload: shop.payload,
      inputs: INPUTS,
    });
    expect(code).toBe(1);
    const places = commands.map(
      ({ properties }) => `${properties.title} ${properties.file}:${properties.line}:${properties.col}`,
    );
    expect(places).toContain('syntax-error (confirmed) migrations/0003_broken.up.sql:2:7');
    expect(places).toContain('set-not-null-scan (confirmed) migrations/0002_email.up.sql:3:3');
  });
});

describe('a job with `checks: write`', () => {
  it('has a check run at the head of the branch, and no annotations twice', async () => {
    await using shop = await openPullRequest(BAD);
    shop.github.forge.checks = true;
    const { commands } = await runAction(shop.checkout, shop.github, {
      event: EVENT,
      payload: shop.payload,
      inputs: { ...INPUTS, rehearse: 'false', 'fail-on': 'warning' },
    });
    const { sha } = (shop.payload.pull_request as { head: { sha: string } }).head;
    expect(shop.github.forge.checkRuns).toMatchObject([{ headSha: sha, conclusion: 'failure' }]);
    expect(shop.github.forge.checkRuns[0]?.annotations).not.toEqual([]);
    expect(commands.map(({ message }) => message)).toEqual([shop.github.forge.checkRuns[0]?.title]);
    expect(shop.github.problems).toEqual([]);
  });
});

describe('edits', () => {
  it('are suggested on the lines of the diff once they were run, and not before', async () => {
    await using shop = await openPullRequest({
      'migrations/0002_note.up.sql': `${WAIT}ALTER TABLE orders ADD COLUMN note text;\n`,
      'migrations/0002_note.down.sql': `${WAIT}ALTER TABLE orders DROP COLUMN IF EXISTS note;\n`,
    });
    const step = { event: EVENT, payload: shop.payload };
    await runAction(shop.checkout, shop.github, { ...step, inputs: { rehearse: 'false' } });
    expect(shop.github.forge.reviewComments).toEqual([]);
    await runAction(shop.checkout, shop.github, { ...step, inputs: INPUTS, run: 101 });
    const [suggestion] = shop.github.forge.reviewComments;
    expect(suggestion).toMatchObject({ path: 'migrations/0002_note.up.sql', line: 2 });
    expect(suggestion?.body).toContain('```suggestion\nALTER TABLE orders ADD COLUMN IF NOT EXISTS note text;\n```');
    expect(shop.github.problems).toEqual([]);
  });
});

describe('a reviewer’s label', () => {
  it('allows an edit of history, and the report names who set it', async () => {
    const edit = { 'migrations/0001_orders.up.sql': 'CREATE TABLE IF NOT EXISTS orders (id bigint);\n' };
    await using shop = await openPullRequest(edit, { labels: ['history: ok'] });
    shop.github.forge.labelEvents.push({ event: 'labeled', label: 'history: ok', by: 'hubot' });
    const inputs = { rehearse: 'false', 'allow-edits-with-label': 'history: ok' };
    const allowed = await runAction(shop.checkout, shop.github, { event: EVENT, payload: shop.payload, inputs });
    expect(allowed.code, allowed.log).toBe(0);
    expect(allowed.outputs).toMatchObject({ verdict: 'pass', errors: '0' });
    expect(shop.github.forge.comments[0]?.body).toContain('Allowed by the label `history: ok`, set by `hubot`.');
    const refused = await runAction(shop.checkout, shop.github, {
      event: EVENT,
      payload: shop.payload,
      inputs: { rehearse: 'false' },
      run: 101,
    });
    expect(refused.outputs).toMatchObject({ verdict: 'fail', errors: '1' });
    expect(shop.github.problems).toEqual([]);
  });
});

describe('another open pull request', () => {
  it('that adds the same version fails the check where the settings say so, and is no news where they switch it off', async () => {
    const settings = (severity: string) => `rules:\n  version-taken-elsewhere: ${severity}\n`;
    await using shop = await openPullRequest({
      'migrations/0002_note.up.sql': 'SELECT 1;\n',
      'migrations/0002_note.down.sql': 'SELECT 1;\n',
      '.pg-rehearsal.yml': settings('error'),
    });
    const other = pullRequestPayload({ number: 8 }).pull_request as Json;
    const add = () => {
      shop.github.forge.pulls.push(other);
      shop.github.forge.otherFiles[8] = [{ filename: 'migrations/0002_phone.up.sql', status: 'added', patch: '' }];
    };
    add();
    const inputs = { rehearse: 'false' };
    const first = await runAction(shop.checkout, shop.github, { event: EVENT, payload: shop.payload, inputs });
    expect(first.outputs, first.log).toMatchObject({ verdict: 'fail', errors: '1' });
    expect(shop.github.forge.comments[0]?.body).toContain('Pull request 8 adds version 2, too');
    const { checkout, payload } = await shop.push({ '.pg-rehearsal.yml': settings('off') });
    add();
    const second = await runAction(checkout, shop.github, { event: EVENT, payload, inputs, run: 101 });
    expect(second.outputs, second.log).toMatchObject({ verdict: 'pass', errors: '0' });
  });
});
