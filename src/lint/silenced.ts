import type { Edit, Suspicion } from '../core/finding.ts';
import { RULES } from '../rules/index.ts';
import { type LintInput, lintAll } from './lint.ts';
import { followedChange } from './suggestions.ts';

/**
 * The suspicions whose suggestions stand as far as texts tell: what a suggestion makes parses, and its rule finds less in
 * it. The other half of the proof, that it runs and leaves the same schema, is `rehearse/proof`'s.
 *
 * What one rule suggests for one file is followed at once where the edits lie apart: the file is then parsed once for the
 * rule, not for each of its findings. Where that does not silence all of them, each is followed alone.
 * @param suspected suspicions of `input`; those without a suggestion are never kept.
 * @returns those that stand, in the order given.
 */
export function silenced(input: LintInput, suspected: readonly Suspicion[]): ReadonlySet<Suspicion> {
  const suggested = suspected.filter(({ suggestion }) => suggestion !== undefined);
  if (suggested.length === 0) return new Set();
  const rules = new Set(suggested.map(({ ruleId }) => ruleId));
  const before = countByRule(input, rules);
  const groups = groupBy(suggested, ({ ruleId, path }) => `${ruleId}\n${path}`);
  const stand = (some: readonly Suspicion[]) => areSilenced(input, some, before);
  const kept = new Set(
    groups.flatMap((group) => (stand(group) ? group : group.length === 1 ? [] : group.filter((one) => stand([one])))),
  );
  return new Set(suggested.filter((one) => kept.has(one)));
}

/** Whether following suggestions of one rule for one file, all at once, takes a finding away for each. */
function areSilenced(input: LintInput, some: readonly Suspicion[], before: ReadonlyMap<string, number>): boolean {
  const [first] = some;
  if (first === undefined) return false;
  const { ruleId, path } = first;
  const edits = some.flatMap(({ suggestion }) => suggestion?.edits ?? []);
  const files = some.flatMap(({ suggestion }) => suggestion?.files ?? []);
  // Files that come after are in an order of their own: those of several suggestions may need one another.
  if (some.length > 1 && (files.length > 0 || !lieApart(edits))) return false;
  const added = followedChange(input, path, { description: '', edits, files });
  // What another file has wrong is not the suggestion's fault.
  const broken = added.filter(({ script }) => script.error !== undefined);
  if (!broken.every((one) => input.added.includes(one))) return false;
  const after = countByRule({ ...input, added }, new Set([ruleId])).get(ruleId) ?? 0;
  return (before.get(ruleId) ?? 0) - after >= some.length;
}

function countByRule(input: LintInput, ids: ReadonlySet<string>): ReadonlyMap<string, number> {
  const rules = (input.rules ?? RULES).filter(({ id }) => ids.has(id));
  const counts = new Map<string, number>();
  for (const { ruleId } of lintAll({ ...input, rules }).suspicions) counts.set(ruleId, (counts.get(ruleId) ?? 0) + 1);
  return counts;
}

/** Two that insert at the same place are not apart: one may do what the other is for. */
function lieApart(edits: readonly Edit[]): boolean {
  const sorted = edits.map(({ span }) => span).sort((a, b) => a.start - b.start);
  return sorted.every(({ start }, at) => {
    const earlier = sorted[at - 1];
    return earlier === undefined || (start >= earlier.end && start > earlier.start);
  });
}

/** Groups in the order of their first items, and in each the order of its items. */
export function groupBy<Item>(items: readonly Item[], keyOf: (item: Item) => string): readonly (readonly Item[])[] {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  return [...groups.values()];
}
