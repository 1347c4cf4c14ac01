import type { Ask } from '../snapshot/reading.ts';
import { readTables, type TableReader } from './asking.ts';
import { type ColumnShape, readShapes, type TableShape } from './shapes.ts';

/** Tables up to this many rows are hashed whole; of a larger one about as many, which a hash of their key picks. */
const WHOLE_ROWS = 500_000;
const TIMES = /^(?:date|time|timestamp)\b/;

/** A fingerprint in plain words: what `dataFingerprint` writes, and `explainFingerprints` reads. */
interface Print {
  readonly rows: string;
  readonly hash: string;
  /** Name, hash of its values, how many are not NULL, and whether its type is one of dates or times. */
  readonly columns: readonly (readonly [string, string, string, boolean])[];
}

/**
 * The content of tables as one text each, made on the server: equal contents give equal texts, in whatever order rows and
 * columns stand. Generated columns follow from the others and are left out. Of a table of more than
 * `wholeRows` rows that has a key, a part is hashed. `ask` must lead to a session of the tables' owner, never a superuser's (see `readTables`).
 * @param tables `schema.name` without quotes; a partitioned table stands for its partitions.
 * @returns by table; a table that does not exist or cannot be read is left out.
 */
export async function dataFingerprint(
  ask: Ask,
  tables: readonly string[],
  wholeRows = WHOLE_ROWS,
): Promise<ReadonlyMap<string, string>> {
  const prints = new Map<string, string>();
  if (tables.length === 0) return prints;
  const wanted = new Set(tables);
  await readTables(ask, async (reader) => {
    for (const table of await readShapes(reader.catalogue)) {
      if (!wanted.has(table.relation) || table.foreign) continue;
      const print = await printOf(reader, table, wholeRows);
      if (print !== undefined) prints.set(table.relation, JSON.stringify(print));
    }
  });
  return prints;
}

/** How two fingerprints of one table differ. */
export interface FingerprintDifference {
  readonly rowsBefore: number;
  readonly rowsAfter: number;
  /** Columns whose values differ, came or went. */
  readonly columns: readonly string[];
  /** Whether as many rows are there and only dates and times differ, as after `SET updated_at = now()`. */
  readonly onlyTimes: boolean;
}

/** Says how fingerprints that are not equal differ. */
export function explainFingerprints(before: string, after: string): FingerprintDifference {
  const was: Print = JSON.parse(before);
  const is: Print = JSON.parse(after);
  const text = (print: Print) => new Map(print.columns.map((column) => [column[0], column.join(' ')]));
  const [textsBefore, textsAfter] = [text(was), text(is)];
  const differing = [...was.columns, ...is.columns].filter(([name]) => textsBefore.get(name) !== textsAfter.get(name));
  return {
    rowsBefore: Number(was.rows),
    rowsAfter: Number(is.rows),
    columns: [...new Set(differing.map(([name]) => name))],
    onlyTimes: was.rows === is.rows && differing.length > 0 && differing.every(([, , , isTime]) => isTime),
  };
}

async function printOf(reader: TableReader, table: TableShape, wholeRows: number): Promise<Print | undefined> {
  const columns = table.columns.filter(({ generated }) => !generated).sort((a, b) => (a.name < b.name ? -1 : 1));
  const counted = await reader.attempt(`SELECT pg_catalog.count(*) AS rows FROM ${source(table)}`);
  if (typeof counted === 'string') return undefined;
  const rows = String(counted[0]?.rows);
  const own = columns.map(
    ({ quoted }) => `${sumOfHashes(`pg_catalog.concat(t.${quoted})`)}, pg_catalog.count(t.${quoted})`,
  );
  const whole = `pg_catalog.textin(pg_catalog.record_out(ROW(${columns.map(({ quoted }) => `t.${quoted}`).join(', ')})))`;
  const answer = await reader.attempt(
    `SELECT ${sumOfHashes(whole)} AS hash, ARRAY[${own.join(', ')}]::pg_catalog.text[] AS columns
     FROM ${source(table)} ${pickedRows(table, Math.ceil(Number(rows) / wholeRows))}`,
  );
  if (typeof answer === 'string') return undefined;
  const [row] = answer;
  const figures = Array.isArray(row?.columns) ? row.columns.map(String) : [];
  return {
    rows,
    hash: String(row?.hash),
    columns: columns.map((column, at) => [
      column.name,
      figures[2 * at] ?? '',
      figures[2 * at + 1] ?? '',
      isTime(column),
    ]),
  };
}

/** Adding, unlike XOR, does not let two equal rows cancel each other out. */
function sumOfHashes(text: string): string {
  return `pg_catalog.sum(${hashOf(text)})`;
}

function hashOf(text: string): string {
  return `pg_catalog.hashtextextended(${text} COLLATE pg_catalog."C", 0)`;
}

/**
 * A WHERE for one row in so many. It depends on nothing but content: not on size or place, which an UPDATE that changes no
 * value changes.
 */
function pickedRows({ key, columns }: TableShape, share: number): string {
  if (share <= 1 || key.length === 0) return '';
  const names = key.flatMap((number) => columns.filter((column) => column.number === number));
  const hash = hashOf(`pg_catalog.concat_ws(' ', ${names.map(({ quoted }) => `t.${quoted}`).join(', ')})`);
  return `WHERE ${hash} OPERATOR(pg_catalog.%) ${share} OPERATOR(pg_catalog.=) 0`;
}

function source({ partitioned, quoted }: TableShape): string {
  return `${partitioned ? '' : 'ONLY '}${quoted} AS t`;
}

function isTime({ builtIn }: ColumnShape): boolean {
  return builtIn !== undefined && TIMES.test(builtIn);
}
