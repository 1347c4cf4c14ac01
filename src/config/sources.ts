import type { Environment } from '../core/engine.ts';
import { loadSettingsFile, type SettingsFileRequest } from './load.ts';
import { commonSettings, type Projects, projectsOf } from './projects.ts';
import { type GivenSettings, resolveSettings } from './resolve.ts';
import type { PartialSettings, Settings } from './schema.ts';
import { DATABASE_URL_VARIABLE } from './secrets.ts';

/**
 * Settings out of the file, the environment and what is given, each stronger than the one before; those that hold for all
 * databases, where the file has several.
 * @throws ConfigError naming every one that does not fit.
 */
export async function settingsFrom(
  file: SettingsFileRequest,
  environment: Environment,
  given: GivenSettings,
): Promise<Settings> {
  return resolveSettings(commonSettings(await loadSettingsFile(file)), variableIn(environment), given);
}

/**
 * The same for each database of the file that is asked for.
 * @param names all where there are none
 * @param parsed settings that have their types already, as strong as what is given
 * @throws ConfigError naming every one that does not fit, and a database that the file does not have.
 */
export async function projectsFrom(
  file: SettingsFileRequest,
  environment: Environment,
  given: GivenSettings,
  names: readonly string[],
  parsed: PartialSettings = {},
): Promise<{ readonly common: Settings; readonly projects: Projects }> {
  const loaded = await loadSettingsFile(file);
  const sources = [variableIn(environment), given];
  return {
    common: resolveSettings({ ...commonSettings(loaded), ...parsed }, ...sources),
    projects: projectsOf(loaded, { names, parsed }, ...sources),
  };
}

function variableIn(environment: Environment): GivenSettings {
  return {
    values: { 'database-url': environment[DATABASE_URL_VARIABLE] },
    nameOf: () => DATABASE_URL_VARIABLE,
  };
}
