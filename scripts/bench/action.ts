// From the start of the bundled action to the comment, for a pull request that is not rehearsed; and the CPU time of the
// whole run, which says more where the machine has other work.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
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
  const place = mkdtempSync(join(tmpdir(), 'pg-rehearsal-bench-'));
  const file = join(place, 'cpu');
  const environment = { NODE_OPTIONS: `--require=${join(import.meta.dirname, 'cpu.cjs')}`, BENCH_CPU_FILE: file };
  const times: number[] = [];
  const cpu: number[] = [];
  for (let run = 0; run < RUNS; run += 1) {
    github.forge.comments = [];
    github.requests.splice(0);
    const { startedAt } = await runAction(checkout, github, {
      event: 'pull_request',
      payload,
      inputs: { rehearse: 'false' },
      environment,
    });
    const comment = github.requests.find(({ operation }) => operation === 'issues/create-comment');
    if (comment === undefined) throw new Error('the action did not comment');
    times.push(comment.at - startedAt);
    cpu.push(Number(readFileSync(file, 'utf8')) / 1000);
  }
  rmSync(place, { recursive: true });
  return [
    { name: 'milliseconds from start to comment, without a rehearsal', limit: 400, ...summary(times) },
    { name: 'milliseconds of CPU for such a run, Git aside', limit: 400, ...summary(cpu) },
  ];
}

function summary(values: readonly number[]) {
  const [least, most] = [Math.min(...values), Math.max(...values)].map(Math.round);
  return { value: median(values), detail: `median of ${values.length}, ${least} to ${most}` };
}
