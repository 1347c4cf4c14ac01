import { loadArchive } from './archive.ts';
import { DataConnection } from './connection.ts';
import { loadCsv } from './csv.ts';
import type { DataContext, DataFile } from './file.ts';
import { formatOf, type Source, sourceOf } from './format.ts';
import { loadScript } from './script.ts';

export type { DataContext, DataFile } from './file.ts';

/** How often it is told how far a file is read. */
const TELL_MS = 1_000;

export interface LoadOptions {
  /**
   * Of a dump, its rows alone, in place of those that its tables hold: the schema is there already. As in a restore, no
   * trigger fires meanwhile and foreign keys are not checked, where the observer may grant that.
   */
  readonly rowsOnly?: boolean;
}

/**
 * Loads a data file into the database: SQL (also what pg_dump writes as plain text), CSV, both perhaps gzipped, or an
 * archive of pg_dump. In a session of its own.
 * @throws PreparationError that names the file and, where there is one, the line; EngineError where the server goes away;
 * the signal's reason where the signal stopped it.
 */
export async function loadData(
  file: DataFile,
  context: DataContext,
  { rowsOnly = false }: LoadOptions = {},
): Promise<void> {
  const format = await formatOf(file);
  await using connection = await DataConnection.open(context);
  if (rowsOnly) await withoutTriggers(connection, context);
  if (format.kind === 'archive') return await loadArchive(context, connection, file, rowsOnly);
  const source = await sourceOf(file, format.compressed);
  using _ = telling(context, file, source);
  if (format.kind === 'csv') return await loadCsv(connection, file.path, source.stream);
  return await loadScript(context, connection, {
    path: file.path,
    stream: source.stream,
    fromArchive: false,
    rowsOnly,
  });
}

/** The setting outlasts the right to set it, which is lent for a moment while nothing of the file has run. */
async function withoutTriggers(connection: DataConnection, { stage }: DataContext): Promise<void> {
  if (!stage.observer.canLendRights) return;
  await stage.observer.lendRights(stage.session, () => connection.execute('SET session_replication_role TO replica'));
}

function telling({ report }: DataContext, { path }: DataFile, { share }: Source): Disposable {
  const timer = setInterval(() => report?.(`${path}, ${Math.floor(share() * 100)} % read`), TELL_MS);
  return { [Symbol.dispose]: () => clearInterval(timer) };
}
