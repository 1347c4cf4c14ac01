/** Where long work says how far it is. The edges show it on stderr; tests listen. */
export interface Progress {
  /** A step began; it ends when the next begins or `done` is called. */
  step(label: string): void;
  /** The current step goes on: what it is at now. */
  detail(text: string): void;
  /** The last step ended well. */
  done(): void;
}

export const SILENT: Progress = { step() {}, detail() {}, done() {} };
