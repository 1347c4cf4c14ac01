import { verdictOf } from '../core/assemble.ts';
import type { FailOn, Report, ReportFinding } from '../core/report.ts';
import type { RuleDescription } from '../core/rule.ts';
import type { Api } from './api.ts';
import type { PullRequestEvent } from './event.ts';
import type { Repository } from './run.ts';

/** A label on the pull request, and the rules whose findings it allows. */
export interface Allowance {
  readonly label: string;
  readonly rules: ReadonlySet<string>;
}

/** Rules about migrations that may be applied already: no comment in the SQL silences them, only a reviewer's label. */
const EDITS = ['edited-migration', 'deleted-migration', 'renamed-migration'];

/** The allowances of the labels that the pull request really has. */
export function allowancesOf(
  wanted: { readonly edits: string | undefined; readonly destructive: string | undefined },
  { labels }: PullRequestEvent,
  rules: readonly Pick<RuleDescription, 'id' | 'category'>[],
): readonly Allowance[] {
  const destructive = rules.filter(({ category }) => category === 'destruction').map(({ id }) => id);
  const allowed = (label: string | undefined, ids: readonly string[]): readonly Allowance[] =>
    label !== undefined && labels.includes(label) ? [{ label, rules: new Set(ids) }] : [];
  return [...allowed(wanted.edits, EDITS), ...allowed(wanted.destructive, destructive)];
}

/** Whether an allowance has anything to allow in a report. */
export function isNeeded({ rules }: Allowance, { findings }: Report): boolean {
  return findings.some(({ ruleId, severity }) => severity !== 'note' && rules.has(ruleId));
}

/** The report with allowed findings as notes that name the label and who set it, and the verdict that follows. */
export function allow(report: Report, { label, rules }: Allowance, by: string | undefined, failOn: FailOn): Report {
  const who = by === undefined ? 'on the pull request' : `set by \`${by}\``;
  const findings = report.findings.map((finding): ReportFinding => {
    if (finding.severity === 'note' || !rules.has(finding.ruleId)) return finding;
    return { ...finding, severity: 'note', message: `${finding.message} Allowed by the label \`${label}\`, ${who}.` };
  });
  const verdict = report.verdict === 'not-checked' ? report.verdict : verdictOf(findings, failOn);
  return { ...report, findings, verdict };
}

/**
 * Who set a label last, from the event where that is what started the run, else from the pull request's history.
 * @throws the API's error where GitHub refuses.
 */
export async function labelledBy(
  api: Api,
  { owner, name }: Repository,
  { number, labelled }: PullRequestEvent,
  label: string,
): Promise<string | undefined> {
  if (labelled?.label === label) return labelled.by;
  let by: string | undefined;
  const events = api.paginate.iterator(api.rest.issues.listEvents, {
    owner,
    repo: name,
    issue_number: number,
    per_page: 100,
  });
  for await (const { data } of events) {
    for (const event of data) {
      const set = 'label' in event && event.event === 'labeled' && event.label.name === label;
      if (set) by = event.actor?.login;
    }
  }
  return by;
}
