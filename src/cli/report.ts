import { notChecked } from '../check/not-checked.ts';
import type { Report } from '../core/report.ts';
import type { ReportSet } from '../core/report-set.ts';
import { printFailure } from './failure.ts';
import type { Invocation } from './invocation.ts';
import { deliver, type Output, outputOf } from './output.ts';
import { type Options, textOf } from './settings.ts';

/**
 * Makes a report and writes it out. Where it cannot be made the reason goes to stderr, and those who asked for JSON or
 * Markdown get a valid report all the same, which says `not-checked`.
 */
export async function reportOrReason(
  { process, signal }: Invocation,
  options: Options,
  make: (output: Output) => Promise<Report | ReportSet>,
): Promise<Report | ReportSet> {
  const format = textOf(options, 'format');
  const file = textOf(options, 'output');
  const output = outputOf({
    ...(format === undefined ? {} : { format }),
    ...(file === undefined ? {} : { output: file }),
  });
  let report: Report | ReportSet;
  try {
    report = await make(output);
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
