import { blocksInWords } from '../core/locks.ts';
import type { Example, HistoryExample, Rule, RuleDescription } from '../core/rule.ts';
import { RULES } from '../rules/index.ts';
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

/** All rules as a Markdown table, for `rules` and the index of docs/rules. */
export function ruleTable(link: (rule: Rule) => string = ({ id }) => `\`${id}\``): string {
  const rows = RULES.map((rule) => `| ${link(rule)} | ${rule.category} | ${severityOf(rule)} | ${rule.summary} |`);
  return ['| rule | about | severity | what is wrong |', '| --- | --- | --- | --- |', ...rows].join('\n');
}

/** What a script can know of a rule, for `rules --format json`. */
export function ruleSummaries(): readonly (Pick<
  RuleDescription,
  'id' | 'category' | 'severity' | 'since' | 'summary' | 'why' | 'instead' | 'effect' | 'references'
> & { readonly optIn: boolean })[] {
  return RULES.map(({ id, category, severity, since, summary, why, instead, effect, references, optIn }) => ({
    ...{ id, category, severity, since, summary, why, instead, effect, references },
    optIn: optIn === true,
  }));
}

/** The claim of a rule as a sentence. */
export function effectInWords({ effect, noEffect, failsWith }: RuleDescription): string {
  if (effect === null) {
    const fails = failsWith === undefined ? '' : ` Each bad example fails with SQLSTATE ${failsWith}.`;
    return `Nothing is measured for this rule. ${noEffect ?? ''}${fails}`;
  }
  const { lock, scans, rewrites } = effect;
  const parts = [
    ...(lock === undefined ? [] : [`takes at least ${lock}, which keeps out ${blocksInWords(lock)}`]),
    ...(rewrites === true ? ['writes the table or an index anew'] : []),
    ...(scans === true ? ['reads the whole table'] : []),
  ];
  const claim = parts.join(', and it ');
  return `The statement ${claim}. The rehearsal measures this and clears the suspicion where it is not so. The examples below are run on real servers: every bad one shows it, no good one does.`;
}

function severityOf({ severity, optIn }: RuleDescription): string {
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
  if (rule.on === 'history') {
    const { bad, good } = rule.examples;
    return [`## Found\n\n${bad.map(picture).join('\n\n')}`, `## Not found\n\n${good.map(picture).join('\n\n')}`].join(
      '\n\n',
    );
  }
  const { schema, assertion, bad, good } = rule.examples;
  return [
    ...(schema === '' ? [] : [`The examples begin with this schema:\n\n${fenced(schema)}`]),
    ...(assertion === undefined ? [] : [`After each, this assertion is run:\n\n${fenced(assertion)}`]),
    `## Found\n\n${bad.map(example).join('\n\n')}`,
    `## Not found\n\n${good.map(example).join('\n\n')}`,
  ].join('\n\n');
}

function example(sql: Example): string {
  return fenced(typeof sql === 'string' ? sql : sql.map((text, at) => `-- file ${at + 1}\n${text}`).join('\n\n'));
}

function fenced(sql: string, language = 'sql'): string {
  return `\`\`\`${language}\n${sql}\n\`\`\``;
}

function picture({ base, head }: HistoryExample): string {
  const names = (files: HistoryExample['base']) =>
    Object.entries(files)
      .map(([name, text]) => `  ${name}: ${JSON.stringify(text)}`)
      .join('\n') || '  (nothing)';
  return fenced(`base\n${names(base)}\nhead\n${names(head)}`, 'text');
}

function suppression({ id, category, severity }: RuleDescription): string {
  if (category === 'history' || NEVER_SILENT.has(id))
    return `No comment in the SQL can silence this rule. The configuration can: \`rules: { ${id}: off }\`.`;
  const other = severity === 'warning' ? 'note' : 'warning';
  return `Say so before the statement, with the reason:\n\n${fenced(`-- pg-rehearsal: allow ${id} because …`)}\n\nOr change it for the whole project in the configuration: \`rules: { ${id}: ${other} }\`, or \`off\`.`;
}
