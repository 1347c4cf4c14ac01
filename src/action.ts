import { resolve } from 'node:path';
import { check } from './check.ts';
import { loadSettingsFile } from './config/load.ts';
import { resolveSettings } from './config/resolve.ts';
import { type Settings, settingsSchema } from './config/schema.ts';
import { DATABASE_URL_VARIABLE } from './config/secrets.ts';
import type { Environment } from './core/engine.ts';
import { errorMessage, hidePasswords, isKnownError } from './core/errors.ts';
import { LONGEST_BODY } from './github/comment.ts';
import { readEvent } from './github/event.ts';
import { type Inputs, readInputs, secretsOf, withoutInputs } from './github/inputs.ts';
import { logProgress, plainText } from './github/log.ts';
import { failureOfReport } from './github/outputs.ts';
import { LONGEST_SUMMARY, publish, type Toolkit } from './github/publish.ts';
import { readRun } from './github/run.ts';
import { commentForRun } from './github/second-stage.ts';

/** One run of the action. @returns why the step fails, if it does. */
async function run(core: Toolkit, environment: Environment, signal: AbortSignal): Promise<string | undefined> {
  const inputs = readInputs(environment, Object.keys(settingsSchema.entries));
  const databaseUrl = inputs.values['database-url'] ?? environment[DATABASE_URL_VARIABLE] ?? '';
  for (const secret of secretsOf(databaseUrl)) core.setSecret(secret);
  const { pullRequest, base, checkedRun } = await readEvent(environment, inputs.mode);
  const directory = resolve(environment.GITHUB_WORKSPACE ?? '.', inputs.workingDirectory);
  const settings = await readSettings(directory, inputs, environment);
  const { renderMarkdown } = await import('./reporters/markdown.ts');
  const common = { run: readRun(environment), token: inputs.token, mode: settings.comment, signal };
  if (checkedRun !== undefined) {
    await commentForRun(core, {
      ...common,
      checked: checkedRun,
      render: (report) => renderMarkdown(report, LONGEST_BODY),
    });
    return undefined;
  }
  const report = await check({
    directory,
    settings: { ...(base === undefined ? {} : { base }), ...settings },
    ...(pullRequest === undefined ? {} : { pullRequest }),
    environment: withoutInputs(environment),
    progress: logProgress(core.info),
    signal,
  });
  // A report on a server that was stopped halfway is nobody's business.
  signal.throwIfAborted();
  const [{ reportText }, { reportJson }, { markdownText }] = await Promise.all([
    import('./reporters/text.ts'),
    import('./reporters/json.ts'),
    import('./reporters/escape.ts'),
  ]);
  core.info(plainText(reportText(report, { colour: true, width: 120 })));
  await publish(core, {
    ...common,
    report,
    json: reportJson(report),
    comment: renderMarkdown(report, LONGEST_BODY),
    summary: renderMarkdown(report, LONGEST_SUMMARY),
    prose: markdownText,
    pullRequest,
    name: inputs.name,
    environment,
  });
  return failureOfReport(report);
}

async function readSettings(
  directory: string,
  { config, values }: Inputs,
  environment: Environment,
): Promise<Settings> {
  const { RULES } = await import('./rules/index.ts');
  const file = await loadSettingsFile({ directory, path: config, ruleIds: RULES.map(({ id }) => id) });
  const variable = environment[DATABASE_URL_VARIABLE];
  return resolveSettings(
    file,
    { values: { 'database-url': variable }, nameOf: () => DATABASE_URL_VARIABLE },
    { values, nameOf: (name) => `input \`${name}\`` },
  );
}

async function main(): Promise<void> {
  const job = new AbortController();
  const cancel = () => job.abort(new Error('The job was cancelled.'));
  process.once('SIGINT', cancel).once('SIGTERM', cancel);
  const core = await import('@actions/core');
  try {
    const failure = await run(core, process.env, job.signal);
    if (failure !== undefined) core.setFailed(hidePasswords(failure));
  } catch (error) {
    const message = hidePasswords(job.signal.aborted ? 'The job was cancelled.' : errorMessage(error));
    const bug = !isKnownError(error) && !job.signal.aborted;
    if (bug && error instanceof Error) core.info(plainText(hidePasswords(error.stack ?? '')));
    core.setFailed(bug ? `pg-rehearsal has a bug: ${message}. Please report it with the lines above.` : message);
  }
}

void main();
