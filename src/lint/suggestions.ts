import type { Edit, Suggestion, Suspicion } from '../core/finding.ts';
import type { Direction, Migration, MigrationTool } from '../core/migration.ts';
import { parse } from '../sql/parse.ts';
import { type LintInput, lintAll } from './lint.ts';

/** A text with edits made, whatever their order. @throws Error when two of them overlap. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  const sorted = [...edits].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
  let result = '';
  let at = 0;
  for (const { span, text: replacement } of sorted) {
    if (span.start < at) throw new Error('edits overlap');
    result += text.slice(at, span.start) + replacement;
    at = span.end;
  }
  return result + text.slice(at);
}

/** What becomes of a migration when a suggestion is followed: itself, and files that come after it. */
export interface Followed {
  readonly text: string;
  readonly files: readonly { readonly name: string; readonly text: string }[];
}

export function follow(text: string, { edits = [], files = [] }: Suggestion): Followed {
  return { text: applyEdits(text, edits), files };
}

/**
 * Whether a suggestion stands as far as texts tell: what it makes parses, and the rule is silent on it. The other half of
 * the proof, that it leaves the same schema, is the rehearsal's.
 */
export function isSilenced(input: LintInput, { ruleId, path, suggestion }: Suspicion): boolean {
  if (suggestion === undefined) return false;
  const followed = followedChange(input, path, suggestion);
  if (followed.some(({ script }) => script.error !== undefined)) return false;
  const before = lintAll(input).suspicions.filter((one) => one.ruleId === ruleId).length;
  const after = lintAll({ ...input, added: followed }).suspicions.filter((one) => one.ruleId === ruleId).length;
  return after < before;
}

/** The change with one suggestion followed; files that come after have versions that sort right behind. */
export function followedChange(input: LintInput, path: string, suggestion: Suggestion): LintInput['added'] {
  return input.added.flatMap((parsed) => {
    if (parsed.migration.path !== path) return [parsed];
    const { text, files } = follow(parsed.migration.text, suggestion);
    const own = { ...parsed.migration, text, transaction: input.tool.transactionMode(text) };
    const after = files.map((file, at) => laterFile(own, file, at, input.tool));
    return [own, ...after].map((migration) => ({ migration, script: parse(migration.text) }));
  });
}

function laterFile(
  before: Migration,
  { name, text }: Followed['files'][number],
  at: number,
  { transactionMode }: MigrationTool,
): Migration {
  const direction: Direction = 'up';
  const version = `${before.version}${String(at + 1).padStart(3, '0')}`;
  return {
    path: `${before.path}+${at + 1}_${name}`,
    version,
    name,
    direction,
    transaction: transactionMode(text),
    text,
  };
}
