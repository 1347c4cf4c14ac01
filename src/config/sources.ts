import type { Environment } from '../core/engine.ts';
import { loadSettingsFile, type SettingsFileRequest } from './load.ts';
import { type GivenSettings, resolveSettings } from './resolve.ts';
import type { PartialSettings, Settings } from './schema.ts';
import { DATABASE_URL_VARIABLE } from './secrets.ts';

/**
 * Settings out of the file, the environment and what is given, each stronger than the one before.
 * @param parsed settings that have their types already, as strong as what is given
 * @throws ConfigError naming every one that does not fit.
 */
export async function settingsFrom(
  file: SettingsFileRequest,
  environment: Environment,
  given: GivenSettings,
  parsed: PartialSettings = {},
): Promise<Settings> {
  const variable = {
    values: { 'database-url': environment[DATABASE_URL_VARIABLE] },
    nameOf: () => DATABASE_URL_VARIABLE,
  };
  return resolveSettings({ ...(await loadSettingsFile(file)), ...parsed }, variable, given);
}
