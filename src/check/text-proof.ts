import type { Suspicion } from '../core/finding.ts';
import type { LintInput } from '../lint/lint.ts';
import { isSilenced, withSuggestions } from '../lint/suggestions.ts';
import type { Linted } from './lint-change.ts';

/** Each takes a lint of its own, and nobody reads more. */
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
  const kept = new Set(tried.filter((suspicion) => isSilenced(nearby(input, suspicion), suspicion)));
  const notes = kept.size === 0 ? [] : [NOT_RUN];
  if (tried.length < suggested.length)
    notes.push(`Of ${suggested.length} suggestions the first ${tried.length} were looked at; others are not shown.`);
  return { ...linted, suspicions: withSuggestions(suspicions, kept, false), notes };
}

function nearby(input: LintInput, { path }: Suspicion): LintInput {
  const { added } = input;
  return added.length <= FEW_FILES
    ? input
    : { ...input, added: added.filter(({ migration }) => migration.path === path) };
}
