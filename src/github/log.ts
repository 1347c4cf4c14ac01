import type { Progress } from '../core/progress.ts';

/**
 * A text that the runner takes as text. The runner obeys a line whose first characters are `::` (after white space), and
 * `##[` anywhere in a line
 * (https://github.com/actions/runner/blob/main/src/Runner.Common/ActionCommand.cs); a zero-width space breaks both.
 */
export function plainText(text: string): string {
  return text.replace(/^([\s\p{Cc}\p{Cf}]*:)(?=:)/gmu, '$1\u200b').replaceAll('##[', '#\u200b#[');
}

/** What a step is at now is told this often at most, in milliseconds: an image that is pulled for minutes is no silence. */
const DETAIL_EVERY_MS = 10_000;

/** Progress as lines of the job's log. */
export function logProgress(write: (line: string) => void): Progress {
  let spokenAt = performance.now();
  const say = (text: string) => {
    spokenAt = performance.now();
    write(plainText(text));
  };
  return {
    step: say,
    detail(text) {
      if (performance.now() - spokenAt >= DETAIL_EVERY_MS) say(`  ${text}`);
    },
    done() {},
  };
}
