import * as v from 'valibot';
import { ConfigError } from '../core/errors.ts';
import { coerce, type GivenValue } from './coerce.ts';
import { describeSetting } from './describe.ts';
import { explainIssue } from './explain.ts';
import { sentence } from './problems.ts';
import { type PartialSettings, type SettingName, type Settings, settingsSchema } from './schema.ts';

/** What one source outside the file gives: flags, inputs, an environment variable. */
export interface GivenSettings {
  readonly values: Readonly<Partial<Record<SettingName, GivenValue>>>;
  /** How the source calls a setting in a message: `--fail-on`, or ``input `fail-on` ``. */
  nameOf(name: SettingName): string;
}

/**
 * Defaults, then the file, then each given source, the last one strongest.
 * @throws ConfigError naming every flag or input that does not fit.
 */
export function resolveSettings(file: PartialSettings, ...sources: readonly GivenSettings[]): Settings {
  const problems: string[] = [];
  let merged: Record<string, unknown> = { ...file };
  for (const source of sources) {
    const values = coerceAll(source);
    const { issues } = v.safeParse(settingsSchema, values);
    for (const issue of issues ?? [])
      problems.push(sentence(`${source.nameOf(String(issue.path?.[0]?.key) as SettingName)} ${explainIssue(issue)}`));
    merged = { ...merged, ...values };
  }
  if (problems.length > 0) throw new ConfigError(problems.join('\n'));
  return v.parse(settingsSchema, merged);
}

function coerceAll({ values }: GivenSettings): Record<string, unknown> {
  const coerced: Record<string, unknown> = {};
  for (const [name, given] of Object.entries(values)) {
    const setting = describeSetting(name);
    const value = setting === undefined ? undefined : coerce(given, setting);
    if (value !== undefined) coerced[name] = value;
  }
  return coerced;
}
