import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { existsSync, readdirSync, realpathSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';
import { errorMessage, PreparationError } from '../../core/errors.ts';
import { refuseToReachOut } from './confined.ts';
import type { DataConnection } from './connection.ts';
import { unusable } from './failures.ts';
import type { DataContext, DataFile } from './file.ts';
import { loadScript } from './script.ts';

/** Where Debian keeps the client programs of each major version. The newest can read every archive. */
const DEBIAN = '/usr/lib/postgresql';
const LONGEST_COMPLAINT = 2_000;
const runFile = promisify(execFile);

/** A `pg_restore` of this machine. */
export interface Restorer {
  readonly program: string;
  /** Such as `17.10`. */
  readonly version: string;
}

/**
 * Loads an archive of pg_dump (custom, directory or tar). `pg_restore` turns it into SQL and is given no connection: what
 * it writes is applied like any dump, without owners, in the owner's own session.
 * @throws PreparationError where there is no `pg_restore`, where it cannot read the archive, or the server refuses the data.
 */
export async function loadArchive(
  context: DataContext,
  connection: DataConnection,
  file: DataFile,
  rowsOnly: boolean,
): Promise<void> {
  if ((await stat(file.location)).isDirectory()) await refuseToReachOut(file, await listArchive(context, file));
  const restorer = await findRestorer(context, file);
  context.report?.(`${file.path} by pg_restore ${restorer.version}`);
  const child = start(restorer, ['--no-owner', '--no-tablespaces', '--no-subscriptions', '--file=-', file.location]);
  const ended = endOf(child);
  try {
    await loadScript(context, connection, { path: file.path, stream: child.stdout, fromArchive: true, rowsOnly });
    const { code, complaint } = await ended;
    if (code !== 0) throw unreadable(file, restorer, complaint);
  } catch (error) {
    child.kill('SIGKILL');
    const { code, complaint } = await ended;
    // A script that breaks off is the smaller half of the story.
    if (error instanceof PreparationError && code !== null && code !== 0) throw unreadable(file, restorer, complaint);
    throw error;
  } finally {
    child.kill('SIGKILL');
  }
}

/** The archive's table of contents: one line for each entry. */
export async function listArchive(context: DataContext, file: DataFile): Promise<readonly string[]> {
  const restorer = await findRestorer(context, file);
  try {
    const options = { env: cleanEnvironment(), maxBuffer: 256 * 1_048_576, windowsHide: true };
    const { stdout } = await runFile(restorer.program, ['--list', file.location], options);
    return stdout.split('\n').filter((line) => line !== '' && !line.startsWith(';'));
  } catch (error) {
    throw unreadable(file, restorer, errorMessage(error));
  }
}

async function findRestorer({ environment, directories }: DataContext, { path }: DataFile): Promise<Restorer> {
  const onPath = (environment.PATH ?? '').split(delimiter);
  const given = await inspected(directories.flatMap(programsIn));
  const others = await inspected([...onPath.flatMap(programsIn), ...(onPath.some(isWrapped) ? behindWrapper() : [])]);
  const [newest] = others.toSorted((a, b) => b.version.localeCompare(a.version, 'en', { numeric: true }));
  const found = given[0] ?? newest;
  if (found !== undefined) return found;
  throw unusable(
    path,
    undefined,
    'it is an archive of pg_dump, and pg_restore is not on PATH; install the client programs of PostgreSQL ' +
      '(`postgresql-client` on Debian and Ubuntu), set PGBIN to their directory, or make a plain dump with `pg_dump -Fp`',
  );
}

function programIn(directory: string): string {
  return join(directory, process.platform === 'win32' ? 'pg_restore.exe' : 'pg_restore');
}

function programsIn(directory: string): readonly string[] {
  return directory !== '' && existsSync(programIn(directory)) && !isWrapped(directory) ? [programIn(directory)] : [];
}

/** Debian puts a script on PATH that chooses a version by the user's clusters; the programs themselves are elsewhere. */
function isWrapped(directory: string): boolean {
  return (
    directory !== '' && existsSync(programIn(directory)) && realpathSync(programIn(directory)).endsWith('pg_wrapper')
  );
}

function behindWrapper(): readonly string[] {
  if (!existsSync(DEBIAN)) return [];
  return readdirSync(DEBIAN).flatMap((name) => programsIn(join(DEBIAN, name, 'bin')));
}

async function inspected(programs: readonly string[]): Promise<readonly Restorer[]> {
  const found: Restorer[] = [];
  for (const program of new Set(programs)) {
    const options = { env: cleanEnvironment(), timeout: 10_000, windowsHide: true };
    const { stdout } = await runFile(program, ['--version'], options).catch(() => ({ stdout: '' }));
    const version = /\(PostgreSQL\) (\d+(?:\.\d+)*)/.exec(stdout)?.[1];
    if (version !== undefined) found.push({ program, version });
  }
  return found;
}

function start({ program }: Restorer, args: readonly string[]) {
  return spawn(program, args, { env: cleanEnvironment(), stdio: ['ignore', 'pipe', 'pipe'], windowsHide: true });
}

/** No connection, no token, no home directory: only what a program needs to start. */
function cleanEnvironment(): Record<string, string> {
  return { LC_ALL: 'C', TZ: 'UTC', PATH: '/usr/bin:/bin' };
}

/** How the program ended, and what it complained of. Never rejects. */
function endOf(child: ChildProcess): Promise<{ readonly code: number | null; readonly complaint: string }> {
  let complaint = '';
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    if (complaint.length < LONGEST_COMPLAINT) complaint += text;
  });
  return new Promise((resolve) => {
    child.on('error', (error) => resolve({ code: -1, complaint: error.message }));
    child.on('close', (code) => resolve({ code, complaint }));
  });
}

function unreadable({ path }: DataFile, { version, program }: Restorer, complaint: string): PreparationError {
  const said =
    complaint
      .trim()
      .split('\n')[0]
      ?.slice(0, LONGEST_COMPLAINT)
      .replace(/^pg_restore: (error: )?/, '') ?? '';
  const isNewer = /unsupported version/.test(said);
  const advice = isNewer
    ? '; a newer pg_dump made it: install the client programs of that version, or set PGBIN to their directory'
    : '; make it again with pg_dump';
  return unusable(path, undefined, `pg_restore ${version} (${program}) cannot read it: ${said}${advice}`);
}
