import type { Environment } from '../core/engine.ts';
import { errorMessage, hidePasswords } from '../core/errors.ts';
import type { Report } from '../core/report.ts';
import { annotationsOf } from './annotations.ts';
import { type Api, connect, failureOf } from './api.ts';
import { type CommentMode, outcomeInWords, stateOf, writeComment } from './comment.ts';
import type { PullRequestEvent } from './event.ts';
import { plainText } from './log.ts';
import { outputsOf, writeReport } from './outputs.ts';
import { isMissingRight, permissionAdvice } from './permissions.ts';
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
  await attempt(core, 'write the outputs', () => setOutputs(core, publication));
  await attempt(core, 'annotate the lines', async () => annotate(core, publication.report));
  await attempt(core, 'write the job summary', () => summarise(core, publication));
  await attempt(core, 'comment on the pull request', () => comment(core, publication));
}

async function attempt(core: Toolkit, what: string, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    core.warning(plainText(hidePasswords(`pg-rehearsal could not ${what}: ${errorMessage(error)}`)));
  }
}

async function setOutputs(core: Toolkit, { report, json, environment }: Publication): Promise<void> {
  const path = await writeReport(json, environment);
  for (const [name, value] of Object.entries(outputsOf(report, path))) core.setOutput(name, value);
}

function annotate(core: Toolkit, report: Report): void {
  const { shown, left } = annotationsOf(report, { failed: report.verdict !== 'pass' });
  for (const { level, message, properties } of shown) core[level](message, properties);
  if (left > 0) core.info(`${left} more findings are in the job summary: GitHub shows 10 annotations of each level.`);
}

async function summarise(core: Toolkit, { summary, environment }: Publication): Promise<void> {
  if (!environment.GITHUB_STEP_SUMMARY) return;
  await core.summary.addRaw(summary, true).write();
}

async function comment(core: Toolkit, publication: Publication): Promise<void> {
  const { pullRequest, mode, token, run, signal, environment } = publication;
  if (pullRequest === undefined || mode === 'never') return;
  if (token === undefined) {
    core.info('No comment: the input github-token is empty.');
    return;
  }
  const report = (line: string) => core.info(plainText(line));
  const api = await connect({ token, apiUrl: run.apiUrl, signal, report });
  try {
    core.info(await say(api, publication, pullRequest));
  } catch (error) {
    const failure = failureOf(error);
    if (failure === undefined || !isMissingRight(failure)) throw error;
    const advice = permissionAdvice(
      'comment on the pull request',
      'pull-requests: write',
      failure,
      pullRequest.readOnly,
    );
    core.warning(advice);
    if (environment.GITHUB_STEP_SUMMARY) await core.summary.addRaw(`\n${advice}\n`, true).write();
  }
}

async function say(api: Api, publication: Publication, pullRequest: PullRequestEvent): Promise<string> {
  const { report, comment: body, run, mode, name } = publication;
  const outcome = await writeComment({
    api,
    repository: run.repository,
    pullRequest: pullRequest.number,
    marker: { name, run: run.id, attempt: run.attempt, head: pullRequest.headSha, state: stateOf(report) },
    mode,
    relevant: report.verdict !== 'pass' || report.changes.length > 0 || report.findings.length > 0,
    body,
    summaryUrl: run.url,
  });
  return outcomeInWords(outcome);
}
