import { readdirSync, type Stats, statSync } from 'node:fs';
import { basename, join, relative, resolve, sep } from 'node:path';
import { ConfigError } from '../core/errors.ts';
import type { Migration, MigrationTool, ProblemFile, ToolId } from '../core/migration.ts';
import { migrationOf } from './migration.ts';
import { applicationOrder } from './order.ts';
import { type Content, MAX_FILE_BYTES, readText, tooLarge } from './read.ts';
import { toolById } from './tools/index.ts';
import { plain } from './tools/plain.ts';
import { sqlx } from './tools/sqlx.ts';

export interface Loose {
  readonly migrations: Migration[];
  readonly problems: ProblemFile[];
  readonly tool: MigrationTool;
}

/**
 * Reads loose files, with no Git and no history. A directory stands for the SQL files in it. Without a tool, sqlx's
 * conventions hold where every name follows them, so that no file is left out for its name.
 * @param files relative to `directory`, or absolute; paths in the result are relative to it.
 * @throws ConfigError for a file that does not exist.
 */
export function collectLoose(directory: string, files: readonly string[], toolId?: ToolId): Loose {
  const entries = new Map<string, Stats | undefined>();
  for (const file of files) for (const [path, entry] of expand(directory, file)) entries.set(path, entry);
  const fits = (path: string) => sqlx.recognise(basename(path)).kind === 'migration';
  const tool = toolId === undefined ? ([...entries.keys()].every(fits) ? sqlx : plain) : toolById(toolId);
  const migrations: Migration[] = [];
  const problems: ProblemFile[] = [];
  for (const [file, entry] of entries) {
    const path = (relative(directory, file) || basename(file)).replaceAll(sep, '/');
    const recognition = tool.recognise(basename(file));
    if (recognition.kind !== 'migration') {
      const reason = recognition.kind === 'ignored' ? NOT_SQL : recognition.reason;
      problems.push({ path, kind: 'unrecognised', reason, inChange: true });
      continue;
    }
    const { text, problem } = read(file, entry);
    if (text === undefined) {
      problems.push({ path, kind: 'unreadable', reason: problem, inChange: true });
      continue;
    }
    migrations.push(migrationOf(tool, path, recognition, text));
  }
  return { migrations: migrations.sort(applicationOrder(tool)), problems, tool };
}

const NOT_SQL = 'Its name does not end in `.sql`: rename it, or leave it out.';

/** Small files, one after the other: promises would take ten times as long as the reading itself. */
function expand(directory: string, file: string): readonly (readonly [path: string, entry: Stats | undefined])[] {
  const path = resolve(directory, file);
  const entry = entryOf(path);
  if (entry === undefined) throw new ConfigError(`There is no file ${file}: check the path.`);
  if (!entry.isDirectory()) return [[path, entry]];
  const names = readdirSync(path).filter((name) => plain.recognise(name).kind === 'migration');
  if (names.length === 0) throw new ConfigError(`There are no SQL files in ${file}: check the path.`);
  return names.map((name) => [join(path, name), entryOf(join(path, name))]);
}

function entryOf(path: string): Stats | undefined {
  try {
    return statSync(path);
  } catch {
    return undefined;
  }
}

function read(file: string, entry: Stats | undefined): Content {
  if (entry?.isFile() !== true) return { problem: 'It is not a regular file: give the path of a SQL file.' };
  return entry.size >= MAX_FILE_BYTES ? tooLarge(entry.size) : readText(file);
}
