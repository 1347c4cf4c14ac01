import { describe, expect, it } from 'vitest';
import { collectIn, inWords } from '../support/collecting.ts';
import { type Files, makeRepository } from '../support/repository.ts';

/** The changes between two pictures of `migrations/`, the second committed on a branch. */
async function between(base: Files, change: Files, options: { readonly tool?: 'sqlx' | 'plain' } = {}) {
  const inside = (files: Files) =>
    Object.fromEntries(Object.entries(files).map(([name, content]) => [`migrations/${name}`, content]));
  await using repository = await makeRepository({ 'README.md': '', ...inside(base) });
  await repository.branch('feature');
  await repository.commit(inside(change));
  return (await collectIn(repository, options)).history;
}

describe('changes between base and head', () => {
  it('are none where nothing changed, and both sides share what they hold', async () => {
    const { changes, atBase, atHead } = await between({ '1_a.sql': 'SELECT 1;' }, { 'notes.md': 'more' });
    expect(changes).toEqual([]);
    expect(atBase).toEqual([
      {
        path: 'migrations/1_a.sql',
        version: '1',
        name: 'a',
        direction: 'up',
        transaction: 'per-migration',
        text: 'SELECT 1;',
      },
    ]);
    expect(atHead[0]).toBe(atBase[0]);
  });

  it('are additions, in the order in which the tool applies them, up before down', async () => {
    const history = await between(
      { '9_a.sql': 'SELECT 9;', '1_z.sql': 'SELECT 1;' },
      { '10_c.down.sql': 'SELECT -10;', '10_c.up.sql': 'SELECT 10;', '2_b.sql': '-- no-transaction\nSELECT 2;' },
    );
    expect(history.changes.map(inWords)).toEqual([
      'added 2 migrations/2_b.sql',
      'added 10 migrations/10_c.up.sql',
      'added 10 migrations/10_c.down.sql',
    ]);
    expect(history.atBase.map(({ path }) => path)).toEqual(['migrations/1_z.sql', 'migrations/9_a.sql']);
    expect(history.atHead.map(({ version, direction }) => `${version} ${direction}`)).toEqual([
      ...['1 up', '2 up', '9 up', '10 up', '10 down'],
    ]);
    expect(history.changes[0]?.head?.transaction).toBe('one-query');
    expect(history.changes[0]?.base).toBeUndefined();
  });

  it('are edits with both sides, and whether only comments differ', async () => {
    const history = await between(
      { '1_a.sql': 'SELECT 1;\n', '2_b.sql': 'SELECT 2;\n', '3_c.sql': 'SELECT 3;\n', '4_d.sql': '-- a\nSELECT 4;\n' },
      {
        '1_a.sql': '-- why\nSELECT 1;\n',
        '2_b.sql': 'SELECT 22;\n',
        '3_c.sql': 'SELECT 3;\r\n',
        '4_d.sql': '-- no-transaction\nSELECT 4;\n',
      },
    );
    expect(history.changes.map(inWords)).toEqual([
      'edited 1 migrations/1_a.sql (comments only)',
      'edited 2 migrations/2_b.sql',
      'edited 3 migrations/3_c.sql (comments only)',
      'edited 4 migrations/4_d.sql',
    ]);
    expect(history.changes.map(({ commentOnly }) => commentOnly)).toEqual([true, false, true, false]);
    expect(history.changes.map(({ base, head }) => [base?.text, head?.text])[2]).toEqual([
      'SELECT 3;\n',
      'SELECT 3;\r\n',
    ]);
  });

  it('are deletions, with what was there', async () => {
    const { changes, atHead } = await between({ '1_a.sql': 'SELECT 1;', '2_b.sql': '' }, { '1_a.sql': null });
    expect(changes.map(inWords)).toEqual(['deleted 1 migrations/1_a.sql']);
    expect([changes[0]?.base?.text, changes[0]?.head]).toEqual(['SELECT 1;', undefined]);
    expect(atHead.map(({ version }) => version)).toEqual(['2']);
  });

  it.each<[string, Files, Files, string[]]>([
    [
      'a new version for the same content',
      { '1_a.sql': 'SELECT 1;' },
      { '1_a.sql': null, '5_a.sql': 'SELECT 1;' },
      ['renamed 5 migrations/5_a.sql <- migrations/1_a.sql'],
    ],
    [
      'a new description for the same version, even with new content',
      { '1_a.sql': 'SELECT 1;' },
      { '1_a.sql': null, '001_b.sql': 'SELECT 2;' },
      ['renamed 1 migrations/001_b.sql <- migrations/1_a.sql'],
    ],
    [
      'up and down apart',
      { '1_a.up.sql': 'SELECT 1;', '1_a.down.sql': 'SELECT 2;' },
      { '1_a.up.sql': null, '1_a.down.sql': null, '2_a.up.sql': 'SELECT 1;', '2_a.down.sql': 'SELECT 2;' },
      [
        'renamed 2 migrations/2_a.up.sql <- migrations/1_a.up.sql',
        'renamed 2 migrations/2_a.down.sql <- migrations/1_a.down.sql',
      ],
    ],
    [
      'the one with the same description, where several have the same content',
      { '1_a.sql': 'SELECT 1;', '2_b.sql': 'SELECT 1;' },
      { '1_a.sql': null, '2_b.sql': null, '3_b.sql': 'SELECT 1;', '4_a.sql': 'SELECT 1;' },
      ['renamed 3 migrations/3_b.sql <- migrations/2_b.sql', 'renamed 4 migrations/4_a.sql <- migrations/1_a.sql'],
    ],
    [
      'the one with the same content, where several have the same version',
      { '1_a.sql': 'SELECT 1;', '1_b.sql': 'SELECT 2;' },
      { '1_a.sql': null, '1_b.sql': null, '1_c.sql': 'SELECT 2;', '1_d.sql': 'SELECT 1;' },
      ['renamed 1 migrations/1_c.sql <- migrations/1_b.sql', 'renamed 1 migrations/1_d.sql <- migrations/1_a.sql'],
    ],
    [
      'not what is only alike',
      { '1_a.sql': 'SELECT 1;' },
      { '1_a.sql': null, '5_a.sql': 'SELECT 1; ' },
      ['added 5 migrations/5_a.sql', 'deleted 1 migrations/1_a.sql'],
    ],
    [
      'not what is the same by being empty',
      { '1_a.sql': '\n' },
      { '1_a.sql': null, '5_a.sql': '\n' },
      ['added 5 migrations/5_a.sql', 'deleted 1 migrations/1_a.sql'],
    ],
    [
      'not an up file that becomes a down file',
      { '1_a.up.sql': 'SELECT 1;' },
      { '1_a.up.sql': null, '1_a.down.sql': 'SELECT 1;' },
      ['added 1 migrations/1_a.down.sql', 'deleted 1 migrations/1_a.up.sql'],
    ],
    [
      'not a copy, whose original is still there',
      { '1_a.sql': 'SELECT 1;' },
      { '2_a.sql': 'SELECT 1;', '1_b.sql': 'SELECT 1;' },
      ['added 1 migrations/1_b.sql', 'added 2 migrations/2_a.sql'],
    ],
  ])('are renames: %s', async (_, base, change, expected) => {
    const { changes } = await between(base, change);
    expect(changes.map(inWords)).toEqual(expected);
  });

  it('of plain files go by their names', async () => {
    const { changes, tool, atHead } = await between(
      { 'b.sql': 'SELECT 1;', 'c.sql': 'SELECT 2;', '10.sql': '' },
      { 'b.sql': null, 'd.sql': 'SELECT 1;', 'c.sql': 'SELECT 3;', 'c.down.sql': 'SELECT 4;' },
    );
    expect(tool).toBe('plain');
    expect(changes.map(inWords)).toEqual([
      'added c.down.sql migrations/c.down.sql',
      'edited c.sql migrations/c.sql',
      'renamed d.sql migrations/d.sql <- migrations/b.sql',
    ]);
    expect(atHead.map(({ version }) => version)).toEqual(['10.sql', 'c.down.sql', 'c.sql', 'd.sql']);
  });

  it('are the first ones, and all gone', async () => {
    const first = await between({}, { '1_a.sql': 'SELECT 1;' });
    expect([first.atBase, first.changes.map(inWords)]).toEqual([[], ['added 1 migrations/1_a.sql']]);
    const last = await between({ '1_a.sql': 'SELECT 1;' }, { '1_a.sql': null });
    expect([last.atHead, last.changes.map(inWords)]).toEqual([[], ['deleted 1 migrations/1_a.sql']]);
  });

  it('are none for files that only moved with their directory', async () => {
    await using repository = await makeRepository({
      'migrations/1_a.sql': 'SELECT 1;',
      'migrations/2_b.sql': 'SELECT 2;',
      'copies/1_a.sql': 'SELECT 1;',
    });
    await repository.branch('feature');
    await repository.git('mv', 'migrations', 'db');
    await repository.commit({ 'db/2_b.sql': 'SELECT 22;', 'db/3_c.sql': 'SELECT 3;' });
    const { history } = await collectIn(repository, { migrations: 'db' });
    expect(history.changes.map(inWords)).toEqual(['edited 2 db/2_b.sql <- migrations/2_b.sql', 'added 3 db/3_c.sql']);
    expect(history.atBase.map(({ path }) => path)).toEqual(['migrations/1_a.sql', 'migrations/2_b.sql']);
  });

  it('are told from the directory that has most of the files, where several are gone', async () => {
    await using repository = await makeRepository({
      'backup/1_a.sql': 'SELECT 1;',
      'migrations/1_a.sql': 'SELECT 1;',
      'migrations/2_b.sql': 'SELECT 2;',
    });
    await repository.branch('feature');
    await repository.git('mv', 'migrations', 'db');
    await repository.commit({ 'backup/1_a.sql': null });
    const { history } = await collectIn(repository, { migrations: 'db' });
    expect([history.changes, history.atBase.map(({ version }) => version)]).toEqual([[], ['1', '2']]);
  });

  it('are additions where a directory was copied and the first is still there', async () => {
    await using repository = await makeRepository({ 'a/migrations/1_a.sql': 'SELECT 1;' });
    await repository.branch('feature');
    await repository.commit({ 'b/migrations/1_a.sql': 'SELECT 1;' });
    const { history } = await collectIn(repository, { migrations: 'b/migrations' });
    expect(history.changes.map(inWords)).toEqual(['added 1 b/migrations/1_a.sql']);
  });
});
