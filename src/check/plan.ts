import { collectDatabases, type DatabasesRequest, isTouched } from './databases.ts';

/** Jobs that one matrix of GitHub Actions may have. */
const MOST_JOBS = 256;

export interface PlannedDatabase {
  readonly name: string;
  /** Whether there is anything to check; also where nobody knows, with the reason told through `failed`. */
  readonly touched: boolean;
  /** The migrations that the change adds, edits, deletes or renames; 0 where they could not be collected. */
  readonly changes: number;
}

/** One job of the matrix. */
export interface Job {
  /** For the artifact's name, and what the job is called. */
  readonly name: string;
  /** For the input `database`: one name, or several with commas. */
  readonly database: string;
}

/** Which databases a change touches, in the order given. Starts no server. */
export async function planDatabases(request: DatabasesRequest): Promise<readonly PlannedDatabase[]> {
  const collected = await collectDatabases(request);
  request.progress.done();
  return collected.map((one) => ({
    name: one.name,
    touched: isTouched(one),
    changes: 'error' in one ? 0 : one.collected.history.changes.length,
  }));
}

/**
 * The matrix for a job per database that is touched; where that makes more than GitHub takes
 * (https://docs.github.com/actions/reference/limits), jobs get several.
 */
export function matrixOf(planned: readonly PlannedDatabase[]): { readonly include: readonly Job[] } {
  const names = planned.filter(({ touched }) => touched).map(({ name }) => name);
  const size = Math.ceil(names.length / MOST_JOBS);
  const jobs: Job[] = [];
  for (let at = 0; at < names.length; at += size) {
    const [first = '', ...others] = names.slice(at, at + size);
    const name = others.length === 0 ? first : `${first.slice(0, 40)}-and-${others.length}-more`;
    jobs.push({ name, database: [first, ...others].join(',') });
  }
  return { include: jobs };
}
