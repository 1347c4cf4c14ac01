import { Option } from 'commander';
import type { GivenValue } from '../config/coerce.ts';
import { describeSetting, isSettingName, type SettingDescription, settingDescriptions } from '../config/describe.ts';
import type { GivenSettings } from '../config/resolve.ts';
import type { SettingName } from '../config/schema.ts';
import { FORMATS } from '../core/report.ts';

/** The settings that `check` takes as flags: all but the maps, which need a file, and `comment`, which is the action's. */
export const CHECK_FLAGS: readonly SettingName[] = settingDescriptions
  .filter(({ name, type }) => type !== 'map' && name !== 'comment')
  .map(({ name }) => name);

export const LINT_FLAGS = ['tool', 'postgres-version', 'fail-on'] as const satisfies readonly SettingName[];

export const RULES_FLAGS = ['preset'] as const satisfies readonly SettingName[];

export const ENGINES_FLAGS = [
  'postgres-version',
  'postgres-image',
  'database-url',
  'allow-remote-server',
] as const satisfies readonly SettingName[];

const PLACEHOLDERS: Readonly<Partial<Record<SettingName, string>>> = {
  base: 'ref',
  migrations: 'dir',
  tool: 'name',
  baseline: 'file',
  fixtures: 'glob',
  assertions: 'glob',
  engine: 'name',
  'postgres-version': 'major',
  'postgres-image': 'image',
  'database-url': 'url',
  'fail-on': 'severity',
  'statement-timeout': 'seconds',
  'rehearsal-timeout': 'seconds',
  'disk-limit': 'megabytes',
};

/** A setting as a flag of its own name; its value stays a text for the settings to judge. */
export function settingOption(name: SettingName): Option {
  const setting = describeSetting(name);
  if (setting === undefined) throw new Error(`${name} is no setting`);
  if (isOnByDefault(name)) return new Option(`--no-${name}`, `Do not ${firstClause(setting.description)}.`);
  if (setting.type === 'boolean') return new Option(`--${name}`, setting.description);
  const option = new Option(`--${name} <${PLACEHOLDERS[name] ?? 'value'}>`, describe(setting));
  if (setting.type !== 'list') return option;
  return option.argParser((value: string, before: readonly string[] | undefined) => [...(before ?? []), value]);
}

/** The options of every command that reads the settings file. */
export function placeOptions(): readonly Option[] {
  return [
    new Option('-C <dir>', 'Work in this directory instead of the current one.'),
    new Option('--config <file>', 'Settings file instead of .pg-rehearsal.yml, relative to the working directory.'),
  ];
}

/** The options that every command with a report has. */
export function reportOptions(): readonly Option[] {
  return [
    ...placeOptions(),
    new Option('--format <name>', `Format of the report: ${FORMATS.join(', ')}; text if not given.`),
    new Option('--output <file>', 'Write the report to a file instead of stdout.'),
  ];
}

/** Which databases of the settings file. */
export function databaseOption(): Option {
  const text = 'Only this one of the `databases` in the settings file (may be repeated).';
  return new Option('--database <name>', text).argParser((name: string, before: readonly string[] | undefined) => [
    ...(before ?? []),
    name,
  ]);
}

/** The flags that were given, as a source of settings. */
export function givenFlags(options: Readonly<Record<string, unknown>>, names: readonly SettingName[]): GivenSettings {
  const values: Partial<Record<SettingName, GivenValue>> = {};
  for (const name of names) {
    const value = options[attributeOf(name)];
    // Commander sets a `--no-` option to true when it is not given.
    if (value === true && isOnByDefault(name)) continue;
    if (typeof value === 'string' || typeof value === 'boolean' || isTexts(value)) values[name] = value;
  }
  return { values, nameOf: (name) => (isSettingName(name) ? `--${name}` : name) };
}

function isOnByDefault(name: SettingName): boolean {
  const setting = describeSetting(name);
  return setting?.type === 'boolean' && setting.default === 'true';
}

/** Commander's name for an option's value: `failOn` of `fail-on`. */
function attributeOf(name: string): string {
  return name.replaceAll(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
}

function isTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((item) => typeof item === 'string');
}

function describe({ description, choices, default: byDefault, type }: SettingDescription): string {
  const notes = [
    ...(choices === undefined ? [] : [`one of ${choices.join(', ')}`]),
    ...(byDefault === undefined ? [] : [`${byDefault} if not given`]),
    ...(type === 'list' ? ['may be repeated'] : []),
  ];
  return notes.length === 0 ? description : `${description} (${notes.join('; ')})`;
}

/** `apply the migrations` of `Apply the migrations; …`. */
function firstClause(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1).replace(/[;:.].*$/s, '');
}
