import type { Report } from '../core/report.ts';
import type { Api } from './api.ts';
import { findOwn } from './authors.ts';
import { compareRuns, type Marker, readMarker, writeMarker } from './marker.ts';
import { failureOf } from './retry.ts';
import type { Repository } from './run.ts';

/** Characters that GitHub takes of a comment; beyond them it answers 422. */
export const LONGEST_COMMENT = 65_536;
/** Kept free for what stands around the body: the marker, the word that all is resolved, the link to the summary. */
const FRAME = 1_536;
export const LONGEST_BODY = LONGEST_COMMENT - FRAME;

export type CommentMode = 'always' | 'on-findings' | 'never';

export interface CommentRequest {
  readonly api: Api;
  readonly repository: Repository;
  readonly pullRequest: number;
  readonly marker: Marker;
  readonly mode: CommentMode;
  /** Whether the change has migrations at all; without, there is nothing to say unless something was said before. */
  readonly relevant: boolean;
  /** Markdown of at most `LONGEST_BODY` characters. */
  readonly body: string;
  /** Where the job summary is. */
  readonly summaryUrl: string;
  /** Where the report comes from, where that is not this run. */
  readonly origin?: string;
}

export type CommentOutcome =
  | { readonly kind: 'created' | 'updated'; readonly url: string }
  /** A later run has spoken. */
  | { readonly kind: 'outdated'; readonly url: string }
  | { readonly kind: 'unneeded' };

/** Whether a report leaves something to complain of. */
export function stateOf({ verdict, findings }: Report): Marker['state'] {
  return verdict === 'pass' && findings.length === 0 ? 'clean' : 'open';
}

/** For the log. */
export function outcomeInWords(outcome: CommentOutcome): string {
  if (outcome.kind === 'unneeded') return 'No comment is needed.';
  if (outcome.kind === 'outdated') return `A later run has commented: ${outcome.url}`;
  return `Comment ${outcome.kind}: ${outcome.url}`;
}

interface Ours {
  readonly id: number;
  readonly url: string;
  readonly marker: Marker;
}

/**
 * Writes the one comment of a pull request: created once, then updated in place.
 * @throws the API's error where GitHub refuses.
 */
export async function writeComment(request: CommentRequest): Promise<CommentOutcome> {
  const { mode, marker, relevant } = request;
  if (mode === 'never') return { kind: 'unneeded' };
  const ours = await findOurs(request);
  const newest = ours.toSorted((a, b) => compareRuns(b.marker, a.marker))[0];
  if (newest !== undefined && compareRuns(newest.marker, marker) > 0) return { kind: 'outdated', url: newest.url };
  const [first, ...duplicates] = ours;
  if (first === undefined) {
    const wanted = relevant && (mode === 'always' || marker.state === 'open');
    return wanted ? create(request) : { kind: 'unneeded' };
  }
  const resolved = marker.state === 'clean' && ours.some(({ marker: old }) => old.state === 'open');
  const url = await update(request, first, resolved);
  await remove(request, duplicates);
  return url === undefined ? create(request) : { kind: 'updated', url };
}

async function create(request: CommentRequest): Promise<CommentOutcome> {
  const { api, repository, pullRequest } = request;
  const { data } = await api.rest.issues.createComment({
    ...at(repository),
    issue_number: pullRequest,
    body: bodyOf(request, false),
  });
  // Another run may have created one at the same moment: both see both, and both keep the later run's.
  const ours = (await findOurs(request)).toSorted((a, b) => compareRuns(b.marker, a.marker) || a.id - b.id);
  const [kept, ...duplicates] = ours;
  await remove(request, duplicates);
  if (kept !== undefined && kept.id !== data.id) return { kind: 'outdated', url: kept.url };
  return { kind: 'created', url: data.html_url };
}

/** `undefined` where somebody has deleted the comment meanwhile. */
async function update(request: CommentRequest, { id }: Ours, resolved: boolean): Promise<string | undefined> {
  const { api, repository } = request;
  try {
    const body = bodyOf(request, resolved);
    const { data } = await api.rest.issues.updateComment({ ...at(repository), comment_id: id, body });
    return data.html_url;
  } catch (error) {
    if (isGone(error)) return undefined;
    throw error;
  }
}

async function remove({ api, repository }: CommentRequest, duplicates: readonly Ours[]): Promise<void> {
  for (const { id } of duplicates) {
    try {
      await api.rest.issues.deleteComment({ ...at(repository), comment_id: id });
    } catch (error) {
      if (!isGone(error)) throw error;
    }
  }
}

/** Our comments, oldest first. */
async function findOurs({ api, repository, pullRequest, marker }: CommentRequest): Promise<Ours[]> {
  const place = { ...at(repository), issue_number: pullRequest, per_page: 100 };
  const pages = api.paginate.iterator(api.rest.issues.listComments, place);
  return findOwn(api, pages, ({ id, html_url: url, body }): Ours | undefined => {
    const found = readMarker(body ?? '');
    return found?.name === marker.name ? { id, url, marker: found } : undefined;
  });
}

function bodyOf({ marker, body, summaryUrl, origin }: CommentRequest, resolved: boolean): string {
  const news = resolved ? '**Resolved.** What an earlier run found here is gone.\n\n' : '';
  const foot = `<sub>Commit ${marker.head.slice(0, 7)}, [job summary](${summaryUrl})${origin === undefined ? '' : `. ${origin}`}</sub>`;
  const project = marker.name === 'default' ? '' : `Project \`${marker.name}\`\n\n`;
  return `${writeMarker(marker)}\n${project}${news}${body.trimEnd()}\n\n${foot}\n`;
}

function at({ owner, name }: Repository): { owner: string; repo: string } {
  return { owner, repo: name };
}

function isGone(error: unknown): boolean {
  const status = failureOf(error)?.status;
  return status === 404 || status === 410;
}
