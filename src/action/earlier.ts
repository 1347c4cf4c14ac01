import { LONGEST_BODY } from '../github/comment.ts';
import type { PullRequestEvent } from '../github/event.ts';
import type { Publication, Toolkit } from '../github/publish.ts';
import type { CheckedRun } from '../github/workflow-run.ts';
import { renderMarkdown } from '../reporters/markdown.ts';
import { renderSetMarkdown } from '../reporters/set-markdown.ts';

export interface Earlier extends Pick<Publication, 'run' | 'token' | 'mode' | 'signal' | 'name'> {
  readonly pullRequest: PullRequestEvent | undefined;
  /** The run of another workflow, where that is what the event is about. */
  readonly checkedRun: CheckedRun | undefined;
}

/**
 * Publishes what other jobs found: those of a run that could only read, or those of this run.
 * @returns why the step fails, in one sentence, if it does.
 */
export async function publishEarlier(core: Toolkit, { checkedRun, ...earlier }: Earlier): Promise<string | undefined> {
  if (checkedRun === undefined) {
    const { joinReports } = await import('../github/joined.ts');
    return await joinReports(core, { ...earlier, render: renderSetMarkdown });
  }
  const { commentForRun } = await import('../github/second-stage.ts');
  await commentForRun(core, {
    ...earlier,
    checked: checkedRun,
    render: (report) => renderMarkdown(report, LONGEST_BODY),
    renderSet: (databases) => renderSetMarkdown(databases, LONGEST_BODY),
  });
  return undefined;
}
