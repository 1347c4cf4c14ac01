import type { Readable } from 'node:stream';
import { errorMessage } from '../../core/errors.ts';
import { quoteIdentifier } from '../../sql/names.ts';
import type { DataConnection } from './connection.ts';
import { refused, unusable } from './failures.ts';
import { rowOf } from './script.ts';

/** A header line is no longer. */
const LONGEST_HEADER = 1_048_576;
const BYTE_ORDER_MARK = Buffer.from([0xef, 0xbb, 0xbf]);

interface Table {
  /** Quoted where it must be. */
  readonly name: string;
  readonly columns: readonly string[];
}

/**
 * Streams a CSV file into the table that its name names: `customers.csv`, `shop.orders.csv`, also `02_customers.csv`,
 * since files are loaded in the order of their names. The first line names the columns; an empty field without quotes is NULL.
 * @throws PreparationError with the file's line and PostgreSQL's own message.
 */
export async function loadCsv(connection: DataConnection, path: string, stream: Readable): Promise<void> {
  try {
    const table = await tableFor(connection, path);
    const chunks = stream[Symbol.asyncIterator]() as AsyncIterator<Uint8Array>;
    const start = await readHeader(path, chunks);
    const columns = columnsOf(path, start, table);
    const list = columns.map((name) => quoteIdentifier(name)).join(', ');
    const copy = connection.copy(
      `COPY ${table.name} (${list}) FROM STDIN WITH (FORMAT csv, HEADER true, ENCODING 'UTF8')`,
    );
    try {
      await copy.write(start);
      for (let next = await nextOf(path, chunks); next !== undefined; next = await nextOf(path, chunks))
        await copy.write(next);
    } catch (error) {
      await copy.abort();
      throw error;
    }
    const failure = await copy.end();
    if (failure !== undefined)
      throw refused(path, { line: Math.max(1, rowOf(failure.error)) }, failure.error, connection.showValues);
    await advanceSequences(connection, table);
  } finally {
    stream.destroy();
  }
}

async function nextOf(path: string, chunks: AsyncIterator<Uint8Array>): Promise<Uint8Array | undefined> {
  try {
    const { value, done } = await chunks.next();
    return done === true ? undefined : value;
  } catch (error) {
    throw unusable(path, undefined, errorMessage(error), error);
  }
}

/** Enough of the file to hold its first line. */
async function readHeader(path: string, chunks: AsyncIterator<Uint8Array>): Promise<Buffer> {
  let start = Buffer.alloc(0);
  while (!start.includes(0x0a)) {
    const next = await nextOf(path, chunks);
    if (next === undefined) break;
    start = Buffer.concat([start, next]);
    if (start.length > LONGEST_HEADER && !start.includes(0x0a))
      throw unusable(path, { line: 1 }, 'its first line has no end');
  }
  return start.subarray(0, 3).equals(BYTE_ORDER_MARK) ? start.subarray(3) : start;
}

function columnsOf(path: string, start: Buffer, { name, columns }: Table): readonly string[] {
  const [line = ''] = start.toString('utf8').split(/\r?\n/, 1);
  const names = fieldsOf(line).map((field) => field.trim());
  if (line.trim() === '') throw unusable(path, { line: 1 }, 'its first line must name the columns');
  const unknown = names.filter((column) => !columns.includes(column));
  if (unknown.length === 0) return names;
  const separator = names.length === 1 ? (/[;\t|]/.exec(line)?.[0] ?? '') : '';
  const what =
    separator !== ''
      ? `its fields are separated by ${separator === '\t' ? 'tabs' : separator}; separate them by commas`
      : `${name} has no column ${unknown.join(', ')}; its first line must name columns of the table, which are ${columns.join(', ')}`;
  throw unusable(path, { line: 1 }, what);
}

/** The fields of one line, as COPY reads them: a doubled quote inside quotes stands for itself. */
function fieldsOf(line: string): readonly string[] {
  const fields: string[] = [];
  for (const [, quoted, plain] of line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g))
    fields.push(quoted?.replaceAll('""', '"') ?? plain ?? '');
  return fields;
}

const TABLES = `
SELECT n.nspname AS schema, c.relname AS name, pg_catalog.pg_table_is_visible(c.oid) AS visible,
  (SELECT pg_catalog.json_agg(a.attname ORDER BY a.attnum) FROM pg_catalog.pg_attribute a
    WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped) AS columns
FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
WHERE c.relkind IN ('r', 'p', 'f') AND n.nspname NOT IN ('pg_catalog', 'information_schema')
  AND ($1 = c.relname OR $1 = n.nspname || '.' || c.relname)
ORDER BY pg_catalog.pg_table_is_visible(c.oid) DESC, n.nspname`;

async function tableFor(connection: DataConnection, path: string): Promise<Table> {
  const base = path.replace(/^.*\//, '').replace(/\.csv(\.gz)?$/i, '');
  const withoutNumber = base.replace(/^\d+[-_. ]+/, '');
  for (const name of new Set([base, withoutNumber])) {
    const [found, other] = await connection.ask(TABLES, [name]);
    if (found === undefined) continue;
    if (other !== undefined && found.visible === other.visible)
      throw unusable(
        path,
        undefined,
        `there are several tables ${name}; name the file with its schema, such as ${found.schema}.${name}.csv`,
      );
    return {
      name: `${quoteIdentifier(String(found.schema))}.${quoteIdentifier(String(found.name))}`,
      columns: Array.isArray(found.columns) ? found.columns.map(String) : [],
    };
  }
  throw unusable(
    path,
    undefined,
    `its name must be a table's, and there is no table ${withoutNumber} in the base schema`,
  );
}

/** Rows came with numbers of their own: sequences go on behind them, as they do where the rows were made. */
async function advanceSequences(connection: DataConnection, { name, columns }: Table): Promise<void> {
  for (const column of columns) {
    const [row] = await connection.ask('SELECT pg_catalog.pg_get_serial_sequence($1, $2) AS sequence', [name, column]);
    if (typeof row?.sequence !== 'string') continue;
    const last = `max(${quoteIdentifier(column)})`;
    await connection.ask(
      `SELECT pg_catalog.setval($1::text::regclass, ${last}::bigint) FROM ${name} HAVING ${last} > coalesce(pg_catalog.pg_sequence_last_value($1::text::regclass), 0)`,
      [row.sequence],
    );
  }
}
