/** What a command has to work with. */
export interface Invocation {
  readonly process: NodeJS.Process;
  /** Aborted when the user interrupts. */
  readonly signal: AbortSignal;
}
