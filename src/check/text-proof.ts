import type { Suspicion } from '../core/finding.ts';
import type { LintInput } from '../lint/lint.ts';
import { groupBy, silenced } from '../lint/silenced.ts';
import { withSuggestions } from '../lint/suggestions.ts';
import type { Linted } from './lint-change.ts';

/** More than anybody reads. */
const MOST_SUGGESTIONS = 200;
/** Among more files than this a suggestion is looked at with its own file only, or the work would grow with their square. */
const FEW_FILES = 20;

const NOT_RUN = 'Suggestions were parsed and linted, but not run: nothing was rehearsed.';

/**
 * Keeps the suggestions that stand as far as texts tell, for a check that has no server by choice.
 * @param failure why a rehearsal that was asked for could not be done: then no suggestion is shown.
 */
export function withTextProof(linted: Linted, failure?: string): Linted {
  const { input, suspicions } = linted;
  const suggested = suspicions.filter(({ suggestion }) => suggestion !== undefined);
  if (suggested.length === 0) return linted;
  if (failure !== undefined) return { ...linted, suspicions: withSuggestions(suspicions, new Set(), false) };
  const tried = suggested.slice(0, MOST_SUGGESTIONS);
  const kept = standing(input, tried);
  const notes = kept.size === 0 ? [] : [NOT_RUN];
  if (tried.length < suggested.length)
    notes.push(`Of ${suggested.length} suggestions the first ${tried.length} were looked at; others are not shown.`);
  return { ...linted, suspicions: withSuggestions(suspicions, kept, false), notes };
}

function standing(input: LintInput, tried: readonly Suspicion[]): ReadonlySet<Suspicion> {
  if (input.added.length <= FEW_FILES) return silenced(input, tried);
  const byPath = new Map(input.added.map((parsed) => [parsed.migration.path, parsed]));
  const perFile = groupBy(tried, ({ path }) => path).map((some) => {
    const own = byPath.get(some[0]?.path ?? '');
    return own === undefined ? [] : [...silenced({ ...input, added: [own] }, some)];
  });
  return new Set(perFile.flat());
}
