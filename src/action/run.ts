import { resolve } from 'node:path';
import { type CheckRequest, check } from '../check.ts';
import { type Settings, settingsSchema } from '../config/schema.ts';
import { DATABASE_URL_VARIABLE } from '../config/secrets.ts';
import type { Environment } from '../core/engine.ts';
import type { Report } from '../core/report.ts';
import { LONGEST_BODY } from '../github/comment.ts';
import { type GithubEvent, readEvent } from '../github/event.ts';
import { type Inputs, readInputs, secretsOf, withoutInputs } from '../github/inputs.ts';
import { logProgress, plainText } from '../github/log.ts';
import { failureOfReport } from '../github/outputs.ts';
import { LONGEST_SUMMARY, type Publication, publish, type Toolkit } from '../github/publish.ts';
import { type Run, readRun } from '../github/run.ts';
import { markdownText } from '../reporters/escape.ts';
import { reportJson } from '../reporters/json.ts';
import { renderMarkdown } from '../reporters/markdown.ts';
import { reportText } from '../reporters/text.ts';
import { readSettings } from './settings.ts';

/** What every way of running the action needs. */
export interface ActionRun {
  readonly core: Toolkit;
  readonly inputs: Inputs;
  readonly event: GithubEvent;
  /** The job's own environment; what is run gets `request.environment`. */
  readonly environment: Environment;
  readonly run: Run;
  readonly request: Omit<CheckRequest, 'settings'>;
  /** For the comment and the API. */
  readonly speech: Pick<Publication, 'run' | 'token' | 'mode' | 'signal'>;
}

/** One run of the action. @returns why the step fails, in one sentence, if it does. */
export async function run(core: Toolkit, environment: Environment, signal: AbortSignal): Promise<string | undefined> {
  const inputs = readInputs(environment, Object.keys(settingsSchema.entries));
  const databaseUrl = inputs.values['database-url'] ?? environment[DATABASE_URL_VARIABLE] ?? '';
  for (const secret of secretsOf(databaseUrl)) core.setSecret(secret);
  const event = await readEvent(environment, inputs.mode);
  const directory = resolve(environment.GITHUB_WORKSPACE ?? '.', inputs.workingDirectory);
  const { common, projects } = await readSettings(directory, inputs, environment);
  const { pullRequest, base, checkedRun } = event;
  const ours = readRun(environment);
  const speech = { run: ours, token: inputs.token, mode: common.comment, signal };
  if (checkedRun !== undefined || inputs.mode === 'summary') {
    const { publishEarlier } = await import('./earlier.ts');
    return await publishEarlier(core, { ...speech, name: inputs.name, pullRequest, checkedRun });
  }
  const action: ActionRun = {
    core,
    inputs,
    event,
    environment,
    run: ours,
    speech,
    request: {
      directory,
      ...(pullRequest === undefined ? {} : { pullRequest }),
      environment: withoutInputs(environment),
      progress: logProgress(core.info),
      signal,
    },
  };
  const based = <T extends object>(settings: T): T => ({ ...(base === undefined ? {} : { base }), ...settings });
  if ('settings' in projects && inputs.mode !== 'plan') return await checkOne(action, based(projects.settings));
  const { checkSeveral, plan } = await import('./databases.ts');
  const named = 'databases' in projects ? projects.databases : [];
  const databases = named.map(({ name, settings }) => ({ name, settings: based(settings) }));
  return inputs.mode === 'plan' ? await plan(action, databases) : await checkSeveral(action, databases);
}

async function checkOne(action: ActionRun, settings: Settings): Promise<string | undefined> {
  const { core, request, speech, inputs, environment, event } = action;
  const checked = await check({ ...request, settings });
  // A report on a server that was stopped halfway is nobody's business.
  request.signal.throwIfAborted();
  const report = await asSeen(action, checked, settings);
  core.info(plainText(reportText(report, { colour: true, width: 120 })));
  await publish(core, {
    ...speech,
    report,
    json: reportJson(report),
    comment: renderMarkdown(report, LONGEST_BODY),
    summary: renderMarkdown(report, LONGEST_SUMMARY),
    prose: markdownText,
    pullRequest: event.pullRequest,
    name: inputs.name,
    environment,
  });
  return failureOfReport(report);
}

/** The report as it reads on its pull request, where there is one and the change has migrations. */
export async function asSeen(
  { core, inputs, run: ours, event: { pullRequest }, request: { signal } }: ActionRun,
  report: Report,
  settings: Settings,
): Promise<Report> {
  if (pullRequest === undefined || report.changes.length === 0) return report;
  const { seenOnPullRequest } = await import('./pull-request.ts');
  return await seenOnPullRequest(report, { core, pullRequest, inputs, run: ours, settings, signal });
}
