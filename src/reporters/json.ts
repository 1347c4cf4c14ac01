import type { Report } from '../core/report.ts';
import type { ReportSet } from '../core/report-set.ts';
import { jsonText } from './json-text.ts';

/** The report as data. */
export function reportJson(report: Report): string {
  return jsonText(report);
}

/** The reports of several databases as data. */
export function reportSetJson(set: ReportSet): string {
  return jsonText(set);
}
