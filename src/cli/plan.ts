import { matrixOf, type PlannedDatabase, planDatabases } from '../check/plan.ts';
import { ConfigError } from '../core/errors.ts';
import { columns } from '../reporters/layout.ts';
import { printFailure } from './failure.ts';
import type { Invocation } from './invocation.ts';
import { createProgress } from './progress.ts';
import { type Options, projectsFor, textOf } from './settings.ts';
import { write } from './terminal.ts';

/** The command `plan`: exit code 0 also where nothing is to be checked. */
export async function runPlan(invocation: Invocation, options: Options): Promise<number> {
  const { process, signal } = invocation;
  const { directory, ...resolved } = await projectsFor(invocation, options, ['base']);
  if (!('databases' in resolved))
    throw new ConfigError(
      'The settings file names no `databases`, so there is nothing to plan: run `pg-rehearsal check`.',
    );
  using progress = await createProgress(process.stderr, process.env, signal);
  const planned = await planDatabases({
    directory,
    databases: resolved.databases,
    environment: process.env,
    progress,
    signal,
    failed: (name, error) => printFailure(error, process, name),
  });
  const text = textOf(options, 'format') === 'matrix' ? JSON.stringify(matrixOf(planned)) : tableOf(planned);
  await write(process.stdout, `${text}\n`);
  return 0;
}

function tableOf(planned: readonly PlannedDatabase[]): string {
  const rows = planned.map(({ name, touched, changes }) => [
    touched ? 'check' : 'skip',
    name,
    changes === 0 ? (touched ? 'could not be read' : 'no migration changed') : `${changes} changed`,
  ]);
  return columns([['', 'database', 'migrations'], ...rows]).join('\n');
}
