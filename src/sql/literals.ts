import type { Node } from '@pgsql/types';
import { loadedGrammar } from './grammar.ts';
import { quoteIdentifier, strings } from './names.ts';
import { nodeAs } from './nodes.ts';

/**
 * What an expression comes to when it is made of literals only: `'…'`, `'…' || '…'`, `format('… %I', 'orders')`,
 * `quote_ident('orders')`. Undefined where a variable, or anything else that only the server knows, has a say.
 */
export function literalText(expression: string): string | undefined {
  try {
    const [raw] = loadedGrammar().parse(`SELECT ${expression}`).stmts ?? [];
    const target = nodeAs(nodeAs(raw?.stmt, 'SelectStmt')?.targetList?.[0], 'ResTarget');
    return literalValue(target?.val);
  } catch {
    return undefined;
  }
}

function literalValue(node: Node | undefined): string | undefined {
  const constant = nodeAs(node, 'A_Const');
  if (constant !== undefined) return constant.sval?.sval;
  const cast = nodeAs(node, 'TypeCast');
  if (cast !== undefined) return literalValue(cast.arg);
  const operation = nodeAs(node, 'A_Expr');
  if (operation !== undefined && strings(operation.name)[0] === '||') {
    const [left, right] = [literalValue(operation.lexpr), literalValue(operation.rexpr)];
    return left === undefined || right === undefined ? undefined : left + right;
  }
  const call = nodeAs(node, 'FuncCall');
  const values: string[] = [];
  for (const argument of call?.args ?? []) {
    const value = literalValue(argument);
    if (value === undefined) return undefined;
    values.push(value);
  }
  const [first = '', ...rest] = values;
  switch (strings(call?.funcname).at(-1)) {
    case 'format':
      return formatted(first, rest);
    case 'concat':
      return values.join('');
    case 'quote_ident':
      return quoteIdentifier(first);
    case 'quote_literal':
      return quoted(first);
    default:
      return undefined;
  }
}

/** `format` as the manual has it (functions-string.html#FUNCTIONS-STRING-FORMAT), widths aside. */
function formatted(pattern: string, given: readonly string[]): string {
  let next = 0;
  return pattern.replace(/%(?:(\d+)\$)?([%ILs])/g, (_, position: string | undefined, kind: string) => {
    if (kind === '%') return '%';
    if (position !== undefined) next = Number(position) - 1;
    const value = given[next] ?? '';
    next += 1;
    if (kind === 'L') return quoted(value);
    return kind === 'I' ? quoteIdentifier(value) : value;
  });
}

function quoted(value: string): string {
  return `'${value.replaceAll("'", "''")}'`;
}
