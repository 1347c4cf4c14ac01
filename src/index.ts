/** The library: what `import … from 'pg-rehearsal'` gives. What is exported here stays as it is within a major version. */
import { resolve } from 'node:path';
import type { PullRequestHint } from './check.ts';
import { settingsOfOne } from './config/projects.ts';
import type { PartialSettings } from './config/schema.ts';
import type { Environment } from './core/engine.ts';
import { ConfigError, hidePasswords } from './core/errors.ts';
import { type Progress, SILENT } from './core/progress.ts';
import { FORMATS, type Format, type Report, type Verdict } from './core/report.ts';
import { assembleReportSet, type ReportSet } from './core/report-set.ts';

export { ConfigError, EngineError, isKnownError, PreparationError } from './core/errors.ts';
export { VERSION } from './core/version.ts';
export type { Environment, Format, Progress, PullRequestHint, Report, ReportSet, Verdict };
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
  /** Which of the `databases` in the settings file, where it has several. */
  readonly database?: string | undefined;
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
  const { projects, ...request } = await prepare(options);
  const settings = settingsOfOne(projects);
  const { check: run } = await import('./check.ts');
  const report = await run({ ...request, settings });
  // A report on a server that was stopped halfway is nobody's business.
  request.signal.throwIfAborted();
  return report;
}

/**
 * Checks every database of the settings file, those that the change touches side by side. What keeps one from being
 * checked keeps no other: its report says why.
 * @throws ConfigError for settings that do not fit, and where the settings file names no `databases`.
 */
export async function checkAll(options: CheckOptions = {}): Promise<ReportSet> {
  const { projects, ...request } = await prepare(options);
  if ('settings' in projects) throw new ConfigError('The settings file names no `databases`: use `check`.');
  const { checkDatabases } = await import('./check/databases.ts');
  const reports = await checkDatabases({ ...request, databases: projects.databases });
  request.signal.throwIfAborted();
  return assembleReportSet(reports);
}

/**
 * Lints files by themselves: no Git, no Postgres, so that every suspicion with an effect stays unproven.
 * @param files paths relative to the directory
 * @throws ConfigError for settings that do not fit, and files that are not there.
 */
export async function lint(files: readonly string[], options: Options = {}): Promise<Report> {
  const { directory, projects } = await prepare(options);
  const settings = settingsOfOne(projects);
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
  return hidePasswords(reporter(report, { colour, width, ...(await rulesFor(format)) }));
}

/** The reports of several databases as one text; a page is about one database. */
export async function renderSet(
  set: ReportSet,
  format: Exclude<Format, 'html'>,
  { colour = false, width = 100 }: { readonly colour?: boolean; readonly width?: number } = {},
): Promise<string> {
  const { loadSetReporter } = await import('./reporters/index.ts');
  const reporter = await loadSetReporter(format);
  return hidePasswords(reporter(set, { colour, width, ...(await rulesFor(format)) }));
}

/** SARIF carries what the rules mean. */
async function rulesFor(format: Format) {
  return format === 'sarif' ? { rules: (await import('./rules/index.ts')).RULES } : {};
}

async function prepare(options: CheckOptions) {
  const { pullRequest, progress = SILENT, signal = new AbortController().signal } = options;
  const directory = resolve(options.directory ?? '.');
  const environment = options.environment ?? process.env;
  const { readSettings } = await import('./library/settings.ts');
  const projects = await readSettings(directory, options, environment);
  return { directory, environment, progress, signal, projects, ...(pullRequest === undefined ? {} : { pullRequest }) };
}
