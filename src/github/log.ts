import type { Progress } from '../core/progress.ts';

/**
 * A text that the runner takes as text. The runner obeys a line whose first characters are `::` (after white space), and
 * `##[` anywhere in a line
 * (https://github.com/actions/runner/blob/main/src/Runner.Common/ActionCommand.cs); a zero-width space breaks both.
 */
export function plainText(text: string): string {
  return text.replace(/^([\s\p{Cc}\p{Cf}]*:)(?=:)/gmu, '$1\u200b').replaceAll('##[', '#\u200b#[');
}

/** Progress as lines of the job's log; what a step is at now is left out. */
export function logProgress(write: (line: string) => void): Progress {
  return {
    step: (label) => write(plainText(label)),
    detail() {},
    done() {},
  };
}
