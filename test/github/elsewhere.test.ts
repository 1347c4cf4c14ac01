import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Suspicion } from '../../src/core/finding.ts';
import { connect } from '../../src/github/api.ts';
import { filesElsewhere } from '../../src/github/elsewhere.ts';
import { eventOf } from '../../src/github/event.ts';
import { lintElsewhere, looksElsewhere } from '../../src/lint/elsewhere.ts';
import type { Severities } from '../../src/lint/lint.ts';
import { type Json, pullRequestPayload, REPOSITORY } from '../support/github/payloads.ts';
import { type GithubServer, startGithub } from '../support/github.ts';

let github: GithubServer;
beforeEach(async () => {
  github = await startGithub();
  open(7);
});
afterEach(async () => {
  await github[Symbol.asyncDispose]();
  expect(github.problems).toEqual([]);
});

function open(
  number: number,
  path?: string,
  patch = '',
  baseRef = 'main',
  status: 'added' | 'modified' = 'added',
): void {
  github.forge.pulls.push(pullRequestPayload({ number, baseRef }).pull_request as Json);
  github.forge.otherFiles[number] = path === undefined ? [] : [{ filename: path, status, patch }];
}

const ALTER = '@@ -0,0 +1 @@\n+ALTER TABLE IF EXISTS ONLY Orders\n+  ADD note text;';

interface Asked {
  readonly locked?: readonly string[];
  readonly severities?: Severities;
}

async function ask({ locked = [], severities = {} }: Asked = {}): Promise<readonly Suspicion[]> {
  const [owner = '', name = ''] = REPOSITORY.split('/');
  const { url: apiUrl, token } = github;
  const api = await connect({ token, apiUrl, signal: new AbortController().signal, report() {} });
  const { pullRequest } = eventOf('pull_request', pullRequestPayload({ number: 7 }));
  const elsewhere = await filesElsewhere({
    api,
    repository: { owner, name },
    pullRequest: pullRequest!,
    directory: 'migrations',
    versionOf: (path) => /(\d+)_\w+\.up\.sql$/.exec(path)?.[1]?.replace(/^0+/, ''),
  });
  const path = 'migrations/0002_email.up.sql';
  const context = {
    added: [{ path, version: '2' }],
    locked: locked.map((relation) => ({ path, relation })),
    elsewhere,
  };
  return lintElsewhere(context, { severities });
}

describe('other open pull requests', () => {
  it('that add the same version are named', async () => {
    open(8, 'migrations/0002_phone.up.sql');
    expect(await ask()).toMatchObject([
      {
        ruleId: 'version-taken-elsewhere',
        severity: 'note',
        path: 'migrations/0002_email.up.sql',
        message:
          'Pull request 8 adds version 2, too (`migrations/0002_phone.up.sql`): whichever is merged second must be renumbered.',
      },
    ]);
  });

  it.each([
    ['another version', 'migrations/0003_phone.up.sql', 'main', 'added'],
    ['another directory', 'billing/0002_phone.up.sql', 'main', 'added'],
    ['another branch', 'migrations/0002_phone.up.sql', 'release', 'added'],
    ['an edit, not a new file', 'migrations/0002_phone.up.sql', 'main', 'modified'],
  ] as const)('with %s are no news', async (_, path, baseRef, status) => {
    open(8, path, '', baseRef, status);
    expect(await ask()).toEqual([]);
  });

  it.each([
    ['public.orders', ALTER, 1],
    ['shop.orders', ALTER.replace('Orders', 'shop.orders'), 1],
    ['public.Orders', ALTER.replace('Orders', '"Orders"'), 1],
    ['public.orders', ALTER.replace('Orders', '"Orders"'), 0],
    ['shop.orders', ALTER, 0],
    ['public.orders', ALTER.replaceAll('+', '-'), 0],
  ])('that alter the locked table %s are named: %j, %i times', async (relation, patch, times) => {
    open(8, 'migrations/0009_note.up.sql', patch);
    const found = await ask({ locked: [relation, relation] });
    expect(found.map(({ ruleId }) => ruleId)).toEqual(Array.from({ length: times }, () => 'table-altered-elsewhere'));
  });

  it('are asked for within a bound', async () => {
    for (let number = 8; number < 60; number += 1) open(number, 'migrations/0002_phone.up.sql');
    expect(await ask()).toHaveLength(15);
    expect(github.requests).toHaveLength(16);
  });

  it('matter as much as the settings say, or not at all', async () => {
    open(8, 'migrations/0002_phone.up.sql', ALTER);
    const found = async (severities: Severities) =>
      (await ask({ locked: ['public.orders'], severities })).map(({ ruleId, severity }) => `${severity} ${ruleId}`);
    expect(await found({ 'version-taken-elsewhere': 'error', 'table-altered-elsewhere': 'off' })).toEqual([
      'error version-taken-elsewhere',
    ]);
    const off = { 'version-taken-elsewhere': 'off', 'table-altered-elsewhere': 'off' } as const;
    expect(await found(off)).toEqual([]);
    expect(looksElsewhere({ severities: off })).toBe(false);
    const override = { matches: () => true, severities: { 'table-altered-elsewhere': 'note' } } as const;
    expect(looksElsewhere({ severities: off, overrides: [override] })).toBe(true);
    expect(looksElsewhere({ severities: {} })).toBe(true);
  });
});
