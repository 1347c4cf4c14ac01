import { resolve } from 'node:path';
import { check } from '../check.ts';
import { settingsSchema } from '../config/schema.ts';
import { DATABASE_URL_VARIABLE } from '../config/secrets.ts';
import type { Environment } from '../core/engine.ts';
import { LONGEST_BODY } from '../github/comment.ts';
import { readEvent } from '../github/event.ts';
import { readInputs, secretsOf, withoutInputs } from '../github/inputs.ts';
import { logProgress, plainText } from '../github/log.ts';
import { failureOfReport } from '../github/outputs.ts';
import { LONGEST_SUMMARY, publish, type Toolkit } from '../github/publish.ts';
import { readRun } from '../github/run.ts';
import { commentForRun } from '../github/second-stage.ts';
import { markdownText } from '../reporters/escape.ts';
import { reportJson } from '../reporters/json.ts';
import { renderMarkdown } from '../reporters/markdown.ts';
import { reportText } from '../reporters/text.ts';
import { readSettings } from './settings.ts';

/** One run of the action. @returns why the step fails, in one sentence, if it does. */
export async function run(core: Toolkit, environment: Environment, signal: AbortSignal): Promise<string | undefined> {
  const inputs = readInputs(environment, Object.keys(settingsSchema.entries));
  const databaseUrl = inputs.values['database-url'] ?? environment[DATABASE_URL_VARIABLE] ?? '';
  for (const secret of secretsOf(databaseUrl)) core.setSecret(secret);
  const { pullRequest, base, checkedRun } = await readEvent(environment, inputs.mode);
  const directory = resolve(environment.GITHUB_WORKSPACE ?? '.', inputs.workingDirectory);
  const settings = await readSettings(directory, inputs, environment);
  const common = { run: readRun(environment), token: inputs.token, mode: settings.comment, signal };
  if (checkedRun !== undefined) {
    const render = (report: Parameters<typeof renderMarkdown>[0]) => renderMarkdown(report, LONGEST_BODY);
    await commentForRun(core, { ...common, checked: checkedRun, render });
    return undefined;
  }
  if (inputs.mode === 'summary') {
    const { joinReports } = await import('../github/joined.ts');
    return joinReports(core, { ...common, name: inputs.name, pullRequest, render: renderMarkdown });
  }
  const checked = await check({
    directory,
    settings: { ...(base === undefined ? {} : { base }), ...settings },
    ...(pullRequest === undefined ? {} : { pullRequest }),
    environment: withoutInputs(environment),
    progress: logProgress(core.info),
    signal,
  });
  // A report on a server that was stopped halfway is nobody's business.
  signal.throwIfAborted();
  let report = checked;
  if (pullRequest !== undefined && checked.changes.length > 0) {
    const { seenOnPullRequest } = await import('./pull-request.ts');
    const view = { core, pullRequest, inputs, run: common.run, settings, signal };
    report = await seenOnPullRequest(checked, view);
  }
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
