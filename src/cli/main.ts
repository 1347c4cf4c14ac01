import { CommanderError } from 'commander';
import { exitCodeOfFailure, printFailure } from './failure.ts';
import { createProgram } from './program.ts';
import type { Session } from './session.ts';
import { watchSignals } from './signals.ts';
import { quietPipe } from './terminal.ts';

/** Runs the command line of a process and ends the process. Nothing is thrown. */
export async function main(process: NodeJS.Process): Promise<void> {
  const signals = watchSignals(process);
  const session: Session = { process, signal: signals.signal };
  quietPipe(process.stdout);
  quietPipe(process.stderr);
  const failed = (error: unknown) => {
    printFailure(error, process);
    return exitCodeOfFailure;
  };
  process.on('uncaughtException', (error) => signals.quit(failed(error)));
  const code = await run(session).catch((error: unknown) => (signals.exitCode === undefined ? failed(error) : 0));
  process.exit(signals.exitCode ?? code);
}

async function run(session: Session): Promise<number> {
  let code = 0;
  const program = createProgram(session, (result) => {
    code = result;
  });
  try {
    await program.parseAsync(session.process.argv);
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    // Commander has said what is wrong, or given the help that was asked for.
    return error.exitCode === 0 ? 0 : exitCodeOfFailure;
  }
  return code;
}
