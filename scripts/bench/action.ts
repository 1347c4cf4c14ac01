// From the start of the bundled action to the comment, for a pull request that is not rehearsed.
import { openPullRequest } from '../../test/end-to-end/shop.ts';
import { runAction } from '../../test/support/runner.ts';
import { type Measurement, median } from './measure.ts';

const RUNS = 7;

export async function benchAction(): Promise<readonly Measurement[]> {
  await using shop = await openPullRequest({
    'migrations/0002_note.up.sql':
      "SET LOCAL lock_timeout = '5s';\nALTER TABLE orders ADD COLUMN IF NOT EXISTS note text;\n",
  });
  const { checkout, github, payload } = shop;
  const times: number[] = [];
  for (let run = 0; run < RUNS; run += 1) {
    github.forge.comments = [];
    github.requests.splice(0);
    const { startedAt } = await runAction(checkout, github, {
      event: 'pull_request',
      payload,
      inputs: { rehearse: 'false' },
    });
    const comment = github.requests.find(({ operation }) => operation === 'issues/create-comment');
    if (comment === undefined) throw new Error('the action did not comment');
    times.push(comment.at - startedAt);
  }
  const detail = `median of ${RUNS}, ${Math.round(Math.min(...times))} to ${Math.round(Math.max(...times))}`;
  return [
    { name: 'milliseconds from start to comment, without a rehearsal', value: median(times), limit: 400, detail },
  ];
}
