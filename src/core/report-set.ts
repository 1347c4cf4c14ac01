import * as v from 'valibot';
import { type Report, reportSchema, SCHEMA_VERSION, type Verdict } from './report.ts';
import { VERSION } from './version.ts';

/** A database's name is part of the names of comments, check runs, artifacts and jobs: nothing in it needs escaping. */
export const DATABASE_NAME = /^\w[\w.-]{0,59}$/;

/** The reports of several databases of one repository, each under its name. */
export const reportSetSchema = v.object({
  schemaVersion: v.literal(SCHEMA_VERSION),
  tool: v.object({ name: v.literal('pg-rehearsal'), version: v.string() }),
  /** The worst of them: `not-checked` before `fail` before `pass`. */
  verdict: v.picklist(['pass', 'fail', 'not-checked']),
  databases: v.array(v.object({ name: v.pipe(v.string(), v.regex(DATABASE_NAME)), report: reportSchema })),
});

export type ReportSet = v.InferOutput<typeof reportSetSchema>;

export interface NamedReport {
  readonly name: string;
  readonly report: Report;
}

/** A database whose report cannot be had, and why. */
export interface MissingReport {
  readonly name: string;
  readonly problem: string;
}

export function assembleReportSet(databases: readonly NamedReport[]): ReportSet {
  return {
    schemaVersion: SCHEMA_VERSION,
    tool: { name: 'pg-rehearsal', version: VERSION },
    verdict: worstVerdict(databases.map(({ report }) => report.verdict)),
    databases: [...databases],
  };
}

/** Nothing to complain of, and nothing that is not known. */
export function isClean(one: NamedReport | MissingReport): boolean {
  return 'report' in one && one.report.verdict === 'pass' && one.report.findings.length === 0;
}

/** Whether a change touches nothing of a database, so that there was nothing to check. */
export function isUntouched({ verdict, changes, findings }: Report): boolean {
  return verdict === 'pass' && changes.length === 0 && findings.length === 0;
}

function worstVerdict(verdicts: readonly Verdict[]): Verdict {
  return verdicts.find((one) => one === 'not-checked') ?? verdicts.find((one) => one === 'fail') ?? 'pass';
}
