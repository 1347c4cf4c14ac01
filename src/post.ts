import { cleanUp } from './action/clean-up.ts';
import { errorMessage, hidePasswords } from './core/errors.ts';
import { plainText } from './github/log.ts';

/** A Docker or a server that does not answer must not keep the job. */
const PATIENCE_MS = 60_000;

/** What the runner runs when the job is over, however it ended. It never fails the job. */
async function main(): Promise<void> {
  const timer = setTimeout(() => process.exit(0), PATIENCE_MS);
  try {
    await cleanUp(process.env);
  } catch (error) {
    const text = `pg-rehearsal could not clean up: ${hidePasswords(errorMessage(error))}`;
    process.stdout.write(`${plainText(text)}\n`);
  }
  clearTimeout(timer);
  process.exit(0);
}

void main();
