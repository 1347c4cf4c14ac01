import { ConfigError } from '../core/errors.ts';
import type { Report } from '../core/report.ts';
import type { MissingReport, NamedReport } from '../core/report-set.ts';
import { type Api, tryConnect } from './api.ts';
import { findReports } from './artifact.ts';
import { databasesIn, standingOf } from './combined.ts';
import { type CommentMode, type CommentOutcome, outcomeInWords, writeComment } from './comment.ts';
import { isMissingRight, permissionBlock } from './permissions.ts';
import type { Toolkit } from './publish.ts';
import { failureOf } from './retry.ts';
import type { Run } from './run.ts';
import { type CheckedRun, pullRequestOf, wasReadOnly } from './workflow-run.ts';

export interface SecondStage {
  readonly checked: CheckedRun;
  readonly run: Run;
  readonly token: string | undefined;
  readonly mode: CommentMode;
  readonly signal: AbortSignal;
  /** Markdown of at most `LONGEST_BODY`. */
  render(report: Report): string;
  renderSet(databases: readonly (NamedReport | MissingReport)[]): string;
}

/** Comments that one run can make. */
const MOST_REPORTS = 20;

/** Said under every comment of the second stage: who opened the pull request may have written that report. */
const ORIGIN = "Reported by the pull request's own workflow run, which its author can change.";

/**
 * Comments on a pull request what an earlier run without rights found.
 * @throws ConfigError where it cannot be done, with what to change.
 */
export async function commentForRun(core: Toolkit, stage: SecondStage): Promise<void> {
  const { checked, run, token, signal } = stage;
  if (!wasReadOnly(checked, run.repository)) {
    core.info(`Run ${checked.id} could comment itself.`);
    return;
  }
  const api = await tryConnect(core, { token, run, signal });
  if (api === undefined) throw new ConfigError('The input github-token is empty, so nothing can be commented.');
  try {
    await comment(core, api, stage);
  } catch (error) {
    const failure = failureOf(error);
    if (failure === undefined || !isMissingRight(failure)) throw error;
    const block = permissionBlock(['actions: read', 'pull-requests: write']);
    throw new ConfigError(`The token may not read the report or comment. Add this to the job:\n\n${block}`);
  }
}

async function comment(core: Toolkit, api: Api, stage: SecondStage): Promise<void> {
  const { checked, run, mode } = stage;
  const pullRequest = await pullRequestOf(api, run.repository, checked);
  if (pullRequest === undefined) {
    core.info(`No open pull request is at ${checked.headSha.slice(0, 7)} any more.`);
    return;
  }
  const reports = await findReports(api, run.repository, checked.id, MOST_REPORTS);
  if (reports.length === 0) core.info(`Run ${checked.id} kept no report as an artifact named pg-rehearsal.`);
  for (const found of reports) {
    if ('problem' in found) {
      core.warning(`The report of run ${checked.id} (${found.name}) was not used: ${found.problem}.`);
      continue;
    }
    const { state, relevant } = standingOf(databasesIn([found]));
    const outcome: CommentOutcome = await writeComment({
      api,
      repository: run.repository,
      pullRequest,
      mode,
      marker: {
        name: found.name,
        run: checked.id,
        attempt: checked.attempt,
        head: checked.headSha,
        state,
      },
      relevant,
      body: 'reports' in found ? stage.renderSet(found.reports) : stage.render(found.report),
      summaryUrl: run.url.replace(/\d+$/, String(checked.id)),
      origin: ORIGIN,
    });
    core.info(outcomeInWords(outcome));
  }
}
