import type { SettingDescription } from './describe.ts';

/** A value as a flag or an input gives it. */
export type GivenValue = string | boolean | readonly string[] | undefined;

/**
 * A text as the setting's type: `17` becomes a number, `true` a boolean, lines or a comma list an array. Blank means not
 * given (undefined): that is how an unset action input arrives. What does not fit stays a text for the schema to refuse.
 */
export function coerce(value: GivenValue, { type }: SettingDescription): unknown {
  if (value === undefined || typeof value === 'boolean') return value;
  if (typeof value !== 'string') {
    const items = value.map((item) => item.trim()).filter((item) => item !== '');
    return items.length === 0 ? undefined : items;
  }
  const text = value.trim();
  if (text === '') return undefined;
  if (type === 'number' && /^\d+(?:\.\d+)?$/.test(text)) return Number(text);
  if (type === 'boolean' && /^(?:true|false)$/i.test(text)) return text.toLowerCase() === 'true';
  if (type === 'list') return splitList(text);
  return text;
}

/** Splits at line ends and at commas that are not inside the braces of a glob such as `{a,b}.sql`. */
function splitList(text: string): readonly string[] {
  const items = [''];
  let depth = 0;
  for (const character of text) {
    if (character === '\n' || (character === ',' && depth === 0)) {
      depth = 0;
      items.push('');
      continue;
    }
    if (character === '{') depth += 1;
    if (character === '}') depth = Math.max(0, depth - 1);
    items.push(`${items.pop() ?? ''}${character}`);
  }
  return items.map((item) => item.trim()).filter((item) => item !== '');
}
