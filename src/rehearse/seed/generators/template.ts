import { quoteLiteral } from '../sql.ts';
import { ENDLESS, type Generator, least } from './generator.ts';

/** A piece of a text: `count` signs, each one of `signs`. Of one sign, it is a fixed text. */
export interface Piece {
  readonly signs: string;
  readonly count: number;
}

/** A text of fixed and free signs. */
export type Template = readonly Piece[];

export const LETTERS = 'abcdefghijklmnopqrstuvwxyz';
export const DIGITS = '0123456789';

export function fixed(text: string): Template {
  return [...text].map((sign) => ({ signs: sign, count: 1 }));
}

/** Texts of one of several templates; free signs are the digits of `k`, so that different numbers give different texts. */
export function templateGenerator(templates: readonly Template[]): Generator | undefined {
  const [first] = templates;
  if (first === undefined) return undefined;
  if (templates.length === 1) return { size: sizeOf(first), value: (k) => spelled(first, k) };
  const count = BigInt(templates.length);
  const smallest = templates.map(sizeOf).reduce(least);
  return {
    size: least(smallest * count, ENDLESS - 1n),
    value: (k) => {
      const cases = templates.map((template, at) => `WHEN ${at} THEN ${spelled(template, `((${k}) / ${count})`)}`);
      return `(CASE (${k}) % ${count} ${cases.join(' ')} END)`;
    },
  };
}

function sizeOf(template: Template): bigint {
  let size = 1n;
  for (const { signs, count } of template)
    for (let at = 0; at < count && size < ENDLESS; at += 1) size *= BigInt([...signs].length);
  return least(size, ENDLESS - 1n);
}

/**
 * The last sign changes fastest, so that texts come sorted, as an index likes them. Signs beyond what 62 bits can choose
 * look at the same number again.
 */
function spelled(template: Template, k: string): string {
  const signs = template.flatMap((piece) => Array.from({ length: piece.count }, () => [...piece.signs]));
  const parts: string[] = [];
  let text = '';
  let divisor = 1n;
  const flush = () => {
    if (text !== '') parts.unshift(quoteLiteral(text));
    text = '';
  };
  for (const choice of signs.reverse()) {
    if (choice.length === 1) {
      text = `${choice[0]}${text}`;
      continue;
    }
    flush();
    if (divisor * BigInt(choice.length) > ENDLESS) divisor = 7n;
    parts.unshift(`substr(${quoteLiteral(choice.join(''))}, (1 + (${k}) / ${divisor} % ${choice.length})::int, 1)`);
    divisor *= BigInt(choice.length);
  }
  flush();
  return parts.length === 0 ? "''::text" : `(${parts.join(' || ')})::text`;
}
