import { isClean, isUntouched, type MissingReport, type NamedReport } from '../core/report-set.ts';
import { counted, tone } from './words.ts';

/** What became of several databases, in one line. */
export function setHeadline(databases: readonly (NamedReport | MissingReport)[]): string {
  const touched = databases.filter((one) => !('report' in one && isUntouched(one.report)));
  if (databases.length === 0) return 'No database was checked';
  if (touched.length === 0) return `Pass: no migration changed in ${counted(databases.length, 'database')}`;
  const failed = touched.filter((one) => 'report' in one && one.report.verdict === 'fail').length;
  const unknown = touched.filter((one) => !('report' in one) || one.report.verdict === 'not-checked').length;
  const remarks = touched.filter((one) => 'report' in one && one.report.verdict === 'pass' && !isClean(one)).length;
  const of = `of ${counted(touched.length, 'changed database')}`;
  const fails = `${failed} ${of} ${failed === 1 ? 'fails' : 'fail'}`;
  if (failed > 0) return unknown === 0 ? fails : `${fails}, ${unknown} could not be checked`;
  if (unknown > 0) return `${unknown} ${of} could not be checked`;
  const all = touched.length === 1 ? 'The changed database passes' : `All ${touched.length} changed databases pass`;
  const unrehearsed = touched.filter((one) => 'report' in one && one.report.rehearsal.status === 'skipped').length;
  return [
    all,
    ...(remarks === 0 ? [] : [`${remarks} with findings`]),
    ...(unrehearsed === 0 ? [] : [`${unrehearsed} not rehearsed`]),
  ].join(', ');
}

/** Whether there is nothing to look at, and nothing that is not known: a green mark. */
export function isGreen(one: NamedReport | MissingReport): boolean {
  return isClean(one) && 'report' in one && tone(one.report) === 'good';
}

/** The databases that the change leaves alone, as one sentence; empty where there are none. */
export function untouchedInWords(databases: readonly (NamedReport | MissingReport)[]): string {
  const names = databases.filter((one) => 'report' in one && isUntouched(one.report)).map(({ name }) => name);
  return names.length === 0 ? '' : `No migration changed in ${names.join(', ')}.`;
}
