import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Report } from '../../src/core/report.ts';
import { makeRepository, type Repository } from '../support/repository.ts';
import { runCli } from './run.ts';

let repository: Repository;
beforeAll(async () => {
  repository = await makeRepository({
    'migrations/0001_orders.sql': 'CREATE TABLE IF NOT EXISTS orders (id bigint PRIMARY KEY, note text);\n',
  });
  await repository.branch('change');
});
afterAll(async () => repository[Symbol.asyncDispose]());

async function check(sql: string) {
  await repository.write({ 'migrations/0002_change.sql': sql });
  const { directory: cwd, environment } = repository;
  const { code, stdout } = await runCli(['check', '--format', 'json'], { cwd, environment });
  const report = JSON.parse(stdout) as Report;
  const allowed = (report.suppressed ?? []).map(({ ruleId, reason }) => `${ruleId}: ${reason}`);
  return { code, found: report.findings.map(({ ruleId }) => ruleId), allowed };
}

describe('a comment in the SQL, in a whole check', () => {
  it('allows what a rule of measurements finds, and stands in the report', async () => {
    const skipped = 'CREATE TABLE IF NOT EXISTS orders (id bigint PRIMARY KEY, other text);\n';
    expect((await check(skipped)).found).toContain('silent-no-op');
    const { found, allowed } = await check(
      `-- pg-rehearsal: allow silent-no-op because it is the other form\n${skipped}`,
    );
    expect(found).not.toContain('silent-no-op');
    expect(allowed).toContain('silent-no-op: it is the other form');
  });

  it('is a finding where a rule of measurements looked and found nothing, and not where it could not look', async () => {
    const allow = (rules: string) => `-- pg-rehearsal: allow-file ${rules} because it is known\n`;
    const fine = 'CREATE TABLE IF NOT EXISTS other (id bigint PRIMARY KEY);\n';
    expect((await check(allow('silent-no-op') + fine)).found).toContain('unused-suppression');
    expect((await check(allow('data-loss') + fine)).found).toContain('unused-suppression');
    const withoutRows = "UPDATE orders SET note = 'x' WHERE id = 1;\n";
    expect((await check(allow('data-loss') + withoutRows)).found).not.toContain('unused-suppression');
    expect((await check(`${allow('silent-no-op')}SELECT 1 / 0;\n`)).found).not.toContain('unused-suppression');
    const skipped = 'CREATE TABLE IF NOT EXISTS orders (id bigint PRIMARY KEY, other text);\n';
    expect((await check(allow('silent-no-op') + skipped)).found).not.toContain('unused-suppression');
  });

  it('does not allow a rehearsal that fails', async () => {
    const { code, found, allowed } = await check(
      '-- pg-rehearsal: allow-file migration-fails because it is known\nALTER TABLE nowhere ADD COLUMN IF NOT EXISTS x text;\n',
    );
    expect(found).toEqual(expect.arrayContaining(['migration-fails', 'unknown-suppression']));
    expect(allowed).toEqual([]);
    expect(code).toBe(1);
  });
});
