import type { Settings } from './config/schema.ts';
import type { Environment } from './core/engine.ts';
import type { Progress } from './core/progress.ts';
import type { Report } from './core/report.ts';

/** What a pull-request event says of its base; only a hint, since events go stale. */
export interface PullRequestHint {
  readonly number: number;
  /** Branch that the pull request goes to, such as `main`. */
  readonly baseRef: string;
  readonly baseSha: string;
  readonly headSha: string;
}

export interface CheckRequest {
  /** Absolute path inside a Git work tree; settings that are paths are relative to it. */
  readonly directory: string;
  readonly settings: Settings;
  readonly pullRequest?: PullRequestHint;
  /** The process environment, read at the edge. */
  readonly environment: Environment;
  readonly progress: Progress;
  readonly signal: AbortSignal;
  /** pg-rehearsal's own version. */
  readonly version: string;
}

/**
 * Collects the migrations that a change adds, lints them, rehearses them, and judges every suspicion.
 * @returns a report; its verdict is `not-checked` with the reason where base, fixtures or the engine failed.
 * @throws ConfigError where there is nothing to report on (no repository, no such directory, unknown base).
 */
export async function check(_request: CheckRequest): Promise<Report> {
  throw new Error('not wired yet');
}

export interface LintRequest {
  readonly directory: string;
  readonly files: readonly string[];
  readonly settings: Settings;
  readonly version: string;
}

/** Static checks of loose files, with no Git and no Postgres: every suspicion with an effect stays unproven. */
export async function lintFiles(_request: LintRequest): Promise<Report> {
  throw new Error('not wired yet');
}

/** 0 clean, 1 findings at or above `fail-on`, 2 could not check. */
export function exitCode({ verdict }: Report): 0 | 1 | 2 {
  if (verdict === 'not-checked') return 2;
  return verdict === 'fail' ? 1 : 0;
}
