import type { ElsewhereContext, ElsewhereRule } from '../core/elsewhere.ts';
import type { Suspicion } from '../core/finding.ts';
import type { Rule } from '../core/rule.ts';
import { RULES } from '../rules/index.ts';
import { chosenSeverities, type LintInput } from './lint.ts';

/** Whether any rule about other pull requests is on, so that they are worth asking for. */
export function looksElsewhere({ severities, overrides = [] }: Choices, rules: readonly Rule[] = RULES): boolean {
  const isOn = (id: string) =>
    severities[id] !== 'off' || overrides.some((override) => (override.severities[id] ?? 'off') !== 'off');
  return rules.filter(isElsewhere).some(({ id }) => isOn(id));
}

/** What the rules about other open pull requests have to say. */
export function lintElsewhere(
  context: ElsewhereContext,
  choices: Choices,
  rules: readonly Rule[] = RULES,
): readonly Suspicion[] {
  const severityOf = chosenSeverities(choices, rules);
  return rules.filter(isElsewhere).flatMap((rule) =>
    [...rule.check(context)].flatMap(({ message, path, span, severity, table }): readonly Suspicion[] => {
      const asked = severityOf(rule.id, path);
      if (asked === 'off') return [];
      return [
        {
          ruleId: rule.id,
          category: rule.category,
          severity: asked ?? severity ?? rule.severity,
          message,
          path,
          span,
          ...(table === undefined ? {} : { table }),
          effect: null,
        },
      ];
    }),
  );
}

type Choices = Pick<LintInput, 'severities' | 'overrides'>;

function isElsewhere(rule: Rule): rule is ElsewhereRule {
  return rule.on === 'elsewhere';
}
