import { elementsOf, type Texts, textsOf } from './literals.ts';
import { type Held, held, known, merged, type State, withHeld } from './plpgsql-state.ts';
import {
  changedBy,
  type Expression,
  executedBy,
  jumps,
  loopVariables,
  outerLine,
  type Parts,
  type Routine,
  type Step,
  stepsOf,
  type Variable,
} from './plpgsql-tree.ts';

/** What an EXECUTE runs: the texts that are known, and whether there may be others. */
export interface Executed {
  readonly texts: ReadonlySet<string>;
  readonly others: boolean;
}

/** More statements than any migration runs, loops unrolled; more depth than anybody nests. */
const [MOST_STEPS, MOST_DEPTH, MOST_TEXTS] = [5_000, 100, 500];

class TooMuch extends Error {}

/**
 * Follows the constants through the variables of a body, and says what its EXECUTEs run, by their expressions: both
 * branches of a condition, each round of a loop over constants, and loops over anything else with nothing known of what
 * they change. What is not there, no way leads to. Undefined for a body that would take too long.
 */
export function executedTexts(routine: Routine): ReadonlyMap<Expression, Executed> | undefined {
  const run = new Run(routine);
  try {
    run.all(routine.body);
  } catch (error) {
    if (!(error instanceof TooMuch)) throw error;
    return undefined;
  }
  return run.executed;
}

class Run {
  readonly executed = new Map<Expression, { texts: Set<string>; others: boolean }>();
  readonly #variables: readonly (Variable | undefined)[];
  readonly #changed: ReturnType<typeof changedBy>;
  readonly #ambiguous: ReadonlySet<string>;
  #steps = 0;
  #depth = 0;

  constructor({ variables, body }: Routine) {
    this.#variables = variables;
    this.#changed = changedBy(body.parts);
    const names = variables.flatMap((variable) => variable?.refname ?? []);
    // A loop over numbers declares its own variable, for itself alone.
    const ofLoops = loopVariables(body.parts);
    this.#ambiguous = new Set(names.filter((name) => count(names, name) - count(ofLoops, name) > 1));
  }

  all(body: Step): void {
    this.#run([body], this.#declared(body));
  }

  /** What variables hold before anything ran. A block inside sets its own anew whenever it begins. */
  #declared(body: Step): State {
    const state = new Map<string, Held>();
    const begins = outerLine(body);
    const seen = new Set<string>();
    for (const [number, variable] of this.#variables.entries()) {
      const { refname = '', lineno, isconst, default_val } = variable ?? {};
      // A second one is a loop's own.
      if (lineno === undefined || this.#ambiguous.has(refname) || seen.has(refname)) continue;
      seen.add(refname);
      const inside = lineno > begins;
      const changes = this.#isChanged(number, refname);
      if (inside && changes && default_val !== undefined) continue;
      if (default_val === undefined) {
        if (isconst !== true) state.set(refname, { texts: [null] });
        continue;
      }
      const known = inside ? this.#without(state, this.#changed) : state;
      state.set(refname, held(default_val.PLpgSQL_expr?.query ?? '', known));
    }
    return state;
  }

