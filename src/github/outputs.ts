import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Environment } from '../core/engine.ts';
import { countBySeverity, type Report } from '../core/report.ts';

export const OUTPUTS = ['verdict', 'errors', 'warnings', 'report-path', 'matrix', 'touched'] as const;
export type OutputName = (typeof OUTPUTS)[number];

/** The action's outputs, by name. */
export function outputsOf(report: Report, reportPath: string): Readonly<Partial<Record<OutputName, string>>> {
  const { errors, warnings } = countBySeverity(report);
  return { verdict: report.verdict, errors: String(errors), warnings: String(warnings), 'report-path': reportPath };
}

/**
 * Writes the report as JSON into a folder of its own, since a job may run the action several times.
 * @returns the absolute path of the file; the runner removes it with the job.
 */
export async function writeReport(json: string, environment: Environment): Promise<string> {
  const folder = await mkdtemp(join(environment.RUNNER_TEMP || tmpdir(), 'pg-rehearsal-'));
  const path = join(folder, 'report.json');
  await writeFile(path, json);
  return path;
}

/** Why the step fails, as one sentence; `undefined` where it passes. */
export function failureOfReport(report: Report): string | undefined {
  if (report.verdict === 'pass') return undefined;
  if (report.verdict === 'not-checked')
    return `The migrations were not checked: ${report.reason ?? 'no reason is known'}`;
  const { errors, warnings, notes } = countBySeverity(report);
  const counts = [plural(errors, 'error'), plural(warnings, 'warning')].filter((part) => part !== undefined);
  return `${counts.length === 0 ? (plural(notes, 'note') ?? 'Problems') : counts.join(' and ')} in the migrations of this change.`;
}

function plural(count: number, word: string): string | undefined {
  return count === 0 ? undefined : `${count} ${word}${count === 1 ? '' : 's'}`;
}
