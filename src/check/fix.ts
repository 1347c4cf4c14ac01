import { type CheckRequest, collectChange, examine } from '../check.ts';
import { nextNames } from '../collect/next-name.ts';
import type { Migration, MigrationTool } from '../core/migration.ts';
import { type FilePlan, type Left, planFixes } from '../lint/fixes.ts';
import { loadGrammar } from '../sql/parse.ts';
import { takeBack } from '../sql/take-back.ts';

/** A file of the change with its fixes made; paths are relative to the repository's root. */
export interface FixedFile extends Pick<FilePlan, 'path' | 'before' | 'after' | 'fixes'> {
  /** Files to be made, which come after all others. */
  readonly created: readonly { readonly path: string; readonly text: string }[];
}

export interface Fixes {
  /** Absolute path of the repository's root. */
  readonly root: string;
  readonly files: readonly FixedFile[];
  readonly left: readonly Left[];
  /** What a reader should know of the suggestions, sentences. */
  readonly notes: readonly string[];
  /** Why the change could not be rehearsed though it should have been; then nothing is to be written. */
  readonly failure?: string;
}

/** Checks the change, and works out what following its suggestions makes of it. Writes nothing. @throws as `check` does. */
export async function workOutFixes(request: CheckRequest, now: Date): Promise<Fixes> {
  const collected = await collectChange(request);
  const { change, rehearsed, judgement } = await examine(request, collected);
  await loadGrammar();
  const plan = planFixes(judgement.findings, change);
  const left: Left[] = [...plan.left];
  const { tool, history, root } = collected;
  const series = history.atHead.filter(({ direction }) => direction === 'up');
  const files: FixedFile[] = [];
  for (const file of plan.files) {
    const folder = file.path.slice(0, file.path.lastIndexOf('/') + 1);
    const suffix = UP.exec(file.path)?.[0] ?? '.sql';
    const stems = file.files.map(({ name }) => name.replace(/\.sql$/, ''));
    const made = files.flatMap(({ created }) => created.map(({ path }) => madeMigration(tool, path)));
    const names = stems.length === 0 ? [] : nextNames(tool, [...series, ...made], suffix, stems, now);
    if (names === undefined) {
      left.push(...file.fixes.map(({ finding }) => ({ finding, why: NO_VERSION })));
      continue;
    }
    const written = file.files.map(({ text }, at) => ({ path: `${folder}${names[at] ?? ''}`, text }));
    const created = written.flatMap((up) => (isPaired(file.path, history.atHead) ? [up, ...downOf(up)] : [up]));
    files.push({ path: file.path, before: file.before, after: file.after, fixes: file.fixes, created });
  }
  const { notes } = judgement;
  return { root, files, left, notes, ...(rehearsed.failure === undefined ? {} : { failure: rehearsed.failure }) };
}

/** Whether a migration has a down file beside it, as then its followers are to have. */
function isPaired(path: string, atHead: readonly Migration[]): boolean {
  const version = atHead.find((one) => one.path === path)?.version;
  return UP.test(path) && atHead.some((one) => one.direction === 'down' && one.version === version);
}

function downOf({ path, text }: { readonly path: string; readonly text: string }) {
  const down = takeBack(text);
  return down === undefined ? [] : [{ path: path.replace(UP, '.down.sql'), text: down }];
}

const UP = /\.up\.sql$/i;

/** As much of a migration that is yet to be written as its name tells. */
function madeMigration(tool: MigrationTool, path: string): Migration {
  const name = path.slice(path.lastIndexOf('/') + 1);
  const recognised = tool.recognise(name);
  const version = recognised.kind === 'migration' ? recognised.version : name;
  return { path, version, name, direction: 'up', transaction: 'per-migration', text: '' };
}

const NO_VERSION = 'it needs a file that comes later, and the names of the migrations have no number to count up';