  /** @returns what variables hold afterwards; undefined where nothing after these statements is reached. */
  #run(steps: readonly Step[], before: State): State | undefined {
    this.#depth += 1;
    if (this.#depth > MOST_DEPTH) throw new TooMuch();
    let state: State | undefined = before;
    for (const step of steps) {
      this.#steps += 1;
      if (this.#steps > MOST_STEPS) throw new TooMuch();
      state = this.#step(step, state);
      if (state === undefined) break;
    }
    this.#depth -= 1;
    return state;
  }

  #step(step: Step, state: State): State | undefined {
    const { kind, parts } = step;
    const executed = executedBy(step);
    if (executed !== undefined) this.#execute(executed, state);
    switch (kind) {
      case 'block':
        return this.#block(parts, state);
      case 'if':
        return this.#branches(
          [
            parts.then_body,
            ...(parts.elsif_list ?? []).map(({ PLpgSQL_if_elsif }) => PLpgSQL_if_elsif?.stmts),
            parts.else_body,
          ],
          state,
        );
      case 'case':
        return this.#branches(
          [...(parts.case_when_list ?? []).map(({ PLpgSQL_case_when }) => PLpgSQL_case_when?.stmts), parts.else_stmts],
          state,
        );
      case 'assign':
        return this.#assign(parts, state);
      case 'foreach_a': {
        const elements = parts.slice === undefined ? elementsOf(textOf(parts.expr), known(state)) : undefined;
        return this.#loop(parts, this.#name(parts.varno), elements, state);
      }
      case 'fori': {
        const name = parts.var?.PLpgSQL_var?.refname;
        const after = this.#loop(parts, name, numbersOf(parts, state), state);
        return after && name !== undefined ? withHeld(after, name, state.get(name)) : after;
      }
      case 'return':
        return undefined;
      case 'exit':
        return parts.cond === undefined ? undefined : state;
    }
    const after = this.#without(state, changedBy([{ [`PLpgSQL_stmt_${kind}`]: parts }]));
    if (parts.body !== undefined) this.#run(stepsOf(parts.body), after);
    return after;
  }

  #execute(expression: Expression, state: State): void {
    const found = this.executed.get(expression) ?? { texts: new Set(), others: false };
    this.executed.set(expression, found);
    const texts = textsOf(expression.query ?? '', known(state))?.filter((text) => text !== null);
    if (texts === undefined || texts.length === 0 || found.texts.size > MOST_TEXTS) found.others = true;
    else for (const text of texts) found.texts.add(text);
  }

  #block({ body, exceptions, label }: Parts, state: State): State | undefined {
    const after = this.#run(stepsOf(body), state);
    const handlers = exceptions?.PLpgSQL_exception_block?.exc_list ?? [];
    // Anything in the block may have failed.
    const failed = handlers.length === 0 ? state : this.#without(state, changedBy(body));
    const handled = handlers.map(({ PLpgSQL_exception }) => this.#run(stepsOf(PLpgSQL_exception?.action), failed));
    const left = label !== undefined && jumps(body) ? this.#without(state, changedBy(body)) : undefined;
    return merged([after, left, ...handled]);
  }

  #branches(bodies: readonly (readonly unknown[] | undefined)[], state: State): State | undefined {
    return merged(bodies.map((body) => this.#run(stepsOf(body), state)));
  }

  #assign({ varno, expr }: Parts, state: State): State {
    const name = this.#name(varno);
    if (name === undefined) return state;
    // Part of an array or a record is another form: `list[1] := …`.
    const value = /^\s*(?:"[^"]+"|[\w$]+)\s*:?=(.*)$/s.exec(textOf(expr))?.[1];
    return withHeld(state, name, value === undefined ? undefined : held(value, state));
  }

  /** Round by round where it is known over what; else once, with nothing known of what the rounds change. */
  #loop(parts: Parts, name: string | undefined, elements: Texts, state: State): State | undefined {
    const steps = stepsOf(parts.body);
    const anyRound = this.#without(state, changedBy(parts.body));
    if (elements === undefined || name === undefined) {
      const after = name === undefined ? anyRound : withHeld(anyRound, name, undefined);
      this.#run(steps, after);
      return after;
    }
    if (jumps(parts.body)) {
      for (const element of elements) this.#run(steps, withHeld(anyRound, name, { texts: [element] }));
      return withHeld(anyRound, name, undefined);
    }
    let after: State | undefined = state;
    for (const element of elements) after = after && this.#run(steps, withHeld(after, name, { texts: [element] }));
    return after;
  }

  #name(number: number | undefined): string | undefined {
    const name = number === undefined ? undefined : this.#variables[number]?.refname;
    return name === undefined || this.#ambiguous.has(name) ? undefined : name;
  }

  #isChanged(number: number, name: string): boolean {
    return this.#changed.numbers.has(number) || this.#changed.calls.some((call) => mentions(call, name));
  }

  #without(state: State, { numbers, calls }: ReturnType<typeof changedBy>): State {
    const left = new Map(state);
    for (const number of numbers) left.delete(this.#variables[number]?.refname ?? '');
    for (const name of state.keys()) if (calls.some((call) => mentions(call, name))) left.delete(name);
    return left;
  }
}

function numbersOf({ lower, upper, step, reverse }: Parts, state: State): Texts {
  const [from, to] = [lower, upper].map((bound) => textsOf(textOf(bound), known(state)) ?? []);
  const [first, last] = [Number(from?.[0] ?? Number.NaN), Number(to?.[0] ?? Number.NaN)];
  if (step !== undefined || reverse !== undefined || from?.length !== 1 || to?.length !== 1) return undefined;
  if (!Number.isSafeInteger(first) || !Number.isSafeInteger(last) || last - first > MOST_STEPS) return undefined;
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, at) => String(first + at));
}

function textOf(wrapped: { readonly PLpgSQL_expr?: Expression } | undefined): string {
  return wrapped?.PLpgSQL_expr?.query ?? '';
}

function mentions(text: string, name: string): boolean {
  return text.toLowerCase().includes(name.toLowerCase());
}

function count(names: readonly string[], name: string): number {
  return names.filter((one) => one === name).length;
}
