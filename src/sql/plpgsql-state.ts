import { elementsOf, type Texts, textsOf, type Variables } from './literals.ts';

/** By name, what variables may hold at a place; one that is not there may hold anything. */
export type State = ReadonlyMap<string, Held>;

export interface Held {
  readonly texts?: Texts;
  readonly elements?: Texts;
}

/** A state as expressions ask it. */
export function known(state: State): Variables {
  return { texts: (name) => state.get(name)?.texts, elements: (name) => state.get(name)?.elements };
}

/** What a variable holds that an expression is assigned to. */
export function held(expression: string, state: State): Held {
  const texts = textsOf(expression, known(state));
  return texts === undefined ? { elements: elementsOf(expression, known(state)) } : { texts };
}

export function withHeld(state: State, name: string, value: Held | undefined): State {
  const changed = new Map(state);
  if (value === undefined) changed.delete(name);
  else changed.set(name, value);
  return changed;
}

/** What is known whichever way was taken. */
export function merged(states: readonly (State | undefined)[]): State | undefined {
  const [first, ...others] = states.filter((state) => state !== undefined);
  if (first === undefined) return undefined;
  const all = new Map<string, Held>();
  for (const [name, value] of first) {
    const values = [value, ...others.map((other) => other.get(name))];
    if (values.every((one) => one === value)) all.set(name, value);
    else if (values.every((one) => one?.texts !== undefined))
      all.set(name, { texts: [...new Set(values.flatMap((one) => one?.texts ?? []))] });
  }
  return all;
}
