import { isUtf8 } from 'node:buffer';
import { readFileSync } from 'node:fs';
import type { Git } from './git.ts';

/** A file of this many bytes or more is not read: no migration is that long, and PostgreSQL's grammar would take minutes. */
export const MAX_FILE_BYTES = 50_000_000;

/** What a file holds: text, byte for byte, or a sentence on why it cannot be read. */
export type Content =
  | { readonly text: string; readonly problem?: undefined }
  | { readonly text?: undefined; readonly problem: string };

export function tooLarge(bytes: number): Content {
  const megabytes = Math.floor(bytes / 1_000_000);
  return {
    problem: `It has ${megabytes} MB and files of ${MAX_FILE_BYTES / 1_000_000} MB or more are not read: split it, or load its data another way.`,
  };
}

/**
 * Reads blobs by their object names, each once however often it is named: two processes for any number of them.
 * The sizes come first, so that a huge file is never loaded.
 */
export async function readBlobs(git: Git, oids: Iterable<string>): Promise<Map<string, Content>> {
  const contents = new Map<string, Content>();
  const wanted = [...new Set(oids)];
  if (wanted.length === 0) return contents;
  const readable: string[] = [];
  for (const line of (await batch(git, '--batch-check', wanted)).toString('latin1').trimEnd().split('\n')) {
    const [oid = '', type, size] = line.split(' ');
    if (type !== 'blob') contents.set(oid, { problem: 'Its content is missing from this clone: run `git fetch`.' });
    else if (Number(size) >= MAX_FILE_BYTES) contents.set(oid, tooLarge(Number(size)));
    else readable.push(oid);
  }
  if (readable.length === 0) return contents;
  const stdout = await batch(git, '--batch', readable);
  let at = 0;
  for (const oid of readable) {
    const newline = stdout.indexOf(10, at);
    const size = Number(stdout.toString('latin1', at, newline).split(' ')[2]);
    contents.set(oid, decode(stdout.subarray(newline + 1, newline + 1 + size)));
    at = newline + 1 + size + 1;
  }
  return contents;
}

function batch(git: Git, option: string, oids: readonly string[]): Promise<Buffer> {
  return git.need(['cat-file', option], { input: `${oids.join('\n')}\n` });
}

/** https://github.com/git-lfs/git-lfs/blob/main/docs/spec.md */
const LFS_POINTER_TEXT = 'version https://git-lfs.github.com/spec/';
const LFS_POINTER = Buffer.from(LFS_POINTER_TEXT);

/** UTF-8 without NUL, kept byte for byte (a byte order mark and CR too); anything else, and what stands for a file, is a problem. */
export function decode(bytes: Buffer): Content {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff))
    return { problem: 'It is UTF-16, as PowerShell writes it: save it as UTF-8.' };
  if (bytes.subarray(0, LFS_POINTER.length).equals(LFS_POINTER))
    return { problem: 'It is a pointer of Git LFS, whose content is not in the repository: keep SQL out of Git LFS.' };
  const nul = bytes.indexOf(0);
  if (nul !== -1)
    return { problem: `It is binary (NUL at ${placeOf(bytes, nul)}): a migration is SQL text, saved as UTF-8.` };
  if (isUtf8(bytes)) return { text: bytes.toString('utf8') };
  return { problem: `It is not UTF-8 (${placeOf(bytes, firstInvalid(bytes))}): save it as UTF-8.` };
}

/** What a small file holds, as `decode` tells. Node.js reads a text in one call; only what may be wrong is read again. */
export function readText(file: string): Content {
  const text = readFileSync(file, 'utf8');
  const isSound = !text.includes('\uFFFD') && !text.includes('\0') && !text.startsWith(LFS_POINTER_TEXT);
  return isSound ? { text } : decode(readFileSync(file));
}

/** The first byte that is no part of UTF-8. A line feed is never inside a character, so lines can be looked at alone. */
function firstInvalid(bytes: Buffer): number {
  for (let start = 0; start < bytes.length; ) {
    const newline = bytes.indexOf(10, start);
    const end = newline === -1 ? bytes.length : newline + 1;
    const line = bytes.subarray(start, end);
    if (!isUtf8(line)) return start + firstInvalidOfLine(line);
    start = end;
  }
  return bytes.length;
}

function firstInvalidOfLine(line: Buffer): number {
  let at = 0;
  for (const character of line.toString('utf8')) {
    const size = Buffer.byteLength(character);
    if (line.toString('utf8', at, at + size) !== character || !isUtf8(line.subarray(at, at + size))) return at;
    at += size;
  }
  return at;
}

function placeOf(bytes: Buffer, offset: number): string {
  let line = 1;
  for (let at = bytes.indexOf(10); at !== -1 && at < offset; at = bytes.indexOf(10, at + 1)) line += 1;
  return `byte ${offset + 1}, line ${line}`;
}
