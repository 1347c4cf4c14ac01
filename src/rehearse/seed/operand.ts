import { toSql } from 'pgsql-ast-parser';
import { type Comparison, type Condition, type Constant, isComparison } from './condition.ts';
import { columnsIn, type Expr } from './expression.ts';

/** The tree without casts, which do not change what a value is compared with. */
export function bare(expr: Expr): Expr {
  return expr.type === 'cast' ? bare(expr.operand) : expr;
}

/** The column that an expression is, casts aside. */
export function columnOf(expr: Expr): string | undefined {
  const tree = bare(expr);
  return tree.type === 'ref' && tree.name !== '*' ? tree.name : undefined;
}

const CLOCK = new Set(['now', 'clock_timestamp', 'statement_timestamp', 'transaction_timestamp', 'timeofday']);

export function constantOf(expr: Expr): Constant | undefined {
  const tree = bare(expr);
  switch (tree.type) {
    case 'string':
      return { text: tree.value };
    case 'integer':
    case 'numeric':
      return { text: String(tree.value) };
    case 'boolean':
      return { text: String(tree.value) };
    case 'unary': {
      const inner = tree.op === '-' ? textOf(tree.operand) : undefined;
      return inner === undefined ? undefined : { text: inner.startsWith('-') ? inner.slice(1) : `-${inner}` };
    }
    case 'keyword':
      return tree.keyword.startsWith('current_') || tree.keyword.startsWith('local') ? 'now' : undefined;
    case 'call':
      return CLOCK.has(tree.function.name) ? 'now' : undefined;
    default:
      return undefined;
  }
}

/** A constant's text; `undefined` for the clock and for anything else. */
export function textOf(expr: Expr): string | undefined {
  const constant = constantOf(expr);
  return constant === undefined || constant === 'now' ? undefined : constant.text;
}

/** The constants of `ANY (ARRAY[…])`, `ANY ('{…}')` and `IN (…)`. */
export function textsOf(expr: Expr): readonly string[] | undefined {
  const tree = bare(expr);
  if (tree.type === 'call' && tree.function.name === 'any' && tree.args[0] !== undefined) return textsOf(tree.args[0]);
  if (tree.type === 'array' || tree.type === 'list') {
    const texts = tree.expressions.map(textOf);
    return texts.every((text) => text !== undefined) ? texts : undefined;
  }
  if (tree.type === 'string' && /^\{[^"{}]*\}$/.test(tree.value)) return tree.value.slice(1, -1).split(',');
  return undefined;
}

const LENGTHS = new Set([
  'length',
  'char_length',
  'character_length',
  'octet_length',
  'cardinality',
  'array_length',
  'bit_length',
]);
const FORMS = new Set(['lower', 'upper', 'btrim', 'ltrim', 'rtrim', 'initcap']);

/** The column whose length an expression takes, trimmed or not. */
export function measuredColumn(expr: Expr): string | undefined {
  const tree = bare(expr);
  if (tree.type !== 'call' || !LENGTHS.has(tree.function.name) || tree.args[0] === undefined) return undefined;
  const inner = bare(tree.args[0]);
  if (inner.type === 'call' && FORMS.has(inner.function.name) && inner.args[0] !== undefined)
    return columnOf(inner.args[0]);
  return columnOf(inner);
}

/** `column operator <something over other columns>`: a relation where it is one column and an offset, else computed. */
export function betweenColumns(column: string, operator: Comparison, right: Expr): Condition | undefined {
  const other = columnOf(right);
  if (other !== undefined) return other === column ? undefined : { kind: 'relation', column, operator, other };
  const tree = bare(right);
  if (tree.type === 'call' && FORMS.has(tree.function.name) && tree.args.length === 1 && operator === '=') {
    const [inner] = tree.args;
    if (inner !== undefined && columnOf(inner) === column) return { kind: 'form', column, form: tree.function.name };
  }
  if (tree.type === 'binary' && (tree.op === '+' || tree.op === '-')) {
    const base = columnOf(tree.left);
    const offset = textOf(tree.right);
    if (base !== undefined && base !== column && offset !== undefined)
      return { kind: 'relation', column, operator, other: base, offset: tree.op === '-' ? negated(offset) : offset };
  }
  const from = columnsIn(right);
  if (operator !== '=' || from.length === 0 || from.includes(column)) return undefined;
  return { kind: 'computed', column, expression: toSql.expr(right), from };
}

function negated(offset: string): string {
  return offset.startsWith('-') ? offset.slice(1) : `-${offset}`;
}

/** The operator as PostgreSQL prints it: the parser writes `<>` as `!=`. */
export function comparisonOf(operator: string): Comparison | undefined {
  const spelled = operator === '!=' ? '<>' : operator;
  return isComparison(spelled) ? spelled : undefined;
}
