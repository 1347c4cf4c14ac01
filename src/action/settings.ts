import { loadSettingsFile } from '../config/load.ts';
import { resolveSettings } from '../config/resolve.ts';
import type { Settings } from '../config/schema.ts';
import { DATABASE_URL_VARIABLE } from '../config/secrets.ts';
import type { Environment } from '../core/engine.ts';
import type { Inputs } from '../github/inputs.ts';
import { RULE_IDS } from '../lint/lint.ts';

/**
 * Settings out of the file, the environment and the inputs, each stronger than the one before.
 * @throws ConfigError naming every one that does not fit.
 */
export async function readSettings(
  directory: string,
  { config, values }: Inputs,
  environment: Environment,
): Promise<Settings> {
  const file = await loadSettingsFile({ directory, path: config, ruleIds: RULE_IDS });
  const variable = {
    values: { 'database-url': environment[DATABASE_URL_VARIABLE] },
    nameOf: () => DATABASE_URL_VARIABLE,
  };
  return resolveSettings(file, variable, { values, nameOf: (name) => `input \`${name}\`` });
}
