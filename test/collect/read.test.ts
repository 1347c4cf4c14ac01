import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { type Git, openGit } from '../../src/collect/git.ts';
import { decode, MAX_FILE_BYTES, readBlobs, readText } from '../../src/collect/read.ts';
import { makeRepository } from '../support/repository.ts';

const scratch = mkdtempSync(join(tmpdir(), 'pg-rehearsal-read-'));
afterAll(() => rmSync(scratch, { recursive: true }));

function fileOf(bytes: Buffer): string {
  const file = join(scratch, 'file.sql');
  writeFileSync(file, bytes);
  return file;
}

describe('bytes to text', () => {
  it.each([
    '',
    'SELECT 1;\r\n',
    '\ufeffSELECT 1;',
    '-- version https://git-lfs.github.com/spec/v1',
    "SELECT 'é ß 😀 \ufffd'",
  ])('%j stays as it is', (text) => {
    const { text: found } = decode(Buffer.from(text));
    expect(Buffer.from(found ?? 'none')).toEqual(Buffer.from(text));
    expect(readText(fileOf(Buffer.from(text)))).toEqual({ text });
  });

  it.each([
    ['Latin-1', Buffer.from("-- a\nSELECT 'ä'", 'latin1'), 'not UTF-8 (byte 14, line 2)'],
    ['a surrogate', Buffer.from([0x41, 0xed, 0xa0, 0x80]), 'not UTF-8 (byte 2, line 1)'],
    ['a cut character', Buffer.from('é\né').subarray(0, -1), 'not UTF-8 (byte 4, line 2)'],
    ['one after a real U+FFFD', Buffer.from([0xef, 0xbf, 0xbd, 0x0a, 0xff]), 'not UTF-8 (byte 5, line 2)'],
    ['one after a real U+FFFD in its line', Buffer.from([0xef, 0xbf, 0xbd, 0xff]), 'not UTF-8 (byte 4, line 1)'],
    ['one before other lines', Buffer.from([0x0a, 0xff, 0x0a, 0x0a, 0x41]), 'not UTF-8 (byte 2, line 2)'],
    ['NUL', Buffer.from('SELECT 1;\n\n\0'), 'binary (NUL at byte 12, line 3)'],
    ['a pointer of Git LFS', Buffer.from('version https://git-lfs.github.com/spec/v1\noid sha256:4d7a\n'), 'Git LFS'],
    ['UTF-16', Buffer.from('\ufeffSELECT 1', 'utf16le'), 'UTF-16'],
    ['UTF-16, big end first', Buffer.from([0xfe, 0xff, 0x00, 0x41]), 'UTF-16'],
  ])('%s is a problem with its place', (_, bytes, problem) => {
    expect(decode(bytes)).toEqual({ problem: expect.stringContaining(problem) });
    expect(readText(fileOf(bytes))).toEqual(decode(bytes));
  });
});

describe('blobs', () => {
  it('come by object name, whatever their number, size and order', async () => {
    const texts = Array.from({ length: 300 }, (_, at) => `SELECT ${at};\n${'x'.repeat(at * 50)}`);
    await using repository = await makeRepository(Object.fromEntries(texts.map((text, at) => [`${at}.sql`, text])));
    const git = openGit(repository);
    const oid = async (path: string) => (await git.ask('rev-parse', `HEAD:${path}`)) ?? '';
    const oids = await Promise.all([299, 0, 150, 299, 7].map((at) => oid(`${at}.sql`)));
    const asked: string[] = [];
    const recording: Git = {
      ...git,
      need(args, options) {
        asked.push(...(options?.input?.trim().split('\n') ?? []));
        return git.need(args, options);
      },
    };
    const blobs = await readBlobs(recording, oids);
    expect([blobs.size, asked.length]).toEqual([4, 4 + 4]);
    expect(oids.map((name) => blobs.get(name)?.text)).toEqual([299, 0, 150, 299, 7].map((at) => texts[at]));
  });

  it('that are missing say so, and so do those that are too large', async () => {
    const almost = Buffer.alloc(MAX_FILE_BYTES - 1, ' ');
    await using repository = await makeRepository({ 'a.sql': Buffer.alloc(MAX_FILE_BYTES, ' '), 'b.sql': almost });
    const git = openGit(repository);
    const [large = '', allowed = ''] = ((await git.ask('rev-parse', 'HEAD:a.sql', 'HEAD:b.sql')) ?? '').split('\n');
    const missing = '0123456789012345678901234567890123456789';
    const blobs = await readBlobs(git, [missing, large, allowed]);
    expect(blobs.get(missing)?.problem).toContain('missing from this clone');
    expect(blobs.get(large)?.problem).toContain('It has 50 MB');
    expect(blobs.get(allowed)?.text?.length).toBe(MAX_FILE_BYTES - 1);
  });
});
