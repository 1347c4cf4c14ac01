// How the stand-in answers each operation, with the limits that GitHub's description leaves out.
import type { Forge } from '../github.ts';
import { artifact, checkRun, comment, file, labelEvent, review, reviewComment } from './objects.ts';
import type { Json } from './payloads.ts';

export interface Call {
  readonly method: string;
  readonly params: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, string>>;
  readonly body: Json;
  readonly url: string;
  readonly forge: Forge;
}

export interface Answer {
  readonly status: number;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

export function refusal(status: number, message: string, headers: Readonly<Record<string, string>> = {}): Answer {
  return {
    status,
    body: { message, documentation_url: 'https://docs.github.com/rest', status: String(status) },
    headers,
  };
}

/** GitHub's own words for a text that is too long. */
const LONGEST_BODY = 65_536;

function tooLong(body: unknown): Answer | undefined {
  if (typeof body !== 'string' || [...body].length <= LONGEST_BODY) return undefined;
  return {
    status: 422,
    body: {
      message: 'Validation Failed',
      errors: [{ resource: 'IssueComment', code: 'unprocessable', field: 'data', message: 'Body is too long' }],
      documentation_url: 'https://docs.github.com/rest',
    },
  };
}

/** One page of a list, with the Link header of GitHub's pagination; GitHub clamps `per_page` to 100. */
export function page(
  call: Call,
  items: readonly unknown[],
  wrap = (part: readonly unknown[]): unknown => part,
): Answer {
  const size = Math.min(Number(call.query.per_page ?? 30), 100);
  const number = Number(call.query.page ?? 1);
  const last = Math.max(1, Math.ceil(items.length / size));
  const link = (target: number, relation: string) => {
    const url = new URL(call.url);
    url.search = new URLSearchParams({ ...call.query, page: String(target) }).toString();
    return `<${url.href}>; rel="${relation}"`;
  };
  const headers: Record<string, string> =
    number < last ? { link: `${link(number + 1, 'next')}, ${link(last, 'last')}` } : {};
  return { status: 200, body: wrap(items.slice((number - 1) * size, number * size)), headers };
}

let nextId = 1_000;

/** A check run's output is bounded in ways that the description only tells in prose. */
function refusedOutput(body: Json): Answer | undefined {
  const { summary, annotations = [] } = (body.output ?? {}) as { summary?: string; annotations?: Json[] };
  if ((summary ?? '').length > 65_535) return refusal(422, 'Invalid request. Summary is too long');
  if (annotations.length > 50) return refusal(422, 'Invalid request. No more than 50 annotations');
  const columns = annotations.some((item) => item.start_column !== undefined && item.start_line !== item.end_line);
  return columns ? refusal(422, 'Invalid request. Columns need a single line') : undefined;
}

function findPull({ forge, params }: Call): Json | undefined {
  return forge.pulls.find(({ number }) => String(number) === (params.pull_number ?? params.issue_number));
}

/** `owner:branch`, as `head` filters pull requests. */
function headOf(pull: Json): string {
  const { ref, repo } = pull.head as { ref: string; repo: { full_name: string } | null };
  return `${repo?.full_name.split('/')[0]}:${ref}`;
}

/** The lines of the new file that a patch shows; a review may only speak about these. */
function linesInPatch(patch: string): Set<number> {
  const lines = new Set<number>();
  let at = 0;
  for (const line of patch.split('\n')) {
    const hunk = /^@@ -\d+(?:,\d+)? \+(\d+)(?:,\d+)? @@/.exec(line);
    if (hunk !== null) at = Number(hunk[1]);
    else if (!line.startsWith('-')) lines.add(at++);
  }
  return lines;
}

function outsideTheDiff(forge: Forge, item: Json): boolean {
  const patch = forge.files.find(({ filename }) => filename === item.path)?.patch;
  if (patch === undefined) return true;
  const lines = linesInPatch(patch);
  return [item.start_line ?? item.line, item.line].some((line) => !lines.has(Number(line)));
}

export const handlers: Readonly<Record<string, (call: Call) => Answer>> = {
  'issues/list-comments': (call) => {
    if (findPull(call) === undefined) return refusal(404, 'Not Found');
    return page(
      call,
      call.forge.comments.filter(({ issue }) => String(issue) === call.params.issue_number).map(comment),
    );
  },
  'issues/create-comment': (call) => {
    const { forge, params, body } = call;
    if (findPull(call) === undefined) return refusal(404, 'Not Found');
    if (forge.locked) return refusal(403, 'Unable to create comment because issue is locked.');
    const long = tooLong(body.body);
    if (long !== undefined) return long;
    const made = { id: nextId++, issue: Number(params.issue_number), author: forge.viewer, body: String(body.body) };
    forge.comments.push(made);
    return { status: 201, body: comment(made), headers: { location: `https://api.github.com/comments/${made.id}` } };
  },
  'issues/update-comment': ({ forge, params, body }) => {
    const found = forge.comments.find(({ id }) => String(id) === params.comment_id);
    if (found === undefined) return refusal(404, 'Not Found');
    const long = tooLong(body.body);
    if (long !== undefined) return long;
    found.body = String(body.body);
    return { status: 200, body: comment(found) };
  },
  'issues/delete-comment': ({ forge, params }) => {
    const at = forge.comments.findIndex(({ id }) => String(id) === params.comment_id);
    if (at === -1) return refusal(404, 'Not Found');
    forge.comments.splice(at, 1);
    return { status: 204 };
  },
  'issues/list-events': (call) => page(call, call.forge.labelEvents.map(labelEvent)),
  'pulls/get': (call) => {
    const found = findPull(call);
    return found === undefined ? refusal(404, 'Not Found') : { status: 200, body: found };
  },
  'pulls/list': (call) => {
    const { state = 'open', head, base } = call.query;
    const found = call.forge.pulls.filter(
      (pull) => (state === 'all' || pull.state === state) && (base === undefined || base === (pull.base as Json).ref),
    );
    return page(
      call,
      found.filter((pull) => head === undefined || head === headOf(pull)),
    );
  },
  'pulls/list-files': (call) =>
    page(call, (call.forge.otherFiles[call.params.pull_number ?? ''] ?? call.forge.files).slice(0, 3_000).map(file)),
  'pulls/list-reviews': (call) => page(call, call.forge.reviews.map(review)),
  'pulls/list-review-comments': (call) => page(call, call.forge.reviewComments.map(reviewComment)),
  'pulls/create-review': (call) => {
    const { forge, params, body } = call;
    const items = (body.comments ?? []) as Json[];
    if (items.some((item) => outsideTheDiff(forge, item))) {
      return {
        status: 422,
        body: {
          message: 'Unprocessable Entity',
          errors: ['Line could not be resolved'],
          documentation_url: 'https://docs.github.com/rest',
        },
      };
    }
    const commit = String(body.commit_id ?? 'a'.repeat(40));
    const made = {
      id: nextId++,
      pull: Number(params.pull_number),
      author: forge.viewer,
      commit,
      body: String(body.body ?? ''),
    };
    forge.reviews.push(made);
    for (const item of items) {
      forge.reviewComments.push({
        id: nextId++,
        review: made.id,
        pull: made.pull,
        author: forge.viewer,
        commit,
        path: String(item.path),
        line: Number(item.line),
        body: String(item.body),
      });
    }
    return { status: 200, body: review(made) };
  },
  'pulls/update-review-comment': ({ forge, params, body }) => {
    const found = forge.reviewComments.find(({ id }) => String(id) === params.comment_id);
    if (found === undefined) return refusal(404, 'Not Found');
    found.body = String(body.body);
    return { status: 200, body: reviewComment(found) };
  },
  'checks/create': ({ forge, body }) => {
    const refused = refusedOutput(body);
    if (refused !== undefined) return refused;
    const { title, summary, annotations = [] } = body.output as Json & { annotations?: unknown[] };
    const made = {
      id: nextId++,
      name: String(body.name),
      headSha: String(body.head_sha),
      conclusion: String(body.conclusion),
      title: String(title),
      summary: String(summary),
      annotations: [...annotations],
    };
    forge.checkRuns.push(made);
    return { status: 201, body: checkRun(made) };
  },
  'checks/update': ({ forge, params, body }) => {
    const found = forge.checkRuns.find(({ id }) => String(id) === params.check_run_id);
    if (found === undefined) return refusal(404, 'Not Found');
    const refused = refusedOutput(body);
    if (refused !== undefined) return refused;
    // Annotations add up over requests.
    found.annotations.push(...((body.output as { annotations?: unknown[] }).annotations ?? []));
    return { status: 200, body: checkRun(found) };
  },
  'actions/list-workflow-run-artifacts': (call) => {
    const of = call.forge.artifacts.filter(({ run }) => String(run) === call.params.run_id);
    return page(call, of.map(artifact), (artifacts) => ({ total_count: of.length, artifacts }));
  },
  'actions/download-artifact': ({ forge, params }) => {
    const found = forge.artifacts.find(({ id }) => String(id) === params.artifact_id);
    if (found === undefined) return refusal(404, 'Not Found');
    // GitHub sends to a storage at another host, with the right to read in the address.
    return { status: 302, headers: { location: `${forge.storage}/${found.id}` } };
  },
};
