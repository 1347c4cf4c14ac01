import type { Comparison, Condition, Constant } from './condition.ts';

/** What is asked of one column's values, all together. */
export interface Hints {
  readonly bounds: readonly { readonly operator: Comparison; readonly constant: Constant }[];
  readonly oneOf?: readonly string[];
  readonly isNull?: boolean;
  readonly likes: readonly string[];
  readonly regexes: readonly string[];
  /** In characters, bytes or elements. */
  readonly shortest?: number;
  readonly longest?: number;
  readonly forms: readonly string[];
  readonly jsonType?: string;
  readonly jsonKeys: readonly { readonly key: string; readonly texts: readonly string[] }[];
  /** What an array's elements are among. */
  readonly elements?: readonly string[];
}

export const NO_HINTS: Hints = { bounds: [], likes: [], regexes: [], forms: [], jsonKeys: [] };

/** Adds a condition about the column itself to its hints; `undefined` where they cannot both hold. */
export function narrowed(hints: Hints, condition: Condition): Hints | undefined {
  switch (condition.kind) {
    case 'compare':
      return comparedWith(hints, condition.operator, condition.constant);
    case 'one of':
      return among(hints, condition.constants);
    case 'null':
      return hints.isNull === !condition.isNull ? undefined : { ...hints, isNull: condition.isNull };
    case 'like':
      return { ...hints, likes: [...hints.likes, condition.pattern] };
    case 'regex':
      return { ...hints, regexes: [...hints.regexes, condition.pattern] };
    case 'length':
      return ofLength(hints, condition.operator, condition.length);
    case 'form':
      return { ...hints, forms: [...hints.forms, condition.form] };
    case 'json type':
      return hints.jsonType !== undefined && hints.jsonType !== condition.type
        ? undefined
        : { ...hints, jsonType: condition.type };
    case 'json key':
      return { ...hints, jsonKeys: [...hints.jsonKeys, { key: condition.key, texts: condition.texts }] };
    case 'elements':
      return { ...hints, elements: condition.texts };
    default:
      return hints;
  }
}

function comparedWith(hints: Hints, operator: Comparison, constant: Constant): Hints | undefined {
  if (operator === '=' && constant !== 'now') return among(hints, [constant.text]);
  if (operator === '<>' && constant !== 'now' && constant.text === '') return ofLength(hints, '>', 0);
  const excluded = operator === '<>' && constant !== 'now' ? constant.text : undefined;
  if (hints.oneOf !== undefined && excluded !== undefined) {
    const oneOf = hints.oneOf.filter((text) => text !== excluded);
    return oneOf.length === 0 ? undefined : { ...hints, oneOf };
  }
  return { ...hints, bounds: [...hints.bounds, { operator, constant }] };
}

function among(hints: Hints, constants: readonly string[]): Hints | undefined {
  const excluded = new Set(
    hints.bounds.flatMap(({ operator, constant }) => (operator === '<>' && constant !== 'now' ? [constant.text] : [])),
  );
  const allowed = hints.oneOf === undefined ? constants : constants.filter((text) => hints.oneOf?.includes(text));
  const oneOf = [...new Set(allowed.filter((text) => !excluded.has(text)))];
  return oneOf.length === 0 ? undefined : { ...hints, oneOf };
}

function ofLength(hints: Hints, operator: Comparison, length: number): Hints | undefined {
  const low = operator === '>' ? length + 1 : operator === '>=' || operator === '=' ? length : 0;
  const high = operator === '<' ? length - 1 : operator === '<=' || operator === '=' ? length : undefined;
  const shortest = Math.max(hints.shortest ?? 0, low);
  const longest = Math.min(hints.longest ?? Number.POSITIVE_INFINITY, high ?? Number.POSITIVE_INFINITY);
  if (shortest > longest) return undefined;
  return { ...hints, ...(shortest > 0 && { shortest }), ...(Number.isFinite(longest) && { longest }) };
}
