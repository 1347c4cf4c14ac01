import { check, exitCode } from '../check.ts';
import type { Invocation } from './invocation.ts';
import { CHECK_FLAGS } from './options.ts';
import { createProgress } from './progress.ts';
import { reportOrReason } from './report.ts';
import { type Options, settingsOf } from './settings.ts';

/** The command `check`. */
export async function runCheck(invocation: Invocation, options: Options): Promise<number> {
  const { process, signal } = invocation;
  const report = await reportOrReason(invocation, options, async () => {
    const { directory, settings } = await settingsOf(invocation, options, CHECK_FLAGS);
    using progress = await createProgress(process.stderr, process.env, signal);
    return await check({ directory, settings, environment: process.env, progress, signal });
  });
  return exitCode(report);
}
