import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { loadSettingsFile } from '../../src/config/load.ts';

let directory: string;
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'pg-rehearsal-settings-'));
});
afterEach(() => rmSync(directory, { recursive: true, force: true }));

const load = (path?: string, at = directory) => loadSettingsFile({ directory: at, path, ruleIds: [] });
const write = (name: string, content: string | Uint8Array) => writeFileSync(join(directory, name), content);
const refused = (message: RegExp) =>
  expect.objectContaining({ name: 'ConfigError', message: expect.stringMatching(message) });

describe('loadSettingsFile', () => {
  it('gives nothing where there is no file', async () => {
    expect(await load()).toEqual({});
  });

  it('reads .pg-rehearsal.yml of the directory', async () => {
    write('.pg-rehearsal.yml', 'engine: local\n');
    expect(await load()).toEqual({ engine: 'local' });
  });

  it('reads the file that it is told to, and not the usual one', async () => {
    write('.pg-rehearsal.yml', 'engine: local\n');
    mkdirSync(join(directory, 'ci'));
    write('ci/check.yml', 'engine: docker\n');
    expect(await load('ci/check.yml')).toEqual({ engine: 'docker' });
  });

  it('names the file as it was called', async () => {
    mkdirSync(join(directory, 'ci'));
    write('ci/check.yml', 'engine: dokcer\n');
    await expect(load('ci/check.yml')).rejects.toEqual(refused(/^ci\/check\.yml:1:9: /));
  });

  it('refuses a path where nothing is', async () => {
    await expect(load('ci/check.yml')).rejects.toEqual(refused(/^There is no settings file ci\/check\.yml in /));
  });

  it('does not pass over a file with the other ending', async () => {
    write('.pg-rehearsal.yaml', 'engine: local\n');
    await expect(load()).rejects.toEqual(refused(/^\.pg-rehearsal\.yaml is not read\. Rename it/));
  });

  it('refuses a directory, a binary file and a huge one', async () => {
    mkdirSync(join(directory, 'folder.yml'));
    write('binary.yml', new Uint8Array([0x65, 0xff, 0xfe]));
    write('huge.yml', '#'.repeat(300 * 1024));
    await expect(load('folder.yml')).rejects.toEqual(refused(/is not a file/));
    await expect(load('binary.yml')).rejects.toEqual(refused(/is not UTF-8 text/));
    await expect(load('huge.yml')).rejects.toEqual(refused(/larger than 256 KiB/));
  });

  it('does not wait for a pipe', async () => {
    execFileSync('mkfifo', [join(directory, '.pg-rehearsal.yml')]);
    await expect(load()).rejects.toEqual(refused(/is not a file/));
  });

  it('follows a link inside the repository, but none that leaves it', async () => {
    const inside = join(directory, 'checkout');
    const deep = join(inside, 'packages', 'shop');
    mkdirSync(join(inside, '.git'), { recursive: true });
    mkdirSync(deep, { recursive: true });
    write('checkout/shared.yml', 'engine: local\n');
    write('secret', 'root: x\n');
    symlinkSync('../../shared.yml', join(deep, '.pg-rehearsal.yml'));
    expect(await load(undefined, deep)).toEqual({ engine: 'local' });
    rmSync(join(deep, '.pg-rehearsal.yml'));
    symlinkSync(join(directory, 'secret'), join(deep, '.pg-rehearsal.yml'));
    await expect(load(undefined, deep)).rejects.toEqual(refused(/is a link out of the repository/));
  });
});
