import { astVisitor, type Expr, parse } from 'pgsql-ast-parser';

/** Longer expressions are only tested, not read: the parser's time grows faster than the text. */
const LONGEST_EXPRESSION = 8_000;

export type { Expr } from 'pgsql-ast-parser';

/**
 * A condition as a tree; `undefined` where the parser does not know its grammar, and the server alone can say what it
 * means. What it makes of a condition is only a hint: every row is tested against the condition itself.
 */
export function readExpression(text: string): Expr | undefined {
  if (text.length > LONGEST_EXPRESSION) return undefined;
  try {
    return parse(spelledPlainly(text), 'expr');
  } catch {
    return undefined;
  }
}

/** Three forms that `pg_get_expr` prints and the parser does not know, as ones that it does. */
function spelledPlainly(text: string): string {
  return text
    .replace(/\bTRIM\((BOTH|LEADING|TRAILING) FROM /g, 'btrim(')
    .replaceAll(' IS NOT DISTINCT FROM ', ' = ')
    .replaceAll(' IS DISTINCT FROM ', ' <> ');
}

/** The columns that an expression names, in the order in which it does. */
export function columnsIn(expression: string | Expr): readonly string[] {
  const tree = typeof expression === 'string' ? readExpression(expression) : expression;
  const names = new Set<string>();
  if (tree === undefined) return wordsIn(String(expression));
  astVisitor(() => ({ ref: ({ name }) => names.add(name) })).expr(tree);
  return [...names];
}

/** Anything that may be a column, where the expression cannot be parsed. */
function wordsIn(text: string): readonly string[] {
  const words = text.replace(/'(?:[^']|'')*'/g, '').matchAll(/"((?:[^"]|"")+)"|([a-z_][a-z0-9_$]*)/g);
  return [...new Set([...words].map(([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain ?? ''))];
}

/** Constants of an expression: what its authors compare with is often what a column holds. */
export function constantsIn(expression: string): {
  readonly texts: readonly string[];
  readonly numbers: readonly number[];
} {
  const tree = readExpression(expression);
  const texts = new Set<string>();
  const numbers = new Set<number>();
  if (tree === undefined) {
    for (const [, text] of expression.matchAll(/'((?:[^']|'')*)'/g)) texts.add((text ?? '').replaceAll("''", "'"));
    for (const [number] of expression.matchAll(/\b\d{1,15}\b/g)) numbers.add(Number(number));
  } else {
    astVisitor(() => ({
      constant: (constant) => {
        if (constant.type === 'string') texts.add(constant.value);
        else if (constant.type === 'integer' || constant.type === 'numeric') numbers.add(constant.value);
      },
    })).expr(tree);
  }
  for (const text of texts) if (/^-?\d{1,15}$/.test(text)) numbers.add(Number(text));
  return { texts: [...texts], numbers: [...numbers] };
}
