import type { Settings } from '../config/schema.ts';
import { settingsFrom } from '../config/sources.ts';
import type { Environment } from '../core/engine.ts';
import type { Inputs } from '../github/inputs.ts';
import { RULE_IDS } from '../lint/lint.ts';

/**
 * Settings out of the file, the environment and the inputs, each stronger than the one before.
 * @throws ConfigError naming every one that does not fit.
 */
export function readSettings(
  directory: string,
  { config, values }: Inputs,
  environment: Environment,
): Promise<Settings> {
  const given = { values, nameOf: (name: string) => `input \`${name}\`` };
  return settingsFrom({ directory, path: config, ruleIds: RULE_IDS }, environment, given);
}
