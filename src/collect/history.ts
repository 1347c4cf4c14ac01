import type { Change, Direction, History, Migration, MigrationTool, ProblemFile } from '../core/migration.ts';
import { sameTokens } from '../sql/tokens.ts';
import { migrationOf } from './migration.ts';
import { applicationOrder } from './order.ts';
import type { Content } from './read.ts';
import type { DirectoryFile } from './tree.ts';

/** A file that the tool takes for a migration; without `migration` where its content cannot be read. */
interface VersionedFile extends DirectoryFile {
  readonly version: string;
  readonly direction: Direction;
  readonly description: string;
  readonly migration?: Migration;
}

/** Object names of the files whose content matters: those that the tool would run. */
export function wantedBlobs(tool: MigrationTool, files: readonly DirectoryFile[]): readonly string[] {
  return files
    .filter(({ name, problem }) => problem === undefined && tool.recognise(name).kind === 'migration')
    .map(({ oid }) => oid);
}

/** The migrations on both sides, in order, and what changed; files are told apart by their names in the directory. */
export async function compare(
  tool: MigrationTool,
  base: readonly DirectoryFile[],
  head: readonly DirectoryFile[],
  contents: ReadonlyMap<string, Content>,
): Promise<Pick<History, 'atBase' | 'atHead' | 'changes' | 'problems'>> {
  const order = applicationOrder(tool);
  const known = new Map<string, VersionedFile>();
  const versioned = (files: readonly DirectoryFile[]) =>
    files
      .flatMap((file) => {
        const found = known.get(`${file.oid} ${file.path}`) ?? versionedFile(tool, file, contents);
        if (found === undefined) return [];
        known.set(`${file.oid} ${file.path}`, found);
        return [found];
      })
      .sort(order);
  const before = versioned(base);
  const after = versioned(head);
  const changes: Change[] = [];
  for (const pair of pairUp(before, after)) {
    const change = await changeOf(pair);
    if (change !== undefined) changes.push(change);
  }
  const migrations = (files: readonly VersionedFile[]) =>
    files.flatMap(({ migration }) => (migration === undefined ? [] : [migration]));
  return {
    atBase: migrations(before),
    atHead: migrations(after),
    changes,
    problems: problems(tool, base, head, contents),
  };
}

function versionedFile(
  tool: MigrationTool,
  file: DirectoryFile,
  contents: ReadonlyMap<string, Content>,
): VersionedFile | undefined {
  const recognition = tool.recognise(file.name);
  if (recognition.kind !== 'migration') return undefined;
  const { version, direction, name } = recognition;
  const text = file.problem === undefined ? contents.get(file.oid)?.text : undefined;
  const versioned = { ...file, version, direction, description: name };
  return text === undefined ? versioned : { ...versioned, migration: migrationOf(tool, file.path, recognition, text) };
}

interface Pair {
  readonly base?: VersionedFile;
  readonly head?: VersionedFile;
}

/**
 * What makes two files of base and head the same migration, the strongest tie first: the name, the version, the
 * content. Files without content say nothing by having the same.
 */
const TIES: readonly ((file: VersionedFile) => string | undefined)[] = [
  ({ name }) => name,
  ({ version, direction, oid }) => `${version} ${direction} ${oid}`,
  ({ version, direction }) => `${version} ${direction}`,
  (file) => (isBlank(file) ? undefined : `${file.direction} ${file.oid} ${file.description}`),
  (file) => (isBlank(file) ? undefined : `${file.direction} ${file.oid}`),
];

function isBlank({ migration }: VersionedFile): boolean {
  return migration === undefined || migration.text.trim() === '';
}

/** Every file of both sides once: those at head in their order, then the deleted ones. */
function pairUp(base: readonly VersionedFile[], head: readonly VersionedFile[]): readonly Pair[] {
  const partner = new Map<VersionedFile, VersionedFile>();
  const taken = new Set<VersionedFile>();
  for (const tie of TIES) {
    const free = new Map<string | undefined, VersionedFile[]>();
    for (const file of base) {
      if (taken.has(file)) continue;
      const key = tie(file);
      free.set(key, [...(free.get(key) ?? []), file]);
    }
    for (const file of head) {
      const key = tie(file);
      const match = partner.has(file) || key === undefined ? undefined : free.get(key)?.shift();
      if (match === undefined) continue;
      partner.set(file, match);
      taken.add(match);
    }
  }
  const deleted = base.filter((file) => !taken.has(file)).map((file) => ({ base: file }));
  const present = head.map((file) => {
    const match = partner.get(file);
    return match === undefined ? { head: file } : { base: match, head: file };
  });
  return [...present, ...deleted];
}

async function changeOf({ base, head }: Pair): Promise<Change | undefined> {
  const sides = {
    ...(base?.migration === undefined ? {} : { base: base.migration }),
    ...(head?.migration === undefined ? {} : { head: head.migration }),
  };
  const file = head ?? base;
  if (file === undefined) return undefined;
  const { path, version } = file;
  if (base === undefined) return head?.migration === undefined ? undefined : { kind: 'added', path, version, ...sides };
  if (head === undefined) return { kind: 'deleted', path, version, ...sides };
  const previous = base.path === path ? {} : { previousPath: base.path };
  if (base.name !== head.name) return { kind: 'renamed', path, version, ...previous, ...sides };
  if (base.oid === head.oid || (base.migration === undefined && head.migration === undefined)) return undefined;
  const commentOnly = await isCommentOnly(base.migration, head.migration);
  return {
    ...{ kind: 'edited', path, version, ...previous, ...sides },
    ...(commentOnly === undefined ? {} : { commentOnly }),
  };
}

/** A comment can be an order to the tool: one that changes the transaction is more than a comment. */
async function isCommentOnly(base?: Migration, head?: Migration): Promise<boolean | undefined> {
  if (base === undefined || head === undefined) return undefined;
  return base.transaction === head.transaction && (await sameTokens(base.text, head.text));
}

function problems(
  tool: MigrationTool,
  base: readonly DirectoryFile[],
  head: readonly DirectoryFile[],
  contents: ReadonlyMap<string, Content>,
): readonly ProblemFile[] {
  const before = new Map(base.map(({ name, oid }) => [name, oid]));
  return head.flatMap((file): readonly ProblemFile[] => {
    const { path, name, oid } = file;
    const problem = problemOf(tool, file, contents);
    return problem === undefined ? [] : [{ path, ...problem, inChange: before.get(name) !== oid }];
  });
}

function problemOf(
  tool: MigrationTool,
  { name, oid, problem, submodule, broken }: DirectoryFile,
  contents: ReadonlyMap<string, Content>,
): Pick<ProblemFile, 'kind' | 'reason'> | undefined {
  if (problem !== undefined && broken === true && tool.refusesBrokenLinks === true)
    return { kind: 'unreadable', reason: problem };
  const recognition = tool.recognise(name);
  if (recognition.kind === 'unrecognised') return { kind: 'unrecognised', reason: recognition.reason };
  if (recognition.kind === 'ignored' && submodule === undefined) return undefined;
  const reason = problem ?? contents.get(oid)?.problem;
  return reason === undefined ? undefined : { kind: 'unreadable', reason };
}
