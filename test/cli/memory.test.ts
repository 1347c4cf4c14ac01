import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { notTestedHere } from '../support/caches.ts';
import { memoryOf } from '../support/memory.ts';
import { type Files, makeRepository } from '../support/repository.ts';
import { runProgram } from './run.ts';

const CLI = join(import.meta.dirname, '../../dist/cli.js');
/** Megabytes of our own process while a statement runs, and what thousands of migrations may add. */
const AT_REST = 300;
const GROWTH = 50;

/** The usual mix of a history, about a kilobyte a file. */
function history(migrations: number): Files {
  return Object.fromEntries(
    Array.from({ length: migrations }, (_, at) => [
      `migrations/${String(at + 1).padStart(5, '0')}_t${at}.sql`,
      `CREATE TABLE IF NOT EXISTS t${at} (id bigint PRIMARY KEY, name text NOT NULL);
COMMENT ON TABLE t${at} IS '${'what it is for '.repeat(40)}';
`,
    ]),
  );
}

interface Measured {
  /** The least while the change waits: what is left when rubbish is collected. */
  readonly rest: number;
  readonly peak: number;
}

/** Megabytes of the bundled command line in a check whose one migration sleeps. */
async function measure(migrations: number): Promise<Measured> {
  await using repository = await makeRepository(history(migrations));
  await repository.branch('change');
  await repository.write({ 'migrations/99999_wait.sql': 'SELECT pg_sleep(4);\n' });
  let [rest, peak] = [Number.POSITIVE_INFINITY, 0];
  let resting = false;
  const { stdout, stderr } = await runProgram(
    process.execPath,
    [CLI, 'check', '--base', 'main', '--engine', 'embedded', '--no-run-twice'],
    {
      cwd: repository.directory,
      environment: repository.environment,
      meanwhile: async (child) => {
        child.stderr?.on('data', (text: string) => {
          resting ||= text.includes('Rehearsing');
          if (text.includes('Judging')) resting = false;
        });
        while (child.exitCode === null) {
          const memory = memoryOf(child.pid ?? 0);
          if (memory !== undefined) {
            peak = Math.max(peak, memory.peak);
            if (resting) rest = Math.min(rest, memory.now);
          }
          await sleep(50);
        }
      },
    },
  );
  expect(stdout + stderr).toContain('99999_wait.sql');
  return { rest, peak };
}

describe.runIf(process.platform === 'linux')('memory of our own process', () => {
  it('stays small, and does not grow with the number of migrations', { timeout: 600_000 }, async () => {
    if (!existsSync(CLI)) return notTestedHere('memory: there is no dist, run `npm run build`');
    const [few, many] = [await measure(20), await measure(2_000)];
    const figures = `20 base migrations: ${inWords(few)}; 2,000: ${inWords(many)}`;
    process.stderr.write(`\nmemory of our own process with ${figures}\n`);
    expect(many.rest, figures).toBeLessThan(AT_REST);
    expect(many.rest - few.rest, figures).toBeLessThan(GROWTH);
  });
});

function inWords({ rest, peak }: Measured): string {
  return `${Math.round(rest)} MB at rest, ${Math.round(peak)} MB at most`;
}
