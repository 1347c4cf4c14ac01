import type { Environment } from '../core/engine.ts';
import { errorMessage, hidePasswords } from '../core/errors.ts';
import type { Report } from '../core/report.ts';
import { annotationsOf } from './annotations.ts';
import { type Api, tryConnect } from './api.ts';
import { createCheckRun } from './check-run.ts';
import { type CommentMode, type CommentOutcome, outcomeInWords, stateOf, writeComment } from './comment.ts';
import type { PullRequestEvent } from './event.ts';
import { plainText } from './log.ts';
import { failureOfReport, outputsOf, writeReport } from './outputs.ts';
import { permissionAdvice } from './permissions.ts';
import { reviewPullRequest } from './review.ts';
import type { Run } from './run.ts';

/**
 * UTF-16 units of a job summary. GitHub drops a step's summary whole when it is over 1 MiB, and a unit can take three
 * bytes.
 */
export const LONGEST_SUMMARY = 330_000;

export type Toolkit = typeof import('@actions/core');

export interface Publication {
  readonly report: Report;
  readonly json: string;
  /** Markdown of at most `LONGEST_BODY` of a comment. */
  readonly comment: string;
  /** Markdown of at most `LONGEST_SUMMARY`. */
  readonly summary: string;
  /** Untrusted prose as Markdown that shows it literally. */
  prose(text: string): string;
  readonly pullRequest: PullRequestEvent | undefined;
  readonly run: Run;
  readonly mode: CommentMode;
  /** Name of the comment, for several projects in one pull request. */
  readonly name: string;
  readonly token: string | undefined;
  readonly environment: Environment;
  readonly signal: AbortSignal;
}

/** Puts a report where people look. No part of it that fails changes the verdict, or keeps another from being done. */
export async function publish(core: Toolkit, publication: Publication): Promise<void> {
  const { report, json, summary, environment } = publication;
  await attempt(core, 'write the outputs', () => setOutputs(core, report, json, environment));
  await attempt(core, 'write the job summary', () => summarise(core, summary, environment));
  const api = await tryConnect(core, publication);
  await Promise.all([
    attempt(core, 'annotate the lines', () => annotate(core, publication, api)),
    attempt(core, 'comment on the pull request', () => speak(core, publication, api)),
  ]);
}

async function attempt(core: Toolkit, what: string, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    core.warning(plainText(hidePasswords(`pg-rehearsal could not ${what}: ${errorMessage(error)}`)));
  }
}

async function setOutputs(core: Toolkit, report: Report, json: string, environment: Environment): Promise<void> {
  const path = await writeReport(json, environment);
  for (const [name, value] of Object.entries(outputsOf(report, path))) core.setOutput(name, value);
}

/** As a check run where the token may, else as workflow commands. */
async function annotate(core: Toolkit, publication: Publication, api: Api | undefined): Promise<void> {
  const { report, run, pullRequest, name, comment: summary } = publication;
  const headSha = pullRequest?.headSha ?? run.sha;
  const failure = failureOfReport(report);
  if (api !== undefined && headSha !== undefined) {
    let created = false;
    const { repository, url } = run;
    const request = { api, repository, headSha, name, report, failure, summary, url };
    await attempt(core, 'make a check run', async () => {
      created = await createCheckRun(request);
    });
    if (created) return;
  }
  const { shown, left } = annotationsOf(report, { failed: failure !== undefined });
  for (const { level, message, properties } of shown) core[level](message, properties);
  if (left > 0) core.info(`${left} more findings are in the job summary: GitHub shows 10 annotations of each level.`);
}

async function summarise(core: Toolkit, text: string, environment: Environment): Promise<void> {
  if (environment.GITHUB_STEP_SUMMARY) await core.summary.addRaw(text, true).write();
}

/** What is said on the pull request itself: the comment, and a review with suggestions. */
async function speak(core: Toolkit, publication: Publication, api: Api | undefined): Promise<void> {
  const { pullRequest, environment, mode } = publication;
  if (pullRequest === undefined || mode === 'never') return;
  if (api === undefined) {
    core.info('No comment: the input github-token is empty.');
    return;
  }
  try {
    const outcome = await comment(api, publication, pullRequest);
    core.info(outcomeInWords(outcome));
    // A later run speaks for itself; and where nothing was said before, there is nothing to resolve.
    const edits = publication.report.findings.some(({ suggestion }) => suggestion?.edits !== undefined);
    if (outcome.kind === 'updated' || (outcome.kind === 'created' && edits))
      await attempt(core, 'suggest edits', () => suggest(core, api, publication, pullRequest));
  } catch (error) {
    const { readOnly } = pullRequest;
    const advice = permissionAdvice(error, 'comment on the pull request', 'pull-requests: write', readOnly);
    if (advice === undefined) throw error;
    core.warning(advice);
    await summarise(core, `\n${advice}\n`, environment);
  }
}

function comment(api: Api, publication: Publication, pullRequest: PullRequestEvent): Promise<CommentOutcome> {
  const { report, comment: body, run, mode, name } = publication;
  return writeComment({
    api,
    repository: run.repository,
    pullRequest: pullRequest.number,
    marker: { name, run: run.id, attempt: run.attempt, head: pullRequest.headSha, state: stateOf(report) },
    mode,
    relevant: report.verdict !== 'pass' || report.changes.length > 0 || report.findings.length > 0,
    body,
    summaryUrl: run.url,
  });
}

async function suggest(
  core: Toolkit,
  api: Api,
  publication: Publication,
  { number, headSha }: PullRequestEvent,
): Promise<void> {
  const { report, run, name, prose } = publication;
  const { repository } = run;
  const outcome = await reviewPullRequest({ api, repository, pullRequest: number, headSha, name, report, prose });
  if (outcome.posted + outcome.resolved > 0)
    core.info(`Suggestions: ${outcome.posted} new, ${outcome.resolved} resolved.`);
}
