import type { Repository } from './repository.ts';
import { type DirectoryFile, filesAt } from './tree.ts';

/**
 * Where the migrations were at base when their directory is new at head: the directory that is gone and shares the most
 * files with it. To a tool that knows files by their names, moving the directory changes nothing.
 */
export async function movedFrom(
  { git, head }: Repository,
  base: string,
  atHead: readonly DirectoryFile[],
): Promise<readonly DirectoryFile[] | undefined> {
  const known = new Set(atHead.map(({ name, oid }) => `${oid} ${name}`));
  const shared = new Map<string, number>();
  const stdout = await git.need(['ls-tree', '-r', '-z', '--full-tree', base]);
  for (const entry of stdout.toString('utf8').split('\0')) {
    const [, oid = '', path = ''] = /^100\d+ blob (\w+)\t(.*)$/s.exec(entry) ?? [];
    const cut = path.lastIndexOf('/');
    if (!known.has(`${oid} ${path.slice(cut + 1)}`)) continue;
    const directory = path.slice(0, Math.max(cut, 0));
    shared.set(directory, (shared.get(directory) ?? 0) + 1);
  }
  for (const [directory] of [...shared].sort(([, a], [, b]) => b - a))
    if ((await filesAt(git, head.sha, directory)) === undefined) return filesAt(git, base, directory);
  return undefined;
}
