import { mkdir, mkdtemp, realpath, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findFiles } from '../../src/collect/fixtures.ts';

let directory: string;
beforeEach(async () => {
  directory = await realpath(await mkdtemp(join(tmpdir(), 'pg-rehearsal-find-')));
});
afterEach(() => rm(directory, { recursive: true, force: true }));

async function put(...paths: readonly string[]): Promise<void> {
  for (const path of paths) {
    await mkdir(dirname(join(directory, path)), { recursive: true });
    await writeFile(join(directory, path), '');
  }
}

async function found(...globs: readonly string[]): Promise<readonly string[]> {
  return (await findFiles(directory, globs, 'fixtures')).map(({ path }) => path);
}

describe('files of data', () => {
  it('are found in the order of their names, each once, whatever is in them', async () => {
    await put('data/02_b.csv.gz', 'data/01_a.sql', 'data/more/c.dump', 'data/.hidden.sql');
    expect(await found('data/**', 'data/*.sql')).toEqual(['data/.hidden.sql', 'data/01_a.sql', 'data/02_b.csv.gz', 'data/more/c.dump']); // biome-ignore format: a list
    expect(await findFiles(directory, ['data/01_a.sql'], 'fixtures')).toEqual([
      { path: 'data/01_a.sql', location: join(directory, 'data/01_a.sql') },
    ]);
    expect(await found()).toEqual([]);
  });

  it('may be the directory that pg_dump wrote, whose files are then none', async () => {
    await put('dumps/today/toc.dat', 'dumps/today/3356.dat.gz', 'dumps/note.sql');
    expect(await found('dumps/today')).toEqual(['dumps/today']);
    expect(await found('dumps/today/')).toEqual(['dumps/today']);
    expect(await found('dumps/**')).toEqual(['dumps/note.sql', 'dumps/today']);
  });

  it('must be there', async () => {
    await put('data/a.sql');
    await expect(found('dat/*.sql')).rejects.toThrow(`The fixtures glob dat/*.sql finds no file in ${directory}.`);
    await expect(found('data')).rejects.toThrow(
      'The fixtures glob data finds only the directory data, which is no dump of `pg_dump -Fd`: name the files in it, such as data/*.sql.',
    );
  });

  it('must not be links that lead out', async () => {
    await put('data/a.sql');
    await symlink('a.sql', join(directory, 'data/inside.sql'));
    await symlink('/etc/passwd', join(directory, 'data/outside.sql'));
    expect(await found('data/inside.sql')).toEqual(['data/inside.sql']);
    await expect(found('data/outside.sql')).rejects.toThrow(
      'data/outside.sql, which fixtures names, is a link that leaves the working directory',
    );
    await symlink('nowhere.sql', join(directory, 'data/broken.sql'));
    await expect(found('data/broken.sql')).rejects.toThrow(/finds no file|leads nowhere/);
  });
});
