interface Named {
  readonly name?: string;
}

/**
 * The first thing of a name in a list. A list may only grow at its end and its things keep their names, as those of a
 * schema do, where whatever takes something away makes a new list: so thousands of them can be asked for one after the other.
 */
export function named<T extends Named>(list: readonly T[], name: string): T | undefined {
  if (list.length < FEW) return list.find((one) => one.name === name);
  const seen: Seen = SEEN.get(list) ?? { upTo: 0, byName: new Map() };
  SEEN.set(list, seen);
  for (; seen.upTo < list.length; seen.upTo += 1) {
    const own = list[seen.upTo]?.name;
    if (own !== undefined && !seen.byName.has(own)) seen.byName.set(own, seen.upTo);
  }
  const at = seen.byName.get(name);
  return at === undefined ? undefined : list[at];
}

/** How far a list has been gone through, and the first place of each name. */
interface Seen {
  upTo: number;
  readonly byName: Map<string, number>;
}

const SEEN = new WeakMap<readonly Named[], Seen>();

/** Of so few, looking at each is quicker. */
const FEW = 12;
