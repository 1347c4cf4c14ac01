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
import { bare, columnOf, comparisonOf, textOf } from './operand.ts';
import { begins, patternOf, predicateOf } from './predicates.ts';

/** Nothing is known, and every row may do. */
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
      if (expr.op === 'AND' || expr.op === 'OR') {
        const parts = chain(expr, expr.op).map((part) => alternativesOf(part, wanted));
        return (expr.op === 'AND') === wanted ? together(...parts) : either(...parts);
      }
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
      return isPrefix ? [[begins(column, prefix)]] : ANYTHING;
    }
    default:
      return ANYTHING;
  }
}

/** The parts of `a OR b OR c`, which the parser nests two by two. */
function chain(expr: Expr, operator: 'AND' | 'OR'): readonly Expr[] {
  if (expr.type !== 'binary' || expr.op !== operator) return [expr];
  return [...chain(expr.left, operator), ...chain(expr.right, operator)];
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
  const patterns = wanted ? patternOf(spelled, left, right) : undefined;
  if (patterns !== undefined) return [[patterns]];
  const operator = comparisonOf(spelled);
  if (operator === undefined) return ANYTHING;
  const needed = wanted ? operator : opposite(operator);
  const truths = ofTruths(needed, left, right);
  if (truths !== undefined) return truths;
  const found = predicateOf(left, needed, right) ?? predicateOf(right, mirrored(needed), left);
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
