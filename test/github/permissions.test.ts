import { describe, expect, it } from 'vitest';
import { isMissingRight, permissionAdvice } from '../../src/github/permissions.ts';

const refused = { status: 403, message: 'Resource not accessible by integration', headers: {} };

/** As octokit throws it. */
function error(headers = {}): Error {
  return Object.assign(new Error(refused.message), { status: refused.status, response: { headers } });
}

describe('a missing right', () => {
  it('is told from the other reasons for 403', () => {
    expect(isMissingRight(refused)).toBe(true);
    expect(isMissingRight({ ...refused, message: 'Must have admin rights to Repository.' })).toBe(true);
    expect(isMissingRight({ ...refused, message: 'Unable to create comment because issue is locked.' })).toBe(false);
    expect(isMissingRight({ ...refused, status: 404 })).toBe(false);
  });

  it('prints the block to add', () => {
    const advice = permissionAdvice(error(), 'comment', 'pull-requests: write', undefined);
    expect(advice).toContain('    permissions:\n      contents: read\n      pull-requests: write');
    expect(advice).not.toContain('fork');
  });

  it('names the right that GitHub asks for, where that is another', () => {
    const headers = { 'x-accepted-github-permissions': 'issues=write; pull_requests=write' };
    expect(permissionAdvice(error(headers), 'comment', 'pull-requests: write', undefined)).toContain(
      '      pull-requests: write',
    );
    expect(permissionAdvice(error(headers), 'comment', 'checks: write', undefined)).toContain('      issues: write');
  });

  it('is not what every error is', () => {
    expect(permissionAdvice(new Error('no network'), 'comment', 'x: write', undefined)).toBeUndefined();
  });

  it('cannot be had by the block alone from a fork or Dependabot', () => {
    const advice = permissionAdvice(error(), 'comment', 'pull-requests: write', 'fork');
    expect(advice).toContain('from a fork');
    expect(advice).toContain('workflow_run');
    expect(permissionAdvice(error(), 'comment', 'pull-requests: write', 'dependabot')).toContain('Dependabot');
  });
});
