import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { collectLoose } from '../../src/collect/loose.ts';
import { MAX_FILE_BYTES } from '../../src/collect/read.ts';

let place: string;
beforeEach(async () => {
  place = await mkdtemp(join(tmpdir(), 'pg-rehearsal-loose-'));
});
afterEach(() => rm(place, { recursive: true }));

async function write(files: Readonly<Record<string, string | Uint8Array>>): Promise<string[]> {
  for (const [path, content] of Object.entries(files)) {
    await mkdir(dirname(join(place, path)), { recursive: true });
    await writeFile(join(place, path), content);
  }
  return Object.keys(files);
}

describe('loose files', () => {
  it('follow sqlx where all names do, in its order', async () => {
    const files = await write({ 'db/10_b.sql': 'SELECT 10;\r\n', 'db/9_a.sql': '-- no-transaction\nSELECT 9;' });
    const { migrations, problems, tool } = collectLoose(place, [...files, 'db/9_a.sql']);
    expect([tool.id, problems]).toEqual(['sqlx', []]);
    expect(migrations).toEqual([
      expect.objectContaining({ path: 'db/9_a.sql', version: '9', transaction: 'one-query' }),
      expect.objectContaining({ path: 'db/10_b.sql', version: '10', name: 'b', text: 'SELECT 10;\r\n' }),
    ]);
  });

  it('are plain where one name does not, so that none is left out', async () => {
    const { migrations, tool } = collectLoose(place, await write({ '1_a.sql': '', 'fix.sql': '' }));
    expect([tool.id, migrations.map(({ version }) => version)]).toEqual(['plain', ['1_a.sql', 'fix.sql']]);
  });

  it('follow the tool that was asked for', async () => {
    const { migrations, problems } = collectLoose(place, await write({ '1_a.sql': '', 'fix.sql': '' }), 'sqlx');
    expect(migrations.map(({ version }) => version)).toEqual(['1']);
    expect(problems).toEqual([
      { path: 'fix.sql', kind: 'unrecognised', inChange: true, reason: expect.stringContaining('sqlx ignores it') },
    ]);
  });

  it('come from a directory, and from anywhere', async () => {
    await write({ 'db/1_a.sql': '', 'db/notes.md': '', 'db/sub/2_b.sql': '', 'other/3_c.sql': '' });
    const { migrations } = collectLoose(join(place, 'other'), [join(place, 'db'), '3_c.sql']);
    expect(migrations.map(({ path }) => path)).toEqual(['../db/1_a.sql', '3_c.sql']);
  });

  it('with problems are told, and the rest is read', async () => {
    const files = await write({
      '1_a.sql': 'SELECT 1;',
      '2_b.sql': Buffer.from([0xff]),
      '3_c.sql': Buffer.alloc(MAX_FILE_BYTES, ' '),
      'notes.md': '',
    });
    const { migrations, problems } = collectLoose(place, files);
    expect(migrations.map(({ path }) => path)).toEqual(['1_a.sql']);
    expect(problems.map(({ path, kind, reason }) => [path, kind, reason])).toEqual([
      ['2_b.sql', 'unreadable', expect.stringContaining('not UTF-8 (byte 1, line 1)')],
      ['3_c.sql', 'unreadable', expect.stringContaining('50 MB')],
      ['notes.md', 'unrecognised', 'Its name does not end in `.sql`: rename it, or leave it out.'],
    ]);
  });

  it('that are devices are not read', async () => {
    const { problems } = collectLoose('/dev', ['/dev/zero'], 'plain');
    expect(problems.map(({ kind }) => kind)).toEqual(['unrecognised']);
  });

  it('that do not exist are an error', async () => {
    expect(() => collectLoose(place, ['1_a.sql'])).toThrow('There is no file 1_a.sql: check the path.');
    await mkdir(join(place, 'empty'));
    expect(() => collectLoose(place, ['empty'])).toThrow('There are no SQL files in empty: check the path.');
  });
});
