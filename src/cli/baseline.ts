import { existsSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { record } from '../check/record.ts';
import { ConfigError, EngineError } from '../core/errors.ts';
import type { Finding } from '../core/finding.ts';
import { visibleLine } from '../reporters/escape.ts';
import { counted } from '../reporters/words.ts';
import type { Invocation } from './invocation.ts';
import { CHECK_FLAGS } from './options.ts';
import { writeWhole } from './output.ts';
import { createProgress } from './progress.ts';
import { type Options, projectFor } from './settings.ts';
import { write } from './terminal.ts';

/** The command `baseline`: checks the change once, and records what it finds as known. */
export async function runBaseline(invocation: Invocation, options: Options): Promise<number> {
  const { process, signal } = invocation;
  const { directory, settings } = await projectFor(invocation, options, CHECK_FLAGS);
  const name = settings.baseline;
  if (name === undefined)
    throw new ConfigError(
      'There is no file to record in. Put `baseline: pg-rehearsal-baseline.json` into the settings, or give --baseline.',
    );
  const file = resolve(directory, name);
  if (statSync(dirname(file), { throwIfNoEntry: false })?.isDirectory() !== true)
    throw new ConfigError(`The baseline ${name} cannot be written: there is no directory ${dirname(file)}.`);
  const replaced = existsSync(file);
  using progress = await createProgress(process.stderr, process.env, signal);
  const recorded = await record({ directory, settings, environment: process.env, progress, signal });
  signal.throwIfAborted();
  // A baseline of half a check would make the other half look new.
  if (recorded.failure !== undefined) throw new EngineError(`Nothing was recorded: ${recorded.failure}`);
  await writeWhole(file, recorded.text);
  const how = replaced ? ', in place of what was there' : '';
  const lines = [
    `Recorded ${counted(recorded.recorded.length, 'finding')} in ${name}${how}.`,
    ...(recorded.recorded.length === 0 ? [] : [`From now on only other findings count, and every report names these.`]),
    ...recorded.left.map((finding) => `Not recorded, since no baseline may hide it: ${placeOf(finding)}`),
  ];
  await write(process.stdout, `${lines.map(visibleLine).join('\n')}\n`);
  return 0;
}

function placeOf({ path, span, ruleId }: Finding): string {
  return `${path}:${span.line} ${ruleId}`;
}
