import type { Environment } from '../core/engine.ts';
import { ConfigError } from '../core/errors.ts';

export interface Repository {
  readonly owner: string;
  readonly name: string;
}

/** What the runner says of the run. */
export interface Run {
  readonly repository: Repository;
  /** Rises with every run of the repository. */
  readonly id: number;
  /** 1, and one more each time the same run is started again. */
  readonly attempt: number;
  /** The run's page, where the job summary is. */
  readonly url: string;
  /** `https://api.github.com`, or an Enterprise server's. */
  readonly apiUrl: string;
  /** The commit that the event is about; in a pull request that is the test merge. */
  readonly sha: string | undefined;
  /** Whether the environment names a proxy. */
  readonly proxied: boolean;
}

/** As `@actions/http-client` reads them. */
const PROXIES = ['https_proxy', 'HTTPS_PROXY', 'http_proxy', 'HTTP_PROXY'];

/** @throws ConfigError where the environment is not a runner's. */
export function readRun(environment: Environment): Run {
  const [, owner, name] = /^([\w.-]{1,100})\/([\w.-]{1,100})$/.exec(environment.GITHUB_REPOSITORY ?? '') ?? [];
  if (owner === undefined || name === undefined)
    throw new ConfigError('GITHUB_REPOSITORY is not set to owner/name. Run this as a GitHub Action, or use the CLI.');
  const id = wholeNumber(environment.GITHUB_RUN_ID) ?? 0;
  const site = httpUrl(environment.GITHUB_SERVER_URL) ?? 'https://github.com';
  return {
    repository: { owner, name },
    id,
    attempt: wholeNumber(environment.GITHUB_RUN_ATTEMPT) ?? 1,
    url: `${site}/${owner}/${name}/actions/runs/${id}`,
    apiUrl: httpUrl(environment.GITHUB_API_URL) ?? 'https://api.github.com',
    sha: /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(environment.GITHUB_SHA ?? '') ? environment.GITHUB_SHA : undefined,
    proxied: PROXIES.some((name) => (environment[name] ?? '') !== ''),
  };
}

function wholeNumber(text: string | undefined): number | undefined {
  return text !== undefined && /^\d{1,15}$/.test(text) ? Number(text) : undefined;
}

function httpUrl(text: string | undefined): string | undefined {
  return text !== undefined && /^https?:\/\/[^\s<>"'`]+$/.test(text) ? text.replace(/\/+$/, '') : undefined;
}
