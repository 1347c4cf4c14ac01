import { choicesOf } from '../check/lint-change.ts';
import { toolById } from '../collect/tools/index.ts';
import type { Settings } from '../config/schema.ts';
import { verdictOf } from '../core/assemble.ts';
import type { ElsewhereContext } from '../core/elsewhere.ts';
import type { Suspicion } from '../core/finding.ts';
import type { Report, ReportFinding } from '../core/report.ts';
import { type Api, tryConnect } from '../github/api.ts';
import { filesElsewhere } from '../github/elsewhere.ts';
import type { PullRequestEvent } from '../github/event.ts';
import type { Inputs } from '../github/inputs.ts';
import { allow, allowancesOf, isNeeded, labelledBy } from '../github/labels.ts';
import type { Toolkit } from '../github/publish.ts';
import type { Run } from '../github/run.ts';
import { lintElsewhere, looksElsewhere } from '../lint/elsewhere.ts';
import { RULES } from '../rules/index.ts';

/** Findings about other pull requests that a report may have. */
const MOST_FINDINGS = 20;

export interface PullRequestView {
  readonly core: Toolkit;
  readonly pullRequest: PullRequestEvent;
  readonly inputs: Inputs;
  readonly run: Run;
  readonly settings: Settings;
  readonly signal: AbortSignal;
}

/** The report as it reads on its pull request: labels allow findings, and other pull requests bring some. */
export async function seenOnPullRequest(report: Report, view: PullRequestView): Promise<Report> {
  const { core, pullRequest, inputs, run, settings, signal } = view;
  const failOn = settings['fail-on'];
  const allowances = allowancesOf(inputs.labels, pullRequest, RULES).filter((allowance) => isNeeded(allowance, report));
  const api = await tryConnect(core, { token: inputs.token, run, signal });
  let seen = report;
  for (const allowance of allowances) {
    const by = await quietly(
      () => (api === undefined ? undefined : labelledBy(api, run.repository, pullRequest, allowance.label)),
      signal,
    );
    seen = allow(seen, allowance, by, failOn);
  }
  const found = (await quietly(() => (api === undefined ? undefined : elsewhere(api, report, view)), signal)) ?? [];
  const findings = [...seen.findings, ...found];
  return { ...seen, findings, verdict: seen.verdict === 'pass' ? verdictOf(findings, failOn) : seen.verdict };
}

async function elsewhere(api: Api, report: Report, view: PullRequestView): Promise<readonly ReportFinding[]> {
  const { pullRequest, run, settings } = view;
  const choices = await choicesOf(settings);
  const added = report.changes.filter(({ kind, direction }) => kind === 'added' && direction === 'up');
  if (added.length === 0 || !looksElsewhere(choices)) return [];
  const tool = toolById(report.migrationTool);
  const versionOf = (path: string) => {
    const recognised = tool.recognise(path.slice(path.lastIndexOf('/') + 1));
    return recognised.kind === 'migration' && recognised.direction === 'up' ? recognised.version : undefined;
  };
  const { directory } = report;
  const files = await filesElsewhere({ api, repository: run.repository, pullRequest, directory, versionOf });
  const found = lintElsewhere({ added, locked: lockedIn(report), elsewhere: files }, choices);
  return found.slice(0, MOST_FINDINGS).map(findingOf);
}

/** Tables that were there before and were locked against reads or writes. */
function lockedIn({ rehearsal }: Report): ElsewhereContext['locked'] {
  return rehearsal.migrations.flatMap(({ path, statements }) =>
    statements
      .flatMap(({ locks }) => locks)
      .filter(({ existing, blocks }) => existing && blocks !== 'nothing that matters')
      .map(({ relation }) => ({ path, relation })),
  );
}

/** What is known of other pull requests is a fact: there is nothing to measure. */
function findingOf({ ruleId, severity, message, path, span, table }: Suspicion): ReportFinding {
  const { line, column, endLine, endColumn } = span;
  const place = { path, line, column, endLine, endColumn, ...(table === undefined ? {} : { table }) };
  return { ruleId, severity, message, ...place, status: 'confirmed' };
}

/** What GitHub will not tell is not known: no reason to fail. */
async function quietly<T>(ask: () => Promise<T> | undefined, signal: AbortSignal): Promise<T | undefined> {
  try {
    return await ask();
  } catch {
    signal.throwIfAborted();
    return undefined;
  }
}
