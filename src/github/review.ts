import type { Report } from '../core/report.ts';
import type { Api } from './api.ts';
import { findOwn, MOST_PAGES } from './authors.ts';
import { type ShownLines, shownLines } from './diff.ts';
import { encodeName } from './marker.ts';
import type { Repository } from './run.ts';
import { type LineSuggestion, lineSuggestions } from './suggestions.ts';

/** More than anybody clicks through; the comment has all findings. */
const MOST_SUGGESTIONS = 30;

export interface ReviewRequest {
  readonly api: Api;
  readonly repository: Repository;
  readonly pullRequest: number;
  readonly headSha: string;
  readonly name: string;
  readonly report: Report;
  /** Untrusted prose as Markdown that shows it literally. */
  readonly prose: (text: string) => string;
}

export interface ReviewOutcome {
  readonly posted: number;
  readonly resolved: number;
}

interface Posted {
  readonly id: number;
  readonly key: string;
  readonly state: string;
}

/**
 * Posts the edits that lie within the diff as one review of suggestions. What was posted before is not repeated; what no
 * longer applies is marked as resolved. Does nothing where the pull request has moved on meanwhile.
 * @throws the API's error where GitHub refuses.
 */
export async function reviewPullRequest(request: ReviewRequest): Promise<ReviewOutcome> {
  const { api, repository, pullRequest, headSha, report } = request;
  const place = { owner: repository.owner, repo: repository.name, pull_number: pullRequest };
  const { data: pull } = await api.rest.pulls.get(place);
  if (pull.head.sha !== headSha || pull.state !== 'open') return { posted: 0, resolved: 0 };
  const edited = new Set(
    report.findings.filter(({ suggestion }) => suggestion?.edits !== undefined).map(({ path }) => path),
  );
  const shown = edited.size === 0 ? new Map<string, ShownLines>() : await diffOf(request, edited);
  const suggestions = lineSuggestions(report.findings, shown);
  const open = (await findPosted(request)).filter(({ state }) => state === 'open');
  const wanted = new Set(suggestions.map(({ key }) => key));
  // Where GitHub does not show a file's diff, nobody can tell what still applies to it.
  const gone = [...edited].every((path) => shown.has(path)) ? open.filter(({ key }) => !wanted.has(key)) : [];
  for (const { id, key } of gone) {
    const body = `${marker(request.name, key, 'resolved')}\n**Resolved.** This suggestion no longer applies.`;
    await api.rest.pulls.updateReviewComment({ owner: place.owner, repo: place.repo, comment_id: id, body });
  }
  const fresh = suggestions.filter(({ key }) => !open.some((other) => other.key === key)).slice(0, MOST_SUGGESTIONS);
  if (fresh.length > 0) {
    const comments = fresh.map((suggestion) => reviewComment(suggestion, request));
    await api.rest.pulls.createReview({ ...place, commit_id: headSha, event: 'COMMENT', comments });
  }
  return { posted: fresh.length, resolved: gone.length };
}

/** What the diff shows of some files. */
async function diffOf(
  { api, repository, pullRequest }: ReviewRequest,
  paths: ReadonlySet<string>,
): Promise<ReadonlyMap<string, ShownLines>> {
  const wanted = new Set(paths);
  const shown = new Map<string, ShownLines>();
  const place = { owner: repository.owner, repo: repository.name, pull_number: pullRequest, per_page: 100 };
  let left = MOST_PAGES;
  for await (const { data } of api.paginate.iterator(api.rest.pulls.listFiles, place)) {
    for (const { filename, patch } of data) {
      // GitHub leaves the patch of a large file out.
      if (wanted.delete(filename) && patch !== undefined) shown.set(filename, shownLines(patch));
    }
    left -= 1;
    if (wanted.size === 0 || left === 0) break;
  }
  return shown;
}

async function findPosted({ api, repository, pullRequest, name }: ReviewRequest): Promise<readonly Posted[]> {
  const place = { owner: repository.owner, repo: repository.name, pull_number: pullRequest, per_page: 100 };
  const pages = api.paginate.iterator(api.rest.pulls.listReviewComments, place);
  return findOwn(api, pages, ({ id, body }): Posted | undefined => {
    const [, of, key, state] = MARKER.exec(body) ?? [];
    return of === encodeName(name) && key !== undefined && state !== undefined ? { id, key, state } : undefined;
  });
}

const MARKER = /^<!-- pg-rehearsal suggestion name=(\S{1,300}) key=([0-9a-f]{16}) state=(open|resolved) -->(?:\r?\n|$)/;

function marker(name: string, key: string, state: 'open' | 'resolved'): string {
  return `<!-- pg-rehearsal suggestion name=${encodeName(name)} key=${key} state=${state} -->`;
}

function reviewComment({ path, startLine, line, text, findings, key }: LineSuggestion, { name, prose }: ReviewRequest) {
  const reasons = findings.map(({ ruleId, message }) => `**${ruleId}**: ${prose(message)}`);
  const longest = Math.max(0, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(Math.max(3, longest + 1));
  const body = [marker(name, key, 'open'), ...reasons, `${fence}suggestion\n${text}\n${fence}`]
    .join('\n\n')
    .replace('\n\n', '\n');
  const start = startLine < line ? { start_line: startLine, start_side: 'RIGHT' } : {};
  return { path, line, side: 'RIGHT', ...start, body };
}
