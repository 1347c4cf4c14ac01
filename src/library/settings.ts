import { parseSettings } from '../config/parse.ts';
import { commonSettings, type Projects } from '../config/projects.ts';
import type { PartialSettings } from '../config/schema.ts';
import { projectsFrom } from '../config/sources.ts';
import type { Environment } from '../core/engine.ts';
import { RULE_IDS } from '../lint/lint.ts';

interface Wanted {
  readonly config?: string | undefined;
  readonly settings?: PartialSettings | undefined;
  readonly database?: string | undefined;
}

/**
 * Settings out of the file, the environment and the caller's, each stronger than the one before. The caller's go through
 * the same door as the file, for callers whose types nobody checks; only a URL with a password may come this way.
 * @throws ConfigError naming every one that does not fit.
 */
export async function readSettings(
  directory: string,
  { config, settings = {}, database }: Wanted,
  environment: Environment,
): Promise<Projects> {
  const { 'database-url': url, ...others } = settings;
  const isText = typeof url === 'string';
  const text = JSON.stringify(isText ? others : settings, null, 2);
  const given = parseSettings({ text, name: 'settings', ruleIds: RULE_IDS });
  const file = { directory, path: config, ruleIds: RULE_IDS };
  const values = isText ? { 'database-url': url } : {};
  const source = { values, nameOf: (name: string) => `settings: \`${name}\`` };
  const names = database === undefined ? [] : [database];
  return (await projectsFrom(file, environment, source, names, commonSettings(given))).projects;
}
