// Migrations to lint by the thousand: those of a directory, or every example of every rule, again and again.
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { RULES } from '../../src/rules/index.ts';

const LEAST_FILES = 2_000;

/** Every SQL file below a directory, relative to it, in order. */
export function sqlFilesIn(directory: string): readonly string[] {
  const all = readdirSync(directory, { recursive: true, encoding: 'utf8' });
  return all.filter((path) => path.endsWith('.sql')).sort();
}

/** Writes at least 2,000 files and returns the directory. */
export function ownCorpus(directory: string): string {
  mkdirSync(directory, { recursive: true });
  const examples = RULES.flatMap(({ id, examples: given }) =>
    // Those of rules about histories are not texts but pictures of directories.
    'schema' in given ? [given.schema, ...given.bad, ...given.good].flat().map((text) => ({ id, text })) : [],
  );
  const copies = Math.ceil(LEAST_FILES / examples.length);
  const all = Array.from({ length: copies }, () => examples).flat();
  for (const [at, { id, text }] of all.entries())
    writeFileSync(join(directory, `${at + 1}_${id.replaceAll('-', '_')}.sql`), `${text}\n`);
  return directory;
}
