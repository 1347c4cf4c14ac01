import type { Severity, Suspicion } from '../core/finding.ts';
import type { RehearsalContext } from '../core/rehearsal-context.ts';
import type { Rule } from '../core/rule.ts';
import type { ParsedMigration } from '../core/statement.ts';
import { RULES } from '../rules/index.ts';
import { chosenSeverities, type LintInput, type LintOutcome, RULE_IDS } from './lint.ts';
import { type Looking, looked } from './looked.ts';
import type { SeverityOf, SuppressedSuspicion } from './sink.ts';
import { covers, type Suppression, suppressionsOf, unusedSuppression } from './suppressions.ts';

/**
 * What the rules about measurements have to say of a rehearsal, in the order of its migrations. Comments in the SQL allow
 * it as they allow anything else.
 */
export function lintRehearsal(
  context: RehearsalContext,
  choices: Pick<LintInput, 'severities' | 'overrides' | 'today'>,
  rules: readonly Rule[] = RULES,
): Omit<LintOutcome, 'unread'> {
  const severityOf = chosenSeverities(choices, rules);
  const suspicions: Suspicion[] = [];
  const suppressed: SuppressedSuspicion[] = [];
  const allowed = suppressionsByPath(context.migrations, choices.today);
  const needed = new Set<string>();
  for (const rule of rules) {
    if (rule.on !== 'rehearsal') continue;
    const told = new Set<string>();
    for (const match of rule.check(context)) {
      const asked = severityOf(rule.id, match.path);
      if (asked === 'off') continue;
      const suspicion = suspicionOf(rule, match, asked);
      const suppression = allowed.get(match.path)?.find((one) => covers(one, rule.id, match.span));
      if (suppression === undefined) {
        if (rule.oncePerFile !== true || !told.has(match.path)) suspicions.push(suspicion);
        told.add(match.path);
      } else {
        suppressed.push({ suspicion, reason: suppression.reason });
        needed.add(keyOf(match.path, suppression, rule.id));
      }
    }
  }
  for (const { path, ...file } of filesRun(context)) {
    for (const suppression of allowed.get(path) ?? []) {
      const looking: Looking = { ...file, suppression, context };
      const vain = suppression.rules.filter(
        (id) => severityOf(id, path) !== 'off' && !needed.has(keyOf(path, suppression, id)) && looked(id, looking),
      );
      if (vain.length > 0) suspicions.push(...unneeded(suppression, vain, path, severityOf, rules));
    }
  }
  const place = new Map(context.migrations.map(({ migration }, at) => [migration.path, at]));
  const rank = (path: string) => place.get(path) ?? -1;
  suspicions.sort((a, b) => rank(a.path) - rank(b.path) || a.span.start - b.span.start);
  return { suspicions, suppressed };
}

function suppressionsByPath(migrations: readonly ParsedMigration[], today: string | undefined) {
  return new Map(
    migrations.map(({ migration, script }) => [migration.path, suppressionsOf(script, RULE_IDS, today).suppressions]),
  );
}

/** The files that the rehearsal ran: on the way forward, and the down files that took them back. */
function filesRun({ traces }: RehearsalContext): readonly (Pick<Looking, 'trace' | 'rollBack'> & { path: string })[] {
  return traces.flatMap((trace) => [
    { path: trace.path, trace },
    ...(trace.rollBack === undefined ? [] : [{ path: trace.rollBack.path, trace, rollBack: trace.rollBack }]),
  ]);
}

function keyOf(path: string, { span }: Suppression, id: string): string {
  return `${path}\n${span.start}\n${id}`;
}

function unneeded(
  suppression: Suppression,
  ids: readonly string[],
  path: string,
  severityOf: SeverityOf,
  rules: readonly Rule[],
): readonly Suspicion[] {
  const rule = rules.find(({ id }) => id === 'unused-suppression');
  const asked = severityOf('unused-suppression', path);
  if (rule === undefined || asked === 'off') return [];
  const { message, span } = unusedSuppression(suppression, ids);
  const { id: ruleId, category, severity } = rule;
  return [{ ruleId, category, severity: asked ?? severity, message, path, span, effect: null }];
}

type Match = ReturnType<Extract<Rule, { on: 'rehearsal' }>['check']> extends Iterable<infer M> ? M : never;

function suspicionOf(rule: Rule, match: Match, asked: Severity | undefined): Suspicion {
  return {
    ruleId: rule.id,
    category: rule.category,
    severity: asked ?? match.severity ?? rule.severity,
    message: match.message,
    path: match.path,
    span: match.span,
    ...(match.statementIndex === undefined ? {} : { statementIndex: match.statementIndex }),
    ...(match.table === undefined ? {} : { table: match.table }),
    ...(match.suggestion === undefined ? {} : { suggestion: match.suggestion }),
    ...(match.sample === undefined ? {} : { sample: match.sample }),
    effect: null,
    measured: true,
  };
}
