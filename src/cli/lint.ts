import { lintFiles } from '../check/lint-files.ts';
import { exitCode } from '../check.ts';
import type { Invocation } from './invocation.ts';
import { LINT_FLAGS } from './options.ts';
import { reportOrReason } from './report.ts';
import { type Options, settingsOf } from './settings.ts';

/** The command `lint`. */
export async function runLint(invocation: Invocation, files: readonly string[], options: Options): Promise<number> {
  const report = await reportOrReason(invocation, options, async () => {
    const { directory, settings } = await settingsOf(invocation, options, LINT_FLAGS);
    return await lintFiles({ directory, files, settings });
  });
  return exitCode(report);
}
