import { readKnown, textsOf, withoutKnown } from './check/baseline.ts';
import { type JudgedChange, lintAndJudge } from './check/judgement.ts';
import { type Rehearsed, rehearseChange } from './check/rehearsal.ts';
import type { Collected, PullRequestHint } from './collect/collect.ts';
import type { Settings } from './config/schema.ts';
import { assembleReport } from './core/assemble.ts';
import type { Environment } from './core/engine.ts';
import type { History } from './core/migration.ts';
import type { Progress } from './core/progress.ts';
import type { Report } from './core/report.ts';
import type { ParsedMigration } from './core/statement.ts';
import { loadGrammar, parse } from './sql/parse.ts';

export type { PullRequestHint };

export interface CheckRequest {
  /** Absolute path inside a Git work tree; settings that are paths are relative to it. */
  readonly directory: string;
  readonly settings: Settings;
  readonly pullRequest?: PullRequestHint;
  /** The process environment, read at the edge. */
  readonly environment: Environment;
  readonly progress: Progress;
  readonly signal: AbortSignal;
}

/** What a check knows before it becomes a report. */
export interface Examined {
  readonly change: readonly ParsedMigration[];
  readonly rehearsed: Rehearsed;
  readonly judgement: JudgedChange;
}

/**
 * Collects the migrations that a change adds, lints them, rehearses them, and judges every suspicion.
 * @returns a report; its verdict is `not-checked` with the reason where base, fixtures or the engine failed.
 * @throws ConfigError where there is nothing to report on (no repository, no such directory, unknown base).
 */
export async function check(request: CheckRequest): Promise<Report> {
  return await checkCollected(request, await collectChange(request));
}

/**
 * The migrations at base and at head, out of Git.
 * @throws ConfigError as `check` does.
 */
export async function collectChange(request: CheckRequest): Promise<Collected> {
  request.progress.step('Collecting migrations');
  const { collect } = await import('./collect/collect.ts');
  return await collect(collectRequest(request));
}

/** The rest of `check`, where the migrations have been collected. */
export async function checkCollected(request: CheckRequest, collected: Collected): Promise<Report> {
  const baseline = await readKnown(request);
  const { change, rehearsed, judgement } = await examine(request, collected);
  const looked = { texts: textsOf(change, rehearsed.texts), rehearsal: rehearsed.rehearsal };
  const { notes, ...counted } = await withoutKnown(judgement, baseline, looked);
  const { history } = collected;
  return assembleReport({
    migrationTool: history.tool,
    directory: history.directory,
    history,
    migrations: change,
    ...counted,
    ...(rehearsed.texts === undefined ? {} : { texts: rehearsed.texts }),
    unchecked: [...rehearsed.unchecked, ...notes],
    rehearsal: rehearsed.rehearsal,
    failOn: request.settings['fail-on'],
    ...(rehearsed.failure === undefined ? {} : { notChecked: rehearsed.failure }),
  });
}

/** All of a check but its report. */
export async function examine(request: CheckRequest, collected: Collected): Promise<Examined> {
  const { settings, progress } = request;
  const change = await parseChange(collected.history);
  const rehearsed = await rehearseChange(request, collected, change);
  progress.step('Judging');
  const judgement = await lintAndJudge(settings, collected, change, rehearsed);
  progress.done();
  return { change, rehearsed, judgement };
}

function collectRequest({ directory, settings, pullRequest, environment, progress, signal }: CheckRequest) {
  const { migrations, tool, base } = settings;
  return {
    directory,
    environment,
    signal,
    report: (activity: string) => progress.detail(activity),
    ...(migrations === undefined ? {} : { migrations }),
    ...(tool === undefined ? {} : { tool }),
    ...(base === undefined ? {} : { base }),
    ...(pullRequest === undefined ? {} : { pullRequest }),
  };
}

/** The new files of a change, in the order in which the tool applies them. The grammar is loaded only for them. */
async function parseChange(history: History): Promise<readonly ParsedMigration[]> {
  const added = new Set(history.changes.filter(({ kind }) => kind === 'added').map(({ path }) => path));
  if (added.size === 0) return [];
  await loadGrammar();
  return history.atHead
    .filter(({ path }) => added.has(path))
    .map((migration) => ({ migration, script: parse(migration.text) }));
}

/** 0 clean, 1 findings at or above `fail-on`, 2 could not check. */
export function exitCode({ verdict }: Pick<Report, 'verdict'>): 0 | 1 | 2 {
  if (verdict === 'not-checked') return 2;
  return verdict === 'fail' ? 1 : 0;
}
