import { ConfigError } from '../core/errors.ts';
import { andList, echo } from './explain.ts';
import { didYouMean } from './nearest.ts';
import { type GivenSettings, resolveSettings } from './resolve.ts';
import type { PartialSettings, Settings, SettingsFile } from './schema.ts';

/** One database of a repository, with all its settings. */
export interface DatabaseSettings {
  readonly name: string;
  readonly settings: Settings;
}

/** One report to make, or one for each of several databases. */
export type Projects = { readonly settings: Settings } | { readonly databases: readonly DatabaseSettings[] };

/** The settings that hold for all databases. */
export function commonSettings({ databases: _, ...common }: SettingsFile): PartialSettings {
  return common;
}

/**
 * What there is to check: the databases of a settings file in its order, each with the settings for all under its own
 * (`rules` and `rules-for-paths` are joined key by key), and what is stronger than the file over both.
 * @param asked the databases that are asked for, all where there are none (a single one is as a file without databases),
 *   and settings that have their types already.
 * @throws ConfigError where a name is none of the file's, or a source does not fit.
 */
export function projectsOf(
  file: SettingsFile,
  { names = [], parsed = {} }: { readonly names?: readonly string[]; readonly parsed?: PartialSettings },
  ...sources: readonly GivenSettings[]
): Projects {
  const all = Object.entries(file.databases ?? {});
  for (const name of names)
    refuseUnknown(
      name,
      all.map(([known]) => known),
    );
  const common = commonSettings(file);
  const chosen = all.filter(([name]) => names.length === 0 || names.includes(name));
  const [only] = chosen;
  if (only === undefined) return { settings: resolveSettings({ ...common, ...parsed }, ...sources) };
  const settingsOf = (own: PartialSettings) => resolveSettings({ ...joined(common, own), ...parsed }, ...sources);
  if (names.length > 0 && chosen.length === 1) return { settings: settingsOf(only[1]) };
  return { databases: chosen.map(([name, own]) => ({ name, settings: settingsOf(own) })) };
}

/** The settings of the one database that there is to work on. @throws ConfigError where there are several. */
export function settingsOfOne(projects: Projects): Settings {
  if ('settings' in projects) return projects.settings;
  const names = andList(projects.databases.map(({ name }) => name));
  throw new ConfigError(`The settings file has several databases, ${names}: say which one, with \`database\`.`);
}

function refuseUnknown(name: string, known: readonly string[]): void {
  if (known.includes(name)) return;
  const what =
    known.length === 0
      ? ', since the settings file has no `databases`.'
      : `; ${didYouMean(name, known) ?? `the settings file has ${andList(known)}.`}`;
  throw new ConfigError(`There is no database ${echo(name)}${what}`);
}

function joined(common: PartialSettings, own: PartialSettings): PartialSettings {
  return {
    ...common,
    ...own,
    rules: { ...common.rules, ...own.rules },
    'rules-for-paths': { ...common['rules-for-paths'], ...own['rules-for-paths'] },
  };
}
