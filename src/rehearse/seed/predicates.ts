import type { Comparison, Condition } from './condition.ts';
import type { Expr } from './expression.ts';
import { bare, betweenColumns, columnOf, constantOf, measuredColumn, textOf, textsOf } from './operand.ts';
import { similarToRegex } from './similar.ts';

/** One side is something about a column, the other something to compare it with. */
export function predicateOf(left: Expr, operator: Comparison, right: Expr): Condition | undefined {
  const texts = textsOf(right);
  const column = columnOf(left);
  const tree = bare(left);
  if (
    tree.type === 'member' &&
    typeof tree.member === 'string' &&
    columnOf(tree.operand) !== undefined &&
    operator === '='
  ) {
    const text = textOf(right);
    const owner = columnOf(tree.operand) ?? '';
    return { kind: 'json key', column: owner, key: tree.member, texts: texts ?? (text === undefined ? [] : [text]) };
  }
  if (tree.type === 'call' && /^jsonb?_typeof$/.test(tree.function.name) && tree.args[0] !== undefined) {
    const [of, type] = [columnOf(tree.args[0]), textOf(right) ?? texts?.[0]];
    return of === undefined || type === undefined || operator !== '='
      ? undefined
      : { kind: 'json type', column: of, type };
  }
  const measured = measuredColumn(left);
  if (measured !== undefined) {
    const length = Number(textOf(right));
    return Number.isInteger(length) ? { kind: 'length', column: measured, operator, length } : undefined;
  }
  const prefixed = prefixOf(tree, operator, right);
  if (prefixed !== undefined) return prefixed;
  if (column === undefined) return undefined;
  if (texts !== undefined) return operator === '=' ? { kind: 'one of', column, constants: texts } : undefined;
  const constant = constantOf(right);
  if (constant !== undefined) return { kind: 'compare', column, operator, constant };
  return betweenColumns(column, operator, right);
}

/** `left(code, 2) = 'AB'`, `substr(code, 1, 2) = 'AB'`: how the text begins. */
function prefixOf(tree: Expr, operator: Comparison, right: Expr): Condition | undefined {
  const text = textOf(right);
  if (operator !== '=' || text === undefined) return undefined;
  const isLeft = tree.type === 'call' && tree.function.name === 'left';
  const isSubstr =
    tree.type === 'call' &&
    /^substr(ing)?$/.test(tree.function.name) &&
    tree.args[1] !== undefined &&
    textOf(tree.args[1]) === '1';
  const of = tree.type === 'substring' ? tree.value : isLeft || isSubstr ? tree.args[0] : undefined;
  const column = of === undefined ? undefined : columnOf(of);
  return column === undefined ? undefined : begins(column, text);
}

export function patternOf(operator: string, left: Expr, right: Expr): Condition | undefined {
  const column = columnOf(left);
  if (column === undefined) return undefined;
  const call = bare(right);
  if (operator === '<@') {
    const texts = textsOf(right);
    return texts === undefined ? undefined : { kind: 'elements', column, texts };
  }
  if (call.type === 'call' && /^similar_(to_)?escape$/.test(call.function.name) && call.args[0] !== undefined) {
    const pattern = textOf(call.args[0]);
    return pattern === undefined ? undefined : { kind: 'regex', column, pattern: similarToRegex(pattern) };
  }
  const pattern = textOf(right);
  if (pattern === undefined) return undefined;
  if (operator === 'LIKE' || operator === 'ILIKE') return { kind: 'like', column, pattern };
  if (operator === '~' || operator === '~*') return { kind: 'regex', column, pattern };
  return operator === '?' ? { kind: 'json key', column, key: pattern, texts: [] } : undefined;
}

/** The column's text begins with this. */
export function begins(column: string, text: string): Condition {
  return { kind: 'like', column, pattern: `${text.replace(/[\\%_]/g, '\\$&')}%` };
}
