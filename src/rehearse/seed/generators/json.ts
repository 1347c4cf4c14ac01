import { mix, pick, quoteLiteral } from '../sql.ts';
import { ENDLESS, type Generator, type Wish } from './generator.ts';
import { WORDS } from './words.ts';

/** JSON values: an object of a few keys, or what conditions ask for. */
export function jsonGenerator(sql: string, { hints }: Wish): Generator {
  const made = (value: (k: string) => string): Generator => ({ size: ENDLESS, value: (k) => `(${value(k)})::${sql}` });
  switch (hints.jsonType) {
    case 'array':
      return made((k) => `jsonb_build_array((${k}), ${pick(WORDS, k)})`);
    case 'string':
      return made((k) => `to_jsonb(${pick(WORDS, k)} || ' ' || (${k}))`);
    case 'number':
      return made((k) => `to_jsonb((${k}) % ${10n ** 15n})`);
    case 'boolean':
      return { size: 2n, value: (k) => `(to_jsonb((${k}) % 2 = 0))::${sql}` };
    case 'null':
      return { size: 1n, value: () => `('null')::${sql}` };
    default:
      return made((k) => `jsonb_build_object(${[...usual(k, hints), ...asked(k, hints)].join(', ')})`);
  }
}

function usual(k: string, { jsonKeys }: Wish['hints']): readonly string[] {
  const fields = [
    ['id', `(${k})`],
    ['name', pick(WORDS, k)],
    ['active', `(${k}) % 3 > 0`],
    ['tags', `jsonb_build_array(${pick(WORDS, mix(k, 1))})`],
  ] as const;
  return fields
    .filter(([name]) => !jsonKeys.some(({ key }) => key === name))
    .map(([name, value]) => `${quoteLiteral(name)}, ${value}`);
}

function asked(k: string, { jsonKeys }: Wish['hints']): readonly string[] {
  return jsonKeys.map(
    ({ key, texts }) => `${quoteLiteral(key)}::text, ${pick(texts.length === 0 ? WORDS : texts, mix(k, key.length))}`,
  );
}
