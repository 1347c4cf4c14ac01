// The hand-made reports of fixtures/reports, held to the schema.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { type Report, reportSchema } from '../../src/core/report.ts';

export const REPORTS = join(import.meta.dirname, '../../fixtures/reports');

export const reportNames = readdirSync(REPORTS)
  .filter((file) => file.endsWith('.json'))
  .map((file) => file.slice(0, -'.json'.length));

export function report(name: string): Report {
  return v.parse(reportSchema, JSON.parse(readFileSync(join(REPORTS, `${name}.json`), 'utf8')));
}

/** The words that a report of this one would hold, many times over. */
export function hugeReport(findings: number): Report {
  const many = report('many');
  return {
    ...many,
    findings: Array.from({ length: findings }, (_, index) => {
      const finding = many.findings[index % many.findings.length]!;
      return { ...finding, message: `${finding.message} (${index})`, line: index + 1, endLine: index + 1 };
    }),
  };
}
