import type { Git } from './git.ts';

/** A file directly in the migrations directory, before its content is read. */
export interface DirectoryFile {
  readonly name: string;
  /** Relative to the repository's root, with forward slashes. */
  readonly path: string;
  /** Object name of its content; of the link, where a symbolic link cannot be followed. */
  readonly oid: string;
  /** A sentence on why it cannot be read, known from its kind alone. */
  readonly problem?: string;
  /** A submodule is trouble whatever its name is. */
  readonly submodule?: true;
  /** A symbolic link that leads to no file. */
  readonly broken?: true;
}

/** `a/b` and `c` to `a/b/c`; the root is an empty string. */
export function joinPath(directory: string, name: string): string {
  return directory === '' ? name : `${directory}/${name}`;
}

/** The files of a directory at a commit, subdirectories aside; undefined where there is no such directory. */
export async function filesAt(
  git: Git,
  commit: string,
  directory: string,
): Promise<readonly DirectoryFile[] | undefined> {
  const { code, stdout } = await git.run(['ls-tree', '-z', `${commit}:${directory}`]);
  if (code !== 0) return undefined;
  const files: DirectoryFile[] = [];
  const links: DirectoryFile[] = [];
  for (const entry of stdout.toString('utf8').split('\0')) {
    const [, mode, oid = '', name = ''] = /^(\d+) \w+ (\w+)\t(.*)$/s.exec(entry) ?? [];
    const file = { name, path: joinPath(directory, name), oid };
    if (mode === '120000') links.push(file);
    else if (mode === '160000') files.push({ ...file, problem: SUBMODULE, submodule: true });
    else if (mode?.startsWith('100')) files.push(file);
  }
  return links.length === 0 ? files : [...files, ...(await followLinks(git, commit, links))];
}

const SUBMODULE = 'It is a submodule, whose files belong to another repository: move it out of the directory.';

export function brokenLink(target: string): string {
  return `It is a symbolic link to ${target}: put the file itself there.`;
}

function leadsNowhere(target: string) {
  return { problem: brokenLink(target), broken: true } as const;
}

/** Git itself follows the links inside the commit's tree, and says which leave it. */
async function followLinks(git: Git, commit: string, links: readonly DirectoryFile[]): Promise<DirectoryFile[]> {
  const followed: DirectoryFile[] = [];
  const askable = links.filter(({ path }) => !path.includes('\n'));
  for (const link of links)
    if (!askable.includes(link)) followed.push({ ...link, problem: brokenLink('an unknown place') });
  const input = askable.map(({ path }) => `${commit}:${path}\n`).join('');
  const stdout = await git.need(['cat-file', '--batch-check', '--follow-symlinks'], { input });
  let at = 0;
  const line = () => {
    const end = stdout.indexOf(10, at);
    const text = stdout.toString('utf8', at, end);
    at = end + 1;
    return text;
  };
  for (const link of askable) {
    const answer = line().split(' ');
    const [first = '', second] = answer;
    if (second === 'blob') {
      followed.push({ ...link, oid: first });
    } else if (first === 'symlink') {
      const target = stdout.toString('utf8', at, at + Number(second));
      at += Number(second) + 1;
      followed.push({ ...link, problem: brokenLink(`\`${target}\`, which leaves the repository`) });
    } else if (first === 'dangling' || first === 'loop' || first === 'notdir') {
      at += Number(second) + 1;
      followed.push({ ...link, ...leadsNowhere(first === 'loop' ? 'itself' : 'a file that does not exist') });
    } else if (answer.at(-1) === 'missing') {
      followed.push({ ...link, ...leadsNowhere('a file that does not exist') });
    }
  }
  return followed;
}
