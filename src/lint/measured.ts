import type { Severity, Suspicion } from '../core/finding.ts';
import type { Match, RehearsalContext, RehearsalRule, Rule } from '../core/rule.ts';
import { RULES } from '../rules/index.ts';

/** What the rules about measurements have to say of a rehearsal, in the order of its migrations. */
export function lintRehearsal(
  context: RehearsalContext,
  severities: Readonly<Record<string, Severity | 'off'>>,
  rules: readonly Rule[] = RULES,
): readonly Suspicion[] {
  const found: Suspicion[] = [];
  for (const rule of rules) {
    if (rule.on !== 'rehearsal' || severities[rule.id] === 'off') continue;
    for (const match of rule.check(context)) found.push(suspicionOf(rule, match, severities));
  }
  const place = new Map(context.migrations.map(({ migration }, at) => [migration.path, at]));
  const rank = (path: string) => place.get(path) ?? -1;
  return found.toSorted((a, b) => rank(a.path) - rank(b.path) || a.span.start - b.span.start);
}

function suspicionOf(
  rule: RehearsalRule,
  match: Match & { readonly path: string; readonly statementIndex?: number },
  severities: Readonly<Record<string, Severity | 'off'>>,
): Suspicion {
  const asked = severities[rule.id];
  return {
    ruleId: rule.id,
    category: rule.category,
    severity: asked !== undefined && asked !== 'off' ? asked : (match.severity ?? rule.severity),
    message: match.message,
    path: match.path,
    span: match.span,
    ...(match.statementIndex === undefined ? {} : { statementIndex: match.statementIndex }),
    ...(match.table === undefined ? {} : { table: match.table }),
    ...(match.suggestion === undefined ? {} : { suggestion: match.suggestion }),
    effect: null,
    measured: true,
  };
}
