/** The library: what `import … from 'pg-rehearsal'` gives. What is exported here stays as it is within a major version. */
import { resolve } from 'node:path';
import type { PullRequestHint } from './check.ts';
import type { PartialSettings } from './config/schema.ts';
import type { Environment } from './core/engine.ts';
import { hidePasswords } from './core/errors.ts';
import { type Progress, SILENT } from './core/progress.ts';
import { FORMATS, type Format, type Report, type Verdict } from './core/report.ts';

export { ConfigError, EngineError, isKnownError, PreparationError } from './core/errors.ts';
export { VERSION } from './core/version.ts';
export type { Environment, Format, Progress, PullRequestHint, Report, Verdict };
/** Settings by the names that they have in the settings file; those left out have their defaults. */
export type Settings = PartialSettings;
export { FORMATS };
export type Finding = Report['findings'][number];
export type Severity = Finding['severity'];

/** What both functions take; everything has a default. */
export interface Options {
  /** Directory that paths in settings are relative to; the current one unless given. */
  readonly directory?: string | undefined;
  /** Each is stronger than the settings file's. */
  readonly settings?: Settings | undefined;
  /** Settings file, relative to the directory; `.pg-rehearsal.yml`, where there is one, unless given. */
  readonly config?: string | undefined;
  /** The environment that Git and engines look into; this process's unless given. */
  readonly environment?: Environment | undefined;
}

export interface CheckOptions extends Options {
  /** The pull request that the work tree is a checkout of, where it is one. */
  readonly pullRequest?: PullRequestHint | undefined;
  /** Hears how far the work is; nobody does unless given. */
  readonly progress?: Progress | undefined;
  /** Stops the work; servers and databases that it started are gone when the promise rejects with the signal's reason. */
  readonly signal?: AbortSignal | undefined;
}

/**
 * Collects the migrations that a change adds, lints them, rehearses them on a throwaway Postgres, and judges every
 * suspicion by what the server did. The directory must lie in a Git work tree.
 * @returns a report; its verdict is `not-checked`, with the reason, where base, fixtures or the engine failed.
 * @throws ConfigError for settings that do not fit, and where there is nothing to report on.
 */
export async function check(options: CheckOptions = {}): Promise<Report> {
  const { pullRequest, progress = SILENT, signal = new AbortController().signal } = options;
  const { directory, environment, settings } = await prepare(options);
  const { check: run } = await import('./check.ts');
  const hint = pullRequest === undefined ? {} : { pullRequest };
  const report = await run({ directory, environment, settings, progress, signal, ...hint });
  // A report on a server that was stopped halfway is nobody's business.
  signal.throwIfAborted();
  return report;
}

/**
 * Lints files by themselves: no Git, no Postgres, so that every suspicion with an effect stays unproven.
 * @param files paths relative to the directory
 * @throws ConfigError for settings that do not fit, and files that are not there.
 */
export async function lint(files: readonly string[], options: Options = {}): Promise<Report> {
  const { directory, settings } = await prepare(options);
  const { lintFiles } = await import('./check/lint-files.ts');
  return lintFiles({ directory, files, settings });
}

/** A report as a text in one of `FORMATS`. Colour and width, in columns, are for `text`. */
export async function render(
  report: Report,
  format: Format,
  { colour = false, width = 100 }: { readonly colour?: boolean; readonly width?: number } = {},
): Promise<string> {
  const { loadReporter } = await import('./reporters/index.ts');
  const reporter = await loadReporter(format);
  // SARIF carries what the rules mean.
  const rules = format === 'sarif' ? { rules: (await import('./rules/index.ts')).RULES } : {};
  return hidePasswords(reporter(report, { colour, width, ...rules }));
}

async function prepare(options: Options) {
  const directory = resolve(options.directory ?? '.');
  const environment = options.environment ?? process.env;
  const { readSettings } = await import('./library/settings.ts');
  return { directory, environment, settings: await readSettings(directory, options, environment) };
}
