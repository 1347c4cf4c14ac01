// What GitHub's API answers with, complete enough for its own description.
import { REPOSITORY } from './payloads.ts';

export interface StoredComment {
  readonly id: number;
  readonly issue: number;
  readonly author: string;
  body: string;
}

const at = '2026-01-02T03:04:05Z';
const site = 'https://github.com';
const api = 'https://api.github.com';

export function user(login: string): object {
  const url = `${api}/users/${encodeURIComponent(login)}`;
  return {
    login,
    id: 41898282,
    node_id: 'MDM6Qm90NDE4OTgyODI=',
    avatar_url: 'https://avatars.githubusercontent.com/in/15368?v=4',
    gravatar_id: '',
    url,
    html_url: `${site}/${encodeURIComponent(login)}`,
    followers_url: `${url}/followers`,
    following_url: `${url}/following{/other_user}`,
    gists_url: `${url}/gists{/gist_id}`,
    starred_url: `${url}/starred{/owner}{/repo}`,
    subscriptions_url: `${url}/subscriptions`,
    organizations_url: `${url}/orgs`,
    repos_url: `${url}/repos`,
    events_url: `${url}/events{/privacy}`,
    received_events_url: `${url}/received_events`,
    type: login.endsWith('[bot]') ? 'Bot' : 'User',
    site_admin: false,
  };
}

export function comment({ id, issue, author, body }: StoredComment): object {
  return {
    id,
    node_id: `IC_${id}`,
    url: `${api}/repos/${REPOSITORY}/issues/comments/${id}`,
    html_url: `${site}/${REPOSITORY}/pull/${issue}#issuecomment-${id}`,
    issue_url: `${api}/repos/${REPOSITORY}/issues/${issue}`,
    user: user(author),
    created_at: at,
    updated_at: at,
    author_association: 'CONTRIBUTOR',
    body,
    performed_via_github_app: null,
  };
}

export interface StoredReview {
  readonly id: number;
  readonly pull: number;
  readonly author: string;
  readonly commit: string;
  readonly body: string;
}

export function review({ id, pull, author, commit, body }: StoredReview): object {
  const url = `${site}/${REPOSITORY}/pull/${pull}#pullrequestreview-${id}`;
  const pullUrl = `${api}/repos/${REPOSITORY}/pulls/${pull}`;
  return {
    id,
    node_id: `PRR_${id}`,
    user: user(author),
    body,
    state: 'COMMENTED',
    html_url: url,
    pull_request_url: pullUrl,
    _links: { html: { href: url }, pull_request: { href: pullUrl } },
    submitted_at: at,
    commit_id: commit,
    author_association: 'CONTRIBUTOR',
  };
}

export interface StoredReviewComment {
  readonly id: number;
  readonly review: number;
  readonly pull: number;
  readonly author: string;
  readonly commit: string;
  readonly path: string;
  readonly line: number;
  body: string;
}

export function reviewComment(stored: StoredReviewComment): object {
  const { id, pull, author, commit, path, line, body } = stored;
  const url = `${api}/repos/${REPOSITORY}/pulls/comments/${id}`;
  const html = `${site}/${REPOSITORY}/pull/${pull}#discussion_r${id}`;
  const pullUrl = `${api}/repos/${REPOSITORY}/pulls/${pull}`;
  return {
    url,
    pull_request_review_id: stored.review,
    id,
    node_id: `PRRC_${id}`,
    diff_hunk: '@@ -0,0 +1 @@',
    path,
    line,
    side: 'RIGHT',
    commit_id: commit,
    original_commit_id: commit,
    user: user(author),
    body,
    created_at: at,
    updated_at: at,
    html_url: html,
    pull_request_url: pullUrl,
    author_association: 'CONTRIBUTOR',
    _links: { self: { href: url }, html: { href: html }, pull_request: { href: pullUrl } },
  };
}

export interface StoredFile {
  readonly filename: string;
  readonly status: 'added' | 'modified' | 'removed' | 'renamed';
  readonly patch?: string;
}

export function file({ filename, status, patch }: StoredFile): object {
  const added = (patch?.match(/^\+/gm) ?? []).length;
  const url = `${site}/${REPOSITORY}/blob/${'a'.repeat(40)}/${encodeURIComponent(filename)}`;
  return {
    sha: 'c'.repeat(40),
    filename,
    status,
    additions: added,
    deletions: 0,
    changes: added,
    blob_url: url,
    raw_url: url,
    contents_url: url,
    ...(patch === undefined ? {} : { patch }),
  };
}

export interface StoredArtifact {
  readonly id: number;
  readonly run: number;
  readonly name: string;
  readonly data: Uint8Array;
  /** What GitHub says, where that is not the data's size. */
  readonly size?: number;
  readonly expired?: boolean;
}

export function artifact({ id, name, data, size = data.byteLength, expired = false }: StoredArtifact): object {
  const url = `${api}/repos/${REPOSITORY}/actions/artifacts/${id}`;
  return {
    id,
    node_id: `MDg6${id}`,
    name,
    size_in_bytes: size,
    url,
    archive_download_url: `${url}/zip`,
    expired,
    created_at: at,
    expires_at: at,
    updated_at: at,
  };
}

export interface StoredCheckRun {
  readonly id: number;
  readonly name: string;
  readonly headSha: string;
  readonly conclusion: string;
  title: string;
  summary: string;
  readonly annotations: unknown[];
}

export function checkRun({ id, name, headSha, conclusion, title, summary, annotations }: StoredCheckRun): object {
  const url = `${api}/repos/${REPOSITORY}/check-runs/${id}`;
  return {
    id,
    node_id: `CR_${id}`,
    head_sha: headSha,
    external_id: '',
    url,
    html_url: `${site}/${REPOSITORY}/runs/${id}`,
    details_url: `${site}/${REPOSITORY}/runs/${id}`,
    status: 'completed',
    conclusion,
    started_at: at,
    completed_at: at,
    output: {
      title,
      summary,
      text: null,
      annotations_count: annotations.length,
      annotations_url: `${url}/annotations`,
    },
    name,
    check_suite: { id: 1 },
    app: null,
    pull_requests: [],
  };
}

export interface StoredLabelEvent {
  readonly event: 'labeled' | 'unlabeled';
  readonly label: string;
  readonly by: string;
}

export function labelEvent({ event, label, by }: StoredLabelEvent, index: number): object {
  return {
    id: index + 1,
    node_id: `LE_${index}`,
    url: `${api}/repos/${REPOSITORY}/issues/events/${index + 1}`,
    actor: user(by),
    event,
    commit_id: null,
    commit_url: null,
    created_at: at,
    performed_via_github_app: null,
    label: { name: label, color: 'ededed' },
  };
}
