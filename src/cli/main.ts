import { CommanderError } from 'commander';
import { compileInForeground } from './background.ts';
import { exitCodeOfFailure, printFailure } from './failure.ts';
import type { Invocation } from './invocation.ts';
import { createProgram } from './program.ts';
import { watchSignals } from './signals.ts';
import { quietPipe } from './terminal.ts';

/** Runs the command line of a process and ends the process. Nothing is thrown. */
export async function main(process: NodeJS.Process): Promise<void> {
  compileInForeground();
  const signals = watchSignals(process);
  const invocation: Invocation = { process, signal: signals.signal };
  quietPipe(process.stdout);
  quietPipe(process.stderr);
  const failed = (error: unknown) => {
    printFailure(error, process);
    return exitCodeOfFailure;
  };
  process.on('uncaughtException', (error) => signals.quit(failed(error)));
  const code = await run(invocation).catch((error: unknown) => (signals.exitCode === undefined ? failed(error) : 0));
  process.exit(signals.exitCode ?? code);
}

async function run(invocation: Invocation): Promise<number> {
  let code = 0;
  const program = createProgram(invocation, (result) => {
    code = result;
  });
  try {
    await program.parseAsync(invocation.process.argv);
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    // Commander has said what is wrong, or given the help that was asked for.
    return error.exitCode === 0 ? 0 : exitCodeOfFailure;
  }
  return code;
}
