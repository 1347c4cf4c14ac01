// Makes src/rules/index.ts from the folder: a file's name is its rule's id.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { GeneratedFile } from './producers.ts';

const RULES = join(import.meta.dirname, '../../src/rules');

/** Rule ids, from the folder, in alphabetical order. */
export function ruleIds(): readonly string[] {
  return readdirSync(RULES)
    .filter((file) => file.endsWith('.ts') && file !== 'index.ts')
    .map((file) => file.slice(0, -'.ts'.length))
    .sort();
}

export function ruleIndex(): readonly GeneratedFile[] {
  const ids = ruleIds();
  const lines = [
    "// Made by `npm run generate` from this folder's files; do not edit.",
    "import type { Rule } from '../core/rule.ts';",
    ...ids.map((id) => `import ${camelCase(id)} from './${id}.ts';`),
    '',
    '/** Every rule, by id in alphabetical order. */',
    ...listOf(ids.map(camelCase)),
    '',
  ];
  return [{ path: 'src/rules/index.ts', content: lines.join('\n') }];
}

/** As the formatter would have it: on one line where that fits. */
function listOf(names: readonly string[]): readonly string[] {
  const start = 'export const RULES: readonly Rule[] = [';
  const short = `${start}${names.join(', ')}];`;
  return short.length <= 120 ? [short] : [start, ...names.map((name) => `  ${name},`), '];'];
}

function camelCase(id: string): string {
  return id.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
}
