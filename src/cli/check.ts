import { check, exitCode } from '../check.ts';
import { assembleReportSet } from '../core/report-set.ts';
import { printFailure } from './failure.ts';
import type { Invocation } from './invocation.ts';
import { CHECK_FLAGS } from './options.ts';
import { pageOf } from './output.ts';
import { createProgress } from './progress.ts';
import { reportOrReason } from './report.ts';
import { type Options, projectsFor } from './settings.ts';

/** The command `check`. */
export async function runCheck(invocation: Invocation, options: Options): Promise<number> {
  const { process, signal } = invocation;
  const made = await reportOrReason(invocation, options, async (output) => {
    const resolved = await projectsFor(invocation, options, CHECK_FLAGS);
    using progress = await createProgress(process.stderr, process.env, signal);
    const common = { directory: resolved.directory, environment: process.env, progress, signal };
    if ('settings' in resolved) return await check({ ...common, settings: resolved.settings });
    const { databases } = resolved;
    if (output.format === 'html') for (const { name } of databases) pageOf(name, output);
    const { checkDatabases } = await import('../check/databases.ts');
    const failed = (name: string, error: unknown) => printFailure(error, process, name);
    return assembleReportSet(await checkDatabases({ ...common, databases, failed }));
  });
  return exitCode(made);
}
