import type { Edit, Suggestion, Suspicion } from '../core/finding.ts';
import type { Direction, Migration, MigrationTool } from '../core/migration.ts';
import { parse } from '../sql/parse.ts';
import type { LintInput } from './lint.ts';

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

/** The change with one suggestion followed; files that come after have versions that sort right behind. */
export function followedChange(input: LintInput, path: string, suggestion: Suggestion): LintInput['added'] {
  return input.added.flatMap((parsed) =>
    parsed.migration.path === path ? followedFiles(input, { path, suggestion }) : [parsed],
  );
}

/** What stands in place of a file when a suggestion is followed: the file itself, and those that come after it. */
export function followedFiles(
  { added, tool }: Pick<LintInput, 'added' | 'tool'>,
  { path, suggestion = { description: '' } }: Pick<Suspicion, 'path' | 'suggestion'>,
): LintInput['added'] {
  const migration = added.find((one) => one.migration.path === path)?.migration;
  if (migration === undefined) return [];
  const { text, files } = follow(migration.text, suggestion);
  const own = { ...migration, text, transaction: tool.transactionMode(text) };
  const after = files.map((file, at) => laterFile(own, file, at, tool));
  return [own, ...after].map((one) => ({ migration: one, script: parse(one.text) }));
}

/** Suspicions with the suggestions of only some of them, and whether those were run. */
export function withSuggestions(
  suspicions: readonly Suspicion[],
  kept: ReadonlySet<Suspicion>,
  proven: boolean,
): readonly Suspicion[] {
  return suspicions.map((suspicion) => {
    if (suspicion.suggestion === undefined) return suspicion;
    if (!kept.has(suspicion)) return withoutSuggestion(suspicion);
    return proven ? { ...suspicion, suggestion: { ...suspicion.suggestion, proven } } : suspicion;
  });
}

function withoutSuggestion({ suggestion: _, ...rest }: Suspicion): Suspicion {
  return rest;
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
