import type { Report, ReportFinding } from '../core/report.ts';
import type { Api } from './api.ts';
import type { PullRequestEvent } from './event.ts';
import type { Repository } from './run.ts';

/** Calls are bounded: the most recently updated pull requests to the same branch, and the first 100 files of each. */
const MOST_PULL_REQUESTS = 15;
const MOST_FINDINGS = 20;

export interface ElsewhereRequest {
  readonly api: Api;
  readonly repository: Repository;
  readonly pullRequest: PullRequestEvent;
  readonly report: Report;
  /** The version that the migration tool reads from a path; `undefined` where it is no migration that goes forward. */
  versionOf(path: string): string | undefined;
}

interface OtherFile {
  readonly number: number;
  readonly path: string;
  readonly patch: string;
}

/**
 * Advice on other open pull requests to the same branch: one that adds a version which this one adds too, or alters a
 * table that this one locks.
 * @throws the API's error where GitHub refuses.
 */
export async function conflictsElsewhere(request: ElsewhereRequest): Promise<readonly ReportFinding[]> {
  const { report, versionOf } = request;
  const ours = report.changes.filter(({ kind, direction }) => kind === 'added' && direction === 'up');
  if (ours.length === 0) return [];
  const files = await filesElsewhere(request);
  const taken = ours.flatMap(({ path, version }) =>
    files
      .filter((file) => versionOf(file.path) === version)
      .map(({ number, path: other }) =>
        advice(
          'version-taken-elsewhere',
          path,
          `Pull request ${number} adds version ${version}, too (\`${other}\`): whichever is merged second must be renumbered.`,
        ),
      ),
  );
  return [...taken, ...alteredElsewhere(report, files)].slice(0, MOST_FINDINGS);
}

function alteredElsewhere({ rehearsal }: Report, files: readonly OtherFile[]): readonly ReportFinding[] {
  const found = new Map<string, ReportFinding>();
  for (const { path, statements } of rehearsal.migrations) {
    const locked = statements.flatMap(({ locks }) =>
      locks.filter(({ existing, blocks }) => existing && blocks !== 'nothing that matters'),
    );
    for (const { relation } of locked) {
      for (const { number, path: other, patch } of files) {
        if (!alters(patch, relation)) continue;
        const message = `Pull request ${number} alters \`${relation}\`, too (\`${other}\`): what was rehearsed here may be different after it.`;
        found.set(`${relation} ${number}`, advice('table-altered-elsewhere', path, message));
      }
    }
  }
  return [...found.values()];
}

/** Whether added lines of a patch alter a table, by its name as written; `public` may be left out. */
function alters(patch: string, relation: string): boolean {
  const added = patch.split('\n').filter((line) => line.startsWith('+'));
  const named = added.join('\n').matchAll(/\bALTER\s+TABLE\s+(?:IF\s+EXISTS\s+)?(?:ONLY\s+)?([\w."$]+)/gi);
  const wanted = [relation, relation.replace(/^public\./, '')];
  return [...named].some(([, name = '']) =>
    wanted.includes(name.includes('"') ? name.replaceAll('"', '') : name.toLowerCase()),
  );
}

/** Added files of the other pull requests, in the migrations directory. */
async function filesElsewhere({
  api,
  repository,
  pullRequest,
  report,
}: ElsewhereRequest): Promise<readonly OtherFile[]> {
  const place = { owner: repository.owner, repo: repository.name };
  const { data: open } = await api.rest.pulls.list({
    ...place,
    state: 'open',
    base: pullRequest.baseRef,
    sort: 'updated',
    direction: 'desc',
    per_page: 100,
  });
  const others = open.filter(({ number }) => number !== pullRequest.number).slice(0, MOST_PULL_REQUESTS);
  const prefix = report.directory === '.' ? '' : `${report.directory}/`;
  const lists = await Promise.all(
    others.map(async ({ number }) => {
      const { data } = await api.rest.pulls.listFiles({ ...place, pull_number: number, per_page: 100 });
      return data
        .filter(({ filename, status }) => status === 'added' && filename.startsWith(prefix))
        .map(({ filename, patch = '' }) => ({ number, path: filename, patch }));
    }),
  );
  return lists.flat();
}

function advice(ruleId: string, path: string, message: string): ReportFinding {
  const region = { line: 1, column: 1, endLine: 1, endColumn: 1 };
  return { ruleId, severity: 'note', message, path, ...region, status: 'confirmed' };
}
