import type { Edit, Finding, Suggestion } from '../core/finding.ts';
import type { ParsedMigration } from '../core/statement.ts';
import { parse } from '../sql/parse.ts';
import { applyEdits } from './suggestions.ts';

/** A suggestion that can be followed, and the finding that it mends. */
export interface Fix {
  readonly finding: Finding;
  readonly suggestion: Suggestion;
}

/** A finding that nothing was done about, and why, as the end of a sentence. */
export interface Left {
  readonly finding: Finding;
  readonly why: string;
}

/** What is to become of one file. */
export interface FilePlan {
  readonly path: string;
  readonly before: string;
  readonly after: string;
  readonly fixes: readonly Fix[];
  /** Files to come after all others; their names have no version yet. */
  readonly files: readonly { readonly name: string; readonly text: string }[];
}

export interface FixPlan {
  readonly files: readonly FilePlan[];
  readonly left: readonly Left[];
}

/**
 * Chooses the suggestions that can be followed together, each whole or not at all. Only files of the change are touched:
 * whatever is at base may be applied. `loadGrammar` must have been awaited.
 */
export function planFixes(findings: readonly Finding[], change: readonly ParsedMigration[]): FixPlan {
  const left: Left[] = [];
  const files: FilePlan[] = [];
  const texts = new Map(change.map(({ migration }) => [migration.path, migration.text]));
  for (const finding of findings) {
    if (texts.has(finding.path)) continue;
    left.push({ finding, why: 'it is about a file that may be applied already, or about no file of the change' });
  }
  for (const [path, before] of texts) {
    const own = findings.filter((finding) => finding.path === path);
    const chosen = choose(own, left);
    if (chosen.length === 0) continue;
    const edits = unique(chosen.flatMap(({ suggestion }) => suggestion.edits ?? []));
    const after = withLineEndsOf(before, applyEdits(before, edits));
    if (!reads(after)) {
      for (const { finding } of chosen)
        left.push({ finding, why: 'PostgreSQL would not understand the file after it' });
      continue;
    }
    const following = chosen.flatMap(({ suggestion }) => suggestion.files ?? []);
    files.push({
      path,
      before,
      after,
      fixes: chosen,
      // What several must come before is written once, after the last of them.
      files: uniqueBy(following.toReversed(), ({ name, text }) => `${name}\n${text}`).toReversed(),
    });
  }
  return { files, left };
}

/** The first suggestion wins a place; others that touch it are for the next run, when the text is another one. */
function choose(findings: readonly Finding[], left: Left[]): readonly Fix[] {
  const chosen: Fix[] = [];
  for (const finding of findings) {
    const { suggestion } = finding;
    if (suggestion === undefined || (suggestion.edits ?? []).length + (suggestion.files ?? []).length === 0) {
      left.push({ finding, why: 'it has no suggestion that is proven; `pg-rehearsal explain` says what to do' });
      continue;
    }
    const rival = chosen.find((other) => !same(other.suggestion, suggestion) && collide(other.suggestion, suggestion));
    if (rival === undefined) chosen.push({ finding, suggestion });
    else left.push({ finding, why: `the fix of ${rival.finding.ruleId} changes the same place; run fix again` });
  }
  return chosen;
}

function collide(a: Suggestion, b: Suggestion): boolean {
  const taken = new Map((a.files ?? []).map(({ name, text }) => [name, text]));
  if ((b.files ?? []).some(({ name, text }) => (taken.get(name) ?? text) !== text)) return true;
  // The same change twice is made once.
  return (a.edits ?? []).some((one) =>
    (b.edits ?? []).some((other) => editKey(one) !== editKey(other) && touch(one, other)),
  );
}

/** Edits that share a character, or where one is put in at the other's edge: their order would be a guess. */
function touch({ span: a }: Edit, { span: b }: Edit): boolean {
  const empty = a.start === a.end || b.start === b.end;
  return empty ? a.start <= b.end && b.start <= a.end : a.start < b.end && b.start < a.end;
}

function same(a: Suggestion, b: Suggestion): boolean {
  return keyOf(a) === keyOf(b);
}

function keyOf({ edits = [], files = [] }: Suggestion): string {
  return JSON.stringify([edits.map(editKey), files]);
}

function editKey({ span, text }: Edit): string {
  return `${span.start} ${span.end} ${text}`;
}

function unique(edits: readonly Edit[]): readonly Edit[] {
  return uniqueBy(edits, editKey);
}

function uniqueBy<T>(items: readonly T[], key: (item: T) => string): readonly T[] {
  return [...new Map(items.map((item) => [key(item), item])).values()];
}

/** What was put into a file whose lines all end with CRLF ends with it, too. */
function withLineEndsOf(before: string, after: string): string {
  const allCrlf = before.includes('\r\n') && !/(?<!\r)\n/.test(before);
  return allCrlf ? after.replace(/(?<!\r)\n/g, '\r\n') : after;
}

function reads(text: string): boolean {
  return parse(text).error === undefined;
}
