import { ConfigError, errorMessage } from '../core/errors.ts';
import type { MissingReport, NamedReport } from '../core/report-set.ts';
import { type Api, tryConnect } from './api.ts';
import { findReports } from './artifact.ts';
import { databasesIn, failureOfSet, standingOf } from './combined.ts';
import { type CommentMode, LONGEST_BODY, outcomeInWords, writeComment } from './comment.ts';
import type { PullRequestEvent } from './event.ts';
import { plainText } from './log.ts';
import { permissionAdvice } from './permissions.ts';
import type { Toolkit } from './publish.ts';
import type { Run } from './run.ts';

const MOST_REPORTS = 300;
const NO_REPORT = 'No job of this run kept a report as an artifact named `pg-rehearsal-<name>`.';

type Databases = readonly (NamedReport | MissingReport)[];

export interface JoinedRun {
  readonly run: Run;
  readonly token: string | undefined;
  readonly mode: CommentMode;
  readonly name: string;
  readonly pullRequest: PullRequestEvent | undefined;
  readonly signal: AbortSignal;
  /** The reports of several databases as Markdown of at most so many characters. */
  render(databases: Databases, limit: number): string;
}

/**
 * Joins the reports that the jobs of this run kept as artifacts: one comment and one verdict for all databases.
 * @returns why the step fails, in one sentence, if it does.
 * @throws ConfigError without a token; the API's error where GitHub refuses.
 */
export async function joinReports(core: Toolkit, joined: JoinedRun): Promise<string | undefined> {
  const { run, pullRequest, render } = joined;
  const api = await tryConnect(core, joined);
  if (api === undefined) throw new ConfigError('The input github-token is empty, so the reports cannot be read.');
  const databases = databasesIn(await findReports(api, run.repository, run.id, MOST_REPORTS));
  const body = databases.length === 0 ? `## ❔ Not checked\n\n${NO_REPORT}` : render(databases, LONGEST_BODY);
  // Without a summary the comment and the verdict still stand.
  await core.summary
    .addRaw(body, true)
    .write()
    .catch((error: unknown) => core.info(errorMessage(error)));
  if (pullRequest !== undefined) await comment(core, api, joined, { pullRequest, databases, body });
  return databases.length === 0 ? `Nothing was checked: ${NO_REPORT}` : failureOfSet(databases);
}

async function comment(
  core: Toolkit,
  api: Api,
  { run, mode, name }: JoinedRun,
  said: { readonly pullRequest: PullRequestEvent; readonly databases: Databases; readonly body: string },
): Promise<void> {
  const { pullRequest, databases, body } = said;
  const { number, headSha, readOnly } = pullRequest;
  const { state, relevant } = standingOf(databases);
  const marker = { name, run: run.id, attempt: run.attempt, head: headSha, state } as const;
  try {
    const place = { api, repository: run.repository, pullRequest: number, summaryUrl: run.url };
    core.info(outcomeInWords(await writeComment({ ...place, marker, mode, relevant, body })));
  } catch (error) {
    const advice = permissionAdvice(error, 'comment on the pull request', 'pull-requests: write', readOnly);
    const message = `pg-rehearsal could not comment on the pull request: ${errorMessage(error)}`;
    core.warning(plainText(advice ?? message));
  }
}
