import { chmod, lstat, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { FixedFile } from '../check/fix.ts';
import { errorMessage } from '../core/errors.ts';
import { writeWhole } from './output.ts';

const BYTE_ORDER_MARK = '\ufeff';

/** Writes a file's fixes, and the files that come after it. @returns why it did not, as the end of a sentence. */
export async function writeFixes(
  root: string,
  { path, before, after, created }: FixedFile,
): Promise<string | undefined> {
  const file = join(root, path);
  const entry = await lstat(file).catch(() => undefined);
  if (entry?.isFile() !== true) return 'it is not a regular file';
  const written = asWritten(await readFile(file, 'utf8'), before, after);
  if (written === undefined) return 'it has changed since it was read; run fix again';
  for (const one of created) {
    if ((await lstat(join(root, one.path)).catch(() => undefined)) !== undefined)
      return `${one.path} is there already; run fix again`;
  }
  const made: string[] = [];
  try {
    for (const one of created) {
      await writeFile(join(root, one.path), one.text, { flag: 'wx' });
      made.push(one.path);
    }
    await writeWhole(file, written);
    await chmod(file, entry.mode);
    return undefined;
  } catch (error) {
    // Followed by half, a suggestion is another change.
    for (const one of made) await rm(join(root, one), { force: true });
    return `it cannot be written (${errorMessage(error)})`;
  }
}

/**
 * The new text as the file is kept on disk: Git may show line ends of its own there, and the migration tool leaves out a
 * byte order mark. Undefined where the file is not what was read.
 */
function asWritten(onDisk: string, before: string, after: string): string | undefined {
  const mark = onDisk.startsWith(BYTE_ORDER_MARK) && !before.startsWith(BYTE_ORDER_MARK) ? BYTE_ORDER_MARK : '';
  const text = onDisk.slice(mark.length);
  if (text === before) return mark + after;
  if (text.replaceAll('\r\n', '\n') === before) return mark + after.replaceAll('\n', '\r\n');
  return undefined;
}
