import * as v from 'valibot';
import { type Report, reportSchema } from '../core/report.ts';
import { type NamedReport, reportSetSchema } from '../core/report-set.ts';
import type { Api } from './api.ts';
import type { Repository } from './run.ts';

/** What the first stage names its artifacts: this, or this with `-` and the project's name. */
const PREFIX = 'pg-rehearsal';
/** Bytes of an artifact as stored, and of the report in it. */
const MOST_STORED = 4 * 1024 * 1024;
const MOST_UNPACKED = 16 * 1024 * 1024;

/** A report out of another run: `problem` says why it cannot be used. */
export type FoundReport = { readonly name: string } & Read;

/** `reports` where a job checked several databases. */
type Read = { readonly report: Report } | { readonly reports: readonly NamedReport[] } | { readonly problem: string };

interface Artifact {
  readonly id: number;
  readonly name: string;
  readonly size_in_bytes: number;
  readonly expired: boolean;
}

/**
 * The reports that a run kept as artifacts, by project. Whoever opened the pull request may have made them: nothing is
 * believed.
 * @param most how many to take at the most
 */
export async function findReports(
  api: Api,
  { owner, name: repo }: Repository,
  run: number,
  most: number,
): Promise<readonly FoundReport[]> {
  const byProject = new Map<string, Artifact>();
  const place = { owner, repo, run_id: run, per_page: 100 };
  for await (const { data } of api.paginate.iterator(api.rest.actions.listWorkflowRunArtifacts, place)) {
    for (const artifact of data) {
      const project = projectOf(artifact.name);
      if (project === undefined || (byProject.size >= most && !byProject.has(project))) continue;
      // A job that is run again keeps its report again: the later artifact has the higher number.
      if ((byProject.get(project)?.id ?? 0) < artifact.id) byProject.set(project, artifact);
    }
  }
  const found: FoundReport[] = [];
  for (const [name, artifact] of byProject) {
    const problem = unusable(artifact);
    if (problem !== undefined) {
      found.push({ name, problem });
      continue;
    }
    const archive = { owner, repo, artifact_id: artifact.id, archive_format: 'zip' };
    const { data: zip } = await api.rest.actions.downloadArtifact(archive);
    found.push({ name, ...(await readArchive(zip)) });
  }
  return found;
}

/** `pg-rehearsal-billing` to `billing`, `pg-rehearsal` to `default`. */
function projectOf(artifact: string): string | undefined {
  if (artifact === PREFIX) return 'default';
  const name = artifact.startsWith(`${PREFIX}-`) ? artifact.slice(PREFIX.length + 1) : '';
  return /^[\w. -]{1,60}$/.test(name) ? name : undefined;
}

function unusable({ size_in_bytes: size, expired }: Artifact): string | undefined {
  if (expired) return 'the artifact has expired';
  return size > MOST_STORED ? `the artifact has ${size} bytes, more than a report needs` : undefined;
}

async function readArchive(zip: unknown): Promise<Read> {
  if (!(zip instanceof ArrayBuffer) || zip.byteLength > MOST_STORED) return { problem: 'the artifact is no archive' };
  const { unzipSync } = await import('fflate');
  let packed: Uint8Array | undefined;
  try {
    // The size that the archive states bounds what is unpacked: more than that is cut off.
    const files = unzipSync(new Uint8Array(zip), {
      filter: ({ name, originalSize }) => name === 'report.json' && originalSize <= MOST_UNPACKED,
    });
    packed = files['report.json'];
  } catch {
    return { problem: 'the artifact is no archive' };
  }
  if (packed === undefined) return { problem: 'the artifact has no report.json of a sensible size' };
  return parseReport(packed);
}

/** Takes a report of unknown origin, or those of several databases, through the schema. */
function parseReport(bytes: Uint8Array): Read {
  let data: unknown;
  try {
    data = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return { problem: 'the report is no JSON' };
  }
  if (isSet(data)) {
    const set = v.safeParse(reportSetSchema, data, { abortEarly: true });
    return set.success ? { reports: set.output.databases } : misfit(set.issues[0]);
  }
  const report = v.safeParse(reportSchema, data, { abortEarly: true });
  return report.success ? { report: report.output } : misfit(report.issues[0]);
}

function isSet(data: unknown): boolean {
  return typeof data === 'object' && data !== null && Object.hasOwn(data, 'databases');
}

function misfit(issue: v.BaseIssue<unknown>): Read {
  return { problem: `the report does not fit its schema at ${v.getDotPath(issue) ?? 'the top'}` };
}
