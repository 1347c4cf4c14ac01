import * as v from 'valibot';
import { type SettingName, settingsSchema } from './schema.ts';

/** What a setting's value is: `map` is one of `choices` for each key. */
export type SettingType = 'text' | 'number' | 'boolean' | 'list' | 'map';

/** One setting in words, for the command line's help, the action's inputs and the README. */
export interface SettingDescription {
  readonly name: SettingName;
  readonly description: string;
  readonly type: SettingType;
  readonly choices?: readonly string[];
  /** As a person would write it; absent where there is no default, or where it is to have nothing. */
  readonly default?: string;
}

const TYPES: Readonly<Record<string, SettingType>> = {
  string: 'text',
  picklist: 'text',
  number: 'number',
  boolean: 'boolean',
  array: 'list',
  record: 'map',
};

/** All settings in the schema's order. */
export const settingDescriptions: readonly SettingDescription[] = Object.entries(settingsSchema.entries).map(
  ([name, { wrapped, default: byDefault }]) => {
    const choices = choicesOf(itemOf(wrapped));
    return {
      name: name as SettingName,
      description: v.getDescription(wrapped) ?? '',
      type: TYPES[wrapped.type] ?? 'text',
      ...(choices === undefined ? {} : { choices }),
      ...defaultOf(byDefault),
    };
  },
);

function defaultOf(value: unknown): { readonly default?: string } {
  const text = Array.isArray(value) ? value.join(', ') : typeof value === 'object' ? '' : String(value ?? '');
  return text === '' ? {} : { default: text };
}

/** What one value of a list or a map must be. */
function itemOf(schema: (typeof settingsSchema.entries)[SettingName]['wrapped']): object {
  if (schema.type === 'record') return schema.value;
  return schema.type === 'array' ? schema.item : schema;
}

const byName = new Map<string, SettingDescription>(settingDescriptions.map((setting) => [setting.name, setting]));

export function describeSetting(name: string): SettingDescription | undefined {
  return byName.get(name);
}

export function isSettingName(name: string): name is SettingName {
  return byName.has(name);
}

function choicesOf(schema: object): readonly string[] | undefined {
  return 'options' in schema && Array.isArray(schema.options) ? schema.options.map(String) : undefined;
}
