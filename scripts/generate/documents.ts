// Fills the tables of README.md and docs/architecture.md between their markers; the prose around them is written by hand.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { type SettingDescription, settingDescriptions } from '../../src/config/describe.ts';
import { CATEGORIES, type Category, type Rule } from '../../src/core/rule.ts';
import { OWN_INPUTS } from '../../src/github/inputs.ts';
import { FOLDER_IMPORTS } from '../architecture.ts';
import { actionMetadata } from './action-metadata.ts';
import type { GeneratedFile } from './producers.ts';

const ROOT = join(import.meta.dirname, '../..');

interface ActionMetadata {
  readonly inputs: Readonly<Record<string, { readonly description: string }>>;
  readonly outputs: Readonly<Record<string, { readonly description: string }>>;
}

export async function documents(): Promise<readonly GeneratedFile[]> {
  const { RULES } = await import('../../src/rules/index.ts');
  const { inputs, outputs } = parse(actionMetadata()[0]?.content ?? '') as ActionMetadata;
  const described = (things: ActionMetadata['inputs'], names: readonly string[]) =>
    names.map((name) => [code(name), things[name]?.description ?? '']);
  return [
    fill('README.md', {
      inputs: table(['input', 'what it is'], described(inputs, OWN_INPUTS)),
      outputs: table(['output', 'what it is'], described(outputs, Object.keys(outputs))),
      settings: table(['setting', 'what it is', 'default'], settingDescriptions.map(settingRow)),
      rules: rulesByCategory(RULES),
    }),
    fill('docs/architecture.md', {
      imports: table(['folder', 'may import'], Object.entries(FOLDER_IMPORTS).map(importRow)),
    }),
  ];
}

/** The file with each marked part replaced. */
function fill(path: string, parts: Readonly<Record<string, string>>): GeneratedFile {
  let content = readFileSync(join(ROOT, path), 'utf8');
  for (const [name, text] of Object.entries(parts)) {
    const [begin, end] = [`<!-- begin ${name} -->`, `<!-- end ${name} -->`];
    const from = content.indexOf(begin);
    const to = content.indexOf(end);
    if (from === -1 || to < from) throw new Error(`${path} has no ${begin} … ${end}`);
    content = `${content.slice(0, from + begin.length)}\n${text}\n${content.slice(to)}`;
  }
  return { path, content };
}

function settingRow({ name, description, choices, default: byDefault, type }: SettingDescription): readonly string[] {
  const notes = choices === undefined ? '' : ` One of ${choices.map(code).join(', ')}.`;
  const many = type === 'list' ? ' A list.' : '';
  return [code(name), `${description}${many}${notes}`, byDefault === undefined ? '' : code(byDefault)];
}

function importRow([folder, allowed]: readonly [string, readonly string[] | 'anything']): readonly string[] {
  if (allowed === 'anything') return [code(folder), 'anything'];
  return [code(folder), allowed.length === 0 ? 'nothing of ours' : allowed.map(code).join(', ')];
}

function rulesByCategory(rules: readonly Rule[]): string {
  const parts = CATEGORIES.map((category) =>
    rulesOf(
      category,
      rules.filter((rule) => rule.category === category),
    ),
  );
  return [`### The ${rules.length} rules`, ...parts.filter((part) => part !== '')].join('\n\n');
}

function rulesOf(category: Category, rules: readonly Rule[]): string {
  if (rules.length === 0) return '';
  const rows = rules.map(({ id, severity, summary }) => [`[${code(id)}](docs/rules/${id}.md)`, severity, summary]);
  const title = `<summary>${category}: ${rules.length} ${rules.length === 1 ? 'rule' : 'rules'}</summary>`;
  return `<details>\n${title}\n\n${table(['rule', 'severity', 'what is wrong'], rows)}\n\n</details>`;
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ').replaceAll('\n', ' ')} |`).join('\n');
}

function code(text: string): string {
  return `\`${text}\``;
}
