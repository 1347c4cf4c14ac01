import { ENDED } from './action/clean-up.ts';
import { run } from './action/run.ts';
import { compileInForeground } from './cli/background.ts';
import { errorMessage, hidePasswords, isKnownError } from './core/errors.ts';
import { plainText } from './github/log.ts';

async function main(): Promise<void> {
  compileInForeground();
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
  core.saveState(ENDED, 'true');
}

void main();
