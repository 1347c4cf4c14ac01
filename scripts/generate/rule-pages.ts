// Makes docs/rules: a page for each rule, and their table.
import type { GeneratedFile } from './producers.ts';

export async function rulePages(): Promise<readonly GeneratedFile[]> {
  const { RULES } = await import('../../src/rules/index.ts');
  const { rulePage, ruleTable } = await import('../../src/lint/explain.ts');
  const pages = RULES.map((rule) => ({ path: `docs/rules/${rule.id}.md`, content: rulePage(rule) }));
  const table = ruleTable(({ id }) => `[\`${id}\`](${id}.md)`);
  const index = `# Rules\n\nMade by \`npm run generate\` from the rules themselves; \`pg-rehearsal explain <rule>\` prints a page.\n\n${table}\n`;
  return [{ path: 'docs/rules/README.md', content: index }, ...pages];
}
