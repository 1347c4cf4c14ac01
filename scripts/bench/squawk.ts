// Gets squawk, the linter to compare with, from npm into npm's own cache; the product does not depend on it.
import { spawnSync } from 'node:child_process';
import { existsSync, realpathSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, join } from 'node:path';

const PACKAGE = 'squawk-cli@2.66.0';

/** Path of the native program, without the script in front of it; undefined where npm cannot get it for this machine. */
export function findSquawk(): string | undefined {
  const printPath = ['node', '-p', 'process.env.PATH'];
  const { status, stdout } = spawnSync('npm', ['exec', '--yes', `--package=${PACKAGE}`, '--', ...printPath], {
    encoding: 'utf8',
  });
  if (status !== 0) return undefined;
  const launcher = stdout
    .trim()
    .split(delimiter)
    .map((directory) => join(directory, 'squawk'))
    .find((path) => existsSync(path));
  if (launcher === undefined) return undefined;
  const program = process.platform === 'win32' ? 'squawk.exe' : 'squawk';
  try {
    const { platform, arch } = process;
    return createRequire(realpathSync(launcher)).resolve(`@squawk-cli/${platform}-${arch}/bin/${program}`);
  } catch {
    return undefined;
  }
}
