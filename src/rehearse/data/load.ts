import { listArchive, loadArchive } from './archive.ts';
import { DataConnection } from './connection.ts';
import { loadCsv } from './csv.ts';
import type { DataContext, DataFile } from './file.ts';
import { formatOf, streamOf } from './format.ts';
import { headingOf } from './heading.ts';
import { linesOf } from './lines.ts';
import { loadScript } from './script.ts';

export type { DataContext, DataFile } from './file.ts';

/**
 * Loads a data file into the database: SQL (also what pg_dump writes as plain text), CSV, both perhaps gzipped, or an
 * archive of pg_dump. In a session of its own.
 * @throws PreparationError that names the file and, where there is one, the line; EngineError where the server goes away;
 * the signal's reason where the signal stopped it.
 */
export async function loadData(file: DataFile, context: DataContext): Promise<void> {
  const format = await formatOf(file);
  await using connection = await DataConnection.open(context);
  if (format.kind === 'archive') return await loadArchive(context, connection, file);
  const stream = streamOf(file, format.compressed);
  if (format.kind === 'csv') return await loadCsv(connection, file.path, stream);
  return await loadScript(context, connection, { path: file.path, stream, fromArchive: false });
}

/**
 * Whether a data file brings tables with it, as a dump of a whole database does: such a file comes before base
 * migrations, and its ledger says which of those are in it already.
 * @throws PreparationError where it cannot be read.
 */
export async function bringsTables(file: DataFile, context: DataContext): Promise<boolean> {
  const format = await formatOf(file);
  if (format.kind === 'archive')
    return (await listArchive(context, file)).some((line) => / TABLE (?!DATA )/.test(line));
  if (format.kind === 'csv') return false;
  const stream = streamOf(file, format.compressed);
  try {
    let isDump = false;
    let read = 0;
    for await (const lines of linesOf(stream)) {
      for (const line of lines) {
        isDump ||= headingOf(line)?.kind === 'dump';
        if (isDump && /^CREATE (UNLOGGED )?TABLE /.test(line)) return true;
        read += 1;
        if (!isDump && read > LINES_OF_HEADING) return false;
      }
    }
    return false;
  } catch {
    return false;
  } finally {
    stream.destroy();
  }
}

/** pg_dump says what it is within the first lines. */
const LINES_OF_HEADING = 50;
