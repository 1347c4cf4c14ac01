import { fitMarkdown } from './fit.ts';

/** Bytes of one step's summary; GitHub drops a longer one whole. */
export const LONGEST_SUMMARY = 1024 * 1024;
/** Kept free for what is added after the report, such as advice on permissions. */
const SPARE = 16 * 1024;

const NOTE = '*The report is longer than a job summary can be. The JSON report (output `report-path`) has all of it.*';

/** The report as a job summary, within GitHub's limit. */
export function summaryOf(markdown: string): string {
  return fitMarkdown(markdown, LONGEST_SUMMARY - SPARE, NOTE, (part) => Buffer.byteLength(part));
}
