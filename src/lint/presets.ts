import type { Severity } from '../core/finding.ts';
import type { Rule } from '../core/rule.ts';
import { RULES } from '../rules/index.ts';
import type { Severities } from './lint.ts';

/** Sets of rules to begin with; the configuration may then change single rules. */
const PRESETS = {
  recommended: 'Every rule but the advice that teams choose, each at its own severity.',
  strict: 'Every rule, advice included, each at its own severity.',
  'history-only': 'Only what protects applied migrations, and whatever the rehearsal finds.',
} as const;
export type Preset = keyof typeof PRESETS;
export const PRESET_NAMES = Object.keys(PRESETS) as readonly Preset[];

/** Severities by rule id for a preset, with the configuration's own on top. */
export function severitiesOf(preset: Preset, own: Severities = {}, rules: readonly Rule[] = RULES): Severities {
  const chosen = rules.map(({ id, severity, optIn, category }): readonly [string, Severity | 'off'] => {
    const kept = category === 'history' || category === 'rehearsal';
    if (preset === 'history-only') return [id, kept && optIn !== true ? severity : 'off'];
    return [id, optIn === true && preset !== 'strict' ? 'off' : severity];
  });
  // A rule's own severity is not written down: a rule may give some of its findings another one.
  const changed = chosen.filter(([id, severity]) => {
    const rule = rules.find((one) => one.id === id);
    return severity === 'off' || rule?.optIn === true;
  });
  return { ...Object.fromEntries(changed), ...own };
}
