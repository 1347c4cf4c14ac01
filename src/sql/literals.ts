import type { FuncCall, Node } from '@pgsql/types';
import { loadedGrammar } from './grammar.ts';
import { quoteIdentifier, strings } from './names.ts';
import { nodeAs } from './nodes.ts';

/** The texts that an expression may come to, NULL among them; undefined where one of them cannot be known. */
export type Texts = readonly (string | null)[] | undefined;

/** What is known of the variables that an expression may name. */
export interface Variables {
  texts(name: string): Texts;
  /** The elements of an array. */
  elements(name: string): Texts;
}

/** So many texts one expression may come to, and so long they may be, before it counts as not known. */
const MOST = 100;
const LONGEST = 100_000;

/**
 * What an expression of PL/pgSQL comes to when it is made of literals and known variables: `'…' || '…'`,
 * `format('… %I', 'orders')`, `quote_ident('orders')`. Undefined where anything else has a say.
 */
export function textsOf(expression: string, variables: Variables): Texts {
  return valuesOf(parsed(expression), variables);
}

/** As `textsOf`, for an array: `ARRAY['a', 'b']`, `'{a,b}'`, `string_to_array('a,b', ',')`. */
export function elementsOf(expression: string, variables: Variables): Texts {
  return arrayOf(parsed(expression), variables);
}

function parsed(expression: string): Node | undefined {
  try {
    const [raw] = loadedGrammar().parse(`SELECT ${expression}`).stmts ?? [];
    return nodeAs(nodeAs(raw?.stmt, 'SelectStmt')?.targetList?.[0], 'ResTarget')?.val;
  } catch {
    return undefined;
  }
}

function valuesOf(node: Node | undefined, variables: Variables): Texts {
  const constant = nodeAs(node, 'A_Const');
  if (constant?.isnull === true) return [null];
  if (constant?.ival !== undefined) return [String(constant.ival.ival ?? 0)];
  if (constant !== undefined) return constant.sval === undefined ? undefined : [constant.sval.sval ?? ''];
  const cast = nodeAs(node, 'TypeCast');
  if (cast !== undefined) return valuesOf(cast.arg, variables);
  const column = nodeAs(node, 'ColumnRef');
  if (column !== undefined) return column.fields?.length === 1 ? variables.texts(nameOf(column.fields)) : undefined;
  const operation = nodeAs(node, 'A_Expr');
  if (operation !== undefined) {
    const operate = OPERATIONS[strings(operation.name)[0] ?? ''];
    return (
      operate &&
      combined([operation.lexpr, operation.rexpr], variables, ([left, right]) =>
        left === null || right === null ? null : operate(left ?? '', right ?? ''),
      )
    );
  }
  const choice = nodeAs(node, 'CoalesceExpr');
  if (choice !== undefined)
    return combined(choice.args ?? [], variables, (values) => values.find((value) => value !== null) ?? null);
  const call = nodeAs(node, 'FuncCall');
  const work = call?.func_variadic === true ? undefined : FUNCTIONS[nameOf(call?.funcname)];
  return work && combined(call?.args ?? [], variables, work);
}

function arrayOf(node: Node | undefined, variables: Variables): Texts {
  const cast = nodeAs(node, 'TypeCast');
  if (cast !== undefined) return arrayOf(cast.arg, variables);
  const list = nodeAs(node, 'A_ArrayExpr');
  if (list !== undefined) {
    const elements: (string | null)[] = [];
    for (const element of list.elements ?? []) {
      const [value, ...others] = valuesOf(element, variables) ?? [];
      if (value === undefined || others.length > 0) return undefined;
      elements.push(value);
    }
    return elements;
  }
  const column = nodeAs(node, 'ColumnRef');
  const known = column?.fields?.length === 1 ? variables.elements(nameOf(column.fields)) : undefined;
  if (known !== undefined) return known;
  const call = nodeAs(node, 'FuncCall');
  if (nameOf(call?.funcname) === 'string_to_array') return splitUp(call, variables);
  const [text, ...others] = valuesOf(node, variables) ?? [];
  return others.length === 0 && typeof text === 'string' ? readArray(text) : undefined;
}

