import { lintFiles } from '../check/lint-files.ts';
import { exitCode } from '../check.ts';
import { LINT_FLAGS } from './options.ts';
import { reportOrReason } from './report.ts';
import type { Session } from './session.ts';
import { type Options, settingsOf } from './settings.ts';

/** The command `lint`. */
export async function runLint(session: Session, files: readonly string[], options: Options): Promise<number> {
  const report = await reportOrReason(session, options, async () => {
    const { directory, settings } = await settingsOf(session, options, LINT_FLAGS);
    return await lintFiles({ directory, files, settings });
  });
  return exitCode(report);
}
