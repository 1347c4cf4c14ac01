import { readFile, realpath, stat } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { ConfigError } from '../core/errors.ts';

/** Larger fixtures belong in a dump that is restored. */
const LARGEST_FIXTURE_BYTES = 256 * 1024 * 1024;

/** A file of data, as found in the work tree: fixtures may be downloaded in the job, so they need not be committed. */
export interface FixtureFile {
  /** Relative to the directory, with forward slashes. */
  readonly path: string;
  readonly text: string;
}

/**
 * Reads the files that globs name, in the order of their paths.
 * @throws ConfigError when a glob finds nothing, or a file leaves the directory, is too large or is not UTF-8.
 */
export async function readFixtures(directory: string, globs: readonly string[]): Promise<readonly FixtureFile[]> {
  if (globs.length === 0) return [];
  const { glob } = await import('tinyglobby');
  const paths = new Set<string>();
  for (const pattern of globs) {
    const found = await glob(pattern, { cwd: directory, dot: true, onlyFiles: true, expandDirectories: false });
    if (found.length === 0) throw new ConfigError(`The fixtures glob ${pattern} finds no file in ${directory}.`);
    for (const path of found) paths.add(path);
  }
  return Promise.all([...paths].toSorted().map((path) => readFixture(directory, path)));
}

async function readFixture(directory: string, path: string): Promise<FixtureFile> {
  const file = join(directory, path);
  const [real, root] = await Promise.all([realpath(file), realpath(directory)]);
  const inside = relative(root, real);
  if (inside === '..' || inside.startsWith(`..${sep}`) || inside === real) {
    throw new ConfigError(
      `The fixture ${path} is a link that leaves the working directory; copy the file there instead.`,
    );
  }
  const { size } = await stat(real);
  if (size > LARGEST_FIXTURE_BYTES)
    throw new ConfigError(`The fixture ${path} has ${size} bytes; ${LARGEST_FIXTURE_BYTES} are the limit.`);
  const bytes = await readFile(real);
  try {
    return { path, text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: false }).decode(bytes) };
  } catch (cause) {
    throw new ConfigError(`The fixture ${path} is not UTF-8 text; convert it, for example with iconv.`, { cause });
  }
}
