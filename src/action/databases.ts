import { checkDatabases } from '../check/databases.ts';
import { matrixOf, planDatabases } from '../check/plan.ts';
import type { DatabaseSettings } from '../config/projects.ts';
import { ConfigError, errorMessage, hidePasswords, isKnownError } from '../core/errors.ts';
import { assembleReportSet, type NamedReport } from '../core/report-set.ts';
import { combinedReport, failureOfSet } from '../github/combined.ts';
import { LONGEST_BODY } from '../github/comment.ts';
import { plainText } from '../github/log.ts';
import { LONGEST_SUMMARY, publish } from '../github/publish.ts';
import { markdownText } from '../reporters/escape.ts';
import { reportSetJson } from '../reporters/json.ts';
import { renderSetMarkdown } from '../reporters/set-markdown.ts';
import { reportSetText } from '../reporters/set-text.ts';
import { type ActionRun, asSeen } from './run.ts';

/** Checks several databases in one job, with one comment and one verdict. @returns why the step fails, if it does. */
export async function checkSeveral(
  action: ActionRun,
  databases: readonly DatabaseSettings[],
): Promise<string | undefined> {
  const { core, request, speech, inputs, environment, event } = action;
  const checked = await checkDatabases({ ...request, databases, failed: told(action) });
  // Reports on servers that were stopped halfway are nobody's business.
  request.signal.throwIfAborted();
  const reports: NamedReport[] = [];
  for (const [index, { name, report }] of checked.entries()) {
    const settings = databases[index]?.settings;
    reports.push({ name, report: settings === undefined ? report : await asSeen(action, report, settings) });
  }
  const set = assembleReportSet(reports);
  core.info(plainText(reportSetText(set, { colour: true, width: 120 })));
  await publish(core, {
    ...speech,
    report: combinedReport(set),
    json: reportSetJson(set),
    comment: renderSetMarkdown(reports, LONGEST_BODY),
    summary: renderSetMarkdown(reports, LONGEST_SUMMARY),
    prose: markdownText,
    pullRequest: event.pullRequest,
    name: inputs.name,
    environment,
  });
  return failureOfSet(reports);
}

/**
 * Says which databases the change touches, for a job for each.
 * @throws ConfigError where the settings file names no databases.
 */
export async function plan(action: ActionRun, databases: readonly DatabaseSettings[]): Promise<undefined> {
  const { core, request } = action;
  if (databases.length === 0)
    throw new ConfigError('`mode: plan` needs `databases` in the settings file; without them there is one job to run.');
  const planned = await planDatabases({ ...request, databases, failed: told(action) });
  const matrix = matrixOf(planned);
  const touched = planned.filter((one) => one.touched);
  core.setOutput('matrix', JSON.stringify(matrix));
  core.setOutput('touched', String(touched.length));
  core.info(
    `The change touches ${touched.length} of ${planned.length} databases: ${touched.map(({ name }) => name).join(', ')}`,
  );
}

function told({ core }: ActionRun) {
  return (name: string, error: unknown) => {
    core.info(plainText(hidePasswords(`${name}: ${errorMessage(error)}`)));
    if (!isKnownError(error) && error instanceof Error) core.info(plainText(hidePasswords(error.stack ?? '')));
  };
}
