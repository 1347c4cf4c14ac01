// Writes every generated file, or with --check says which are stale and exits 1.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { PRODUCERS } from './generate/producers.ts';

const ROOT = join(import.meta.dirname, '..');
const checkOnly = process.argv.includes('--check');
const stale: string[] = [];

for (const produce of PRODUCERS) {
  for (const { path, content } of await produce()) {
    const target = join(ROOT, path);
    if (read(target) === content) continue;
    stale.push(path);
    if (checkOnly) continue;
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, content);
  }
}

if (checkOnly && stale.length > 0) {
  console.error(`Stale: ${stale.join(', ')}. Run \`npm run generate\`.`);
  process.exitCode = 1;
} else if (!checkOnly) {
  console.log(stale.length === 0 ? 'Everything was fresh.' : `Wrote ${stale.join(', ')}.`);
}

function read(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}
