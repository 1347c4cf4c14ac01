import type { Edit, Suggestion } from '../core/finding.ts';
import type { ToolId } from '../core/migration.ts';
import type { MigrationContext, StatementContext } from '../core/rule.ts';
import type { Statement } from '../core/statement.ts';
import { insertAt } from './edits.ts';

/** A file to come after this one. `name` is without version: `validate_orders_total.sql`. */
export interface FollowingFile {
  readonly name: string;
  readonly text: string;
}

/** What a file of the tool begins with to run outside a transaction. */
const HEADERS: Readonly<Partial<Record<ToolId, string>>> = { sqlx: '-- no-transaction\n', plain: '' };

/** The text of a file that runs one statement outside a transaction; undefined where the tool's way is not known. */
export function aloneText({ tool }: MigrationContext, sql: string): string | undefined {
  const header = HEADERS[tool.id];
  return header === undefined ? undefined : `${header}${sql};\n`;
}

/**
 * A suggestion that runs another form of a statement outside a transaction: in this file where nothing else is in it or
 * the tool runs each statement on its own, otherwise in one that follows. `rest` are files to come after that, and
 * `moved` the statements of this file that they hold.
 */
export function runAlone(
  context: StatementContext,
  statement: Statement,
  sql: string,
  name: string,
  description: string,
  rest: readonly FollowingFile[] = [],
  moved: readonly Statement[] = [],
): { readonly suggestion?: Suggestion } {
  const header = HEADERS[context.tool.id];
  const text = aloneText(context, sql);
  if (header === undefined || text === undefined) return {};
  const standsAlone = context.migration.transaction === 'per-statement' && !context.inTransaction;
  const removals = moved.map((one) => removal(context, one));
  if (standsAlone || context.statements.length === moved.length + 1) {
    const { transaction, text: own } = context.migration;
    const needsHeader = header !== '' && transaction === 'per-migration';
    // The header must be the very first byte, so it goes before a comment on top.
    const edits: Edit[] = [{ span: statement.span, text: sql }, ...removals];
    if (needsHeader && !own.startsWith(header)) edits.unshift(insertAt(context.script, 0, header));
    return { suggestion: { description, edits, ...(rest.length === 0 ? {} : { files: rest }) } };
  }
  if (context.direction === 'down') return {};
  return {
    suggestion: { description, edits: [removal(context, statement), ...removals], files: [{ name, text }, ...rest] },
  };
}

/** A suggestion of edits here and files that follow. */
export function inSteps(
  context: MigrationContext,
  edits: readonly Edit[],
  files: readonly FollowingFile[],
  description: string,
): { readonly suggestion?: Suggestion } {
  return context.direction === 'down' ? {} : { suggestion: { description, edits, files } };
}

/** Takes a statement out, with its semicolon and the line break after it. */
export function removal({ script }: MigrationContext, { span }: Statement): Edit {
  const rest = /^[ \t]*;?[ \t]*\r?\n?/.exec(script.text.slice(span.end))?.[0] ?? '';
  return { span: script.spanBetween(span.start, span.end + rest.length), text: '' };
}

/** A file name out of what it does and to what: letters, digits and underscores. */
export function fileName(...parts: readonly string[]): string {
  const stem = parts
    .join('_')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^_+|_+$/g, '');
  return `${stem.slice(0, 80)}.sql`;
}

/** Whether a later statement of the file speaks of a name, so that what makes it must not move. */
export function mentionedLater({ statements }: MigrationContext, { index }: Statement, name: string): boolean {
  const last = LAST_MENTION.get(statements) ?? lastMentions(statements);
  LAST_MENTION.set(statements, last);
  return wordsIn(name).every((word) => (last.get(word) ?? 0) > index);
}

const LAST_MENTION = new WeakMap<readonly Statement[], ReadonlyMap<string, number>>();

function lastMentions(statements: readonly Statement[]): ReadonlyMap<string, number> {
  const last = new Map<string, number>();
  for (const { sql, index } of statements) for (const word of wordsIn(sql)) last.set(word, index);
  return last;
}

function wordsIn(text: string): readonly string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}_$]+/gu) ?? [];
}
