import { readdir, realpath, stat } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { ConfigError } from '../core/errors.ts';

/** A file, or the directory of a `pg_dump -Fd`, as found in the work tree: data may be downloaded in the job. */
export interface FoundFile {
  /** Relative to the directory that globs start from, with forward slashes. */
  readonly path: string;
  /** Absolute. */
  readonly location: string;
}

/** The table of contents of a directory that `pg_dump -Fd` wrote. */
const CONTENTS = 'toc.dat';

/**
 * Finds the files that globs name, in the order of their paths. A directory that pg_dump wrote is one file of data.
 * @param setting the name of the setting that holds the globs, for messages.
 * @throws ConfigError when a glob finds nothing, or a file is a link that leaves the directory.
 */
export async function findFiles(
  directory: string,
  globs: readonly string[],
  setting: 'fixtures' | 'assertions',
): Promise<readonly FoundFile[]> {
  if (globs.length === 0) return [];
  const { glob } = await import('tinyglobby');
  const paths = new Set<string>();
  const archives = new Set<string>();
  for (const pattern of globs) {
    const options = { cwd: directory, dot: true, onlyFiles: false, expandDirectories: false };
    const found = (await glob(pattern.replace(/\/+$/, ''), options)).map((path) => path.replace(/\/+$/, ''));
    const kinds = await Promise.all(found.map((path) => kindOf(directory, path)));
    const usable = found.filter((_, index) => kinds[index] !== 'directory');
    if (usable.length === 0) throw nothingFound(directory, pattern, setting, found[0]);
    for (const path of usable) paths.add(path);
    for (const [index, path] of found.entries()) if (kinds[index] === 'archive') archives.add(path);
  }
  const inArchive = (path: string) => [...archives].some((archive) => path.startsWith(`${archive}/`));
  const wanted = [...paths].filter((path) => !inArchive(path)).toSorted();
  return Promise.all(wanted.map((path) => inside(directory, path, setting)));
}

function nothingFound(directory: string, pattern: string, setting: string, found: string | undefined): ConfigError {
  return new ConfigError(
    found === undefined
      ? `The ${setting} glob ${pattern} finds no file in ${directory}.`
      : `The ${setting} glob ${pattern} finds only the directory ${found}, which is no dump of \`pg_dump -Fd\`: name the files in it, such as ${found}/*.sql.`,
  );
}

/** A link is what it leads to. */
async function kindOf(directory: string, path: string): Promise<'file' | 'archive' | 'directory'> {
  const location = join(directory, path);
  const found = await stat(location).catch(() => undefined);
  if (found === undefined) throw new ConfigError(`${path} is a link that leads nowhere, or cannot be read.`);
  if (!found.isDirectory()) return 'file';
  return (await readdir(location)).includes(CONTENTS) ? 'archive' : 'directory';
}

async function inside(directory: string, path: string, setting: string): Promise<FoundFile> {
  const location = join(directory, path);
  const [real, root] = await Promise.all([realpath(location), realpath(directory)]);
  const way = relative(root, real);
  if (way === '..' || way.startsWith(`..${sep}`) || way === real)
    throw new ConfigError(
      `${path}, which ${setting} names, is a link that leaves the working directory; copy the file there instead.`,
    );
  return { path, location: real };
}
