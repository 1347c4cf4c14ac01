import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { MAX_FILE_BYTES } from '../../src/collect/read.ts';
import { collectIn, inWords } from '../support/collecting.ts';
import { makeRepository } from '../support/repository.ts';

/** `path: reason`, shortened to its beginning, with `!` where the change brought it. */
async function problemsOf(repository: Awaited<ReturnType<typeof makeRepository>>) {
  const { history } = await collectIn(repository);
  return history.problems.map(
    ({ path, kind, reason, inChange }) => `${inChange ? '!' : ' '}${kind} ${path}: ${reason}`,
  );
}

describe('problem files', () => {
  it('are those that the tool would ignore or choke on, and only new ones are in the change', async () => {
    await using repository = await makeRepository({
      'migrations/1_a.sql': 'SELECT 1;',
      'migrations/2_b.sql': 'SELECT 2;',
      'migrations/3_c.sql': 'SELECT 3;',
      'migrations/old.sql': 'SELECT 0;',
      'migrations/edited.sql': 'SELECT 0;',
      'migrations/README.md': '',
      'migrations/nested.sql/notes.txt': '',
    });
    await repository.branch('feature');
    await repository.commit({
      'migrations/edited.sql': 'SELECT 1;',
      'migrations/x_b.sql': '',
      'migrations/seed.sql': '',
    });
    expect(await problemsOf(repository)).toEqual([
      expect.stringMatching(/^!unrecognised migrations\/edited\.sql: sqlx ignores it/),
      expect.stringMatching(/^ unrecognised migrations\/old\.sql: sqlx ignores it/),
      expect.stringMatching(/^!unrecognised migrations\/seed\.sql: sqlx ignores it/),
      expect.stringMatching(/^!unrecognised migrations\/x_b\.sql: every deploy would refuse to start/),
    ]);
  });

  it('are binary files, other encodings and huge files; the rest is still collected', async () => {
    await using repository = await makeRepository({ 'migrations/1_a.sql': Buffer.from('SELECT ä', 'latin1') });
    await repository.branch('feature');
    await repository.commit({
      'migrations/2_b.sql': Buffer.from('SELECT 1;\n\0'),
      'migrations/3_c.sql': Buffer.from('\ufeffSELECT 1;', 'utf16le'),
      'migrations/4_d.sql': Buffer.alloc(MAX_FILE_BYTES, 'SELECT 1;\n'),
      'migrations/5_e.sql': '\ufeffSELECT 1;\r\n',
      'migrations/6_f.txt': Buffer.from([0]),
    });
    const { history } = await collectIn(repository);
    expect(history.changes.map(inWords)).toEqual(['added 5 migrations/5_e.sql']);
    expect(history.atHead.map(({ text }) => text)).toEqual(['\ufeffSELECT 1;\r\n']);
    expect(await problemsOf(repository)).toEqual([
      ' unreadable migrations/1_a.sql: It is not UTF-8 (byte 8, line 1): save it as UTF-8.',
      '!unreadable migrations/2_b.sql: It is binary (NUL at byte 11, line 2): a migration is SQL text, saved as UTF-8.',
      '!unreadable migrations/3_c.sql: It is UTF-16, as PowerShell writes it: save it as UTF-8.',
      expect.stringMatching(/^!unreadable migrations\/4_d\.sql: It has 50 MB and files of 50 MB or more are not read/),
    ]);
  });

  it('are uncommitted files whose names are not UTF-8', async () => {
    await using repository = await makeRepository({ 'migrations/1_a.sql': 'SELECT 1;' });
    const name = Buffer.concat([Buffer.from(join(repository.directory, 'migrations/2_b')), Buffer.from([0xff])]);
    writeFileSync(Buffer.concat([name, Buffer.from('.sql')]), 'SELECT 2;');
    await repository.write({ 'migrations/3_\ufffd.sql': 'SELECT 3;' });
    expect(await problemsOf(repository)).toEqual([
      '!unreadable migrations/2_b\ufffd.sql: Its name is not UTF-8: rename it.',
    ]);
  });

  it('leave the readable side of an edit', async () => {
    const latin = Buffer.from('SELECT ä', 'latin1');
    await using repository = await makeRepository({
      'migrations/1_a.sql': 'SELECT 1;',
      'migrations/2_b.sql': latin,
      'migrations/3_c.sql': latin,
    });
    await repository.branch('feature');
    await repository.commit({
      'migrations/1_a.sql': latin,
      'migrations/2_b.sql': 'SELECT 2;',
      'migrations/3_c.sql': Buffer.concat([latin, latin]),
    });
    const { history } = await collectIn(repository);
    expect(history.changes).toEqual([
      { kind: 'edited', path: 'migrations/1_a.sql', version: '1', base: history.atBase[0] },
      { kind: 'edited', path: 'migrations/2_b.sql', version: '2', head: history.atHead[0] },
    ]);
    expect(history.problems.map(({ path, inChange }) => [path, inChange])).toEqual([
      ['migrations/1_a.sql', true],
      ['migrations/3_c.sql', true],
    ]);
  });

  it('are symbolic links that lead nowhere or out; one inside the repository is followed', async () => {
    await using repository = await makeRepository({
      'shared/a.sql': 'SELECT 1;',
      'migrations/1_a.sql': { link: '../shared/a.sql' },
      'migrations/2_out.sql': { link: '../../outside.sql' },
      'migrations/3_absolute.sql': { link: '/etc/passwd' },
      'migrations/4_nowhere.sql': { link: 'nowhere\nat all' },
      'migrations/5_self.sql': { link: '5_self.sql' },
      'migrations/6_directory.sql': { link: '../shared' },
      'migrations/7_through.sql': { link: '1_a.sql/x' },
      'migrations/8_twice.sql': { link: '1_a.sql' },
      'migrations/9_line\nbreak.sql': { link: '1_a.sql' },
      'migrations/link': { link: '/etc/passwd' },
    });
    await repository.branch('feature');
    await repository.commit({ 'shared/a.sql': 'SELECT 2;' });
    const { history } = await collectIn(repository);
    expect(history.changes.map(inWords)).toEqual(['edited 1 migrations/1_a.sql', 'edited 8 migrations/8_twice.sql']);
    expect(history.atHead.map(({ text }) => text)).toEqual(['SELECT 2;', 'SELECT 2;']);
    expect(await problemsOf(repository)).toEqual([
      ' unreadable migrations/9_line\nbreak.sql: It is a symbolic link to an unknown place: put the file itself there.',
      ' unreadable migrations/2_out.sql: It is a symbolic link to `../outside.sql`, which leaves the repository: put the file itself there.',
      ' unreadable migrations/3_absolute.sql: It is a symbolic link to `/etc/passwd`, which leaves the repository: put the file itself there.',
      ' unreadable migrations/4_nowhere.sql: It is a symbolic link to a file that does not exist: put the file itself there.',
      ' unreadable migrations/5_self.sql: It is a symbolic link to itself: put the file itself there.',
      ' unreadable migrations/7_through.sql: It is a symbolic link to a file that does not exist: put the file itself there.',
    ]);
  });

  it('are links of any name that lead nowhere for sqlx, which refuses the directory, and not for plain files', async () => {
    await using repository = await makeRepository({ 'migrations/1_a.sql': 'SELECT 1;' });
    await repository.branch('feature');
    await repository.commit({
      'migrations/notes': { link: 'nowhere' },
      'migrations/seed.sql': { link: 'seed.sql' },
      'migrations/LICENSE': { link: '../../LICENSE' },
      'migrations/README.md': { link: '1_a.sql' },
    });
    await repository.write({ 'migrations/more': { link: 'nowhere' }, 'migrations/passwd': { link: '/etc/passwd' } });
    expect(await problemsOf(repository)).toEqual([
      '!unreadable migrations/notes: It is a symbolic link to a file that does not exist: put the file itself there.',
      '!unreadable migrations/seed.sql: It is a symbolic link to itself: put the file itself there.',
      '!unreadable migrations/more: It is a symbolic link to `nowhere`, which is not in the repository: put the file itself there.',
    ]);
    const { history } = await collectIn(repository, { tool: 'plain' });
    expect(history.problems.map(({ path }) => path)).toEqual(['migrations/seed.sql']);
  });

  it('are submodules', async () => {
    await using other = await makeRepository({ '1_a.sql': '' });
    await using repository = await makeRepository({ 'migrations/1_a.sql': '' });
    await repository.branch('feature');
    const add = ['-c', 'protocol.file.allow=always', 'submodule', 'add', '--quiet'];
    await repository.git(...add, other.directory, 'migrations/shared');
    await repository.commit({});
    expect(await problemsOf(repository)).toEqual([
      '!unreadable migrations/shared: It is a submodule, whose files belong to another repository: move it out of the directory.',
    ]);
  });
});
