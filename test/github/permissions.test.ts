import { describe, expect, it } from 'vitest';
import { isMissingRight, permissionAdvice } from '../../src/github/permissions.ts';

const refused = { status: 403, message: 'Resource not accessible by integration', headers: {} };

describe('a missing right', () => {
  it('is told from the other reasons for 403', () => {
    expect(isMissingRight(refused)).toBe(true);
    expect(isMissingRight({ ...refused, message: 'Must have admin rights to Repository.' })).toBe(true);
    expect(isMissingRight({ ...refused, message: 'Unable to create comment because issue is locked.' })).toBe(false);
    expect(isMissingRight({ ...refused, status: 404 })).toBe(false);
  });

  it('prints the block to add', () => {
    const advice = permissionAdvice('comment', 'pull-requests: write', refused, undefined);
    expect(advice).toContain('    permissions:\n      contents: read\n      pull-requests: write');
    expect(advice).not.toContain('fork');
  });

  it('names the right that GitHub asks for, where that is another', () => {
    const headers = { 'x-accepted-github-permissions': 'issues=write; pull_requests=write' };
    expect(permissionAdvice('comment', 'pull-requests: write', { ...refused, headers }, undefined)).toContain(
      '      pull-requests: write',
    );
    expect(permissionAdvice('comment', 'checks: write', { ...refused, headers }, undefined)).toContain(
      '      issues: write',
    );
  });

  it('cannot be had by the block alone from a fork or Dependabot', () => {
    const advice = permissionAdvice('comment', 'pull-requests: write', refused, 'fork');
    expect(advice).toContain('from a fork');
    expect(advice).toContain('workflow_run');
    expect(permissionAdvice('comment', 'pull-requests: write', refused, 'dependabot')).toContain('Dependabot');
  });
});
