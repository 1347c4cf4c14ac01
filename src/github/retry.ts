/** What a failed call said, as far as it bears on trying again. */
export interface Failure {
  readonly status: number;
  readonly message: string;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string | number | undefined>>;
}

/** Waits of a run together, in milliseconds: a comment is not worth more of a job's time. */
const LONGEST_WAIT_MS = 90_000;
const MOST_ATTEMPTS = 4;

/** Statuses that a healthy GitHub gives in a bad moment; 500 is also how octokit reports a broken connection. */
const PASSING = new Set([500, 502, 503, 504]);

/**
 * How long to wait before trying a failed call again, in milliseconds; `undefined` where trying again is of no use. After
 * https://docs.github.com/rest/using-the-rest-api/best-practices-for-using-the-rest-api#handle-rate-limit-errors-appropriately
 * @param attempt how many calls were made, from 1
 * @param waited milliseconds that this run has waited before
 * @param now milliseconds since the epoch
 */
export function waitBefore(failure: Failure, attempt: number, waited: number, now: number): number | undefined {
  if (attempt >= MOST_ATTEMPTS) return undefined;
  const wait = rateLimitWait(failure, now) ?? (PASSING.has(failure.status) ? 500 * 2 ** (attempt - 1) : undefined);
  return wait === undefined || waited + wait > LONGEST_WAIT_MS ? undefined : wait;
}

/** Whether GitHub refused because of a rate limit, and not for want of rights; both are 403. */
export function isRateLimit({ status, message, headers }: Failure): boolean {
  if (status === 429) return true;
  if (status !== 403) return false;
  return (
    headers['retry-after'] !== undefined ||
    String(headers['x-ratelimit-remaining']) === '0' ||
    /rate limit/i.test(message)
  );
}

function rateLimitWait(failure: Failure, now: number): number | undefined {
  if (!isRateLimit(failure)) return undefined;
  const { headers } = failure;
  const after = Number(headers['retry-after']);
  if (Number.isFinite(after)) return Math.max(0, after) * 1000;
  const reset = Number(headers['x-ratelimit-reset']);
  if (String(headers['x-ratelimit-remaining']) === '0' && Number.isFinite(reset))
    return Math.max(0, reset * 1000 - now);
  return 60_000;
}

/** What an error of a call says; `undefined` for an error that is not GitHub's. */
export function failureOf(error: unknown): Failure | undefined {
  if (!(error instanceof Error) || !('status' in error) || typeof error.status !== 'number') return undefined;
  const response = 'response' in error ? (error.response as { headers?: Failure['headers'] } | undefined) : undefined;
  return { status: error.status, message: error.message, headers: response?.headers ?? {} };
}
