import type { Report } from '../core/report.ts';
import { type Annotation, allAnnotationsOf } from './annotations.ts';
import type { Api } from './api.ts';
import { isMissingRight } from './permissions.ts';
import { failureOf } from './retry.ts';
import type { Repository } from './run.ts';

/** GitHub takes no more annotations a request. */
const MOST_PER_REQUEST = 50;
/** Ten requests; whoever has more findings reads them elsewhere. */
const MOST_ANNOTATIONS = 500;

export interface CheckRunRequest {
  readonly api: Api;
  readonly repository: Repository;
  readonly headSha: string;
  readonly name: string;
  readonly report: Report;
  /** Why it fails, in one sentence; `undefined` where it passes. */
  readonly failure: string | undefined;
  /** Markdown of at most 65,535 characters, which is what GitHub takes. */
  readonly summary: string;
  /** The run's page. */
  readonly url: string;
}

/**
 * Makes a check run with the report and every annotation, where the token has `checks: write`.
 * @returns whether it did: the annotations are then there, and workflow commands would only repeat them.
 * @throws the API's error where GitHub refuses for another reason than rights.
 */
export async function createCheckRun(request: CheckRunRequest): Promise<boolean> {
  const { api, repository, headSha, name, report, failure, summary, url } = request;
  const place = { owner: repository.owner, repo: repository.name };
  const [first = [], ...batches] = batchesOf(allAnnotationsOf(report).slice(0, MOST_ANNOTATIONS).map(annotationOf));
  const output = { title: failure ?? 'Nothing that would stop a deploy.', summary };
  let id: number;
  try {
    const { data } = await api.rest.checks.create({
      ...place,
      name: name === 'default' ? 'pg-rehearsal' : `pg-rehearsal (${name})`,
      head_sha: headSha,
      details_url: url,
      status: 'completed',
      conclusion: failure === undefined ? 'success' : 'failure',
      output: { ...output, annotations: first },
    });
    id = data.id;
  } catch (error) {
    const refused = failureOf(error);
    if (refused !== undefined && isMissingRight(refused)) return false;
    throw error;
  }
  for (const annotations of batches)
    await api.rest.checks.update({ ...place, check_run_id: id, output: { ...output, annotations } });
  return true;
}

function annotationOf({ level, message, properties }: Annotation) {
  const { file, title, startLine, endLine, startColumn, endColumn } = properties;
  const columns =
    startColumn === undefined || endColumn === undefined ? {} : { start_column: startColumn, end_column: endColumn };
  return {
    path: file,
    start_line: startLine,
    end_line: endLine,
    ...columns,
    annotation_level: level === 'error' ? ('failure' as const) : level,
    title,
    message,
  };
}

function batchesOf<T>(items: readonly T[]): T[][] {
  const batches: T[][] = [];
  for (let at = 0; at < items.length; at += MOST_PER_REQUEST) batches.push(items.slice(at, at + MOST_PER_REQUEST));
  return batches;
}
