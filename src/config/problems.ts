import type { LineCounter } from 'yaml';
import { ConfigError, hidePasswords } from '../core/errors.ts';

/** Gathers what is wrong with a text, so that one run names everything. */
export class Problems {
  readonly #name: string;
  readonly #lines: LineCounter;
  readonly #found: { readonly at: number; readonly message: string }[] = [];

  constructor(name: string, lines: LineCounter) {
    this.#name = name;
    this.#lines = lines;
  }

  /** `at` is an offset into the text; the message has no full stop. */
  add(at: number, message: string): void {
    this.#found.push({ at, message });
  }

  /** @throws ConfigError with a line `file:line:column: problem.` for each, in the text's order, where there is any. */
  throwIfAny(): void {
    if (this.#found.length === 0) return;
    const report = this.#found
      .toSorted((a, b) => a.at - b.at)
      .map(({ at, message }) => {
        const { line, col } = this.#lines.linePos(at);
        return `${this.#name}:${Math.max(1, line)}:${Math.max(1, col)}: ${sentence(message)}`;
      });
    throw new ConfigError(hidePasswords(report.join('\n')));
  }
}

/** Ends a text with a full stop, unless it ends as a question. */
export function sentence(text: string): string {
  return /[.?!]$/.test(text) ? text : `${text}.`;
}
