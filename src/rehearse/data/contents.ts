import { listArchive } from './archive.ts';
import type { DataContext, DataFile } from './file.ts';
import { formatOf, sourceOf } from './format.ts';
import { headingOf } from './heading.ts';
import { linesOf } from './lines.ts';

/** What a dump of a database holds. */
export interface DumpContents {
  /** Tables that it creates; none in a dump of data alone. */
  readonly tables: readonly TableName[];
}

export interface TableName {
  readonly schema: string;
  readonly name: string;
}

/** pg_dump says what it is within the first lines. */
const LINES_OF_HEADING = 50;
/** "215; 1259 16386 TABLE public orders shop", without `TABLE DATA` and `TABLE ATTACH`. */
const TABLE_ENTRY = /^\d+; \d+ \d+ TABLE (?!DATA |ATTACH )(\S+) (.+) \S+$/;

/**
 * What pg_dump says that a file of its making holds.
 * @returns undefined where it is no dump but somebody's own SQL or CSV.
 * @throws PreparationError where it cannot be read.
 */
export async function contentsOf(file: DataFile, context: DataContext): Promise<DumpContents | undefined> {
  const format = await formatOf(file);
  if (format.kind === 'csv') return undefined;
  if (format.kind === 'archive') {
    const entries = (await listArchive(context, file)).map((line) => TABLE_ENTRY.exec(line));
    return {
      tables: entries.flatMap((entry) => (entry === null ? [] : [{ schema: entry[1] ?? '', name: entry[2] ?? '' }])),
    };
  }
  const { stream } = await sourceOf(file, format.compressed);
  try {
    return await contentsOfScript(stream);
  } catch {
    // Loading it will say what is wrong, and where.
    return undefined;
  } finally {
    stream.destroy();
  }
}

/** All tables come before the rows of the first. */
async function contentsOfScript(stream: AsyncIterable<Uint8Array>): Promise<DumpContents | undefined> {
  const tables: TableName[] = [];
  let isDump = false;
  let read = 0;
  for await (const lines of linesOf(stream)) {
    for (const line of lines) {
      const heading = headingOf(line);
      isDump ||= heading?.kind === 'dump';
      read += 1;
      if (!isDump && read > LINES_OF_HEADING) return undefined;
      if (heading?.kind !== 'entry') continue;
      if (heading.type === 'TABLE DATA') return isDump ? { tables } : undefined;
      if (heading.type === 'TABLE') tables.push({ schema: heading.schema, name: heading.name });
    }
  }
  return isDump ? { tables } : undefined;
}
