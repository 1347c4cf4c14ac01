import type { Edit, Suggestion } from '../core/finding.ts';
import type { Script, Statement } from '../core/statement.ts';
import { firstWords, type Word } from './clauses.ts';

/** An edit that puts `text` before a UTF-16 offset. */
export function insertAt(script: Script, offset: number, text: string): Edit {
  return { span: script.spanBetween(offset, offset), text };
}

/**
 * A suggestion that puts `text` after leading words of the statement; a word with `?` may be absent. Undefined where the
 * statement begins otherwise. `afterWords(…, ['create', 'unique?', 'index'], ' IF NOT EXISTS')`.
 */
export function afterWords(
  script: Script,
  statement: Statement,
  lead: readonly string[],
  text: string,
  from: readonly Word[] = firstWords(statement, lead.length),
): Edit | undefined {
  let at = 0;
  for (const wanted of lead) {
    const optional = wanted.endsWith('?');
    const found = from[at]?.text === (optional ? wanted.slice(0, -1) : wanted);
    if (found) at += 1;
    else if (!optional) return undefined;
  }
  const last = from[at - 1];
  return last === undefined ? undefined : insertAt(script, last.end, text);
}

/** A suggestion of one edit, or none where there is no edit. */
export function suggest(description: string, edit: Edit | undefined): { readonly suggestion?: Suggestion } {
  return edit === undefined ? {} : { suggestion: { description, edits: [edit] } };
}

/** The text of a statement with an edit made in it. */
export function applied({ sql, span }: Statement, edit: Edit): string {
  return sql.slice(0, edit.span.start - span.start) + edit.text + sql.slice(edit.span.end - span.start);
}
