import { toolById } from '../collect/tools/index.ts';
import type { FailOn, Report } from '../core/report.ts';
import { type Api, tryConnect } from '../github/api.ts';
import { conflictsElsewhere } from '../github/elsewhere.ts';
import type { PullRequestEvent } from '../github/event.ts';
import type { Inputs } from '../github/inputs.ts';
import { allow, allowancesOf, isNeeded, labelledBy } from '../github/labels.ts';
import type { Toolkit } from '../github/publish.ts';
import type { Run } from '../github/run.ts';
import { RULES } from '../rules/index.ts';

export interface PullRequestView {
  readonly core: Toolkit;
  readonly pullRequest: PullRequestEvent;
  readonly inputs: Inputs;
  readonly run: Run;
  readonly failOn: FailOn;
  readonly signal: AbortSignal;
}

/** The report as it reads on its pull request: labels allow findings, other pull requests give advice. */
export async function seenOnPullRequest(report: Report, view: PullRequestView): Promise<Report> {
  const { core, pullRequest, inputs, run, failOn, signal } = view;
  const allowances = allowancesOf(inputs.labels, pullRequest, RULES).filter((allowance) => isNeeded(allowance, report));
  const api = await tryConnect(core, { token: inputs.token, run, signal });
  let seen = report;
  for (const allowance of allowances) {
    const by = await quietly(
      () => (api === undefined ? undefined : labelledBy(api, run.repository, pullRequest, allowance.label)),
      signal,
    );
    seen = allow(seen, allowance, by, failOn);
  }
  const advice = await quietly(() => (api === undefined ? undefined : elsewhere(api, report, view)), signal);
  return { ...seen, findings: [...seen.findings, ...(advice ?? [])] };
}

function elsewhere(api: Api, report: Report, { pullRequest, run }: PullRequestView) {
  const tool = toolById(report.migrationTool);
  const versionOf = (path: string) => {
    const recognised = tool.recognise(path.slice(path.lastIndexOf('/') + 1));
    return recognised.kind === 'migration' && recognised.direction === 'up' ? recognised.version : undefined;
  };
  return conflictsElsewhere({ api, repository: run.repository, pullRequest, report, versionOf });
}

/** What GitHub will not tell is not known: no reason to fail. */
async function quietly<T>(ask: () => Promise<T> | undefined, signal: AbortSignal): Promise<T | undefined> {
  try {
    return await ask();
  } catch {
    signal.throwIfAborted();
    return undefined;
  }
}
