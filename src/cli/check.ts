import { check, exitCode } from '../check.ts';
import { CHECK_FLAGS } from './options.ts';
import { createProgress } from './progress.ts';
import { reportOrReason } from './report.ts';
import type { Session } from './session.ts';
import { type Options, settingsOf } from './settings.ts';

/** The command `check`. */
export async function runCheck(session: Session, options: Options): Promise<number> {
  const { process, signal } = session;
  const report = await reportOrReason(session, options, async () => {
    const { directory, settings } = await settingsOf(session, options, CHECK_FLAGS);
    using progress = await createProgress(process.stderr, process.env, signal);
    return await check({ directory, settings, environment: process.env, progress, signal });
  });
  return exitCode(report);
}
