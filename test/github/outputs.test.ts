import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { failureOfReport, outputsOf, writeReport } from '../../src/github/outputs.ts';
import { finding, reportWith } from '../support/github/report.ts';

const directory = mkdtempSync(join(tmpdir(), 'outputs-'));
afterAll(() => rmSync(directory, { recursive: true }));

const mixed = [
  finding(),
  finding({ severity: 'warning' }),
  finding({ severity: 'warning' }),
  finding({ severity: 'note' }),
];

describe('outputs', () => {
  it('count errors and warnings', () => {
    expect(outputsOf(reportWith({ verdict: 'fail', findings: mixed }), '/r.json')).toEqual({
      verdict: 'fail',
      errors: '1',
      warnings: '2',
      'report-path': '/r.json',
    });
  });

  it('have a report file each, in the folder of the job', async () => {
    const first = await writeReport('{"a":1}', { RUNNER_TEMP: directory });
    const second = await writeReport('{"a":2}', { RUNNER_TEMP: directory });
    expect(dirname(dirname(first))).toBe(directory);
    expect([readFileSync(first, 'utf8'), readFileSync(second, 'utf8')]).toEqual(['{"a":1}', '{"a":2}']);
  });
});

describe('the sentence that fails the step', () => {
  it.each([
    [
      'errors and warnings',
      { verdict: 'fail', findings: mixed },
      '1 error and 2 warnings in the migrations of this change.',
    ],
    ['warnings alone', { verdict: 'fail', findings: mixed.slice(1) }, '2 warnings in the migrations of this change.'],
    [
      'nothing checked',
      { verdict: 'not-checked', reason: 'No Postgres.' },
      'The migrations were not checked: No Postgres.',
    ],
  ] as const)('for %s', (_, changes, expected) => {
    expect(
      failureOfReport(reportWith({ ...changes, findings: [...('findings' in changes ? changes.findings : [])] })),
    ).toBe(expected);
  });

  it('is none for a pass, whatever was found', () => {
    expect(failureOfReport(reportWith({ findings: mixed }))).toBeUndefined();
  });
});
