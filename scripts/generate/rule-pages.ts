// Makes docs/rules: a page for each rule, and their table.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Measured } from './measure.ts';
import type { GeneratedFile } from './producers.ts';

const MEASURED = JSON.parse(
  readFileSync(join(import.meta.dirname, '../../docs/rules/measured.json'), 'utf8'),
) as Readonly<Record<string, Readonly<Record<string, Measured>>>>;

export async function rulePages(): Promise<readonly GeneratedFile[]> {
  const { RULES } = await import('../../src/rules/index.ts');
  const { rulePage, ruleTable } = await import('../../src/lint/explain.ts');
  const pages = RULES.map((rule) => ({
    path: `docs/rules/${rule.id}.md`,
    content: rulePage(rule, measuredTable(rule.id)),
  }));
  const table = ruleTable(({ id }) => `[\`${id}\`](${id}.md)`);
  const index = `# Rules\n\nMade by \`npm run generate\` from the rules themselves; \`pg-rehearsal explain <rule>\` prints a page.\n\n${table}\n`;
  return [{ path: 'docs/rules/README.md', content: index }, ...pages];
}

/** What the first bad example did to its table, by major version. */
function measuredTable(id: string): string | undefined {
  const majors = MEASURED[id];
  if (majors === undefined) return undefined;
  const rows = Object.entries(majors).map(
    ([major, { lock, rewrites, scans }]) =>
      `| ${major} | ${lock ?? 'none'} | ${rewrites ? 'yes' : 'no'} | ${scans ? 'yes' : 'no'} |`,
  );
  return [
    'Measured on the first example below:',
    '',
    '| PostgreSQL | strongest lock on the table | written anew | read through |',
    '| --- | --- | --- | --- |',
    ...rows,
  ].join('\n');
}
