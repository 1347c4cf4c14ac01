import type { ElsewhereExample } from '../core/elsewhere.ts';
import type { Example, HistoryExample } from '../core/examples.ts';
import type { Severity } from '../core/finding.ts';
import { blocksInWords } from '../core/locks.ts';
import type { Rule, RuleDescription } from '../core/rule.ts';
import { RULES } from '../rules/index.ts';
import type { Severities } from './lint.ts';
import { NEVER_SILENT } from './suppressions.ts';

/** The rule of an id, or undefined. */
export function ruleOf(id: string): Rule | undefined {
  return RULES.find((rule) => rule.id === id);
}

/**
 * What a rule means, why, and what to do, with examples: one Markdown page, for `explain` and docs/rules.
 * `measured` is a table of what real servers did.
 */
export function rulePage(rule: Rule, measured?: string): string {
  const parts = [
    `# ${rule.id}`,
    `${rule.summary}.`,
    facts(rule),
    `## Why\n\n${rule.why}`,
    `## Instead\n\n${rule.instead}`,
    `## What PostgreSQL does\n\n${effectInWords(rule)}${rule.versions === undefined ? '' : ` ${rule.versions}`}`,
    ...(measured === undefined ? [] : [measured]),
    examplesOf(rule),
    `## Where it does not hold\n\n${suppression(rule)}`,
    `## See also\n\n${rule.references.map((link) => `- <${link}>`).join('\n')}`,
  ];
  return `${parts.join('\n\n')}\n`;
}

/** Rules as a Markdown table, for `rules` and the index of docs/rules. */
export function ruleTable(
  rules: readonly RuleSummary[],
  link: (rule: RuleSummary) => string = ({ id }) => `\`${id}\``,
): string {
  const rows = rules.map((rule) => `| ${link(rule)} | ${rule.category} | ${chosen(rule)} | ${rule.summary} |`);
  return ['| rule | about | severity | what is wrong |', '| --- | --- | --- | --- |', ...rows].join('\n');
}

/** Its own severity where nobody chose another one. */
function chosen(rule: RuleSummary): string {
  const byDefault = rule.optIn ? 'off' : rule.severity;
  return rule.configured === byDefault ? severityOf(rule) : rule.configured;
}

/** What a script can know of a rule, for `rules --format json`. */
export interface RuleSummary
  extends Pick<
    RuleDescription,
    'id' | 'category' | 'severity' | 'since' | 'summary' | 'why' | 'instead' | 'effect' | 'references'
  > {
  /** Whether it is advice that teams choose, off unless asked for. */
  readonly optIn: boolean;
  /** The severity that preset and settings give it; those for single paths aside. */
  readonly configured: Severity | 'off';
}

/** Every rule, with the severity that it has by a configuration. */
export function ruleSummaries(severities: Severities = {}): readonly RuleSummary[] {
  return RULES.map(({ id, category, severity, since, summary, why, instead, effect, references, optIn = false }) => ({
    ...{ id, category, severity, since, summary, why, instead, effect, references, optIn },
    configured: severities[id] ?? (optIn ? 'off' : severity),
  }));
}

/** The claim of a rule as a sentence. */
function effectInWords({ effect, noEffect, failsWith }: RuleDescription): string {
  if (effect === null) {
    const fails = failsWith === undefined ? '' : ` Each bad example fails with SQLSTATE ${failsWith}.`;
    return `Nothing is measured for this rule. ${noEffect ?? ''}${fails}`;
  }
  const { lock, scans, rewrites, changes } = effect;
  const parts = [
    ...(lock === undefined ? [] : [`takes at least ${lock}, which keeps out ${blocksInWords(lock)}`]),
    ...(rewrites === true ? ['writes the table or an index anew'] : []),
    ...(scans === true ? ['reads the whole table'] : []),
    ...(changes === true ? ['changes rows'] : []),
  ];
  const claim = parts.join(', and it ');
  const otherwise =
    changes === true
      ? 'The rehearsal counts them; where its data has none that meet the condition, the suspicion stays unproven.'
      : 'The rehearsal measures this and clears the suspicion where it is not so.';
  return `The statement ${claim}. ${otherwise} The examples below are run on real servers: every bad one shows it, no good one does.`;
}

function severityOf({ severity, optIn }: Pick<RuleDescription, 'severity'> & { readonly optIn?: boolean }): string {
  return optIn === true ? `${severity}, off unless asked for` : severity;
}

function facts(rule: Rule): string {
  const { category, since, appliesTo, directions } = rule;
  const lines = [`About: ${category}. Severity: ${severityOf(rule)}. Since: ${since}.`];
  if (appliesTo?.from !== undefined) lines.push(`From PostgreSQL ${appliesTo.from} on.`);
  if (appliesTo?.to !== undefined) lines.push(`Up to PostgreSQL ${appliesTo.to}.`);
  if (directions?.length === 1) lines.push(`Looks at ${directions[0]} files only.`);
  return lines.join(' ');
}

function examplesOf(rule: Rule): string {
  if (rule.on === 'history') return foundAndNot(rule.examples.bad.map(picture), rule.examples.good.map(picture));
  if (rule.on === 'elsewhere') return foundAndNot(rule.examples.bad.map(encounter), rule.examples.good.map(encounter));
  const { schema, assertion, bad, good } = rule.examples;
  return [
    ...(schema === '' ? [] : [`The examples begin with this schema:\n\n${fenced(schema)}`]),
    ...(assertion === undefined ? [] : [`After each, this assertion is run:\n\n${fenced(assertion)}`]),
    foundAndNot(bad.map(example), good.map(example)),
  ].join('\n\n');
}

function foundAndNot(bad: readonly string[], good: readonly string[]): string {
  return `## Found\n\n${bad.join('\n\n')}\n\n## Not found\n\n${good.join('\n\n')}`;
}

function example(sql: Example): string {
  return fenced(typeof sql === 'string' ? sql : sql.map((text, at) => `-- file ${at + 1}\n${text}`).join('\n\n'));
}

function fenced(sql: string, language = 'sql'): string {
  return `\`\`\`${language}\n${sql}\n\`\`\``;
}

function picture({ base, head }: HistoryExample): string {
  return fenced(`base\n${listed(base)}\nhead\n${listed(head)}`, 'text');
}

function encounter({ here, there, locked = [] }: ElsewhereExample): string {
  const locks = locked.length === 0 ? '' : `\n  locks ${locked.join(', ')}`;
  return fenced(`this pull request\n${listed(here)}${locks}\nanother one\n${listed(there)}`, 'text');
}

function listed(files: HistoryExample['base']): string {
  const lines = Object.entries(files).map(([name, text]) => `  ${name}: ${JSON.stringify(text)}`);
  return lines.join('\n') || '  (nothing)';
}

function suppression({ id, category, severity }: RuleDescription): string {
  if (category === 'history' || NEVER_SILENT.has(id))
    return `No comment in the SQL can silence this rule. The configuration can: \`rules: { ${id}: off }\`.`;
  const other = severity === 'warning' ? 'note' : 'warning';
  return `Say so before the statement, with the reason:\n\n${fenced(`-- pg-rehearsal: allow ${id} because …`)}\n\nOr change it for the whole project in the configuration: \`rules: { ${id}: ${other} }\`, or \`off\`.`;
}
