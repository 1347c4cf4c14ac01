import { describe, expect, it } from 'vitest';
import { ConfigError } from '../../src/core/errors.ts';
import { readRun } from '../../src/github/run.ts';

describe('the run', () => {
  it('is what the runner says', () => {
    const run = readRun({
      GITHUB_REPOSITORY: 'octo-org/shop.api',
      GITHUB_RUN_ID: '42',
      GITHUB_RUN_ATTEMPT: '3',
      GITHUB_SHA: 'c'.repeat(40),
      GITHUB_SERVER_URL: 'https://github.example',
      GITHUB_API_URL: 'https://github.example/api/v3/',
    });
    expect(run).toEqual({
      repository: { owner: 'octo-org', name: 'shop.api' },
      id: 42,
      attempt: 3,
      url: 'https://github.example/octo-org/shop.api/actions/runs/42',
      apiUrl: 'https://github.example/api/v3',
      sha: 'c'.repeat(40),
      proxied: false,
    });
  });

  it.each([
    [{ HTTPS_PROXY: 'http://proxy:3128' }, true],
    [{ http_proxy: 'http://proxy:3128' }, true],
    [{ HTTPS_PROXY: '', NO_PROXY: '*' }, false],
  ])('with %j: is it behind a proxy? %j', (environment, proxied) => {
    expect(readRun({ GITHUB_REPOSITORY: 'a/b', ...environment })).toMatchObject({ proxied });
  });

  it('takes github.com where no server is named', () => {
    expect(readRun({ GITHUB_REPOSITORY: 'a/b' })).toMatchObject({ apiUrl: 'https://api.github.com', attempt: 1 });
  });

  it.each([undefined, '', 'shop', 'a/b/c', 'a/b"><img>'])('refuses the repository %j', (GITHUB_REPOSITORY) => {
    expect(() => readRun({ GITHUB_REPOSITORY })).toThrow(ConfigError);
  });
});
