// Makes docs/rules: a page for each rule, and their table; and the measured effects as a module, for `explain`.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { MeasuredByMajor } from '../../src/lint/measured-table.ts';
import type { GeneratedFile } from './producers.ts';

const MEASURED = JSON.parse(
  readFileSync(join(import.meta.dirname, '../../docs/rules/measured.json'), 'utf8'),
) as Readonly<Record<string, MeasuredByMajor>>;

export async function rulePages(): Promise<readonly GeneratedFile[]> {
  const { RULES } = await import('../../src/rules/index.ts');
  const { rulePage, ruleSummaries, ruleTable } = await import('../../src/lint/explain.ts');
  const { measuredTable } = await import('../../src/lint/measured-table.ts');
  const pages = RULES.map((rule) => ({
    path: `docs/rules/${rule.id}.md`,
    content: rulePage(rule, measuredTable(MEASURED[rule.id])),
  }));
  const table = ruleTable(ruleSummaries(), ({ id }) => `[\`${id}\`](${id}.md)`);
  const index = `# Rules\n\nMade by \`npm run generate\` from the rules themselves; \`pg-rehearsal explain <rule>\` prints a page.\n\n${table}\n`;
  return [{ path: 'docs/rules/README.md', content: index }, ...pages];
}

/** What was measured, where the bundle can have it: it has no docs beside it. */
export function measuredEffects(): readonly GeneratedFile[] {
  const lines = [
    '// Made by `npm run generate` from docs/rules/measured.json; do not edit.',
    "import type { MeasuredByMajor } from '../measured-table.ts';",
    '',
    '/** What the first bad example of each rule did to its table on a real server, by rule id and major version. */',
    'export const MEASURED: Readonly<Record<string, MeasuredByMajor>> = {',
    ...Object.entries(MEASURED).map(([id, majors]) => `  '${id}': ${JSON.stringify(majors)},`),
    '};',
    '',
  ];
  return [{ path: 'src/lint/generated/measured.ts', content: lines.join('\n') }];
}
