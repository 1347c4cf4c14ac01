import type { Projects } from '../config/projects.ts';
import type { Settings } from '../config/schema.ts';
import { projectsFrom } from '../config/sources.ts';
import type { Environment } from '../core/engine.ts';
import type { Inputs } from '../github/inputs.ts';
import { RULE_IDS } from '../lint/lint.ts';

export interface ActionSettings {
  /** Those that hold for the whole run. */
  readonly common: Settings;
  readonly projects: Projects;
}

/**
 * Settings out of the file, the environment and the inputs, each stronger than the one before.
 * @throws ConfigError naming every one that does not fit.
 */
export function readSettings(
  directory: string,
  { config, values, databases }: Inputs,
  environment: Environment,
): Promise<ActionSettings> {
  const given = { values, nameOf: (name: string) => `input \`${name}\`` };
  return projectsFrom({ directory, path: config, ruleIds: RULE_IDS }, environment, given, databases);
}
