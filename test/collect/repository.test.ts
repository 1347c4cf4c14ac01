import { access, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { makeRepository } from '../support/repository.ts';

describe('the repository builder', () => {
  it('commits, branches and goes away', async () => {
    let directory: string;
    {
      await using repository = await makeRepository({ 'migrations/1_a.sql': 'select 1;' });
      directory = repository.directory;
      await repository.branch('feature');
      await repository.commit({ 'migrations/2_b.sql': 'select 2;', 'migrations/1_a.sql': null });
      expect(await repository.git('ls-files')).toBe('migrations/2_b.sql');
      expect(await repository.git('log', '--format=%s', 'feature')).toBe('change\nbase');
    }
    await expect(access(directory)).rejects.toThrow('ENOENT');
  });

  it('makes the shallow checkout of a pull request that a runner has', async () => {
    await using origin = await makeRepository({ 'migrations/1_a.sql': 'select 1;' });
    await origin.branch('feature');
    const headSha = await origin.commit({ 'migrations/2_b.sql': 'select 2;' });
    await origin.git('checkout', '--quiet', 'main');
    const baseSha = await origin.commit({ 'README.md': 'more' });
    const pull = await origin.pullRequest('feature');
    expect(pull).toMatchObject({ baseRef: 'main', baseSha, headSha });
    await using clone = await origin.clone({ depth: 1, ref: pull.ref });
    expect(await clone.git('rev-parse', 'HEAD')).toBe(pull.mergeSha);
    expect(await clone.git('rev-parse', '--is-shallow-repository')).toBe('true');
    expect(await clone.git('cat-file', '-p', 'HEAD')).toMatch(`parent ${baseSha}\nparent ${headSha}\n`);
    await expect(clone.git('cat-file', '-e', baseSha)).rejects.toThrow();
    expect(await readFile(join(clone.directory, 'migrations/2_b.sql'), 'utf8')).toBe('select 2;');
  });
});
