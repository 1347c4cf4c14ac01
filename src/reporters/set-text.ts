import { createColors } from 'picocolors';
import type { ReporterOptions } from '../core/report.ts';
import { isUntouched, type ReportSet } from '../core/report-set.ts';
import { wrap } from './layout.ts';
import { setHeadline, untouchedInWords } from './set-words.ts';
import { reportText } from './text.ts';

/** The reports of several databases for a terminal, one after the other, and at the end what became of them all. */
export function reportSetText({ databases }: ReportSet, options: ReporterOptions): string {
  const { bold, dim } = createColors(options.colour);
  const touched = databases.filter(({ report }) => !isUntouched(report));
  const reports = touched.map(({ name, report }) => `${bold(`── ${name} ──`)}\n\n${reportText(report, options)}`);
  const untouched = untouchedInWords(databases);
  const foot = [bold(setHeadline(databases)), ...(untouched === '' ? [] : [dim(wrap(untouched, options.width))])];
  return `${[...reports, foot.join('\n')].join('\n')}\n`;
}
