import { nearest } from '../core/nearest.ts';
import type { SuppressionProblem } from '../core/rule.ts';
import type { Span } from '../core/span.ts';
import type { Comment, Script, Statement } from '../core/statement.ts';
import { commentsInside, statementsInside } from '../sql/nested.ts';
import { type AllowDirective, readDirective, shown } from './directive.ts';

/**
 * A reasoned exception in the SQL:
 * `-- pg-rehearsal: allow <rule>[, <rule>] because <reason> [until 2027-01-31]`. Before a statement, or a line of one, it
 * covers what follows; behind code it covers its own line; `allow-file` at the top covers the file. So it does inside a DO
 * block.
 */
export interface Suppression {
  readonly rules: readonly string[];
  readonly reason: string;
  /** The last day on which it holds, as `2027-01-31`. */
  readonly until?: string;
  readonly span: Span;
  /** UTF-16 offsets, the end exclusive: findings that begin between them are silenced. */
  readonly covers: { readonly from: number; readonly to: number };
}

export interface FoundSuppressions {
  readonly suppressions: readonly Suppression[];
  readonly problems: readonly SuppressionProblem[];
}

/** The suppressions of a file, and what is wrong with those that do not hold. `today` is such as `2026-11-30`. */
export function suppressionsOf(script: Script, ruleIds: readonly string[], today?: string): FoundSuppressions {
  const suppressions: Suppression[] = [];
  const problems: SuppressionProblem[] = [];
  const read = (comments: readonly Comment[], statements: readonly Statement[], outer: Span | undefined) => {
    for (const comment of comments) {
      const directive = readDirective(comment.text);
      if (directive === undefined) continue;
      const { span } = comment;
      const problem = 'problem' in directive ? directive.problem : wrongRules(directive, ruleIds);
      if (problem !== undefined || 'problem' in directive) {
        problems.push({ kind: 'unknown', message: problem ?? '', span });
        continue;
      }
      const { verb, rules, reason, until } = directive;
      const unmet = unmetCondition(directive, span, today);
      const covers = verb === 'allow-file' ? wholeFile(comment, script) : covered(comment, script, statements, outer);
      if (unmet !== undefined) problems.push(unmet);
      else if (covers === undefined) problems.push({ kind: 'unknown', message: NOT_AT_TOP, span });
      else suppressions.push({ rules, reason, span, covers, ...(until === undefined ? {} : { until }) });
    }
  };
  read(script.comments, script.statements, undefined);
  for (const statement of script.statements) {
    if (!/rehearsal/i.test(statement.sql)) continue;
    const comments = commentsInside(statement, script);
    if (!comments.some(({ text }) => readDirective(text) !== undefined)) continue;
    const inside = statementsInside(statement, script).flatMap((one) => ('unread' in one ? [] : [one.statement]));
    read(comments, inside, statement.span);
  }
  return { suppressions, problems };
}

/** Whether a suppression is for a finding of this rule at this place. */
export function covers({ rules, covers: { from, to } }: Suppression, ruleId: string, span: Span): boolean {
  return rules.includes(ruleId) && span.start >= from && span.start < to;
}

/** `ids` are those of its rules that nobody needed. */
export function unusedSuppression({ rules, span }: Suppression, ids: readonly string[]): SuppressionProblem {
  const cure = ids.length === rules.length ? 'Take the comment out' : 'Take it out of the comment';
  return { kind: 'unused', message: `Nothing here needs an exception from ${ids.join(', ')}. ${cure}.`, span };
}

const NOT_AT_TOP = 'allow-file holds only above the first statement. Move it to the top, or write allow.';

function wrongRules({ rules }: AllowDirective, ruleIds: readonly string[]): string | undefined {
  const unknown = rules.find((rule) => !ruleIds.includes(rule));
  if (unknown !== undefined) {
    const known = nearest(unknown, ruleIds);
    const hint = known === undefined ? '`pg-rehearsal rules` prints all of them' : `The nearest name is ${known}`;
    return `There is no rule ‘${shown(unknown)}’, so nothing is allowed here. ${hint}.`;
  }
  const forbidden = rules.find((rule) => NEVER_SILENT.has(rule));
  if (forbidden !== undefined) return `${forbidden} cannot be allowed in the SQL: change the migration instead.`;
  if (rules.length > 0) return undefined;
  return 'No rule is named, so nothing is allowed here. Write: allow <rule> because <reason>.';
}

function unmetCondition(
  { rules, reason, until }: AllowDirective,
  span: Span,
  today: string | undefined,
): SuppressionProblem | undefined {
  if (reason.replace(/[\W_]+/g, '') === '')
    return { kind: 'no reason', message: `Why is ${rules.join(', ')} allowed here? Add: because <reason>.`, span };
  if (until === undefined || today === undefined || until >= today) return undefined;
  return {
    kind: 'expired',
    message: `This held until ${until} and holds no more. Do what it put off, or give a new date with its reason.`,
    span,
  };
}

/** Rules about applied migrations, and about what fails or cannot be read: a comment in the SQL has no say. */
export const NEVER_SILENT = new Set([
  'edited-migration',
  'deleted-migration',
  'renamed-migration',
  'duplicate-version',
  'out-of-order-version',
  'unrecognised-file',
  'unreadable-file',
  'syntax-error',
  'migration-fails',
  'assertion-fails',
  'version-taken-elsewhere',
  'table-altered-elsewhere',
]);

type Covers = Suppression['covers'];

function wholeFile({ span }: Comment, { statements }: Script): Covers | undefined {
  const first = statements[0];
  if (first !== undefined && first.span.start < span.start) return undefined;
  return { from: 0, to: Number.POSITIVE_INFINITY };
}

/** `statements` are those beside the comment; `outer` is the statement that all of them are in. */
function covered(
  { span }: Comment,
  { text }: Script,
  statements: readonly Statement[],
  outer: Span | undefined,
): Covers {
  const lineStart = text.lastIndexOf('\n', span.start - 1) + 1;
  const opened = outer === undefined ? lineStart : Math.max(lineStart, outer.start);
  if (text.slice(opened, span.start).trim() !== '') {
    // Behind the end of a statement it is about that statement, wherever it began.
    const ended = statements.find((one) => one.span.end <= span.start && one.span.endLine === span.line);
    return { from: Math.min(ended?.span.start ?? lineStart, lineStart), to: span.start };
  }
  const around = statements.find((one) => one.span.start < span.start && span.end < one.span.end);
  if (around !== undefined) return nextCodeLine(text, span.end);
  const next = statements.find((one) => one.span.start >= span.end);
  if (next !== undefined) return { from: next.span.start, to: next.span.end };
  return outer === undefined ? { from: span.start, to: span.end } : nextCodeLine(text, span.end);
}

/** The first line after a comment that is neither blank nor another comment. */
function nextCodeLine(text: string, after: number): Covers {
  let from = text.indexOf('\n', after) + 1;
  while (from > 0) {
    const newline = text.indexOf('\n', from);
    const to = newline === -1 ? text.length : newline;
    const line = text.slice(from, to).trim();
    if (line !== '' && !line.startsWith('--')) return { from, to };
    from = newline + 1;
  }
  return { from: after, to: after };
}
