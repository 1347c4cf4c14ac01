import { access, chmod, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { MAX_FILE_BYTES } from '../../src/collect/read.ts';
import { collectIn, inWords } from '../support/collecting.ts';
import { makeRepository } from '../support/repository.ts';

describe('uncommitted files', () => {
  it('count as head: untracked, staged, edited, deleted, renamed; ignored ones do not', async () => {
    await using repository = await makeRepository({
      'migrations/1_a.sql': 'SELECT 1;',
      'migrations/2_b.sql': 'SELECT 2;',
      'migrations/3_c.sql': 'SELECT 3;',
      'migrations/4_d.sql': 'SELECT 4;',
      '.gitignore': '*_scratch.sql\n',
    });
    await repository.write({
      'migrations/1_a.sql': 'SELECT 11;',
      'migrations/2_b.sql': null,
      'migrations/5_e.sql': 'SELECT 5;',
      'migrations/6_f.sql': 'SELECT 6;',
      'migrations/7_scratch.sql': 'SELECT 7;',
      'migrations/old/8_g.sql': 'SELECT 8;',
      '9_elsewhere.sql': 'SELECT 9;',
    });
    await repository.git('add', 'migrations/5_e.sql');
    await repository.git('mv', 'migrations/4_d.sql', 'migrations/10_d.sql');
    await repository.git('rm', '--quiet', '--cached', 'migrations/3_c.sql');
    const { history } = await collectIn(repository);
    expect(history.changes.map(inWords)).toEqual([
      'edited 1 migrations/1_a.sql',
      'added 5 migrations/5_e.sql',
      'added 6 migrations/6_f.sql',
      'renamed 10 migrations/10_d.sql <- migrations/4_d.sql',
      'deleted 2 migrations/2_b.sql',
    ]);
    expect(history.problems).toEqual([]);
    expect(history.changes[0]?.head?.text).toBe('SELECT 11;');
    expect(history.atHead.map(({ version }) => version)).toEqual(['1', '3', '5', '6', '10']);
  });

  it('that left the index and are ignored are gone', async () => {
    await using repository = await makeRepository({ 'migrations/1_a.sql': '', 'migrations/2_b.sql': '' });
    await repository.git('rm', '--quiet', '--cached', 'migrations/2_b.sql');
    await repository.write({ '.gitignore': '2_b.sql\n' });
    const { history } = await collectIn(repository);
    expect(history.changes.map(inWords)).toEqual(['deleted 2 migrations/2_b.sql']);
  });

  it('are not those that a sparse checkout leaves out', async () => {
    await using repository = await makeRepository({ 'migrations/1_a.sql': 'SELECT 1;', 'src/main.rs': '' });
    await repository.git('sparse-checkout', 'set', 'src');
    await expect(access(join(repository.directory, 'migrations'))).rejects.toThrow('ENOENT');
    const { history } = await collectIn(repository);
    expect([history.atHead.length, history.changes]).toEqual([1, []]);
  });

  it('that were put back are no change', async () => {
    await using repository = await makeRepository({ 'migrations/1_a.sql': 'SELECT 1;' });
    await repository.write({ 'migrations/1_a.sql': 'SELECT 2;' });
    await repository.git('add', '.');
    await repository.write({ 'migrations/1_a.sql': 'SELECT 1;' });
    expect((await collectIn(repository)).history.changes).toEqual([]);
  });

  it('of a file that became a directory is a deletion', async () => {
    await using repository = await makeRepository({ 'migrations/1_a.sql': '', 'migrations/2_b.sql': 'SELECT 2;' });
    await rm(join(repository.directory, 'migrations/2_b.sql'));
    await repository.write({ 'migrations/2_b.sql/notes.txt': '' });
    expect((await collectIn(repository)).history.changes.map(inWords)).toEqual(['deleted 2 migrations/2_b.sql']);
  });

  it('have the line endings that Git would store, where it converts them', async () => {
    await using repository = await makeRepository({ 'migrations/1_a.sql': 'SELECT 1;\n' });
    await repository.git('config', 'core.autocrlf', 'true');
    await repository.write({ 'migrations/1_a.sql': 'SELECT 1;\r\n', 'migrations/2_b.sql': 'SELECT 2;\r\n' });
    const converted = (await collectIn(repository)).history;
    expect(converted.changes.map(({ head }) => head?.text)).toEqual(['SELECT 2;\n']);
    await repository.git('config', 'core.autocrlf', 'false');
    const kept = (await collectIn(repository)).history;
    expect(kept.changes.map(({ head }) => head?.text)).toEqual(['SELECT 1;\r\n', 'SELECT 2;\r\n']);
  });

  it('with problems are told, large ones without being read', async () => {
    await using repository = await makeRepository({ 'migrations/1_a.sql': '', 'shared/x.sql': 'SELECT 0;' });
    await repository.write({
      'migrations/2_large.sql': Buffer.alloc(MAX_FILE_BYTES, ' '),
      'migrations/3_latin.sql': Buffer.from('SELECT ä', 'latin1'),
      'migrations/4_out.sql': { link: '/etc/hostname' },
      'migrations/5_in.sql': { link: '../shared/x.sql' },
      'migrations/6_nowhere.sql': { link: 'nowhere' },
      'migrations/7.sql': '',
    });
    const { history } = await collectIn(repository);
    expect(history.changes.map(inWords)).toEqual(['added 5 migrations/5_in.sql']);
    expect(history.problems).toEqual([
      { path: 'migrations/2_large.sql', kind: 'unreadable', inChange: true, reason: expect.stringContaining('50 MB') },
      { path: 'migrations/3_latin.sql', kind: 'unreadable', inChange: true, reason: expect.stringContaining('UTF-8') },
      {
        path: 'migrations/4_out.sql',
        kind: 'unreadable',
        inChange: true,
        reason: expect.stringContaining('a symbolic link to `/etc/hostname`, which is not in the repository'),
      },
      {
        path: 'migrations/6_nowhere.sql',
        kind: 'unreadable',
        inChange: true,
        reason: expect.stringContaining('`nowhere`'),
      },
      { path: 'migrations/7.sql', kind: 'unrecognised', inChange: true, reason: expect.stringContaining('ignores it') },
    ]);
  });

  it.skipIf(process.getuid?.() === 0)(
    'that may not be read are a problem (not as root, who may read all)',
    async () => {
      await using repository = await makeRepository({ 'migrations/1_a.sql': '' });
      await repository.write({ 'migrations/2_b.sql': 'SELECT 2;' });
      await chmod(join(repository.directory, 'migrations/2_b.sql'), 0);
      const { history } = await collectIn(repository);
      expect(history.problems[0]?.reason).toContain('check its permissions');
    },
  );
});
