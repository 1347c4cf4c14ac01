import {
  type Alternatives,
  type Comparison,
  type Condition,
  either,
  mirrored,
  opposite,
  together,
} from './condition.ts';
import { type Expr, readExpression } from './expression.ts';
import {
  bare,
  betweenColumns,
  columnOf,
  comparisonOf,
  constantOf,
  measuredColumn,
  textOf,
  textsOf,
} from './operand.ts';
import { similarToRegex } from './similar.ts';

/** Nothing known: any row may do. */
const ANYTHING: Alternatives = [[]];

/** Reads a condition on a row (a CHECK, a partition's bound) into alternatives. */
export function readConditions(expression: string): Alternatives {
  const tree = readExpression(expression);
  return tree === undefined ? ANYTHING : alternativesOf(tree, true);
}

/** What it takes for an expression to be true, or (`wanted` false) to be false. */
function alternativesOf(expr: Expr, wanted: boolean): Alternatives {
  switch (expr.type) {
    case 'binary': {
      const sides = () => [alternativesOf(expr.left, wanted), alternativesOf(expr.right, wanted)];
      if (expr.op === 'AND') return wanted ? together(...sides()) : either(...sides());
      if (expr.op === 'OR') return wanted ? either(...sides()) : together(...sides());
      return ofComparison(expr.op, expr.left, expr.right, wanted);
    }
    case 'unary':
      return ofUnary(expr.op, expr.operand, wanted);
    case 'ternary': {
      const inside = (expr.op === 'BETWEEN') === wanted;
      const low = ofComparison(inside ? '>=' : '<', expr.value, expr.lo, true);
      const high = ofComparison(inside ? '<=' : '>', expr.value, expr.hi, true);
      return inside ? together(low, high) : either(low, high);
    }
    case 'cast':
      return alternativesOf(expr.operand, wanted);
    case 'case':
      return ofCase(expr, wanted);
    case 'ref':
      return [[{ kind: 'one of', column: expr.name, constants: [String(wanted)] }]];
    case 'call': {
      const [column, prefix] = [expr.args[0], expr.args[1]].map((arg) => arg && (columnOf(arg) ?? textOf(arg)));
      const isPrefix = expr.function.name === 'starts_with' && wanted && column !== undefined && prefix !== undefined;
      return isPrefix ? [[{ kind: 'like', column, pattern: `${escaped(prefix)}%` }]] : ANYTHING;
    }
    default:
      return ANYTHING;
  }
}

function ofUnary(operator: string, operand: Expr, wanted: boolean): Alternatives {
  if (operator === 'NOT' || operator === 'IS FALSE' || operator === 'IS NOT TRUE')
    return alternativesOf(operand, !wanted);
  if (operator === 'IS TRUE' || operator === 'IS NOT FALSE') return alternativesOf(operand, wanted);
  if (operator !== 'IS NULL' && operator !== 'IS NOT NULL') return ANYTHING;
  const isNull = (operator === 'IS NULL') === wanted;
  const column = columnOf(operand);
  return column === undefined ? ANYTHING : [[{ kind: 'null', column, isNull }]];
}

/** Each WHEN with its value, and ELSE with none of the WHENs. */
function ofCase({ value, whens, else: otherwise }: Extract<Expr, { type: 'case' }>, wanted: boolean): Alternatives {
  const holds = (when: Expr, is: boolean) => (value ? ofComparison('=', value, when, is) : alternativesOf(when, is));
  const branches = whens.map(({ when, value: result }) => together(holds(when, true), alternativesOf(result, wanted)));
  const none = whens.map(({ when }) => holds(when, false));
  const last = otherwise ? [together(...none, alternativesOf(otherwise, wanted))] : [];
  return either(...branches, ...last);
}

function ofComparison(spelled: string, left: Expr, right: Expr, wanted: boolean): Alternatives {
  const patterns = wanted ? ofPattern(spelled, left, right) : undefined;
  if (patterns !== undefined) return [[patterns]];
  const operator = comparisonOf(spelled);
  if (operator === undefined) return ANYTHING;
  const needed = wanted ? operator : opposite(operator);
  const truths = ofTruths(needed, left, right);
  if (truths !== undefined) return truths;
  const found = single(left, needed, right) ?? single(right, mirrored(needed), left);
  return found === undefined ? ANYTHING : [[found]];
}

/** `(a IS NULL) = (b IS NULL)` and its like: both true or both false; with `<>`, one of each. */
function ofTruths(operator: Comparison, left: Expr, right: Expr): Alternatives | undefined {
  const nulls = ofCountedNulls(operator, left, right);
  if (nulls !== undefined) return nulls;
  if ((operator !== '=' && operator !== '<>') || !isCondition(left) || !isCondition(right)) return undefined;
  const same = operator === '=';
  return either(
    together(alternativesOf(left, true), alternativesOf(right, same)),
    together(alternativesOf(left, false), alternativesOf(right, !same)),
  );
}

function isCondition(expr: Expr): boolean {
  const tree = bare(expr);
  if (tree.type === 'unary') return tree.op !== '-' && tree.op !== '+';
  if (tree.type === 'binary') return tree.op === 'AND' || tree.op === 'OR' || comparisonOf(tree.op) !== undefined;
  return tree.type === 'boolean';
}

/** `num_nonnulls(a, b, c) = 1`: one alternative for each column that may be the one. */
function ofCountedNulls(operator: Comparison, left: Expr, right: Expr): Alternatives | undefined {
  const call = bare(left);
  if (call.type !== 'call' || (call.function.name !== 'num_nonnulls' && call.function.name !== 'num_nulls'))
    return undefined;
  const columns = call.args.map(columnOf);
  const wanted = Number(textOf(right));
  if (!columns.every((column) => column !== undefined) || !Number.isInteger(wanted)) return undefined;
  const chosen = operator === '>' ? wanted + 1 : operator === '<' ? wanted - 1 : wanted;
  return columns.map((_, first) =>
    columns.map((column, at): Condition => {
      const counted = (at - first + columns.length) % columns.length < chosen;
      return { kind: 'null', column, isNull: counted === (call.function.name === 'num_nulls') };
    }),
  );
}

/** One side is something about a column, the other something to compare it with. */
function single(left: Expr, operator: Comparison, right: Expr): Condition | undefined {
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
  return column === undefined ? undefined : { kind: 'like', column, pattern: `${escaped(text)}%` };
}

function ofPattern(operator: string, left: Expr, right: Expr): Condition | undefined {
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

function escaped(text: string): string {
  return text.replace(/[\\%_]/g, '\\$&');
}
