/** How long clean-up may take after an interrupt before the process ends anyway, in milliseconds. */
const PATIENCE_MS = 15_000;

/** A spinner hides the cursor, and has no chance to bring it back when the process ends at once. */
const SHOW_CURSOR = '\u001b[?25h';

const EXIT_CODES = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 } as const;

export interface Signals {
  /** Aborted by the first signal. */
  readonly signal: AbortSignal;
  /** What the process must exit with once a signal came: 128 and the signal's number. */
  readonly exitCode: number | undefined;
  /** Has everything stopped, and ends the process when that is done or takes too long. */
  quit(exitCode: number): void;
}

/** The first signal aborts the work, so that it cleans up; the second ends the process at once. */
export function watchSignals(process: NodeJS.Process): Signals {
  const controller = new AbortController();
  let exitCode: number | undefined;
  const quit = (code: number) => {
    exitCode = code;
    process.exitCode = code;
    controller.abort();
    setTimeout(() => process.exit(code), PATIENCE_MS).unref();
  };
  for (const [name, code] of Object.entries(EXIT_CODES)) {
    process.on(name, () => {
      if (exitCode !== undefined) {
        if (process.stderr.isTTY) process.stderr.write(SHOW_CURSOR);
        process.exit(exitCode);
      }
      process.stderr.write('Stopping and cleaning up; interrupt again to quit at once.\n');
      quit(code);
    });
  }
  return {
    signal: controller.signal,
    get exitCode() {
      return exitCode;
    },
    quit,
  };
}
