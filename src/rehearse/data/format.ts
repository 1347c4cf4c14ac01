import { createReadStream } from 'node:fs';
import { open, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { errorMessage, PreparationError } from '../../core/errors.ts';
import type { DataFile } from './file.ts';

/** What a data file is. Archives are told by their content, the rest by their names. */
export type DataFormat =
  | { readonly kind: 'sql'; readonly compressed: boolean }
  | { readonly kind: 'csv'; readonly compressed: boolean }
  | { readonly kind: 'archive' };

/** `pg_dump -Fc` starts with it (src/bin/pg_dump/pg_backup_archiver.c). */
const CUSTOM = Buffer.from('PGDMP');
const GZIP = Buffer.from([0x1f, 0x8b]);
/** A directory and a tar archive hold their table of contents under this name. */
const CONTENTS = 'toc.dat';
/** Where a tar header says that it is one (POSIX.1-1988, `ustar`). */
const TAR_MARK = { at: 257, text: 'ustar' };

/** @throws PreparationError where there is no such file, or it is of no known kind. */
export async function formatOf({ path, location }: DataFile): Promise<DataFormat> {
  try {
    const { isDirectory } = await kindOf(location);
    if (isDirectory) {
      if ((await kindOf(join(location, CONTENTS)).catch(() => undefined)) !== undefined) return { kind: 'archive' };
      throw new PreparationError(
        `The fixture ${path} is a directory, but no archive of pg_dump -Fd: it has no ${CONTENTS}.`,
      );
    }
    const head = await headOf(location);
    if (isArchive(head)) return { kind: 'archive' };
    const compressed = head.subarray(0, GZIP.length).equals(GZIP);
    const name = path.toLowerCase().replace(/\.gz$/, '');
    if (name.endsWith('.csv')) return { kind: 'csv', compressed };
    if (/\.(sql|dump|psql)$/.test(name) || !/\.[a-z0-9]+$/.test(name)) return { kind: 'sql', compressed };
  } catch (error) {
    if (error instanceof PreparationError) throw error;
    throw new PreparationError(`The fixture ${path} cannot be read: ${errorMessage(error)}`, { cause: error });
  }
  throw new PreparationError(
    `The fixture ${path} is of no known kind: name SQL .sql or .sql.gz and tables .csv, or give an archive of pg_dump.`,
  );
}

export interface Source {
  /** The file's bytes, uncompressed, as they come. */
  readonly stream: Readable;
  /** How much of the file was read so far, from 0 to 1. */
  share(): number;
}

export async function sourceOf({ location }: DataFile, compressed: boolean): Promise<Source> {
  const { size } = await stat(location);
  const file = createReadStream(location);
  const share = () => (size === 0 ? 1 : Math.min(1, file.bytesRead / size));
  if (!compressed) return { stream: file, share };
  const unzipped = createGunzip();
  file.on('error', (error) => unzipped.destroy(error));
  unzipped.on('close', () => file.destroy());
  return { stream: file.pipe(unzipped), share };
}

async function kindOf(location: string): Promise<{ readonly isDirectory: boolean }> {
  return { isDirectory: (await stat(location)).isDirectory() };
}

async function headOf(location: string): Promise<Buffer> {
  await using file = await open(location);
  const { buffer, bytesRead } = await file.read(Buffer.alloc(512), 0, 512, 0);
  return buffer.subarray(0, bytesRead);
}

function isArchive(head: Buffer): boolean {
  const mark = head.subarray(TAR_MARK.at, TAR_MARK.at + TAR_MARK.text.length).toString('latin1');
  const isTar = mark === TAR_MARK.text && head.subarray(0, CONTENTS.length).toString('latin1') === CONTENTS;
  return isTar || head.subarray(0, CUSTOM.length).equals(CUSTOM);
}