function splitUp(call: FuncCall | undefined, variables: Variables): Texts {
  const [[text, ...texts], [sign, ...signs]] = [0, 1].map((at) => valuesOf(call?.args?.[at], variables) ?? []) as [
    (string | null)[],
    (string | null)[],
  ];
  if (typeof text !== 'string' || typeof sign !== 'string' || sign === '') return undefined;
  return texts.length + signs.length > 0 || call?.args?.length !== 2 ? undefined : text.split(sign);
}

/** `{a,b}`; what has quotes, escapes or more dimensions is left to the server. */
function readArray(text: string): Texts {
  const inner = /^\s*\{([^{}"\\]*)\}\s*$/.exec(text)?.[1];
  if (inner === undefined) return undefined;
  if (inner.trim() === '') return [];
  return inner.split(',').map((element) => (/^\s*null\s*$/i.test(element) ? null : element.trim()));
}

function nameOf(names: readonly Node[] | undefined): string {
  return strings(names).at(-1) ?? '';
}

type Values = readonly (string | null)[];

/** What a function makes of every combination of its arguments' values. */
function combined(
  args: readonly (Node | undefined)[],
  variables: Variables,
  work: (values: Values) => string | null | undefined,
): Texts {
  let combinations: Values[] = [[]];
  for (const argument of args) {
    const values = valuesOf(argument, variables);
    if (values === undefined || combinations.length * values.length > MOST) return undefined;
    combinations = combinations.flatMap((some) => values.map((value) => [...some, value]));
  }
  const results = new Set<string | null>();
  for (const values of combinations) {
    const result = work(values);
    if (result === undefined || (result ?? '').length > LONGEST) return undefined;
    results.add(result);
  }
  return [...results];
}

const OPERATIONS: Readonly<Record<string, (left: string, right: string) => string | undefined>> = {
  '||': (left, right) => left + right,
  '+': (left, right) => calculated(left, right, (a, b) => a + b),
  '-': (left, right) => calculated(left, right, (a, b) => a - b),
  '*': (left, right) => calculated(left, right, (a, b) => a * b),
};

function calculated(left: string, right: string, work: (a: number, b: number) => number): string | undefined {
  const result = /^-?\d+$/.test(left) && /^-?\d+$/.test(right) ? work(Number(left), Number(right)) : Number.NaN;
  return Number.isSafeInteger(result) ? String(result) : undefined;
}

const FUNCTIONS: Readonly<Record<string, (values: Values) => string | null | undefined>> = {
  format: ([pattern = null, ...rest]) => (pattern === null ? null : formatted(pattern, rest)),
  concat: (values) => values.join(''),
  lower: ([text = null]) => text?.toLowerCase() ?? null,
  upper: ([text = null]) => text?.toUpperCase() ?? null,
  quote_ident: ([name = null]) => (name === null ? null : quoteIdentifier(name)),
  quote_literal: ([text = null]) => (text === null ? null : quoted(text)),
};

/** `format` as the manual has it (functions-string.html#FUNCTIONS-STRING-FORMAT); undefined for one with widths. */
function formatted(pattern: string, given: Values): string | undefined {
  let next = 0;
  let isKnown = true;
  const text = pattern.replace(/%(?:(\d+)\$)?([%ILs])?/g, (_, position: string | undefined, kind: string) => {
    if (kind === '%') return '%';
    if (position !== undefined) next = Number(position) - 1;
    const value = given[next];
    next += 1;
    if (kind === undefined || value === undefined || (kind === 'I' && value === null)) isKnown = false;
    if (kind === 'L') return quoted(value ?? null);
    return kind === 'I' ? quoteIdentifier(value ?? '') : (value ?? '');
  });
  return isKnown ? text : undefined;
}

function quoted(value: string | null): string {
  return value === null ? 'NULL' : `'${value.replaceAll("'", "''")}'`;
}
