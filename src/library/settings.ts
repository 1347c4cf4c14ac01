import { parseSettings } from '../config/parse.ts';
import type { PartialSettings, Settings } from '../config/schema.ts';
import { settingsFrom } from '../config/sources.ts';
import type { Environment } from '../core/engine.ts';
import { RULE_IDS } from '../lint/lint.ts';

/**
 * Settings out of the file, the environment and the caller's, each stronger than the one before. The caller's go through
 * the same door as the file, for callers whose types nobody checks; only a URL with a password may come this way.
 * @throws ConfigError naming every one that does not fit.
 */
export function readSettings(
  directory: string,
  { config, settings = {} }: { readonly config?: string | undefined; readonly settings?: PartialSettings | undefined },
  environment: Environment,
): Promise<Settings> {
  const { 'database-url': url, ...others } = settings;
  const isText = typeof url === 'string';
  const text = JSON.stringify(isText ? others : settings, null, 2);
  const given = parseSettings({ text, name: 'settings', ruleIds: RULE_IDS });
  const file = { directory, path: config, ruleIds: RULE_IDS };
  const values = isText ? { 'database-url': url } : {};
  return settingsFrom(file, environment, { values, nameOf: (name) => `settings: \`${name}\`` }, given);
}
