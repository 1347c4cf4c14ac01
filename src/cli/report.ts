import { assembleReport } from '../core/assemble.ts';
import { errorMessage, hidePasswords, isKnownError } from '../core/errors.ts';
import type { Report } from '../core/report.ts';
import { printFailure } from './failure.ts';
import type { Invocation } from './invocation.ts';
import { deliver, outputOf } from './output.ts';
import { type Options, textOf } from './settings.ts';

/**
 * Makes a report and writes it out. Where it cannot be made the reason goes to stderr, and those who asked for JSON or
 * Markdown get a valid report all the same, which says `not-checked`.
 */
export async function reportOrReason(
  { process, signal }: Invocation,
  options: Options,
  make: () => Promise<Report>,
): Promise<Report> {
  const format = textOf(options, 'format');
  const file = textOf(options, 'output');
  const output = outputOf({
    ...(format === undefined ? {} : { format }),
    ...(file === undefined ? {} : { output: file }),
  });
  let report: Report;
  try {
    report = await make();
    signal.throwIfAborted();
  } catch (error) {
    if (signal.aborted) throw error;
    printFailure(error, process);
    report = notChecked(error);
    if (output.format === 'text') return report;
  }
  await deliver(report, output, process);
  return report;
}

function notChecked(error: unknown): Report {
  const message = hidePasswords(errorMessage(error));
  const reason = isKnownError(error) ? message : `pg-rehearsal itself failed: ${message}`;
  return assembleReport({
    migrationTool: 'sqlx',
    directory: '',
    migrations: [],
    findings: [],
    cleared: [],
    unchecked: ['Nothing was checked.'],
    rehearsal: { status: 'skipped', reason: 'the check could not begin' },
    failOn: 'error',
    notChecked: reason,
  });
}
