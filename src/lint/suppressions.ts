import { nearest } from '../core/nearest.ts';
import type { SuppressionProblem } from '../core/rule.ts';
import type { Span } from '../core/span.ts';
import type { Comment, Script } from '../core/statement.ts';

/**
 * A reasoned exception in the SQL:
 * `-- pg-rehearsal: allow <rule>[, <rule>] because <reason> [until 2027-01-31]`. Before a statement, or a line of one, it
 * covers what follows; behind code it covers its own line; `allow-file` at the top covers the file.
 */
export interface Suppression {
  readonly rules: readonly string[];
  readonly reason: string;
  /** The last day on which it holds, as `2027-01-31`. */
  readonly until?: string;
  readonly span: Span;
  /** The lines whose findings it silences; of a statement, the line on which it begins. */
  readonly covers: { readonly from: number; readonly to: number };
}

export interface FoundSuppressions {
  readonly suppressions: readonly Suppression[];
  readonly problems: readonly SuppressionProblem[];
}

const DIRECTIVE = /^\s*(?:--|\/\*)\s*pg-rehearsal\s*:\s*(.*?)\s*(?:\*\/)?\s*$/is;

/** The suppressions of a file, and what is wrong with those that do not hold. `today` is such as `2026-11-30`. */
export function suppressionsOf(script: Script, ruleIds: readonly string[], today?: string): FoundSuppressions {
  const suppressions: Suppression[] = [];
  const problems: SuppressionProblem[] = [];
  for (const comment of script.comments) {
    const body = DIRECTIVE.exec(comment.text)?.[1];
    if (body === undefined) continue;
    const read = readDirective(body, comment, script, ruleIds, today);
    if ('kind' in read) problems.push(read);
    else suppressions.push(read);
  }
  return { suppressions, problems };
}

function readDirective(
  body: string,
  comment: Comment,
  script: Script,
  ruleIds: readonly string[],
  today: string | undefined,
): Suppression | SuppressionProblem {
  const { span } = comment;
  const unknown = (message: string): SuppressionProblem => ({ kind: 'unknown', message, span });
  const [, verb = '', rest = ''] = /^(\S+)\s*(.*)$/s.exec(body) ?? [];
  if (verb !== 'allow' && verb !== 'allow-file')
    return unknown(
      `pg-rehearsal knows ‘allow’ and ‘allow-file’, not ‘${shown(verb)}’. Write: allow <rule> because <reason>.`,
    );
  const until = /\buntil\s+(\d{4}-\d{2}-\d{2})\b/i.exec(rest)?.[1];
  const dated = until === undefined ? rest : rest.replace(/\s*\buntil\s+\d{4}-\d{2}-\d{2}\b/i, '');
  const [, list = dated, reason = ''] = /^(.*?)\bbecause\b\s*(.*)$/is.exec(dated) ?? [];
  const rules = list
    .split(',')
    .map((rule) => rule.trim())
    .filter((rule) => rule !== '');
  for (const rule of rules) {
    if (ruleIds.includes(rule)) continue;
    const known = nearest(rule, ruleIds);
    const hint = known === undefined ? '`pg-rehearsal rules` prints all of them' : `The nearest name is ${known}`;
    return unknown(`There is no rule ‘${shown(rule)}’, so nothing is allowed here. ${hint}.`);
  }
  const forbidden = rules.find((rule) => NEVER_SILENT.has(rule));
  if (forbidden !== undefined)
    return unknown(`${forbidden} cannot be allowed in the SQL: change the migration instead.`);
  if (rules.length === 0)
    return unknown('No rule is named, so nothing is allowed here. Write: allow <rule> because <reason>.');
  if (reason.replace(/[\W_]+/g, '') === '')
    return { kind: 'no reason', message: `Why is ${rules.join(', ')} allowed here? Add: because <reason>.`, span };
  if (until !== undefined && today !== undefined && until < today)
    return {
      kind: 'expired',
      message: `This held until ${until} and holds no more. Do what it put off, or give a new date with its reason.`,
      span,
    };
  const covers = verb === 'allow-file' ? wholeFile(comment, script) : covered(comment, script);
  if (covers === undefined)
    return unknown('allow-file holds only above the first statement. Move it to the top, or write allow.');
  return { rules, reason: reason.trim(), ...(until === undefined ? {} : { until }), span, covers };
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

function wholeFile({ span }: Comment, { statements }: Script): Suppression['covers'] | undefined {
  const first = statements[0];
  if (first !== undefined && first.span.start < span.start) return undefined;
  return { from: 0, to: Number.POSITIVE_INFINITY };
}

function covered({ span }: Comment, { text, statements }: Script): Suppression['covers'] {
  const lineStart = text.lastIndexOf('\n', span.start - 1) + 1;
  if (text.slice(lineStart, span.start).trim() !== '') {
    // Behind the end of a statement it is about that statement, wherever it began.
    const ended = statements.find(
      (statement) => statement.span.end <= span.start && statement.span.endLine === span.line,
    );
    return { from: ended?.span.line ?? span.line, to: span.line };
  }
  const around = statements.find((statement) => statement.span.start < span.start && span.end < statement.span.end);
  if (around !== undefined) {
    const next = nextCodeLine(text, span.end, span.endLine);
    return { from: next, to: next };
  }
  const next = statements.find((statement) => statement.span.start >= span.end);
  return next === undefined ? { from: span.line, to: span.endLine } : { from: next.span.line, to: next.span.endLine };
}

/** The first line after a comment that is neither blank nor another comment. */
function nextCodeLine(text: string, from: number, line: number): number {
  const lines = text.slice(from).split('\n');
  const found = lines.findIndex((one, at) => at > 0 && one.trim() !== '' && !one.trim().startsWith('--'));
  return line + Math.max(found, 1);
}

function shown(text: string): string {
  return text.replace(/[`\p{C}]/gu, '?').slice(0, 60);
}
