import { isAbsolute, posix, relative } from 'node:path';
import { ConfigError } from '../core/errors.ts';
import type { Base, MigrationTool } from '../core/migration.ts';
import { nearestNames } from './nearest.ts';
import type { Repository } from './repository.ts';
import { toolById } from './tools/index.ts';

export interface DirectoryRequest {
  /** As the user gave it, relative to the asked directory; found where absent. */
  readonly migrations?: string | undefined;
  readonly tool?: MigrationTool | undefined;
  /** Whether uncommitted files count. */
  readonly local: boolean;
}

/**
 * The migrations directory, relative to the repository's root (empty for the root). It may be at head only (the first
 * migration) or at base only (all deleted).
 * @throws ConfigError where it does not exist, none is found, or several could be meant.
 */
export async function findDirectory(repository: Repository, base: Base, request: DirectoryRequest): Promise<string> {
  if (request.migrations !== undefined) return givenDirectory(repository, base, request.migrations, request);
  for await (const paths of pathsInTurn(repository, base, request)) {
    const [first, ...others] = candidates(paths, request.tool);
    if (first === undefined) continue;
    if (others.length === 0) return first;
    const names = [first, ...others].map((directory) => shown(repository, directory));
    throw new ConfigError(
      `Several directories could hold the migrations: ${names.join(', ')}. Set \`migrations\` to the one to check.`,
    );
  }
  throw new ConfigError(
    `No migrations directory was found${repository.prefix === '' ? '' : ` below ${repository.prefix}`}: there is no ` +
      'directory with files such as `0001_create_users.sql`, nor one called `migrations` with `.sql` files, at HEAD or ' +
      `at the base (${base.ref}). Set \`migrations\` to the directory.`,
  );
}

async function givenDirectory(repository: Repository, base: Base, given: string, request: DirectoryRequest) {
  const { git, head, root, prefix } = repository;
  const slashed = given.replaceAll('\\', '/');
  const inside = isAbsolute(given) ? relative(root, given).replaceAll('\\', '/') : posix.join(prefix, slashed);
  const directory = posix.normalize(inside).replace(/^\.?\/|^\.$|\/$/g, '');
  if (directory.startsWith('..'))
    throw new ConfigError(`The migrations directory ${given} is outside the repository ${root}: set one inside it.`);
  if (directory === '') return directory;
  const modes = await Promise.all([modeAt(repository, head.sha, directory), modeAt(repository, base.sha, directory)]);
  if (modes.includes('040000')) return directory;
  if (request.local && (await git.ask('ls-files', '--others', '--exclude-standard', '--', `${directory}/`)))
    return directory;
  const what = modes.map((mode) => KINDS[mode ?? '']).find((kind) => kind !== undefined);
  if (what !== undefined) throw new ConfigError(`The migrations directory ${given} is ${what}.`);
  const near: string[] = [];
  for await (const paths of pathsInTurn(repository, base, request))
    near.push(
      ...nearestNames(
        given,
        [...sqlDirectories(paths).keys()].map((found) => shown(repository, found)),
      ),
    );
  const hint = near.length === 0 ? '' : ` Directories with SQL files are ${[...new Set(near)].slice(0, 5).join(', ')}.`;
  throw new ConfigError(
    `There is no directory ${given} at HEAD or at the base (${base.ref}): set \`migrations\` to the right one, ` +
      `relative to ${prefix === '' ? 'the repository' : prefix}.${hint}`,
  );
}

const KINDS: Readonly<Record<string, string>> = {
  '120000': 'a symbolic link: set `migrations` to the directory that it leads to',
  '160000': 'a submodule: run pg-rehearsal in the repository that it comes from',
  '100644': 'a file: set `migrations` to a directory',
  '100755': 'a file: set `migrations` to a directory',
};

async function modeAt({ git }: Repository, commit: string, directory: string): Promise<string | undefined> {
  return (await git.ask('ls-tree', '--full-tree', commit, '--', directory))?.split(' ')[0];
}

/** Every path below the asked directory: at HEAD, then uncommitted, then at base. Each list is made only when asked for. */
async function* pathsInTurn({ git, head, prefix }: Repository, base: Base, { local }: DirectoryRequest) {
  const below = prefix === '' ? [] : ['--', `${prefix}/`];
  const list = async (...args: string[]) => (await git.need([...args, ...below])).toString('utf8').split('\0');
  const tree = ['ls-tree', '-r', '-z', '--full-tree', '--name-only'];
  yield await list(...tree, head.sha);
  if (local) yield await list('ls-files', '-z', '--others', '--exclude-standard');
  if (base.sha !== head.sha) yield await list(...tree, base.sha);
}

/** Part of a path that says that its files are never deployed. */
const FOR_TESTS = /(?:^|[/_-])(?:tests?|testdata|fixtures?|examples?|benches)(?=$|[/_-])/i;

/**
 * Directories called `migrations` or something that ends so come first; a good name is worth more than good files.
 * Where there are several, those for tests and examples are not meant.
 */
function candidates(paths: readonly string[], tool: MigrationTool = toolById('sqlx')): readonly string[] {
  const directories = [...sqlDirectories(paths)];
  const named = directories.filter(([directory]) => directory.toLowerCase().endsWith('migrations'));
  const fitting = ([, names]: readonly [string, readonly string[]]) =>
    names.some((name) => tool.recognise(name).kind === 'migration');
  const tiers = [named.filter(fitting), named, directories.filter(fitting)];
  const found = (tiers.find((tier) => tier.length > 0) ?? []).map(([directory]) => directory);
  const deployed = found.filter((directory) => !FOR_TESTS.test(directory));
  return deployed.length > 0 ? deployed : found;
}

/** Directories with SQL files, and the names of these. */
function sqlDirectories(paths: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const directories = new Map<string, string[]>();
  for (const path of paths) {
    if (!path.endsWith('.sql')) continue;
    const cut = path.lastIndexOf('/');
    const directory = path.slice(0, Math.max(cut, 0));
    const names = directories.get(directory);
    if (names === undefined) directories.set(directory, [path.slice(cut + 1)]);
    else names.push(path.slice(cut + 1));
  }
  return directories;
}

/** As the user would write it: relative to the asked directory. */
function shown({ prefix }: Repository, directory: string): string {
  return posix.relative(prefix, directory) || '.';
}
