// Proves the rules' effects on PostgreSQL 14 to 18, or on the majors named: `npm run test:majors -- 14 18`.
// With `--where-to-be-had` a major that no engine can give is said so, loudly, and is no failure.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { errorMessage, isKnownError } from '../src/core/errors.ts';
import { chooseEngine } from '../src/engines/choose.ts';

const ROOT = join(import.meta.dirname, '..');
const VITEST = join(ROOT, 'node_modules/vitest/vitest.mjs');
const WHERE_TO_BE_HAD = '--where-to-be-had';
const asked = process.argv.slice(2).filter((argument) => argument !== WHERE_TO_BE_HAD);
const majors = asked.length > 0 ? asked : ['14', '15', '16', '17', '18'];

/** Why no server of this major can be had here; undefined where one starts. */
async function whyMissing(major: string): Promise<string | undefined> {
  const request = {
    major: Number(major),
    allowRemoteServer: false,
    environment: process.env,
    signal: new AbortController().signal,
    report() {},
  };
  try {
    const { engine } = await chooseEngine('auto', request);
    await using _ = await engine.start(request);
    return undefined;
  } catch (error) {
    if (!isKnownError(error)) throw error;
    return errorMessage(error);
  }
}

function prove(major: string): boolean {
  console.log(`PostgreSQL ${major}`);
  const { status } = spawnSync(process.execPath, [VITEST, 'run', 'test/rules/effects.test.ts', '--reporter=dot'], {
    cwd: ROOT,
    stdio: 'inherit',
    env: { ...process.env, REHEARSE_ON: major },
  });
  return status === 0;
}

const failed: string[] = [];
const missing: string[] = [];
for (const major of majors) {
  const reason = await whyMissing(major);
  if (reason === undefined) {
    if (!prove(major)) failed.push(major);
    continue;
  }
  missing.push(major);
  console.error(`NO POSTGRESQL ${major} HERE: the rules' effects are NOT proven on it in this run. ${reason}`);
}
if (failed.length > 0) console.error(`The effects are not as claimed on PostgreSQL ${failed.join(', ')}.`);
if (failed.length > 0 || (missing.length > 0 && !process.argv.includes(WHERE_TO_BE_HAD))) process.exitCode = 1;
