import { ConfigError, errorMessage } from '../core/errors.ts';
import { countBySeverity, type Report } from '../core/report.ts';
import { type Api, tryConnect } from './api.ts';
import { type FoundReport, findReports } from './artifact.ts';
import { type CommentMode, LONGEST_BODY, outcomeInWords, writeComment } from './comment.ts';
import type { PullRequestEvent } from './event.ts';
import { plainText } from './log.ts';
import { permissionAdvice } from './permissions.ts';
import type { Toolkit } from './publish.ts';
import type { Run } from './run.ts';

/** Less than this of a report says nothing. */
const LEAST_ROOM = 2_000;
const MOST_REPORTS = 200;

export interface JoinedRun {
  readonly run: Run;
  readonly token: string | undefined;
  readonly mode: CommentMode;
  readonly name: string;
  readonly pullRequest: PullRequestEvent | undefined;
  readonly signal: AbortSignal;
  /** A report as Markdown of at most so many characters. */
  render(report: Report, limit: number): string;
}

/**
 * Joins the reports that the jobs of this run kept as artifacts: one comment and one verdict for all projects.
 * @returns why the step fails, in one sentence, if it does.
 * @throws ConfigError without a token; the API's error where GitHub refuses.
 */
export async function joinReports(core: Toolkit, joined: JoinedRun): Promise<string | undefined> {
  const { run, pullRequest } = joined;
  const api = await tryConnect(core, joined);
  if (api === undefined) throw new ConfigError('The input github-token is empty, so the reports cannot be read.');
  const found = await findReports(api, run.repository, run.id, MOST_REPORTS);
  const body = joinedBody(found, joined);
  // Without a summary the comment and the verdict still stand.
  await core.summary
    .addRaw(body, true)
    .write()
    .catch((error: unknown) => core.info(errorMessage(error)));
  if (pullRequest !== undefined) await comment(core, api, joined, { pullRequest, found, body });
  const bad = found.filter((one) => 'problem' in one || one.report.verdict !== 'pass');
  return bad.length === 0
    ? undefined
    : `${bad.length} of ${found.length} projects failed: ${bad.map((one) => one.name).join(', ')}.`;
}

async function comment(
  core: Toolkit,
  api: Api,
  { run, mode, name }: JoinedRun,
  said: { readonly pullRequest: PullRequestEvent; readonly found: readonly FoundReport[]; readonly body: string },
): Promise<void> {
  const { pullRequest, found, body } = said;
  const { number, headSha, readOnly } = pullRequest;
  const state = found.every(isGood) ? 'clean' : 'open';
  const marker = { name, run: run.id, attempt: run.attempt, head: headSha, state } as const;
  const relevant = found.some((one) => 'problem' in one || one.report.changes.length > 0);
  try {
    const place = { api, repository: run.repository, pullRequest: number, summaryUrl: run.url };
    core.info(outcomeInWords(await writeComment({ ...place, marker, mode, relevant, body })));
  } catch (error) {
    const advice = permissionAdvice(error, 'comment on the pull request', 'pull-requests: write', readOnly);
    const message = `pg-rehearsal could not comment on the pull request: ${errorMessage(error)}`;
    core.warning(plainText(advice ?? message));
  }
}

/** Nothing to complain of. */
function isGood(found: FoundReport): boolean {
  return 'report' in found && found.report.verdict === 'pass' && found.report.findings.length === 0;
}

function joinedBody(found: readonly FoundReport[], { render }: JoinedRun): string {
  if (found.length === 0) return 'No job of this run kept a report as an artifact named `pg-rehearsal-<name>`.';
  const bad = found.filter((one) => !isGood(one));
  const head =
    bad.length === 0 ? '## ✅ All projects pass' : `## ${bad.length} of ${found.length} projects have findings`;
  const table = ['| Project | Verdict | Errors | Warnings |', '|:--|:--|--:|--:|', ...found.map(row)].join('\n');
  const reports = bad.flatMap((one) => ('report' in one ? [one] : []));
  const shown = reports.slice(0, Math.floor(LONGEST_BODY / LEAST_ROOM) - 2);
  const room = Math.floor((LONGEST_BODY - head.length - table.length - 500) / Math.max(1, shown.length)) - 200;
  const parts = shown.map(
    ({ name, report }) => `<details>\n<summary>${name}</summary>\n\n${render(report, room)}\n</details>`,
  );
  const left = reports.length - shown.length;
  const note = left === 0 ? [] : [`_The reports of ${left} more projects are in their jobs’ summaries._`];
  return [head, table, ...parts, ...note].join('\n\n');
}

function row(found: FoundReport): string {
  if ('problem' in found) return `| \`${found.name}\` | ❔ ${found.problem} | | |`;
  const { errors, warnings } = countBySeverity(found.report);
  const verdict = { pass: '✅ pass', fail: '❌ fail', 'not-checked': '❔ not checked' }[found.report.verdict];
  return `| \`${found.name}\` | ${verdict} | ${errors} | ${warnings} |`;
}
