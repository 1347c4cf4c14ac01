import { setTimeout as sleep } from 'node:timers/promises';
import { plainText } from './log.ts';
import { failureOf, isRateLimit, waitBefore } from './retry.ts';
import type { Run } from './run.ts';

export type Api = ReturnType<typeof import('@actions/github').getOctokit>;

export interface ApiOptions {
  readonly token: string;
  readonly apiUrl: string;
  readonly signal: AbortSignal;
  /** Says why a call takes long. */
  report(line: string): void;
  /** Whether calls may have to go through a proxy that the environment names. */
  readonly proxied?: boolean;
  /** Milliseconds that one call may take; 20,000 unless given. */
  readonly timeoutMs?: number;
}

/**
 * GitHub's API, loaded only when there is something to write. Calls are tried again after server errors, broken
 * connections and rate limits, within a bound. Own code and not octokit's retry and throttling plug-ins: those queue
 * every write a second apart and put no bound on the waits together.
 */
export async function connect(options: ApiOptions): Promise<Api> {
  const { token, apiUrl, signal, report, proxied = false, timeoutMs = 20_000 } = options;
  const { getOctokit } = await import('@actions/github');
  const quiet = () => {};
  const api = getOctokit(token, {
    baseUrl: apiUrl,
    userAgent: 'pg-rehearsal',
    // Node's own is there already; the one that comes with @actions/github also knows proxies, and takes long to load.
    ...(proxied ? {} : { request: { fetch } }),
    log: { debug: quiet, info: quiet, warn: quiet, error: quiet },
  });
  let waited = 0;
  api.hook.wrap('request', async (request, options) => {
    for (let attempt = 1; ; attempt += 1) {
      signal.throwIfAborted();
      const limited = AbortSignal.any([signal, AbortSignal.timeout(timeoutMs)]);
      try {
        // Octokit's own hook for the token keeps the object it was given first: a copy with the signal would be lost.
        options.request = { ...options.request, signal: limited };
        return await request(options);
      } catch (error) {
        signal.throwIfAborted();
        const failure = failureOf(error);
        const wait = failure === undefined ? undefined : waitBefore(failure, attempt, waited, Date.now());
        if (failure === undefined || wait === undefined) throw error;
        waited += wait;
        const what = isRateLimit(failure) ? 'asks to slow down' : `answered ${failure.status}`;
        report(`GitHub's API ${what}; trying again in ${Math.ceil(wait / 1000)} s.`);
        await sleep(wait, undefined, { signal });
      }
    }
  });
  return api;
}

/** The API for a run, its waits told in the log; `undefined` without a token. */
export async function tryConnect(
  core: Pick<typeof import('@actions/core'), 'info'>,
  { token, run, signal }: { readonly token: string | undefined; readonly run: Run; readonly signal: AbortSignal },
): Promise<Api | undefined> {
  if (token === undefined) return undefined;
  return connect({
    token,
    apiUrl: run.apiUrl,
    proxied: run.proxied,
    signal,
    report: (line) => core.info(plainText(line)),
  });
}
