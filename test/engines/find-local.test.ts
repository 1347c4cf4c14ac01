import { chmodSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findLocalServers } from '../../src/engines/local.ts';
import { temporaryDirectory } from '../support/caches.ts';

/** Programs that say a version and do nothing more. */
function pretend(directory: string, version: string, script = `echo "postgres (PostgreSQL) ${version}"`): void {
  mkdirSync(directory, { recursive: true });
  for (const name of ['initdb', 'postgres']) {
    writeFileSync(join(directory, name), `#!/bin/sh\n${script}\n`);
    chmodSync(join(directory, name), 0o755);
  }
}

/** What is found below a root, as `version place`. */
async function found(root: string, environment = {}): Promise<readonly string[]> {
  const servers = await findLocalServers({ PATH: '', ...environment }, root);
  return servers
    .filter(({ directory }) => directory.startsWith(root))
    .map(({ version, directory }) => `${version} ${directory.slice(root.length)}`);
}

describe.runIf(process.platform !== 'win32')('installed servers', () => {
  it.each([
    ['Debian', '/usr/lib/postgresql/16/bin', '16.9 (Debian 16.9-1.pgdg120+1)', '16.9'],
    ['RPM', '/usr/pgsql-17/bin', '17.5', '17.5'],
    ['SUSE', '/usr/lib/postgresql15/bin', '15.13', '15.13'],
    ['Alpine', '/usr/libexec/postgresql17', '17.5', '17.5'],
    ['Homebrew on Apple silicon', '/opt/homebrew/opt/postgresql@17/bin', '17.5 (Homebrew)', '17.5'],
    ['Homebrew on Intel', '/usr/local/opt/postgresql@14/bin', '14.18 (Homebrew)', '14.18'],
    ['Homebrew on Linux', '/home/linuxbrew/.linuxbrew/opt/postgresql@18/bin', '18.0', '18.0'],
    ['Postgres.app', '/Applications/Postgres.app/Contents/Versions/17/bin', '17.5 (Postgres.app)', '17.5'],
    ['MacPorts', '/opt/local/lib/postgresql17/bin', '17.5', '17.5'],
    ['EDB', '/Library/PostgreSQL/16/bin', '16.9', '16.9'],
    ['a beta', '/usr/lib/postgresql/18/bin', '18beta1', '18'],
  ])('of %s are found', async (_what, place, said, version) => {
    using root = temporaryDirectory();
    pretend(root.path + place, said);
    expect(await found(root.path)).toEqual([`${version} ${place}`]);
  });

  it('are listed newest first, each once, without what is too old or does not run', async () => {
    using root = temporaryDirectory();
    const at = (place: string) => root.path + place;
    pretend(at('/usr/lib/postgresql/9.6/bin'), '9.6.24');
    pretend(at('/usr/lib/postgresql/13/bin'), '13.21');
    pretend(at('/usr/lib/postgresql/16/bin'), '16.9');
    pretend(at('/usr/lib/postgresql/17/bin'), '17.5', 'exit 1');
    mkdirSync(at('/usr/lib/postgresql/18/bin'), { recursive: true });
    mkdirSync(at('/usr/pgsql-16'), { recursive: true });
    symlinkSync(at('/usr/lib/postgresql/16/bin'), at('/usr/pgsql-16/bin'));
    expect(await found(root.path)).toEqual(['16.9 /usr/lib/postgresql/16/bin', '13.21 /usr/lib/postgresql/13/bin']);
  });

  it('of PGBIN come first, as on Windows runners, and those of PATH are found', async () => {
    using root = temporaryDirectory();
    const windows = '/C:/Program Files/PostgreSQL/14/bin';
    pretend(root.path + windows, '14.18');
    pretend(`${root.path}/usr/lib/postgresql/17/bin`, '17.5');
    pretend(`${root.path}/somewhere/bin`, '15.13');
    const environment = { PGBIN: root.path + windows, PATH: `${root.path}/somewhere/bin` };
    expect(await found(root.path, environment)).toEqual([
      `14.18 ${windows}`,
      '17.5 /usr/lib/postgresql/17/bin',
      '15.13 /somewhere/bin',
    ]);
  });
});
