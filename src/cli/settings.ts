import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import type { SettingName, Settings } from '../config/schema.ts';
import { settingsFrom } from '../config/sources.ts';
import { ConfigError } from '../core/errors.ts';
import { RULE_IDS } from '../lint/lint.ts';
import type { Invocation } from './invocation.ts';
import { givenFlags } from './options.ts';

/** What commander gives: each option by its name in camel case. */
export type Options = Readonly<Record<string, unknown>>;

export interface Resolved {
  /** Absolute path of the working directory. */
  readonly directory: string;
  readonly settings: Settings;
}

/** Settings out of the file, the environment and the flags, each stronger than the one before. */
export async function settingsOf(
  { process }: Invocation,
  options: Options,
  flags: readonly SettingName[],
): Promise<Resolved> {
  const directory = resolve(textOf(options, 'C') ?? '.');
  if (statSync(directory, { throwIfNoEntry: false })?.isDirectory() !== true)
    throw new ConfigError(`There is no directory ${directory}. Correct -C.`);
  const file = { directory, path: textOf(options, 'config'), ruleIds: RULE_IDS };
  return { directory, settings: await settingsFrom(file, process.env, givenFlags(options, flags)) };
}

/** An option's value, where it is a text and was given. */
export function textOf(options: Options, name: string): string | undefined {
  const value = options[name];
  return typeof value === 'string' ? value : undefined;
}
