import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import type { SettingsFileRequest } from '../config/load.ts';
import { type Projects, settingsOfOne } from '../config/projects.ts';
import type { SettingName, Settings } from '../config/schema.ts';
import { projectsFrom, settingsFrom } from '../config/sources.ts';
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
  const { directory, file } = placeOf(options);
  return { directory, settings: await settingsFrom(file, process.env, givenFlags(options, flags)) };
}

/** The same for every database of the settings file, or those that `--database` names. A flag holds for each of them. */
export async function projectsFor(
  { process }: Invocation,
  options: Options,
  flags: readonly SettingName[],
): Promise<Projects & { readonly directory: string }> {
  const { directory, file } = placeOf(options);
  const given = givenFlags(options, flags);
  const { projects } = await projectsFrom(file, process.env, given, namesOf(options, 'database'));
  return { directory, ...projects };
}

/**
 * The same for a command that is about one database.
 * @throws ConfigError where the settings file has several and `--database` does not say which.
 */
export async function projectFor(
  invocation: Invocation,
  options: Options,
  flags: readonly SettingName[],
): Promise<Resolved> {
  const { directory, ...projects } = await projectsFor(invocation, options, flags);
  return { directory, settings: settingsOfOne(projects) };
}

function placeOf(options: Options): { readonly directory: string; readonly file: SettingsFileRequest } {
  const directory = resolve(textOf(options, 'C') ?? '.');
  if (statSync(directory, { throwIfNoEntry: false })?.isDirectory() !== true)
    throw new ConfigError(`There is no directory ${directory}. Correct -C.`);
  return { directory, file: { directory, path: textOf(options, 'config'), ruleIds: RULE_IDS } };
}

/** An option that may be repeated, or hold several names with commas. */
function namesOf(options: Options, name: string): readonly string[] {
  const value = options[name];
  return Array.isArray(value) ? value.flatMap((item) => String(item).split(',')) : [];
}

/** An option's value, where it is a text and was given. */
export function textOf(options: Options, name: string): string | undefined {
  const value = options[name];
  return typeof value === 'string' ? value : undefined;
}
