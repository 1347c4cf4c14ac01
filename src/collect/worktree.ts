import { createHash } from 'node:crypto';
import { lstat, readFile, readlink, realpath, stat } from 'node:fs/promises';
import { isAbsolute, join, relative } from 'node:path';
import { errorMessage } from '../core/errors.ts';
import { type Content, decode, MAX_FILE_BYTES, tooLarge } from './read.ts';
import type { Repository } from './repository.ts';
import { brokenLink, type DirectoryFile, joinPath } from './tree.ts';

/** The directory as it would be if everything in the work tree were committed now. */
export interface Overlay {
  readonly files: readonly DirectoryFile[];
  /** Contents of uncommitted files by object name. */
  readonly contents: ReadonlyMap<string, Content>;
}

/** Lays uncommitted, untracked (unless ignored) and deleted files over those of HEAD. Only changed files are read. */
export async function overlayWorkTree(
  repository: Repository,
  directory: string,
  atHead: readonly DirectoryFile[],
): Promise<Overlay> {
  const files = new Map(atHead.map((file) => [file.name, file]));
  const contents = new Map<string, Content>();
  const changed = await changedNames(repository, directory);
  const objects = await objectNames(
    repository,
    changed.flatMap(({ name, gone }) => (gone ? [] : [joinPath(directory, name)])),
  );
  for (const { name, gone } of changed) {
    files.delete(name);
    const path = joinPath(directory, name);
    const found = gone ? undefined : await readUncommitted(repository.root, path, objects.get(path));
    if (found === undefined) continue;
    const { content, ...file } = found;
    files.set(name, { name, path, ...file });
    if (content !== undefined) contents.set(file.oid, content);
  }
  return { files: [...files.values()], contents };
}

/** Names directly in the directory that differ from HEAD; `gone` where a file left the index and is not untracked. */
async function changedNames({ git }: Repository, directory: string): Promise<{ name: string; gone: boolean }[]> {
  const stdout = await git.need([
    ...['status', '--porcelain=v1', '-z', '--no-renames', '--untracked-files=all', '--ignore-submodules=all'],
    ...(directory === '' ? [] : ['--', directory]),
  ]);
  const prefix = directory === '' ? '' : `${directory}/`;
  const gone = new Map<string, boolean>();
  for (const record of stdout.toString('utf8').split('\0')) {
    const path = record.slice(3);
    const name = path.slice(prefix.length);
    if (path.startsWith(prefix) && name !== '' && !name.includes('/')) gone.set(name, record.startsWith('D '));
  }
  return [...gone].map(([name, isGone]) => ({ name, gone: isGone }));
}

interface Uncommitted extends Pick<DirectoryFile, 'oid' | 'problem' | 'broken'> {
  readonly content?: Content;
}

/** What bytes become that are not UTF-8. */
const REPLACEMENT = '\ufffd';

async function readUncommitted(root: string, path: string, committed?: string): Promise<Uncommitted | undefined> {
  const file = join(root, path);
  // No object has these names: a problem is always a difference.
  const oid = `uncommitted:${path}`;
  const entry = await lstat(file).catch(() => undefined);
  // Git knows it by bytes that are no text, so nothing has the name that was made of them.
  if (entry === undefined && path.includes(REPLACEMENT)) return { oid, problem: 'Its name is not UTF-8: rename it.' };
  if (entry?.isSymbolicLink() === true) {
    const target = await realpath(file).catch(() => undefined);
    const problem = brokenLink(`\`${await readlink(file)}\`, which is not in the repository`);
    if (target === undefined) return { oid, problem, broken: true };
    if (isOutside(await realpath(root), target)) return { oid, problem };
  }
  const size = entry === undefined ? undefined : await stat(file).catch(() => undefined);
  if (size?.isFile() !== true) return undefined;
  if (size.size >= MAX_FILE_BYTES) return { oid, content: tooLarge(size.size) };
  try {
    return { oid: committed ?? oid, content: decode(asCommitted(await readFile(file), committed)) };
  } catch (error) {
    return { oid, problem: `It cannot be read (${errorMessage(error)}): check its permissions.` };
  }
}

function isOutside(root: string, path: string): boolean {
  const way = relative(root, path);
  return way.startsWith('..') || isAbsolute(way);
}

/** The object names that files would have if committed, line endings converted as the configuration says. */
async function objectNames({ git, root }: Repository, paths: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const askable: string[] = [];
  for (const path of paths) {
    const entry = await lstat(join(root, path)).catch(() => undefined);
    if (entry?.isFile() === true && entry.size < MAX_FILE_BYTES && !path.includes('\n')) askable.push(path);
  }
  if (askable.length === 0) return new Map();
  const input = askable.map((path) => `${path}\n`).join('');
  const { code, stdout } = await git.run(['hash-object', '--stdin-paths'], { input });
  // Git gives up at a file that it may not read; reading it will say so.
  if (code !== 0) return new Map();
  const lines = stdout.toString('latin1').split('\n');
  return new Map(askable.map((path, index) => [path, lines[index] ?? '']));
}

/** A checksum counts line endings, so what matters is what Git would store, not what an editor on Windows shows. */
function asCommitted(bytes: Buffer, oid: string | undefined): Buffer {
  if (oid === undefined || objectName(bytes, oid.length) === oid) return bytes;
  const converted = Buffer.from(bytes.toString('latin1').replaceAll('\r\n', '\n'), 'latin1');
  return objectName(converted, oid.length) === oid ? converted : bytes;
}

function objectName(bytes: Buffer, digits: number): string {
  const hash = createHash(digits === 64 ? 'sha256' : 'sha1');
  return hash.update(`blob ${bytes.length}\0`).update(bytes).digest('hex');
}
