import type { ObjectDiff, PartDiff, SchemaObject, SchemaPart } from '../../core/snapshot.ts';
import { partKey } from './parts.ts';

/** An object on both sides, or on one, and which of its parts differ. */
export interface Pair {
  readonly before?: SchemaObject;
  readonly after?: SchemaObject;
  readonly parts: readonly PartDiff[];
}

/**
 * Keeps the pairs that differ, without what partitions and child tables have from their parents: a column added to a table
 * of a hundred partitions is one line. Only what changed in the very same way is left out, or came and went as inherited.
 */
export function foldChildren(pairs: readonly Pair[]): readonly ObjectDiff[] {
  const byName = new Map(pairs.flatMap((pair) => namesOf(pair).map((name) => [name, pair] as const)));
  const likewise = new Map<Pair, number>();
  const kept: Pair[] = [];
  for (const pair of pairs) {
    if (!isRenamed(pair) && pair.parts.length === 0 && pair.before !== undefined && pair.after !== undefined) continue;
    const parents = parentsOf(pair, byName);
    const own = pair.parts.filter((part) => !isTheParents(part, pair, parents));
    const isSilent = own.length === 0 && pair.before !== undefined && pair.after !== undefined && !isRenamed(pair);
    if (!isSilent) kept.push({ ...pair, parts: own });
    else for (const ancestor of ancestorsOf(pair, byName)) likewise.set(ancestor, (likewise.get(ancestor) ?? 0) + 1);
  }
  const byObject = new Map([...likewise].map(([pair, count]) => [pair.after ?? pair.before, count]));
  return kept.map((pair) => objectDiff(pair, byObject.get(pair.after ?? pair.before) ?? 0));
}

function isTheParents(part: PartDiff, { before, after }: Pair, parents: readonly Pair[]): boolean {
  if (parents.some(({ parts }) => parts.some((theirs) => isSameChange(theirs, part)))) return true;
  if (part.before !== undefined && part.after !== undefined) return false;
  const whole = partOf(after, part) ?? partOf(before, part);
  if (whole?.inherited !== true || whole.flaw !== undefined) return false;
  if (whole.kind !== 'column') return true;
  return parents.some((parent) => partOf(parent.after ?? parent.before, part)?.text === whole.text);
}

function partOf(object: SchemaObject | undefined, part: PartDiff): SchemaPart | undefined {
  return object?.parts.find((one) => partKey(one) === partKey(part));
}

function isSameChange(a: PartDiff, b: PartDiff): boolean {
  return a.kind === b.kind && a.name === b.name && a.before === b.before && a.after === b.after;
}

function parentsOf({ before, after }: Pair, byName: ReadonlyMap<string, Pair>): readonly Pair[] {
  return ((after ?? before)?.parents ?? []).flatMap((name) => byName.get(name) ?? []);
}

function ancestorsOf(pair: Pair, byName: ReadonlyMap<string, Pair>): ReadonlySet<Pair> {
  const found = new Set(parentsOf(pair, byName));
  for (const ancestor of found) for (const parent of parentsOf(ancestor, byName)) found.add(parent);
  return found;
}

function namesOf({ before, after }: Pair): readonly string[] {
  return [before?.name, after?.name].filter((name) => name !== undefined);
}

function isRenamed({ before, after }: Pair): boolean {
  return before !== undefined && after !== undefined && before.name !== after.name;
}

function objectDiff({ before, after, parts }: Pair, likewise: number): ObjectDiff {
  const change = before === undefined ? 'added' : after === undefined ? 'removed' : 'changed';
  return {
    kind: (after ?? before)?.kind ?? '',
    name: (after ?? before)?.name ?? '',
    change,
    ...(change === 'changed' && before !== undefined && before.name !== after?.name
      ? { previousName: before.name }
      : {}),
    parts,
    likewise,
  };
}
