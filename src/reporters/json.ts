import type { Report } from '../core/report.ts';
import { jsonText } from './json-text.ts';

/** The report as data. */
export function reportJson(report: Report): string {
  return jsonText(report);
}
