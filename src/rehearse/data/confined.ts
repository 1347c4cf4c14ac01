import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { unusable } from './failures.ts';
import type { DataFile } from './file.ts';

/** Where the header says how many bytes a number has: after `PGDMP` and three bytes of version. */
const INTEGER_SIZE = { at: 8, bytes: 4 } as const;
/** pg_restore takes no longer path (MAXPGPATH). */
const LONGEST_PATH = 1_024;
const PARENT = /(^|[/\\])\.\.([/\\]|$)/;

/**
 * `pg_restore` opens the files that a directory archive names, and reads whatever they lead to: links, names with `..` in
 * them, and lists of large objects, which name files of their own, could reach any file of this machine.
 * @param entries the archive's table of contents, as `pg_restore --list` prints it.
 * @throws PreparationError where the archive could reach out of its directory.
 */
export async function refuseToReachOut(file: DataFile, entries: readonly string[]): Promise<void> {
  const odd = (await readdir(file.location, { withFileTypes: true })).find((entry) => !entry.isFile());
  if (odd !== undefined) throw unusable(file.path, undefined, `${odd.name} in it is no file of its own`);
  if (entries.some((line) => /^\d+; \d+ \d+ BLOBS /.test(line)))
    throw unusable(
      file.path,
      undefined,
      'it is a directory with large objects; make it as one file, with `pg_dump -Fc`',
    );
  const contents = await readFile(join(file.location, 'toc.dat'));
  if (contents[INTEGER_SIZE.at] !== INTEGER_SIZE.bytes || namesParent(contents))
    throw unusable(file.path, undefined, 'its table of contents names files outside of it');
}

/**
 * Whether a text of the table of contents is a path that leads upwards. A text is a sign, four bytes of length, and its
 * bytes (`WriteStr` in src/bin/pg_dump/pg_backup_archiver.c). SQL ends in a line feed, which no path of use does.
 */
function namesParent(bytes: Buffer): boolean {
  for (let at = bytes.indexOf('..'); at !== -1; at = bytes.indexOf('..', at + 1)) {
    for (let start = at; start > INTEGER_SIZE.bytes && start > at - LONGEST_PATH; start -= 1) {
      const length = bytes.readUInt32LE(start - INTEGER_SIZE.bytes);
      const sign = bytes[start - INTEGER_SIZE.bytes - 1];
      if (sign !== 0 || length > LONGEST_PATH || start + length <= at) continue;
      const text = bytes.toString('latin1', start, start + length);
      if (PARENT.test(text) && !text.endsWith('\n')) return true;
    }
  }
  return false;
}
