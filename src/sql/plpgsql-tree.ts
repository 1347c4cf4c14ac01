import { walk } from './walk.ts';

/** An SQL expression or statement in PL/pgSQL. */
export interface Expression {
  readonly query?: string;
  /** `RawParseMode` of src/include/parser/parser.h. */
  readonly parseMode?: number;
}

export interface Wrapped {
  readonly PLpgSQL_expr?: Expression;
}

/** A statement of PL/pgSQL with its kind, without `PLpgSQL_stmt_`; all fields that any kind has which matter here. */
export interface Step {
  readonly kind: string;
  readonly parts: Parts;
}

export interface Parts {
  readonly lineno?: number;
  readonly label?: string;
  readonly query?: Wrapped;
  readonly dynquery?: Wrapped;
  readonly expr?: Wrapped;
  readonly cond?: Wrapped;
  readonly chain?: boolean;
  readonly varno?: number;
  readonly slice?: number;
  readonly reverse?: number;
  readonly lower?: Wrapped;
  readonly upper?: Wrapped;
  readonly step?: Wrapped;
  readonly var?: { readonly PLpgSQL_var?: Variable };
  readonly body?: readonly unknown[];
  readonly then_body?: readonly unknown[];
  readonly elsif_list?: readonly { readonly PLpgSQL_if_elsif?: { readonly stmts?: readonly unknown[] } }[];
  readonly else_body?: readonly unknown[];
  readonly case_when_list?: readonly { readonly PLpgSQL_case_when?: { readonly stmts?: readonly unknown[] } }[];
  readonly else_stmts?: readonly unknown[];
  readonly exceptions?: {
    readonly PLpgSQL_exception_block?: {
      readonly exc_list?: readonly { readonly PLpgSQL_exception?: { readonly action?: readonly unknown[] } }[];
    };
  };
}

/** A scalar variable, or an array. One without a line is a parameter, whose value the caller gives. */
export interface Variable {
  readonly refname?: string;
  readonly lineno?: number;
  readonly isconst?: boolean;
  readonly default_val?: Wrapped;
}

/** A function's body and what it declares, by the numbers that its statements use (`dno`). */
export interface Routine {
  readonly variables: readonly (Variable | undefined)[];
  readonly body: Step;
}

/** The first function of what `parsePlPgSql` gives. */
export function routineOf(tree: unknown): Routine | undefined {
  const { plpgsql_funcs: [first] = [] } = tree as {
    plpgsql_funcs?: {
      PLpgSQL_function?: { datums?: readonly { PLpgSQL_var?: Variable }[]; action?: unknown };
    }[];
  };
  const { datums = [], action } = first?.PLpgSQL_function ?? {};
  const [body] = stepsOf([action]);
  return body && { variables: datums.map(({ PLpgSQL_var }) => PLpgSQL_var), body };
}

export function stepsOf(statements: readonly unknown[] | undefined): readonly Step[] {
  return (statements ?? []).flatMap((statement) =>
    Object.entries(statement ?? {}).map(([kind, parts]) => {
      return { kind: kind.replace('PLpgSQL_stmt_', ''), parts: parts as Parts };
    }),
  );
}

/** The text that a statement runs as SQL, with EXECUTE in one of its forms. */
export function executedBy({ kind, parts }: Step): Expression | undefined {
  const { query, dynquery } = parts;
  return (kind === 'dynexecute' || kind === 'dynfors' ? query : dynquery)?.PLpgSQL_expr;
}

/** The numbers of the variables that statements may change, and the text of every CALL, which changes what it names. */
export function changedBy(root: unknown): { readonly numbers: ReadonlySet<number>; readonly calls: readonly string[] } {
  const numbers = new Set<number>();
  const calls: string[] = [];
  walk(root, (kind, value) => {
    const { varno, fields, target, expr } = value as {
      readonly varno?: number;
      readonly fields?: readonly { readonly varno: number }[];
      readonly target?: unknown;
      readonly expr?: Wrapped;
    };
    if (varno !== undefined) numbers.add(varno);
    for (const field of fields ?? []) numbers.add(field.varno);
    if (typeof target === 'number') numbers.add(target);
    if (kind === 'PLpgSQL_stmt_call') calls.push(expr?.PLpgSQL_expr?.query ?? '');
    return undefined;
  });
  return { numbers, calls };
}

/** Whether a loop's body leaves the loop or goes on with the next round before its end. */
export function jumps(body: readonly unknown[] | undefined): boolean {
  let found = false;
  walk(body, (kind) => {
    if (kind === 'PLpgSQL_stmt_exit') found = true;
    return !found;
  });
  return found;
}

/** The names of the variables that loops over numbers declare for themselves. */
export function loopVariables(root: unknown): readonly string[] {
  const names: string[] = [];
  walk(root, (kind, value) => {
    if (kind === 'PLpgSQL_stmt_fori') names.push((value as Parts).var?.PLpgSQL_var?.refname ?? '');
    return undefined;
  });
  return names;
}

/** The line of the BEGIN of the outermost block; around one with a label or parameters is another, without a line. */
export function outerLine({ parts }: Step): number {
  if (parts.lineno !== undefined) return parts.lineno;
  const [inner] = stepsOf(parts.body);
  return inner?.kind === 'block' ? outerLine(inner) : 0;
}
