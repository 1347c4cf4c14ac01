import { errorMessage, hidePasswords, isKnownError } from '../core/errors.ts';
import { visible, withoutCommands } from '../reporters/escape.ts';

/** The exit code of everything that kept a check from being done. */
export const exitCodeOfFailure = 2;

const DEEPEST_CAUSE = 8;

/** Says on stderr what went wrong, and with which database: a sentence for what the user can mend, all there is of a bug. */
export function printFailure(error: unknown, process: NodeJS.Process, about?: string): void {
  const text = explainFailure(error);
  process.stderr.write(`${withoutCommands(about === undefined ? text : `${about}: ${text}`)}\n`);
}

/** As `printFailure` says it, without passwords and control characters. */
export function explainFailure(error: unknown): string {
  if (isKnownError(error)) return clean(error.message);
  const parts = ['pg-rehearsal itself failed; this is a bug in it.', stackOf(error)];
  let cause = causeOf(error);
  // A cause may be its own cause.
  for (let depth = 0; cause !== undefined && depth < DEEPEST_CAUSE; depth += 1, cause = causeOf(cause))
    parts.push(`Caused by: ${stackOf(cause)}`);
  parts.push('Please report it where you got pg-rehearsal, with the lines above and the command that you ran.');
  return clean(parts.join('\n'));
}

function stackOf(error: unknown): string {
  return error instanceof Error && error.stack !== undefined ? error.stack : errorMessage(error);
}

function causeOf(error: unknown): unknown {
  return error instanceof Error ? error.cause : undefined;
}

function clean(text: string): string {
  return visible(hidePasswords(text));
}
